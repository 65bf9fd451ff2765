// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/birth_slip.h"

#include "japanese/era.h"

#include <QSet>

#include <algorithm>

namespace mimamori {

namespace {

/// By how many years a date moves when its era is taken for another: 30 between 平成 and 令和, 63 between 昭和 and 平成 …
QSet<int> eraShifts()
{
    QSet<int> out;
    const EraTable table = EraTable::current();
    for (const Era &a : table.eras()) {
        for (const Era &b : table.eras()) {
            if (a.first != b.first)
                out.insert(a.first.year() - b.first.year());
        }
    }
    return out;
}

bool isDigitApart(int a, int b)
{
    const QString x = QStringLiteral("%1").arg(a, 4, 10, QLatin1Char('0'));
    const QString y = QStringLiteral("%1").arg(b, 4, 10, QLatin1Char('0'));
    int apart = 0;
    for (qsizetype i = 0; i < x.size(); ++i)
        apart += x[i] != y[i];
    return x.size() == y.size() && apart == 1;
}

bool isMonthOff(QDate a, QDate b) { return a.day() == b.day() && qAbs((a.year() * 12 + a.month()) - (b.year() * 12 + b.month())) == 1; }

BirthAgreement compareDays(QDate a, QDate b)
{
    if (a == b)
        return BirthAgreement::Equal;
    if (qAbs(a.daysTo(b)) == 1)
        return BirthAgreement::NextDay;
    const bool anniversary = a.month() == b.month() && a.day() == b.day();
    if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month())
        return BirthAgreement::Swapped;
    if (anniversary && qAbs(a.year() - b.year()) == 1)
        return BirthAgreement::YearOff;
    if (isMonthOff(a, b))
        return BirthAgreement::MonthOff;
    if (anniversary && eraShifts().contains(a.year() - b.year()))
        return BirthAgreement::EraSlip;
    const bool sameMonth = a.year() == b.year() && a.month() == b.month();
    if ((sameMonth && isDigitApart(a.day(), b.day())) || (anniversary && isDigitApart(a.year(), b.year())))
        return BirthAgreement::DigitOff;
    return BirthAgreement::Differs;
}

} // namespace

BirthAgreement compareBirth(const FuzzyDate &written, QDate known)
{
    if (!known.isValid() || !written.year)
        return BirthAgreement::Unknown;
    if (written.quality == FuzzyDate::Quality::Exact)
        return compareDays(QDate(written.year, written.month, written.day), known);
    const bool month = !written.month || written.month == known.month();
    if (written.year == known.year() && month)
        return BirthAgreement::Partial;
    return qAbs(written.year - known.year()) <= 1 ? BirthAgreement::PartialOff : BirthAgreement::Differs;
}

QList<QDate> birthSlips(QDate day)
{
    QSet<QDate> days{day.addDays(1), day.addDays(-1), day.addYears(1), day.addYears(-1), day.addMonths(1), day.addMonths(-1),
        day.addDays(10), day.addDays(-10), day.addYears(10), day.addYears(-10), QDate(day.year(), day.day(), day.month())};
    for (int shift : eraShifts())
        days.insert(QDate(day.year() + shift, day.month(), day.day()));
    for (int digit = 0; digit <= 9; ++digit) {
        days.insert(QDate(day.year(), day.month(), day.day() / 10 * 10 + digit));
        days.insert(QDate(day.year() / 10 * 10 + digit, day.month(), day.day()));
    }
    QList<QDate> out;
    for (QDate slip : std::as_const(days)) {
        if (slip.isValid() && slip != day)
            out.append(slip);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace mimamori
