// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace mimamori {

/// A date as a register or a witness gives it: known, known in part, or not a calendar day at all (domain.md 5.3).
/// The text as it came is kept for ever; the parts are what could be read from it.
struct FuzzyDate {
    enum class Quality { Empty, Exact, Month, Year, Circa, Estimated, Range, NonCalendar, Unknown };

    int year{};  ///< Gregorian, 0 = not known
    int month{}; ///< 1..12, 0 = not known
    int day{};   ///< 1..31, 0 = not known; may name a day that does not exist (NonCalendar)
    Quality quality{Quality::Empty};
    QString raw{}; ///< exactly what was written

    /// A real day to sort and to compare by: the earliest day that fits; invalid when not even the year is known.
    QDate sortKey() const;
    static FuzzyDate fromDate(QDate date);
    bool operator==(const FuzzyDate &) const = default;
};

} // namespace mimamori
