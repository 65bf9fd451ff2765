// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/due.h"

#include "base/problem.h"
#include "clock/due_parts.h"
#include "clock/legal_period.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mimamori {

namespace {

constexpr qint64 MostSeconds = 10000LL * 366 * 86400; // beyond any date the product knows

constexpr std::array<std::pair<ClockBase, const char *>, 6> BaseNames{{{ClockBase::Wall, "wall"},
                                                                       {ClockBase::Opening, "opening"},
                                                                       {ClockBase::BusinessDays, "business-days"},
                                                                       {ClockBase::CalendarMonths, "calendar-months"},
                                                                       {ClockBase::CalendarYears, "calendar-years"},
                                                                       {ClockBase::LegalPeriod, "legal-months"}}};
constexpr std::array<std::pair<ClockUnit, const char *>, 6> UnitNames{{{ClockUnit::Seconds, "seconds"},
                                                                       {ClockUnit::Minutes, "minutes"},
                                                                       {ClockUnit::Hours, "hours"},
                                                                       {ClockUnit::Days, "days"},
                                                                       {ClockUnit::Months, "months"},
                                                                       {ClockUnit::Years, "years"}}};

template<typename Table>
auto byName(const Table &table, QStringView text) -> std::optional<decltype(table[0].first)>
{
    for (const auto &[value, name] : table) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

template<typename Table, typename Value>
QString nameOf(const Table &table, Value value)
{
    for (const auto &[candidate, name] : table) {
        if (candidate == value)
            return QString::fromLatin1(name);
    }
    return {};
}

qint64 inSeconds(qint64 amount, ClockUnit unit)
{
    const qint64 each = unit == ClockUnit::Seconds ? 1 : unit == ClockUnit::Minutes ? 60 : unit == ClockUnit::Hours ? 3600 : 86400;
    if (amount > MostSeconds / each || amount < -MostSeconds / each)
        throw Problem("out-of-range");
    return amount * each;
}

/// Plain time forwards: the earliest instant at which `seconds` outside the pauses have passed.
qint64 wallForward(qint64 at, qint64 seconds, const PauseLedger &pauses)
{
    for (const Span &pause : pauses.spans()) {
        if (pause.to <= at)
            continue;
        if (pause.from - at >= seconds)
            break;
        seconds -= std::max<qint64>(0, pause.from - at);
        at = pause.to;
    }
    return at + seconds;
}

qint64 wallBackward(qint64 at, qint64 seconds, const PauseLedger &pauses)
{
    for (auto pause = pauses.spans().rbegin(); pause != pauses.spans().rend(); ++pause) {
        if (pause->from >= at)
            continue;
        if (at - pause->to >= seconds)
            break;
        seconds -= std::max<qint64>(0, at - pause->to);
        at = pause->from;
    }
    return at - seconds;
}

/// Business days: the date reached, the moment on it, and the pauses' open time on top.
class BusinessDayCount {
public:
    BusinessDayCount(const DueRequest &request, const BusinessCalendar &calendar)
        : m_request(request), m_calendar(calendar), m_back(request.amount < 0 || (request.amount == 0 && request.back))
    {
        const qint64 start = request.start.at.toSecsSinceEpoch();
        const QDate startDate = calendar.zone().dateAt(start);
        if (request.amount == 0) {
            m_date = m_back ? calendar.previousOpenDate(startDate) : calendar.nextOpenDate(startDate);
            m_moment = m_back ? calendar.previousClosing(request.start.at) : calendar.nextOpening(request.start.at);
            return;
        }
        m_date = calendar.addBusinessDays(startDate, request.amount);
        m_moment = withinHours(calendar.zone().toUtc(m_date, calendar.zone().secondOfDayAt(start)));
    }

    /// A pause counts when it begins before what would otherwise be the due time; its whole open time is added.
    QDateTime due() const
    {
        const qint64 start = m_request.start.at.toSecsSinceEpoch();
        std::vector<Span> pauses = m_request.pauses.spans();
        if (m_back)
            std::reverse(pauses.begin(), pauses.end());
        qint64 extra = 0;
        QDateTime result = after(extra);
        for (Span pause : pauses) {
            if (m_back)
                pause.to = std::min(pause.to, start);
            else
                pause.from = std::max(pause.from, start);
            if (pause.from >= pause.to)
                continue;
            if (m_back ? pause.to <= result.toSecsSinceEpoch() : pause.from >= result.toSecsSinceEpoch())
                break;
            extra += m_calendar.openSeconds(m_calendar.zone().at(pause.from), m_calendar.zone().at(pause.to));
            result = after(extra);
        }
        return result;
    }

private:
    /// Within the hours of the date reached (the closing instant included) the time of day stays; otherwise it moves on.
    QDateTime withinHours(qint64 utc) const
    {
        for (const Span &span : m_calendar.spansOn(m_date)) {
            if (span.from <= utc && utc <= span.to)
                return m_calendar.zone().at(utc);
        }
        const QDateTime at = m_calendar.zone().at(utc);
        return m_back ? m_calendar.previousClosing(at) : m_calendar.nextOpening(at);
    }

    QDateTime after(qint64 extra) const
    {
        if (extra == 0)
            return m_request.endOfDay ? m_calendar.closingOf(m_date) : m_moment;
        const QDateTime moved = m_calendar.addOpenTime(m_moment, m_back ? -extra : extra);
        if (!m_request.endOfDay)
            return moved;
        // Going forwards a closing at 24:00 still belongs to the day that ends with it.
        return m_calendar.closingOf(m_calendar.zone().dateAt(moved.toSecsSinceEpoch() - (m_back ? 0 : 1)));
    }

    const DueRequest &m_request;
    const BusinessCalendar &m_calendar;
    bool m_back;
    QDate m_date{};
    QDateTime m_moment{};
};

QDateTime openingDue(const DueRequest &request, const BusinessCalendar &calendar)
{
    const qint64 seconds = inSeconds(request.amount, request.unit);
    if (seconds == 0 && request.back)
        return calendar.previousClosing(request.start.at);
    return calendar.addOpenTime(request.start.at, seconds, request.pauses);
}

QDateTime wallDue(const DueRequest &request, const BusinessCalendar &calendar)
{
    const qint64 seconds = inSeconds(request.amount, request.unit);
    const qint64 at = request.start.at.toSecsSinceEpoch();
    const qint64 due = seconds == 0 ? at
        : seconds > 0               ? wallForward(at, seconds, request.pauses)
                                    : wallBackward(at, -seconds, request.pauses);
    return calendar.zone().at(due);
}

void calendarDue(const DueRequest &request, const BusinessCalendar &calendar, DueResult &result)
{
    const ZoneRules &zone = calendar.zone();
    if (request.amount > 120000 || request.amount < -120000)
        throw Problem("out-of-range");
    const qint64 months = request.unit == ClockUnit::Years ? request.amount * 12 : request.amount;
    const QDate date = addCalendarMonths(request.start.dateIn(zone), months);
    if (request.start.isDate()) {
        result.date = date;
        return;
    }
    const int time = zone.secondOfDayAt(request.start.at.toSecsSinceEpoch());
    result.due = zone.at(request.endOfDay ? zone.toUtc(date.addDays(1), 0) : zone.toUtc(date, time));
}

void reckon(const DueRequest &request, const BusinessCalendar &calendar, DueResult &result)
{
    if (!unitBelongsTo(request.unit, request.base))
        throw Problem("unit");
    if (!request.start.at.isValid() && !request.start.date.isValid())
        throw Problem("instant");
    const bool datesAllowed = request.base == ClockBase::LegalPeriod || request.base == ClockBase::CalendarMonths
        || request.base == ClockBase::CalendarYears;
    if (request.start.isDate() && !datesAllowed)
        throw Problem("instant");
    switch (request.base) {
    case ClockBase::Wall:
        result.due = wallDue(request, calendar);
        break;
    case ClockBase::Opening:
        result.due = openingDue(request, calendar);
        break;
    case ClockBase::BusinessDays:
        result.due = BusinessDayCount(request, calendar).due();
        break;
    case ClockBase::CalendarMonths:
    case ClockBase::CalendarYears:
        calendarDue(request, calendar, result);
        break;
    case ClockBase::LegalPeriod:
        result.date = legalPeriodEnd(request.start.dateIn(calendar.zone()), request.amount, request.unit, request.countFirstDay);
        break;
    }
    if (result.due.isValid() && (result.due.date().year() < 1 || result.due.date().year() > 9999))
        throw Problem("out-of-range");
}

} // namespace

std::optional<ClockBase> clockBaseFrom(QStringView text) { return byName(BaseNames, text); }
QString toText(ClockBase base) { return nameOf(BaseNames, base); }
std::optional<ClockUnit> clockUnitFrom(QStringView text) { return byName(UnitNames, text); }
QString toText(ClockUnit unit) { return nameOf(UnitNames, unit); }

bool unitBelongsTo(ClockUnit unit, ClockBase base)
{
    switch (base) {
    case ClockBase::Wall:
        return unit <= ClockUnit::Days;
    case ClockBase::Opening:
        return unit <= ClockUnit::Hours;
    case ClockBase::BusinessDays:
        return unit == ClockUnit::Days;
    case ClockBase::CalendarMonths:
    case ClockBase::CalendarYears:
        return unit >= ClockUnit::Months;
    case ClockBase::LegalPeriod:
        return unit >= ClockUnit::Days;
    }
    return false;
}

DueResult computeDue(const DueRequest &request, const BusinessCalendar &calendar)
{
    DueResult result;
    try {
        reckon(request, calendar, result);
        if (request.explain)
            result.explanation = explainDue(request, calendar, result);
    } catch (const Problem &problem) {
        result = DueResult{};
        result.error = problem.code();
    }
    return result;
}

} // namespace mimamori
