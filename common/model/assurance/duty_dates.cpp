// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/duty_dates.h"

#include "base/japan_time.h"
#include "base/problem.h"
#include "clock/age.h"
#include "clock/job_schedule.h"

namespace mimamori {

namespace {

constexpr int reminderSecond = (8 * 60 + 45) * 60; ///< when the office opens

/// Months of a cycle that is made of them; 0 for days and the whole contract.
int monthsOf(const QString &cycle)
{
    if (cycle == QLatin1String("MONTH"))
        return 1;
    if (cycle == QLatin1String("QUARTER"))
        return 3;
    return cycle == QLatin1String("HALF") ? 6 : cycle == QLatin1String("YEAR") ? 12 : 0;
}

QString nameOf(int months, QDate first)
{
    const int year = fiscalYearOf(first).year;
    const int place = (first.month() + 8) % 12 / months + 1; // April is the first month
    switch (months) {
    case 1: return first.toString(QStringLiteral("yyyy-MM"));
    case 3: return QStringLiteral("%1-Q%2").arg(year).arg(place);
    case 6: return QStringLiteral("%1-H%2").arg(year).arg(place);
    default: return QString::number(year);
    }
}

QDateTime onDay(QDate day, int second)
{
    return QDateTime(day, QTime(0, 0).addSecs(second), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC();
}

/// Within the contract: what would be due after its end is due on its last open day.
QDateTime withinTerm(const QDateTime &at, const ContractTerm &term, const BusinessCalendar &calendar)
{
    const QDateTime local = inJapan(at);
    if (local.date() > term.to)
        return onDay(calendar.previousOpenDate(term.to), local.time().msecsSinceStartOfDay() / 1000);
    if (local.date() < term.from)
        return onDay(calendar.nextOpenDate(term.from), local.time().msecsSinceStartOfDay() / 1000);
    return at.toUTC();
}

bool isOf(const DutyPeriod &period, const DutyRule &rule, const ContractTerm &term, QDate until)
{
    return period.to >= term.from && period.from <= term.to && period.from <= until && (!rule.validFrom.isValid() || period.to >= rule.validFrom)
        && (!rule.validTo.isValid() || period.from <= rule.validTo);
}

} // namespace

DutyPeriod dutyPeriod(const QString &cycle, QDate date, qint64 back, const ContractTerm &term)
{
    if (cycle == QLatin1String("ONCE"))
        return {QStringLiteral("%1-%2").arg(term.from.year()).arg(term.to.year()), term.from, term.to};
    if (cycle == QLatin1String("DAY")) {
        const QDate day = date.addDays(-back);
        return {day.toString(Qt::ISODate), day, day};
    }
    const int months = monthsOf(cycle);
    if (!months)
        throw Problem("type", "cycle");
    const QDate first = QDate(date.year(), date.month(), 1).addMonths(-((date.month() + 8) % 12 % months)).addMonths(int(-back) * months);
    return {nameOf(months, first), first, first.addMonths(months).addDays(-1)};
}

std::vector<DutyDate> dutyDates(const DutyRule &rule, const ContractTerm &term, const BusinessCalendar &calendar, QDate until)
{
    const JobSchedule schedule = parseJobSchedule(rule.schedule);
    const DutyPeriod first = dutyPeriod(rule.cycle.value, term.from, 0, term);
    const QDate last = dutyPeriod(rule.cycle.value, qMin(until, term.to), -rule.periodsBack, term).to;
    std::vector<DutyDate> out;
    for (const NamedFiring &firing : namedFirings(schedule, first.from, last, calendar)) {
        DutyDate date{dutyPeriod(rule.cycle.value, firing.named, rule.periodsBack, term), withinTerm(firing.at, term, calendar), {}};
        if (!isOf(date.period, rule, term, until))
            continue;
        const QDate day = civilDateInJapan(date.dueAt);
        date.remindAt = qMin(onDay(rule.remindDays > 0 ? calendar.addBusinessDays(day, -rule.remindDays) : day, reminderSecond), date.dueAt);
        if (out.empty() || out.back().period.name != date.period.name)
            out.push_back(date);
        else if (rule.periodsBack == 0)
            out.back() = date; // several days of one period: its own last one, but the first one after it
    }
    return out;
}

QString dutyStanding(const ContractDuty &duty, const QDateTime &now)
{
    if (duty.state.value == QLatin1String("DONE"))
        return duty.doneAt > duty.dueAt ? QStringLiteral("DONE_LATE") : QStringLiteral("DONE");
    if (duty.state.value != QLatin1String("OPEN"))
        return duty.state.value;
    if (now > duty.dueAt)
        return QStringLiteral("LATE");
    return now >= duty.remindAt ? QStringLiteral("SOON") : QStringLiteral("DUE");
}

} // namespace mimamori
