// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"

namespace mimamori {

/// Which roles give a one-time code besides the password when they sign in at a terminal. Named administrators always give one at
/// the console, whatever stands here.
struct FactorPolicy {
    static constexpr auto recordName = "factor_policy";
    Ref<FactorPolicy> id{};
    Code<RoleCode> role{};
    bool atClient{};
    static void describe(Describe &d);
};

/// The secret of a new second factor, shown once: as an otpauth URI (the QR code holds the same) and as text to type.
struct FactorOffer {
    QString secret{}; ///< base32
    QString uri{};
    static void describe(Describe &d);
};

/// Begins to set up one's second factor (RFC 6238). Proves the person by name and password, and by the code of the factor in force
/// when there is one. The new secret counts after factor.confirm only.
struct BeginFactor {
    static constexpr auto operation = "factor.begin";
    using Reply = FactorOffer;
    QString loginName{};
    QString password{};
    QString code{};
    static void describe(Describe &d);
};

/// Puts the new secret in force by its first code. Problem "factor_wrong" (code), "factor_not_begun".
struct ConfirmFactor {
    static constexpr auto operation = "factor.confirm";
    using Reply = Done;
    QString loginName{};
    QString password{};
    QString code{};
    static void describe(Describe &d);
};

/// An administrator takes a lost second factor away; the person sets up a new one at the next sign-in. Ends the person's sessions.
struct ResetFactor {
    static constexpr auto operation = "factor.reset";
    using Reply = Done;
    Ref<AppUser> user{};
    static void describe(Describe &d);
};

} // namespace mimamori
