// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"

namespace mimamori {

/// Who decides in whose place, and when (休暇, 出張): approvals that wait for the one may be decided by the other.
struct Deputy {
    static constexpr auto recordName = "deputy";
    Ref<Deputy> id{};
    Ref<AppUser> appUser{};
    Ref<AppUser> deputy{};
    QDateTime validFrom{};
    QDateTime validTo{};
    static void describe(Describe &d);
};

} // namespace mimamori
