// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/holidays.h"

#include "base/problem.h"
#include "clock/instant.h"

#include <QList>

#include <algorithm>

namespace mimamori {

namespace {

QDate nthMonday(int year, int month, int n)
{
    const QDate first(year, month, 1);
    return first.addDays((8 - first.dayOfWeek()) % 7 + 7 * (n - 1));
}

/// Day of an equinox by the usual formula for 1980-2099; `base` is 20.8431 for spring in March, 23.2488 for autumn.
int equinoxDay(int year, double base)
{
    return int(base + 0.242194 * (year - 1980)) - (year - 1980) / 4;
}

QMap<QDate, QString> holidaysByName(int year)
{
    const auto on = [year](int month, int day) { return QDate(year, month, day); };
    return {{on(1, 1), QStringLiteral("元日")},
            {nthMonday(year, 1, 2), QStringLiteral("成人の日")},
            {on(2, 11), QStringLiteral("建国記念の日")},
            {on(2, 23), QStringLiteral("天皇誕生日")},
            {on(3, equinoxDay(year, 20.8431)), QStringLiteral("春分の日")},
            {on(4, 29), QStringLiteral("昭和の日")},
            {on(5, 3), QStringLiteral("憲法記念日")},
            {on(5, 4), QStringLiteral("みどりの日")},
            {on(5, 5), QStringLiteral("こどもの日")},
            {nthMonday(year, 7, 3), QStringLiteral("海の日")},
            {on(8, 11), QStringLiteral("山の日")},
            {nthMonday(year, 9, 3), QStringLiteral("敬老の日")},
            {on(9, equinoxDay(year, 23.2488)), QStringLiteral("秋分の日")},
            {nthMonday(year, 10, 2), QStringLiteral("スポーツの日")},
            {on(11, 3), QStringLiteral("文化の日")},
            {on(11, 23), QStringLiteral("勤労感謝の日")}};
}

void readRow(HolidayTable &table, const QList<QByteArray> &cells, QDate &lastOfficial, QDate &firstCalculated)
{
    if (cells.size() != 4 || cells[1].isEmpty() || (cells[3] != "official" && cells[3] != "calculated"))
        throw Problem("holiday-table");
    const QDate date = parseDate(QString::fromLatin1(cells[0]));
    if (!table.names.isEmpty() && date <= table.names.lastKey())
        throw Problem("holiday-table");
    table.names.insert(date, QString::fromUtf8(cells[1]));
    if (cells[3] == "official")
        lastOfficial = date;
    else if (!firstCalculated.isValid())
        firstCalculated = date;
}

} // namespace

HolidayTable parseHolidayTable(const QByteArray &tsv)
{
    HolidayTable table;
    QDate lastOfficial;
    QDate firstCalculated;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].isEmpty())
            continue;
        try {
            readRow(table, lines[i].split('\t'), lastOfficial, firstCalculated);
        } catch (const Problem &) {
            throw Problem("holiday-table", {}, {{QStringLiteral("line"), i + 1}});
        }
    }
    if (!lastOfficial.isValid())
        throw Problem("holiday-table", {}, {{QStringLiteral("line"), 1}});
    table.from = QDate(table.names.firstKey().year(), 1, 1);
    table.until = QDate(table.names.lastKey().year(), 12, 31);
    table.officialUntil = QDate(lastOfficial.year(), 12, 31);
    if (firstCalculated.isValid())
        table.officialUntil = std::min(table.officialUntil, QDate(firstCalculated.year() - 1, 12, 31));
    return table;
}

QMap<QDate, QString> calculatedHolidays(int year)
{
    const QMap<QDate, QString> named = holidaysByName(year);
    QMap<QDate, QString> all = named;
    for (auto it = named.cbegin(); it != named.cend(); ++it) {
        if (it.key().dayOfWeek() == Qt::Sunday) {
            QDate substitute = it.key().addDays(1);
            while (named.contains(substitute))
                substitute = substitute.addDays(1);
            all.insert(substitute, it.value() + QStringLiteral(" 振替休日"));
        }
        const QDate between = it.key().addDays(1);
        if (!named.contains(between) && named.contains(it.key().addDays(2)) && between.dayOfWeek() != Qt::Sunday
            && !all.contains(between))
            all.insert(between, QStringLiteral("休日"));
    }
    return all;
}

} // namespace mimamori
