// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/heavy_job.h"

#include "base/problem.h"

namespace mimamori {

namespace {

constexpr qint64 LongestJob = 10LL * 366 * 86400;

} // namespace

HeavyJobAnswer heavyJobAllowed(const QDateTime &at, qint64 durationSeconds, const BusinessCalendar &calendar, const ServiceHours &hours)
{
    if (durationSeconds < 0)
        throw Problem("duration");
    if (durationSeconds > LongestJob)
        throw Problem("out-of-range");
    const ZoneRules &zone = calendar.zone();
    const qint64 from = at.toSecsSinceEpoch();
    const qint64 to = from + durationSeconds;
    const QDate last = zone.dateAt(to);
    for (QDate date = zone.dateAt(from); date <= last; date = date.addDays(1)) {
        if (!calendar.isOpenDate(date))
            continue;
        const qint64 begin = zone.toUtc(date, hours.from);
        const qint64 end = zone.toUtc(date, hours.to);
        const bool startsInside = begin <= from && from < end;
        const bool runsInto = from < begin && begin < to;
        if (startsInside || runsInto)
            return {false, zone.at(end)};
    }
    return {true, zone.at(from)};
}

} // namespace mimamori
