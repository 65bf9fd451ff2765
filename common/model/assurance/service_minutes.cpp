// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/service_minutes.h"

#include "base/japan_time.h"

#include <algorithm>
#include <cmath>

namespace mimamori {

namespace {

QDateTime midnightInJapan(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC();
}

void append(QList<ServiceEvidence> &spans, const ServiceEvidence &span)
{
    if (span.from >= span.to)
        return;
    if (!spans.isEmpty() && spans.last().to == span.from && spans.last().state == span.state && spans.last().record == span.record)
        spans.last().to = span.to;
    else
        spans << span;
}

/// The moments at which something begins or ends, in order.
struct Edge {
    qint64 at{};
    qsizetype which{};
    bool begins{};
};

QList<Edge> edgesOf(const QList<ServiceEvidence> &evidence, qint64 from, qint64 to)
{
    QList<Edge> edges;
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        const qint64 begins = qMax(from, evidence[i].from.toSecsSinceEpoch());
        const qint64 ends = evidence[i].to.isValid() ? qMin(to, evidence[i].to.toSecsSinceEpoch()) : to;
        if (begins < ends)
            edges << Edge{begins, i, true} << Edge{ends, i, false};
    }
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.at < b.at; });
    return edges;
}

ServiceEvidence strongest(const QList<qsizetype> &running, const QList<ServiceEvidence> &evidence)
{
    ServiceEvidence best;
    for (const qsizetype i : running) {
        if (best.state < evidence[i].state || (best.state == evidence[i].state && !best.record))
            best = evidence[i];
    }
    return best;
}

} // namespace

QString minuteCode(MinuteState state)
{
    switch (state) {
    case MinuteState::Unknown: return QStringLiteral("UNKNOWN");
    case MinuteState::InService: return QStringLiteral("IN_SERVICE");
    case MinuteState::Degraded: return QStringLiteral("DEGRADED");
    case MinuteState::Down: return QStringLiteral("DOWN");
    case MinuteState::Platform: return QStringLiteral("PLATFORM");
    case MinuteState::PlannedStop: return QStringLiteral("PLANNED_STOP");
    }
    return {};
}

QList<ServiceEvidence> classify(const QList<ServiceEvidence> &evidence, const QDateTime &from, const QDateTime &to)
{
    QList<ServiceEvidence> spans;
    QList<qsizetype> running;
    qint64 at = from.toSecsSinceEpoch();
    const auto close = [&](qint64 until) {
        ServiceEvidence span = strongest(running, evidence);
        span.from = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
        span.to = QDateTime::fromSecsSinceEpoch(until, Qt::UTC);
        append(spans, span);
        at = until;
    };
    const QList<Edge> edges = edgesOf(evidence, at, to.toSecsSinceEpoch());
    for (const Edge &edge : edges) {
        if (edge.at > at)
            close(edge.at);
        if (edge.begins)
            running << edge.which;
        else
            running.removeOne(edge.which);
    }
    if (to.toSecsSinceEpoch() > at)
        close(to.toSecsSinceEpoch());
    return spans;
}

qint64 secondsIn(const QList<ServiceEvidence> &spans, std::initializer_list<MinuteState> states)
{
    qint64 sum = 0;
    for (const ServiceEvidence &span : spans) {
        if (std::find(states.begin(), states.end(), span.state) != states.end())
            sum += span.from.secsTo(span.to);
    }
    return sum;
}

ServicePeriod monthPeriod(int year, int month)
{
    const QDate first(year, month, 1);
    return {midnightInJapan(first), midnightInJapan(first.addMonths(1))};
}

ServicePeriod fiscalYearPeriod(int fiscalYear)
{
    return {midnightInJapan(QDate(fiscalYear, 4, 1)), midnightInJapan(QDate(fiscalYear + 1, 4, 1))};
}

Availability availabilityOf(const QList<ServiceEvidence> &evidence, const ServicePeriod &period, const QDateTime &measuredFrom, const QDateTime &now, int perMille)
{
    Availability out;
    const QDateTime from = measuredFrom.isValid() ? qBound(period.from, measuredFrom, period.to) : period.to;
    const QDateTime until = qBound(from, now, period.to);
    const QList<ServiceEvidence> passed = classify(evidence, from, until);
    const QList<ServiceEvidence> ahead = classify(evidence, until, period.to);
    const qint64 planned = secondsIn(passed, {MinuteState::PlannedStop});
    out.plannedSeconds = planned + secondsIn(ahead, {MinuteState::PlannedStop});
    out.baseSeconds = from.secsTo(period.to) - out.plannedSeconds;
    out.elapsedSeconds = from.secsTo(until) - planned;
    out.downSeconds = secondsIn(passed, {MinuteState::Unknown, MinuteState::Down, MinuteState::Platform});
    out.allowanceMinutes = double(out.baseSeconds) * (1000 - perMille) / 60'000.0;
    out.leftMinutes = out.allowanceMinutes - double(out.downSeconds) / 60.0;
    out.measured = from < until;
    if (out.elapsedSeconds > 0)
        out.percent = 100.0 * double(out.elapsedSeconds - out.downSeconds) / double(out.elapsedSeconds);
    // Whole seconds against whole seconds: a year's last allowed second is met, the next one is not.
    out.met = out.downSeconds * 1000 <= out.baseSeconds * (1000 - perMille);
    return out;
}

Promise promiseOf(const QDateTime &due, const QDateTime &stopped, const QDateTime &now)
{
    if (stopped.isValid())
        return stopped <= due ? Promise::Met : Promise::Missed;
    return now <= due ? Promise::Open : Promise::Missed;
}

const QList<int> &responseBounds()
{
    static const QList<int> bounds{50, 100, 200, 300, 500, 750, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 7500, 10'000};
    return bounds;
}

int responseBucket(qint64 milliseconds)
{
    const QList<int> &bounds = responseBounds();
    return int(std::lower_bound(bounds.begin(), bounds.end(), milliseconds) - bounds.begin());
}

std::optional<double> responsePercentile(const QList<qint64> &counts, double percent)
{
    qint64 total = 0;
    for (const qint64 count : counts)
        total += count;
    if (total == 0)
        return std::nullopt;
    const double rank = std::ceil(double(total) * percent / 100.0);
    double before = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (before + double(counts[i]) >= rank && counts[i] > 0) {
            const double low = i == 0 ? 0 : responseBounds()[qMin(i, responseBounds().size()) - 1];
            const double high = i < responseBounds().size() ? responseBounds()[i] : low;
            return low + (high - low) * (rank - before) / double(counts[i]);
        }
        before += double(counts[i]);
    }
    return responseBounds().last();
}

qint64 responsesWithin(const QList<qint64> &counts, int milliseconds)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < counts.size() && i < responseBounds().size() && responseBounds()[i] <= milliseconds; ++i)
        sum += counts[i];
    return sum;
}

} // namespace mimamori
