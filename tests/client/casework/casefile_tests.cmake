# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name child_file person)
    add_executable(test_client_${name} ${CMAKE_CURRENT_LIST_DIR}/${name}_test.cpp)
    target_include_directories(test_client_${name} PRIVATE ${CMAKE_CURRENT_LIST_DIR}/../../support ${CMAKE_CURRENT_LIST_DIR}/../ui)
    target_link_libraries(test_client_${name} PRIVATE app_client_lib Qt6::Test)
    target_compile_definitions(test_client_${name} PRIVATE MIMAMORI_CODES="${PROJECT_SOURCE_DIR}/resources/codes")
    add_test(NAME client_${name} COMMAND test_client_${name})
    set_tests_properties(client_${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8")
endforeach()
