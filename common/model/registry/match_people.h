// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"

namespace mimamori {

/// One line of a list of people that is compared with the register.
struct ListedPerson {
    QString personId{};            ///< the list's own
    FindCandidates who{};
    static void describe(Describe &d);
};

/// A resident who may be a listed person. Numbers and words for what agrees, nothing that the register knows of anybody.
struct MatchedResident {
    QString personId{};
    QString atenaNo{};
    qint64 score{};
    Code<CandidateBand> band{};
    QString reasons{};             ///< フリガナ一致+50 生年月日一致+41 …
    static void describe(Describe &d);
};
struct MatchedPeople {
    QList<MatchedResident> residents{};
    static void describe(Describe &d);
};
/// Compares a list with the register and changes nothing (`mimamorictl registry match`); whoever brings the register in may ask.
struct MatchPeople {
    static constexpr auto operation = "registry.match_people";
    using Reply = MatchedPeople;
    QList<ListedPerson> people{};
    static void describe(Describe &d);
};

constexpr qsizetype mostMatchedAtOnce = 50;

} // namespace mimamori
