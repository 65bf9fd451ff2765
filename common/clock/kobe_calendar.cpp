// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/calendar.h"
#include "clock/holidays.h"
#include "clock/resource.h"

#include <QCryptographicHash>

namespace mimamori {

namespace {

constexpr int LastCalculatedYear = 2099; // the equinox formula's last year

CalendarSpec makeKobe()
{
    const QByteArray tsv = clockResource("holidays.tsv");
    const HolidayTable table = parseHolidayTable(tsv);
    CalendarSpec spec;
    spec.id = QStringLiteral("kobe");
    spec.version = QString::fromLatin1(QCryptographicHash::hash(tsv, QCryptographicHash::Sha256).toHex().left(12));
    WeekHours week;
    for (size_t day = 0; day < 5; ++day)
        week.days[day] = {{8 * 3600 + 45 * 60, 17 * 3600 + 30 * 60}}; // 8:45-17:30, the contract's business hours
    spec.weeks = {week};
    spec.holidays = table.names;
    for (int year = table.until.year() + 1; year <= LastCalculatedYear; ++year)
        spec.holidays.insert(calculatedHolidays(year));
    spec.closures = {{12, 29, 1, 3, QStringLiteral("年末年始")}};
    spec.holidaysFrom = table.from;
    spec.officialUntil = table.officialUntil;
    spec.calculatedUntil = QDate(LastCalculatedYear, 12, 31);
    return spec;
}

} // namespace

const CalendarSpec &BusinessCalendar::kobeSpec()
{
    static const CalendarSpec spec = makeKobe();
    return spec;
}

const BusinessCalendar &BusinessCalendar::kobe()
{
    static const BusinessCalendar calendar(kobeSpec());
    return calendar;
}

} // namespace mimamori
