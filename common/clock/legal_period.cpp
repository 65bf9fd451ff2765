// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/legal_period.h"

#include "base/problem.h"

namespace mimamori {

namespace {

constexpr qint64 MostMonths = 12 * 9999;
constexpr qint64 MostDays = 366 * 9999;

QDate inRange(QDate date)
{
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        throw Problem("out-of-range");
    return date;
}

} // namespace

QDate addCalendarMonths(QDate date, qint64 months)
{
    if (months > MostMonths || months < -MostMonths)
        throw Problem("out-of-range");
    return inRange(date.addMonths(int(months)));
}

QDate legalPeriodEnd(QDate start, qint64 amount, ClockUnit unit, bool countFirstDay)
{
    if (!unitBelongsTo(unit, ClockBase::LegalPeriod))
        throw Problem("unit");
    if (amount < 1)
        throw Problem("amount");
    if (amount > MostDays)
        throw Problem("out-of-range");
    const QDate first = countFirstDay ? start : start.addDays(1); // 民法140条
    if (unit == ClockUnit::Days)
        return inRange(first.addDays(amount - 1));
    const QDate corresponding = addCalendarMonths(first, unit == ClockUnit::Years ? amount * 12 : amount);
    // 民法143条2項: the day before the corresponding day, or the month's last day where there is none. addCalendarMonths
    // has then already clamped to that last day.
    return corresponding.day() == first.day() ? inRange(corresponding.addDays(-1)) : corresponding;
}

std::vector<QDate> temporaryProtectionPeriods(QDate start, qint64 count)
{
    if (count < 0 || count > 1200)
        throw Problem("count");
    std::vector<QDate> ends;
    for (qint64 i = 0; i < count; ++i) {
        ends.push_back(legalPeriodEnd(start, 2, ClockUnit::Months, true));
        start = ends.back().addDays(1);
    }
    return ends;
}

} // namespace mimamori
