# SPDX-FileCopyrightText: 2026 Mimamori contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# From the call to the safety check: intake, candidates, reception meeting, attempts to see the child.
foreach(name intake candidates meeting safety_check urgency_assessment)
    add_executable(casework_${name}_test ${CMAKE_CURRENT_LIST_DIR}/${name}_test.cpp ${CMAKE_CURRENT_LIST_DIR}/intake_story.h)
    target_link_libraries(casework_${name}_test PRIVATE app_test_support)
    add_test(NAME server/casework/${name} COMMAND casework_${name}_test)
endforeach()
