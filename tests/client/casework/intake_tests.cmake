# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
add_executable(test_client_intake ${CMAKE_CURRENT_LIST_DIR}/intake_test.cpp)
target_include_directories(test_client_intake PRIVATE ${CMAKE_CURRENT_LIST_DIR}/../../support ${CMAKE_CURRENT_LIST_DIR}/../ui)
target_link_libraries(test_client_intake PRIVATE app_client_lib Qt6::Test)
target_compile_definitions(test_client_intake PRIVATE MIMAMORI_CODES="${PROJECT_SOURCE_DIR}/resources/codes")
add_test(NAME client_intake COMMAND test_client_intake)
set_tests_properties(client_intake PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8")
