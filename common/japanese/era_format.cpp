// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/era.h"

namespace mimamori {

namespace {

QString yearText(int eraYear)
{
    return eraYear == 1 ? QStringLiteral("元") : QString::number(eraYear);
}

/// The fiscal year of a date in the words of its day: in the year of a change 平成31年度 before and 令和元年度 after it.
/// A fiscal year that began before the era's first calendar year keeps the older name (1989-02-01: 昭和63年度).
QString fiscalYearText(QDate date, const EraTable &table)
{
    const int fiscalYear = date.month() >= 4 ? date.year() : date.year() - 1;
    const Era *found = nullptr;
    for (const Era &era : table.eras()) {
        if (era.first <= date && era.first.year() <= fiscalYear)
            found = &era;
    }
    if (!found)
        return {};
    return found->name + yearText(fiscalYear - found->first.year() + 1) + QStringLiteral("年度");
}

} // namespace

Parsed<QString> formatEraDate(QDate date, EraStyle style, const EraTable &table)
{
    if (!date.isValid())
        return Parsed<QString>::bad("no-such-day");
    const Era *era = table.at(date);
    if (!era)
        return Parsed<QString>::bad("before-era");
    const int year = date.year() - era->first.year() + 1;
    if (style == EraStyle::Grid) {
        return Parsed<QString>::good(era->letter + QString::number(year) + u'.' + QString::number(date.month()) + u'.'
                                     + QString::number(date.day()));
    }
    if (style == EraStyle::FiscalYear) {
        const QString text = fiscalYearText(date, table);
        return text.isEmpty() ? Parsed<QString>::bad("before-era") : Parsed<QString>::good(text);
    }
    return Parsed<QString>::good(era->name + yearText(year) + u'年' + QString::number(date.month()) + u'月'
                                 + QString::number(date.day()) + QStringLiteral("日(") + weekdayKanji(date.dayOfWeek())
                                 + u')');
}

} // namespace mimamori
