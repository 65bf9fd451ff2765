// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fuzzy_date.h"

#include <QDate>

namespace mimamori {

/// How a written day of birth stands to the register's: equal, an error that hands and ears really make, or another day.
enum class BirthAgreement {
    Unknown,   ///< one of the two is not known
    Equal,
    NextDay,
    Swapped,   ///< month and day exchanged
    YearOff,   ///< a year beside it
    MonthOff,  ///< a month beside it
    EraSlip,   ///< the right year of the wrong era: 平成5年 for 令和5年
    DigitOff,  ///< one digit of the day or the year is another
    Partial,   ///< year, or year and month, are all that is known, and agree
    PartialOff,///< the year is one beside it, the rest is not known
    Differs,
};
BirthAgreement compareBirth(const FuzzyDate &written, QDate known);

/// Days that would be written as `day` by one of the errors above: where to look for a resident besides the day itself.
QList<QDate> birthSlips(QDate day);

} // namespace mimamori
