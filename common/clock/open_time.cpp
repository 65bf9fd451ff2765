// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic of BusinessCalendar: always a date at a time, never a minute at a time.
#include "clock/calendar.h"

#include "base/problem.h"
#include "clock/calendar_data.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int LastYear = 2999; // where a search gives up: no office promises hours beyond it

} // namespace

void BusinessCalendar::requireReachable(QDate date, bool forward) const
{
    if (!m_data->openTime)
        throw Problem("no-open-time");
    if (forward && m_data->lastOpen.isValid() && date > m_data->lastOpen)
        throw Problem("no-open-time");
    if (!forward && m_data->firstOpen.isValid() && date < m_data->firstOpen)
        throw Problem("no-open-time");
    if (!date.isValid() || date.year() < 1 || date.year() > LastYear)
        throw Problem("out-of-range");
}

bool BusinessCalendar::isOpen(const QDateTime &at) const
{
    const qint64 utc = at.toSecsSinceEpoch();
    const QDate date = zone().dateAt(utc);
    for (int day = -1; day <= 1; ++day) {
        for (const Span &span : spansOn(date.addDays(day))) {
            if (span.from <= utc && utc < span.to)
                return true;
        }
    }
    return false;
}

QDateTime BusinessCalendar::nextOpening(const QDateTime &at) const
{
    const qint64 utc = at.toSecsSinceEpoch();
    for (QDate date = zone().dateAt(utc).addDays(-1);; date = date.addDays(1)) {
        for (const Span &span : spansOn(date)) {
            if (utc < span.to)
                return zone().at(std::max(utc, span.from));
        }
        requireReachable(date.addDays(1), true);
    }
}

QDateTime BusinessCalendar::previousClosing(const QDateTime &at) const
{
    const qint64 utc = at.toSecsSinceEpoch();
    for (QDate date = zone().dateAt(utc).addDays(1);; date = date.addDays(-1)) {
        const std::vector<Span> spans = spansOn(date);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->from < utc)
                return zone().at(std::min(utc, span->to));
        }
        requireReachable(date.addDays(-1), false);
    }
}

QDateTime BusinessCalendar::addOpenTime(const QDateTime &at, qint64 seconds, const PauseLedger &pauses) const
{
    if (seconds == 0)
        return nextOpening(at);
    const qint64 start = at.toSecsSinceEpoch();
    return zone().at(seconds > 0 ? walkForward(start, seconds, pauses) : walkBackward(start, -seconds, pauses));
}

qint64 BusinessCalendar::walkForward(qint64 start, qint64 seconds, const PauseLedger &pauses) const
{
    for (QDate date = zone().dateAt(start).addDays(-1);; date = date.addDays(1)) {
        for (const Span &span : spansOn(date)) {
            if (span.to <= start)
                continue;
            for (const Span &open : pauses.remainderOf({std::max(span.from, start), span.to})) {
                if (open.to - open.from >= seconds)
                    return open.from + seconds;
                seconds -= open.to - open.from;
            }
        }
        requireReachable(date.addDays(1), true);
    }
}

qint64 BusinessCalendar::walkBackward(qint64 start, qint64 seconds, const PauseLedger &pauses) const
{
    for (QDate date = zone().dateAt(start).addDays(1);; date = date.addDays(-1)) {
        const std::vector<Span> spans = spansOn(date);
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            if (span->from >= start)
                continue;
            const std::vector<Span> open = pauses.remainderOf({span->from, std::min(span->to, start)});
            for (auto piece = open.rbegin(); piece != open.rend(); ++piece) {
                if (piece->to - piece->from >= seconds)
                    return piece->to - seconds;
                seconds -= piece->to - piece->from;
            }
        }
        requireReachable(date.addDays(-1), false);
    }
}

qint64 BusinessCalendar::openSeconds(const QDateTime &from, const QDateTime &to, const PauseLedger &pauses) const
{
    const qint64 start = from.toSecsSinceEpoch();
    const qint64 end = to.toSecsSinceEpoch();
    if (end <= start || !hasOpenTime())
        return 0;
    qint64 sum = 0;
    const QDate last = zone().dateAt(end).addDays(1);
    for (QDate date = zone().dateAt(start).addDays(-1); date <= last; date = date.addDays(1)) {
        for (const Span &span : spansOn(date)) {
            const Span part{std::max(span.from, start), std::min(span.to, end)};
            if (part.from < part.to)
                sum += part.to - part.from - pauses.pausedSeconds(part);
        }
    }
    return sum;
}

QDate BusinessCalendar::nextOpenDate(QDate date) const
{
    for (;; date = date.addDays(1)) {
        requireReachable(date, true);
        if (isOpenDate(date))
            return date;
    }
}

QDate BusinessCalendar::previousOpenDate(QDate date) const
{
    for (;; date = date.addDays(-1)) {
        requireReachable(date, false);
        if (isOpenDate(date))
            return date;
    }
}

QDate BusinessCalendar::addBusinessDays(QDate date, qint64 days) const
{
    if (days == 0)
        return nextOpenDate(date);
    for (; days > 0; --days)
        date = nextOpenDate(date.addDays(1));
    for (; days < 0; ++days)
        date = previousOpenDate(date.addDays(-1));
    return date;
}

qint64 BusinessCalendar::countBusinessDays(QDate from, QDate to) const
{
    qint64 count = 0;
    for (QDate date = from; hasOpenTime() && date <= to; date = date.addDays(1))
        count += isOpenDate(date) ? 1 : 0;
    return count;
}

QDateTime BusinessCalendar::closingOf(QDate openDate) const
{
    const std::vector<Span> spans = spansOn(openDate);
    if (spans.empty())
        throw Problem("no-open-time");
    return zone().at(spans.back().to);
}

} // namespace mimamori
