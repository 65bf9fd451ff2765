// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/due_parts.h"

#include "clock/instant.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int MostDaysListed = 62; // a person reads two months of days; beyond that a sum says more

QVariant text(const QDateTime &at) { return formatInstant(at); }
QVariant text(QDate date) { return formatDate(date); }
QString key(const char *name) { return QString::fromLatin1(name); }

void listPauses(Explanation &steps, const DueRequest &request, const BusinessCalendar &calendar)
{
    for (const Span &pause : request.pauses.spans()) {
        const QDateTime from = calendar.zone().at(pause.from);
        const QDateTime to = calendar.zone().at(pause.to);
        const qint64 seconds = request.base == ClockBase::Wall ? pause.to - pause.from : calendar.openSeconds(from, to);
        steps.push_back({"pause", {{key("from"), text(from)}, {key("to"), text(to)}, {key("seconds"), seconds}}});
    }
}

Step closedStep(const Closure &closure, QDate date)
{
    Step step{closure.code, {{key("date"), text(date)}}};
    if (!closure.name.isEmpty())
        step.args.insert(key("name"), closure.name);
    return step;
}

/// Every date between the start and the due date: what it counted, or why it did not.
void listDays(Explanation &steps, const DueRequest &request, const BusinessCalendar &calendar, const QDateTime &due)
{
    const ZoneRules &zone = calendar.zone();
    const QDateTime from = std::min(request.start.at, due);
    const QDateTime to = std::max(request.start.at, due);
    const QDate last = zone.dateAt(to.toSecsSinceEpoch());
    const QDate startDate = zone.dateAt(request.start.at.toSecsSinceEpoch());
    int listed = 0;
    for (QDate date = zone.dateAt(from.toSecsSinceEpoch()); date <= last; date = date.addDays(1)) {
        if (++listed > MostDaysListed) {
            steps.push_back({"days-not-listed", {{key("from"), text(date)}, {key("to"), text(last)},
                                                 {key("open"), calendar.countBusinessDays(date, last)}}});
            return;
        }
        if (const std::optional<Closure> closure = calendar.closureOn(date)) {
            steps.push_back(closedStep(*closure, date));
        } else if (request.base == ClockBase::BusinessDays) {
            steps.push_back({date == startDate ? "start-day-not-counted" : "business-day", {{key("date"), text(date)}}});
        } else {
            const QDateTime begin = std::max(from, zone.at(zone.toUtc(date, 0)));
            const QDateTime end = std::min(to, zone.at(zone.toUtc(date.addDays(1), 0)));
            steps.push_back({"open-time", {{key("date"), text(date)},
                                           {key("seconds"), calendar.openSeconds(begin, end, request.pauses)}}});
        }
    }
}

void explainStart(Explanation &steps, const DueRequest &request, const BusinessCalendar &calendar)
{
    QVariantMap args{{key("base"), toText(request.base)}, {key("amount"), request.amount}, {key("unit"), toText(request.unit)}};
    if (request.start.isDate())
        args.insert(key("date"), text(request.start.date));
    else
        args.insert(key("at"), text(calendar.zone().at(request.start.at.toSecsSinceEpoch())));
    steps.push_back({"start", args});
}

void explainMonths(Explanation &steps, const DueRequest &request, const BusinessCalendar &calendar, const DueResult &result)
{
    const QDate start = request.start.dateIn(calendar.zone());
    QDate date = result.date;
    if (!date.isValid())
        date = result.due.date().addDays(request.endOfDay ? -1 : 0);
    if (date.day() < start.day())
        steps.push_back({"clamped-to-month-end", {{key("day"), start.day()}, {key("date"), text(date)}}});
    if (request.endOfDay && result.due.isValid())
        steps.push_back({"end-of-day", {{key("at"), text(result.due)}}});
}

void explainLegal(Explanation &steps, const DueRequest &request, const BusinessCalendar &calendar, const DueResult &result)
{
    const QDate start = request.start.dateIn(calendar.zone());
    const QDate first = request.countFirstDay ? start : start.addDays(1);
    steps.push_back({request.countFirstDay ? "first-day-counted" : "first-day-not-counted", {{key("date"), text(first)}}});
    if (request.unit == ClockUnit::Days)
        return;
    // 民法143条2項: the period ends the day before the corresponding day, or with the month if there is no such day.
    const bool dayBefore = result.date.addDays(1).day() == first.day();
    steps.push_back({dayBefore ? "day-before-corresponding-day" : "no-corresponding-day", {{key("date"), text(result.date)}}});
}

} // namespace

Explanation explainDue(const DueRequest &request, const BusinessCalendar &calendar, const DueResult &result)
{
    Explanation steps;
    explainStart(steps, request, calendar);
    switch (request.base) {
    case ClockBase::Wall:
        listPauses(steps, request, calendar);
        break;
    case ClockBase::Opening:
    case ClockBase::BusinessDays:
        listDays(steps, request, calendar, result.due);
        listPauses(steps, request, calendar);
        if (request.base == ClockBase::BusinessDays && request.endOfDay)
            steps.push_back({"closing-of-day", {{key("at"), text(result.due)}}});
        appendHolidayDoubt(steps, calendar, result.due.date());
        break;
    case ClockBase::CalendarMonths:
    case ClockBase::CalendarYears:
        explainMonths(steps, request, calendar, result);
        break;
    case ClockBase::LegalPeriod:
        explainLegal(steps, request, calendar, result);
        break;
    }
    if (result.due.isValid())
        steps.push_back({"due", {{key("at"), text(result.due)}}});
    else
        steps.push_back({"due", {{key("date"), text(result.date)}}});
    return steps;
}

void appendHolidayDoubt(Explanation &explanation, const BusinessCalendar &calendar, QDate date)
{
    const HolidayKnowledge knowledge = calendar.holidayKnowledge(date);
    if (knowledge == HolidayKnowledge::Official)
        return;
    explanation.push_back({knowledge == HolidayKnowledge::Calculated ? "holidays-calculated" : "holidays-unknown",
                           {{key("officialUntil"), text(calendar.officialUntil())}}});
}

} // namespace mimamori
