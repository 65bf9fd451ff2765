// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/age.h"

#include "base/problem.h"

#include <algorithm>

namespace mimamori {

namespace {

/// Full months between two days; the day of month must have come round (31 January to 28 February is none).
int fullMonths(QDate from, QDate to)
{
    const int months = (to.year() - from.year()) * 12 + to.month() - from.month();
    return to.day() < from.day() ? months - 1 : months;
}

void requireBorn(QDate birth, QDate on)
{
    if (on < birth)
        throw Problem("before-birth");
}

} // namespace

int ageOn(QDate birth, QDate on, AgeRule rule)
{
    requireBorn(birth, on);
    return fullMonths(birth, rule == AgeRule::Attained ? on.addDays(1) : on) / 12;
}

QString ageText(QDate birth, QDate on)
{
    requireBorn(birth, on);
    const int months = fullMonths(birth, on);
    if (months < 1)
        return QStringLiteral("%1日").arg(birth.daysTo(on));
    return QStringLiteral("%1歳%2か月").arg(months / 12).arg(months % 12);
}

FiscalYear fiscalYearOf(QDate date)
{
    return {date.month() >= 4 ? date.year() : date.year() - 1};
}

int schoolGradeIndex(QDate birth, QDate on)
{
    requireBorn(birth, on);
    // The age of six is attained the day before the birthday; school begins on the next 1 April after that day. So the
    // birth year that counts is the fiscal year of the day before birth: 4/1 still belongs to the year before.
    const int entry = fiscalYearOf(birth.addDays(-1)).year + 7;
    return fiscalYearOf(on).year - entry + 1;
}

QString schoolGradeText(int index)
{
    if (index <= 0)
        return QStringLiteral("未就学");
    if (index <= 6)
        return QStringLiteral("小%1").arg(index);
    if (index <= 9)
        return QStringLiteral("中%1").arg(index - 6);
    if (index <= 12)
        return QStringLiteral("高%1").arg(index - 9);
    return QStringLiteral("高卒以降");
}

QString statisticsAgeBand(QDate birth, QDate on)
{
    if (ageOn(birth, on) < 3)
        return QStringLiteral("0-3歳未満");
    const int grade = schoolGradeIndex(birth, on);
    if (grade <= 0)
        return QStringLiteral("3歳-学齢前");
    if (grade <= 6)
        return QStringLiteral("小学生");
    return grade <= 9 ? QStringLiteral("中学生") : QStringLiteral("高校生・その他");
}

std::optional<QDate> retainUntil(QDate birth, QDate closed, bool permanent)
{
    if (permanent)
        return std::nullopt;
    return std::max(birth.addYears(25), closed.addYears(5));
}

} // namespace mimamori
