// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

/// RESTORE (into place), MASS_EXPORT. A file's level 3 has its own decision by named persons (file_access.h).
struct ConfirmationKind { static constexpr auto table = "confirmation_kind"; };
/// WAITING, CONFIRMED, RETURNED, USED.
struct ConfirmationState { static constexpr auto table = "confirmation_state"; };

/// An act that needs two persons: asked for, confirmed by another in a session of her or his own, good for once and for some hours.
struct Confirmation {
    static constexpr auto recordName = "confirmation";
    Ref<Confirmation> id{};
    Code<ConfirmationKind> kind{};
    Code<ConfirmationState> state{};
    QString detail{};
    QString reason{};
    Ref<AppUser> askedBy{};
    QDateTime askedAt{};
    Ref<AppUser> confirmedBy{};
    QDateTime confirmedAt{};
    QDateTime expiresAt{};
    QDateTime usedAt{};
    static void describe(Describe &d);
};

struct ConfirmationAsked {
    Ref<Confirmation> confirmation{};
    QDateTime expiresAt{};
    static void describe(Describe &d);
};

/// Asks a second administrator for a restore into place: `detail` is the point to restore to, as it will be typed.
struct AskRestore {
    static constexpr auto operation = "confirmation.ask_restore";
    using Reply = ConfirmationAsked;
    QString detail{};
    QString reason{};
    static void describe(Describe &d);
};

/// The paper with which a restore is let into place while the server stands: signed with the store's key, good until it expires.
struct Voucher {
    QString voucher{};
    QDateTime expiresAt{};
    static void describe(Describe &d);
};

/// Hands the voucher out once, to whoever asked. Problem "second_person_missing" (not confirmed), "confirmation_over", "not_again".
struct TakeVoucher {
    static constexpr auto operation = "confirmation.voucher";
    using Reply = Voucher;
    Ref<Confirmation> confirmation{};
    static void describe(Describe &d);
};

/// The second person's yes or no; the same as approval.decide of what stands in her or his work, named by the confirmation.
struct DecideConfirmation {
    static constexpr auto operation = "confirmation.decide";
    using Reply = Done;
    Ref<Confirmation> confirmation{};
    bool confirm{};
    QString comment{};
    static void describe(Describe &d);
};

} // namespace mimamori
