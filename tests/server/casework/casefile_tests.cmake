# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Notes, address restrictions, access levels, the hub's head and timeline.
foreach(name family note restriction file_access child_file_view search_find search_city)
    add_executable(casework_${name}_test ${CMAKE_CURRENT_LIST_DIR}/${name}_test.cpp ${CMAKE_CURRENT_LIST_DIR}/casefile_story.h)
    target_link_libraries(casework_${name}_test PRIVATE app_test_support)
    add_test(NAME server/casework/${name} COMMAND casework_${name}_test)
endforeach()
