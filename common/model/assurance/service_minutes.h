// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace mimamori {

/// How a minute of the service counts (SLA-01), from the weakest to the strongest evidence. What nobody can show counts as down.
enum class MinuteState {
    Unknown,      ///< no heartbeat, no record: down until somebody disproves it
    InService,
    Degraded,     ///< runs, but slower or with parts missing: left out of the response times
    Down,
    Platform,     ///< stands by a fault of the platform or the network: left out of the response times, not of the availability
    PlannedStop,  ///< approved and announced: not in the base of the availability
};
/// Code of table `service_state`.
QString minuteCode(MinuteState state);

/// A stretch of time that a record is the evidence for, half-open.
struct ServiceEvidence {
    QDateTime from{};
    QDateTime to{};        ///< invalid = goes on
    MinuteState state{};
    qint64 record{};       ///< id of the incident, planned stop or heartbeat
    bool operator==(const ServiceEvidence &) const = default;
};

/// Every second of [from, to) in exactly one stretch, by the strongest evidence; overlapping evidence counts once. Neighbours of one
/// state and record are one stretch.
QList<ServiceEvidence> classify(const QList<ServiceEvidence> &evidence, const QDateTime &from, const QDateTime &to);

/// Seconds in the given states.
qint64 secondsIn(const QList<ServiceEvidence> &spans, std::initializer_list<MinuteState> states);

/// A month or a fiscal year as instants in Japan.
struct ServicePeriod {
    QDateTime from{};
    QDateTime to{};
};
ServicePeriod monthPeriod(int year, int month);
ServicePeriod fiscalYearPeriod(int fiscalYear);

/// Availability of a period as it stands at `now`.
struct Availability {
    qint64 baseSeconds{};      ///< the whole period without planned stops and without the time before measuring began
    qint64 elapsedSeconds{};   ///< of it, what has passed
    qint64 downSeconds{};
    qint64 plannedSeconds{};
    double allowanceMinutes{}; ///< what may be down in the whole period: 525.6 a year, 527.04 a leap year
    double leftMinutes{};
    double percent{100};       ///< of what has passed
    bool measured{};           ///< anything has passed
    bool met{};                ///< the allowance is not used up
};
/// `perMille`: the promise, 999 for 99.9 %. `measuredFrom`: the first evidence ever.
Availability availabilityOf(const QList<ServiceEvidence> &evidence, const ServicePeriod &period, const QDateTime &measuredFrom, const QDateTime &now,
    int perMille = 999);

/// Time until now of a clock: met while there is still time, missed from the second after.
enum class Promise { Open, Met, Missed };
Promise promiseOf(const QDateTime &due, const QDateTime &stopped, const QDateTime &now);

/// Upper bounds of the histogram's buckets in milliseconds; a last bucket takes the rest. 3,000 is a bound of its own.
const QList<int> &responseBounds();
constexpr int responseBuckets = 16;
/// The bucket of a response.
int responseBucket(qint64 milliseconds);
/// The response time that `percent` of all stay within, interpolated in its bucket; none without counts.
std::optional<double> responsePercentile(const QList<qint64> &counts, double percent);
/// How many stay within a bound of the histogram.
qint64 responsesWithin(const QList<qint64> &counts, int milliseconds);

} // namespace mimamori
