// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "model/casework/child_file.h"

namespace mimamori {

/// Ends a mark on a file today; it stays in the history. (file_alert.save makes and changes one.)
struct EndFileAlert {
    static constexpr auto operation = "file_alert.end";
    using Reply = Done;
    Ref<FileAlert> alert{};
    static void describe(Describe &d);
};

} // namespace mimamori
