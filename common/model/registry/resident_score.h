// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/candidates.h"
#include "model/registry/name_agreement.h"

namespace mimamori {

/// Whom the register is searched for, folded once for many comparisons.
struct SoughtPerson {
    TypedKeys typed{};
    NameKeys name{};
    QList<NameKeys> family{};        ///< guardians and others of the case
};
SoughtPerson soughtPerson(const FindCandidates &who, QDate today);

/// A resident as the score sees them: the own keys, the others of the household, and how many residents share what.
struct ResidentKeys {
    NameKeys name{};
    QList<NameKeys> otherNames{};    ///< 通称, 旧氏, name in Latin letters, kana before a change
    QDate birth{};
    QString sex{};
    QString town{};                  ///< townKey()
    QList<NameKeys> household{};     ///< without the resident
    bool siblingLinked{};            ///< somebody of the case is linked to another of this household
    qint64 sameKana{1};              ///< residents of this reading, this one included
    qint64 sameText{1};
    qint64 sameGiven{1};             ///< of this given name's reading
    qint64 sameBirth{1};
};

/// What a comparison of one resident found; weights are log2 odds (Fellegi and Sunter), a bit is 2.7 points.
struct ResidentScore {
    CandidateScore shown{};          ///< points, band, reasons
    double bits{};
    bool mayBeHigh{};                ///< given name sure, birth agrees, something besides name, birth and sex agrees
    bool isTwin{};
    bool isWorth{};                  ///< anything of the person itself agrees
};

/// Compares one resident. The weight of a name is how rare it is in this register of `residents`; of a near or partial agreement how often
/// officials err that way and how often it happens by chance. Without the given name, house and family tell nothing: they are those of
/// brothers and sisters. Band and rivals come with rankResidents().
ResidentScore scoreResident(const SoughtPerson &sought, const ResidentKeys &known, qint64 residents);

/// Sets the bands of all residents found for one person: whoever has a rival as likely loses what the rival may claim, and two that
/// are nearly as likely are never HIGH.
void rankResidents(QList<ResidentScore> &found);

} // namespace mimamori
