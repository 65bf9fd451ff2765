// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/confirmation.h"
#include "services/context.h"

namespace mimamori {

/// The two-person rule: an act is asked for in words that say exactly what it is; another person confirms it through her or his own work list;
/// then it is done once, by whoever asked, before it expires.
struct ConfirmationWish {
    const char *kind{};         ///< code of confirmation_kind
    QString detail{};
    QString reason{};
    qint64 office{};            ///< whose holders of `role` may confirm
    QString role{};
    int hours{4};
};

/// Asks; a waiting one of the same person, kind and detail is the answer again. Problem "second_person_none" where nobody else holds the role.
ConfirmationAsked askConfirmation(Context &context, const ConfirmationWish &wish);

/// Takes a confirmed one up for the act it was given for. Problem "second_person_waits" (args.confirmation), "confirmation_returned",
/// "confirmation_over", "not_again", "confirmation_other" where it was given for something else.
Confirmation useConfirmation(Context &context, const char *kind, Ref<Confirmation> confirmation, const QString &detail);

} // namespace mimamori
