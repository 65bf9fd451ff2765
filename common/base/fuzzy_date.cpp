// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fuzzy_date.h"

#include <algorithm>

namespace mimamori {

QDate FuzzyDate::sortKey() const
{
    if (year < 1 || year > 9999)
        return {};
    const int m = month >= 1 && month <= 12 ? month : 1;
    const QDate first(year, m, 1);
    // 29 February of a common year sorts with the last day that month really had.
    const int d = day >= 1 && m == month ? std::min(day, first.daysInMonth()) : 1;
    return QDate(year, m, d);
}

FuzzyDate FuzzyDate::fromDate(QDate date)
{
    FuzzyDate fuzzy;
    if (!date.isValid())
        return fuzzy;
    fuzzy.year = date.year();
    fuzzy.month = date.month();
    fuzzy.day = date.day();
    fuzzy.quality = Quality::Exact;
    fuzzy.raw = date.toString(Qt::ISODate);
    return fuzzy;
}

} // namespace mimamori
