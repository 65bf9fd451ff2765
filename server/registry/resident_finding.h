// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"
#include "services/context.h"

namespace mimamori {

/// A resident who may be the one described, scored with name, birth, sex, house, and the household as family (domain.md 5.5).
struct FoundResident {
    QString atenaNo{};
    QString setaiNo{};
    QDate birth{};
    CandidateScore score{};
};

/// Residents like somebody typed or known, best first; at most `limit`, none below the band "similar". `wards`: six-digit codes, empty =
/// the whole city. `linkedHouseholds`: 世帯番号 in which a brother or sister of the case is known to live. Writes nothing.
QList<FoundResident> findResidents(Context &context, const FindCandidates &who, const QStringList &wards = {}, const QStringList &linkedHouseholds = {},
    int limit = mostCandidates);

} // namespace mimamori
