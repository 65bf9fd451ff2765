// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/resident_score.h"

namespace mimamori {

/// The keys by which residents are fetched for a comparison. Each alone finds an honest candidate in spite of errors in the others, and
/// each is an index of the register: nothing is scanned. Empty ones find nobody.
struct ResidentLookup {
    QString kanaL1{}, kanaL2{}, text{};
    QString givenL1{};            ///< with bornFrom .. bornTo, whatever became of the surname
    QDate birth{};                ///< the day itself
    QList<QDate> slips{};         ///< days that are written for it by mistake
    QDate bornFrom{}, bornTo{};   ///< as far as birth or age are known
    QString town{};               ///< the house, with its number
    QStringList familyKana{}, familyText{}; ///< whose households are looked into
};
ResidentLookup lookupFor(const SoughtPerson &sought);

} // namespace mimamori
