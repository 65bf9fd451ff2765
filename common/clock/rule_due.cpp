// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/rule.h"

#include "base/problem.h"
#include "clock/instant.h"

namespace mimamori {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

QDate fiscalYearStart(const QString &text)
{
    bool number = false;
    const int year = text.toInt(&number);
    if (text.size() != 4 || !number || year < 1)
        throw Problem("fiscal-year");
    return QDate(year, 4, 1);
}

/// The last day after `closedDay` and `endOfMonth`, with a step for each move.
QDate settled(const ClockRule &rule, QDate date, const BusinessCalendar &calendar, Explanation &steps)
{
    if (rule.endOfMonth) {
        date = QDate(date.year(), date.month(), date.daysInMonth());
        steps.push_back({"end-of-month", {{key("date"), formatDate(date)}}});
    }
    if (rule.closedDay == ClosedDay::Keep)
        return date;
    appendHolidayDoubt(steps, calendar, date);
    const std::optional<Closure> closure = calendar.closureOn(date);
    if (!closure)
        return date;
    Step closed{closure->code, {{key("date"), formatDate(date)}}};
    if (!closure->name.isEmpty())
        closed.args.insert(key("name"), closure->name);
    steps.push_back(closed);
    const bool previous = rule.closedDay == ClosedDay::Previous;
    date = previous ? calendar.previousOpenDate(date) : calendar.nextOpenDate(date);
    steps.push_back({previous ? "moved-to-open-day-before" : "moved-to-open-day-after", {{key("date"), formatDate(date)}}});
    return date;
}

Step ruleStep(const ClockRule &rule, QDate on)
{
    Step step{"rule", {{key("rule"), rule.id}, {key("name"), rule.name}, {key("validFrom"), formatDate(rule.validFrom)}}};
    if (const QString basis = rule.legalBasisOn(on); !basis.isEmpty())
        step.args.insert(key("basis"), basis);
    return step;
}

DueRequest requestOf(const ClockRule &rule, const ClockStart &start, const BusinessCalendar &calendar, const PauseLedger &pauses,
                     bool explain)
{
    DueRequest request;
    request.base = rule.base;
    request.start = start;
    if (rule.start != StartKind::Instant) {
        QDate date = start.dateIn(calendar.zone());
        if (rule.start != StartKind::Date)
            date = QDate(date.year(), date.month(), 1);
        request.start = ClockStart{{}, date};
    }
    request.amount = rule.amount;
    request.unit = rule.unit;
    request.pauses = pauses;
    request.endOfDay = rule.endOfDay;
    request.countFirstDay = rule.countFirstDay;
    request.explain = explain;
    return request;
}

} // namespace

ClockStart clockStartFrom(const ClockRule &rule, const QString &text)
{
    if (rule.start == StartKind::FiscalYear)
        return {{}, fiscalYearStart(text)};
    if (rule.start == StartKind::Month && text.size() == 7)
        return {{}, parseMonth(text)};
    if (rule.start == StartKind::Instant || text.size() > 10)
        return {parseInstant(text), {}};
    return {{}, parseDate(text)};
}

DueResult applyRule(const ClockRule &rule, const ClockStart &start, const BusinessCalendar &calendar, const PauseLedger &pauses,
                    bool explain)
{
    DueResult result;
    if (!start.at.isValid() && (rule.start == StartKind::Instant || !start.date.isValid()))
        result.error = "instant";
    else if (!rule.pausable && !pauses.isEmpty())
        result.error = "not-pausable";
    else
        result = computeDue(requestOf(rule, start, calendar, pauses, explain), calendar);
    if (!result.ok())
        return result;
    try {
        Explanation moves;
        if (result.date.isValid())
            result.date = settled(rule, result.date, calendar, moves);
        if (explain) {
            const QDate on = start.dateIn(calendar.zone());
            result.explanation.insert(result.explanation.begin(), ruleStep(rule, on));
            if (on < rule.validFrom || (rule.validTo.isValid() && on > rule.validTo))
                result.explanation.insert(result.explanation.begin() + 1, Step{"rule-not-in-force", {{key("on"), formatDate(on)}}});
            result.explanation.insert(result.explanation.end() - 1, moves.begin(), moves.end());
            if (result.date.isValid())
                result.explanation.back().args = {{key("date"), formatDate(result.date)}};
        }
    } catch (const Problem &problem) {
        result = DueResult{};
        result.error = problem.code();
    }
    return result;
}

} // namespace mimamori
