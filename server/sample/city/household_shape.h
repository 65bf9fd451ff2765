// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/city/random.h"

#include <QDate>
#include <QList>
#include <QString>

namespace mimamori {

enum class HouseholdKind { Single, Elderly, Student, CareHome, ChildrensHome, Couple, Family, SingleMother, SingleFather, ThreeGenerations, Other };

/// What a member is to the head (domain.md 2.11).
enum class HouseholdRelation : quint8 {
    Head, Husband, Wife, HusbandInFact, WifeInFact, Child, ChildsHusband, ChildsWife, ChildsChild, WifesChild, WifeInFactsChild,
    Father, Mother, WifesMother, ElderBrother, ElderSister, YoungerBrother, YoungerSister, SistersChild, Connected, CoResident,
};

/// The relation as the register writes it (子の妻), and its code: two digits a generation, ours.
struct RelationWords {
    QString text{};
    QString code{};
};
const RelationWords &relationWords(HouseholdRelation relation);

/// One person of a household before names are given. `status` as in resident_row.h.
struct ShapeMember {
    QDate birth{};
    bool female{};
    HouseholdRelation relation{HouseholdRelation::Head};
    int status{1};
    bool ownName{}; ///< another family name than the head's
};

/// Who lives together, by the structure of a big city's households. The living head stands first.
struct HouseholdShape {
    HouseholdKind kind{HouseholdKind::Single};
    QList<ShapeMember> members{};
};

HouseholdShape drawHousehold(Random &random, QDate asOf);
/// A household of one grown-up: fills a city up to its number of people.
HouseholdShape drawSingle(Random &random, QDate asOf);

/// Whole years of age on a day.
int wholeYears(QDate birth, QDate day);

} // namespace mimamori
