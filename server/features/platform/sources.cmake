# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
target_sources(app_server_lib PRIVATE
    ${CMAKE_CURRENT_LIST_DIR}/approval.cpp
    ${CMAKE_CURRENT_LIST_DIR}/clock_lines.cpp
    ${CMAKE_CURRENT_LIST_DIR}/clock_view.cpp
    ${CMAKE_CURRENT_LIST_DIR}/code.cpp
    ${CMAKE_CURRENT_LIST_DIR}/job.cpp
    ${CMAKE_CURRENT_LIST_DIR}/my_work.cpp
    ${CMAKE_CURRENT_LIST_DIR}/task.cpp
)
