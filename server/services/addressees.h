// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// Somebody to tell: a user, or whoever holds a role in an office.
struct Addressee {
    qint64 user{};
    qint64 office{};
    QString role{};
    bool operator==(const Addressee &) const = default;
};

/// Who answers for the roles of a clock rule ("owner", SV, DIR, LW …) where the work is done:
///  * owner: the episode's main worker; while there is none, whoever leads the office;
///  * SV and DIR at a ward base are its WMG, WMG at the centre is its SV: each rule names one ladder for both kinds of office;
///  * a role nobody holds in that office (LW, HQ, OPM …) is found where it is held.
/// Nobody is left out: a role that is held nowhere is told at the office, where its first holder finds it.
QList<Addressee> addresseesOf(Context &context, const QStringList &roles, qint64 episode, qint64 office);

} // namespace mimamori
