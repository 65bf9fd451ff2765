// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The moments of a rule's thresholds.
#include "clock/running_clock.h"

#include "base/problem.h"
#include "clock/legal_period.h"

#include <algorithm>

namespace mimamori {

namespace {

struct Measure {
    ClockBase base;
    ClockUnit unit;
};

Measure measureOf(ThresholdUnit unit)
{
    switch (unit) {
    case ThresholdUnit::Minutes:
        return {ClockBase::Wall, ClockUnit::Minutes};
    case ThresholdUnit::Hours:
        return {ClockBase::Wall, ClockUnit::Hours};
    case ThresholdUnit::Days:
        return {ClockBase::Wall, ClockUnit::Days};
    case ThresholdUnit::Months:
        return {ClockBase::CalendarMonths, ClockUnit::Months};
    case ThresholdUnit::OpenMinutes:
        return {ClockBase::Opening, ClockUnit::Minutes};
    case ThresholdUnit::OpenHours:
        return {ClockBase::Opening, ClockUnit::Hours};
    case ThresholdUnit::BusinessDays:
        return {ClockBase::BusinessDays, ClockUnit::Days};
    }
    return {ClockBase::Wall, ClockUnit::Hours};
}

/// The moments of one clock's thresholds.
class Reckoner {
public:
    Reckoner(const ClockStart &start, const DueResult &due, const PauseLedger &pauses, const BusinessCalendar &calendar,
             ClockBase base)
        : m_pauses(pauses), m_calendar(calendar), m_base(base), m_lastDay(due.date), m_dueAt(breachInstant(due, calendar)),
          m_startDate(start.dateIn(calendar.zone())),
          m_startAt(start.isDate() ? calendar.zone().at(calendar.zone().toUtc(start.date, 0)) : start.at)
    {
    }

    QDateTime moment(const Threshold &threshold) const
    {
        switch (threshold.kind) {
        case ThresholdKind::Elapsed:
            return isDayCount(threshold) ? onDay(m_startDate, threshold.amount, threshold)
                                         : moved(m_startAt, threshold.amount, threshold.unit, m_pauses);
        case ThresholdKind::Percent:
            return share(threshold.amount);
        case ThresholdKind::Before:
            return isDayCount(threshold) ? onDay(m_lastDay, -threshold.amount, threshold)
                                         : moved(m_dueAt, -threshold.amount, threshold.unit, m_pauses);
        case ThresholdKind::Due:
            return m_dueAt;
        case ThresholdKind::After:
            return isDayCount(threshold) ? onDay(m_lastDay, threshold.amount, threshold)
                                         : moved(m_dueAt, threshold.amount, threshold.unit, {});
        }
        return m_dueAt;
    }

    QDateTime moved(const QDateTime &from, qint64 amount, ThresholdUnit unit, const PauseLedger &pauses) const
    {
        const Measure measure = measureOf(unit);
        DueRequest request;
        request.base = measure.base;
        request.start.at = from;
        request.amount = amount;
        request.unit = measure.unit;
        request.pauses = pauses;
        request.explain = false;
        const DueResult result = computeDue(request, m_calendar);
        if (!result.ok())
            throw Problem(result.error);
        return result.due;
    }

private:
    /// A clock of dates counts its days and months as dates, at a time of day.
    bool isDayCount(const Threshold &threshold) const
    {
        return m_lastDay.isValid()
            && (threshold.unit == ThresholdUnit::Days || threshold.unit == ThresholdUnit::Months
                || threshold.unit == ThresholdUnit::BusinessDays);
    }

    QDateTime onDay(QDate from, qint64 amount, const Threshold &threshold) const
    {
        QDate day = from.addDays(amount);
        if (threshold.unit == ThresholdUnit::Months)
            day = addCalendarMonths(from, amount);
        else if (threshold.unit == ThresholdUnit::BusinessDays)
            day = amount == 0 ? m_calendar.previousOpenDate(from) : m_calendar.addBusinessDays(from, amount);
        return m_calendar.zone().at(m_calendar.zone().toUtc(day, std::max(0, threshold.secondOfDay)));
    }

    QDateTime share(qint64 percent) const
    {
        const bool openTime = m_base == ClockBase::Opening || m_base == ClockBase::BusinessDays;
        const Span whole{m_startAt.toSecsSinceEpoch(), m_dueAt.toSecsSinceEpoch()};
        const qint64 seconds = openTime ? m_calendar.openSeconds(m_startAt, m_dueAt, m_pauses)
                                        : whole.to - whole.from - m_pauses.pausedSeconds(whole);
        if (percent == 100)
            return m_dueAt;
        DueRequest request;
        request.base = openTime ? ClockBase::Opening : ClockBase::Wall;
        request.start.at = m_startAt;
        request.amount = seconds * percent / 100;
        request.unit = ClockUnit::Seconds;
        request.pauses = m_pauses;
        request.explain = false;
        const DueResult result = computeDue(request, m_calendar);
        if (!result.ok())
            throw Problem(result.error);
        return result.due;
    }

    const PauseLedger &m_pauses;
    const BusinessCalendar &m_calendar;
    ClockBase m_base;
    QDate m_lastDay;
    QDateTime m_dueAt;
    QDate m_startDate;
    QDateTime m_startAt;
};

} // namespace

QDateTime breachInstant(const DueResult &due, const BusinessCalendar &calendar)
{
    if (!due.date.isValid())
        return due.due;
    return calendar.zone().at(calendar.zone().toUtc(due.date.addDays(1), 0));
}

std::vector<ThresholdMoment> thresholdMoments(const ClockRule &rule, const ClockStart &start, const DueResult &due,
                                              const PauseLedger &pauses, const BusinessCalendar &calendar)
{
    const Reckoner reckoner(start, due, pauses, calendar, rule.base);
    std::vector<ThresholdMoment> moments;
    for (const Threshold &threshold : rule.thresholds) {
        QDateTime at = reckoner.moment(threshold);
        moments.push_back({threshold.key, at, threshold.level, threshold.roles});
        for (int time = 2; time <= threshold.times; ++time) {
            at = reckoner.moved(at, threshold.every, threshold.everyUnit, {});
            moments.push_back({threshold.key + QLatin1Char('#') + QString::number(time), at, threshold.level, threshold.roles});
        }
    }
    std::stable_sort(moments.begin(), moments.end(),
                     [](const ThresholdMoment &a, const ThresholdMoment &b) { return a.at < b.at; });
    return moments;
}

} // namespace mimamori
