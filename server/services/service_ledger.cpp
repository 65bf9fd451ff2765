// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/service_ledger.h"

#include "base/japan_time.h"

#include <cmath>

namespace mimamori {

namespace {

constexpr qint64 longestInterruption = 6 * 3600;
constexpr int longestResponse = 3000;
constexpr double responseShare = 95;

QString verdictOf(bool missed, bool open)
{
    return missed ? QStringLiteral("MISSED") : open ? QStringLiteral("OPEN") : QStringLiteral("MET");
}

bool contains(const ServicePeriod &period, const QDateTime &at)
{
    return at >= period.from && at < period.to;
}

QList<qint64> countsFrom(const QStringList &texts)
{
    QList<qint64> out;
    for (const QString &text : texts)
        out << text.toLongLong();
    return out;
}

void add(QList<qint64> &to, const QList<qint64> &counts)
{
    to.resize(qMax(to.size(), counts.size()));
    for (qsizetype i = 0; i < counts.size(); ++i)
        to[i] += counts[i];
}

qint64 sumOf(const QList<qint64> &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

} // namespace

const QStringList &serviceMeasures()
{
    static const QStringList measures{QStringLiteral("AVAILABILITY"), QStringLiteral("INTERRUPTION"), QStringLiteral("NOTICE"), QStringLiteral("TRIAGE"),
        QStringLiteral("TRIAGE_DETECTION"), QStringLiteral("PLAN"), QStringLiteral("RESPONSE")};
    return measures;
}

QString ruleOfMeasure(const QString &measure)
{
    static const QHash<QString, QString> rules{{QStringLiteral("NOTICE"), QStringLiteral("SLA_NOTIFY")}, {QStringLiteral("TRIAGE"), QStringLiteral("SLA_TRIAGE")},
        {QStringLiteral("TRIAGE_DETECTION"), QStringLiteral("INC_TRIAGE")}, {QStringLiteral("PLAN"), QStringLiteral("SLA_PLAN")}};
    return rules.value(measure);
}

std::optional<ServicePeriod> periodNamed(const QString &name)
{
    const QDate month = QDate::fromString(name + QStringLiteral("-01"), Qt::ISODate);
    if (name.size() == 7 && month.isValid())
        return monthPeriod(month.year(), month.month());
    bool isYear = false;
    const int year = name.toInt(&isYear);
    return isYear && name.size() == 4 && year > 1900 && year < 9000 ? std::optional(fiscalYearPeriod(year)) : std::nullopt;
}

ServiceLedger::ServiceLedger(Context &context, const ServicePeriod &whole) : m_context(context), m_now(context.now())
{
    static constexpr Sql first{"service_first_beat", "select min(from_at) from service_beat"};
    m_measuredFrom = context.db().value(first).toDateTime();
    readEvidence(context, whole);
    readPromises(context, whole);
}

void ServiceLedger::readEvidence(Context &context, const ServicePeriod &whole)
{
    static constexpr Sql beats{"service_beats", "select id, from_at, to_at from service_beat where to_at > $1 and from_at < $2 order by from_at"};
    static constexpr Sql stops{"service_stops",
        "select id, from_at, to_at, what from planned_stop where state = 'APPROVED' and approved_at <= from_at and to_at > $1 and from_at < $2"};
    static constexpr Sql troubles{"service_troubles",
        "select id, number || ' ' || title, occurred_at, interrupted_at, restored_at, "
        "coalesce((select c.attributes ->> 'excluded' from code c where c.code_table = 'incident_cause' and c.code = cause_class "
        "order by c.valid_from desc limit 1) = 'true', false), kind from incident where not false_alarm "
        "and (restored_at is null or restored_at > $1) and occurred_at < $2"};
    const QVariantList range{whole.from, whole.to};
    const Rows beatRows = context.db().query(beats, range);
    for (const Row &row : beatRows)
        m_evidence << ServiceEvidence{row.dateTime(1), row.dateTime(2), MinuteState::InService, row.integer(0)};
    const Rows stopRows = context.db().query(stops, range);
    for (const Row &row : stopRows) {
        m_evidence << ServiceEvidence{row.dateTime(1), row.dateTime(2), MinuteState::PlannedStop, row.integer(0)};
        m_stops.insert(row.integer(0), row.text(3));
    }
    const Rows troubleRows = context.db().query(troubles, range);
    for (const Row &row : troubleRows) {
        m_incidents.insert(row.integer(0), row.text(1));
        const bool excluded = row.boolean(5);
        const QDateTime until = row.isNull(4) ? m_now : row.dateTime(4);
        if (!row.isNull(3))
            m_evidence << ServiceEvidence{row.dateTime(3), until, excluded ? MinuteState::Platform : MinuteState::Down, row.integer(0)};
        else if (excluded || row.text(6) == QLatin1String("DEGRADED") || row.text(6) == QLatin1String("PARTIAL"))
            m_evidence << ServiceEvidence{row.dateTime(2), until, MinuteState::Degraded, row.integer(0)};
    }
}

/// The newest clock of each rule and incident; what a correction or a false alarm ended is no promise.
void ServiceLedger::readPromises(Context &context, const ServicePeriod &whole)
{
    static constexpr Sql find{"service_promises",
        "select distinct on (c.subject_id, c.rule) c.rule, i.id, i.number || ' ' || i.title, i.detected_at, c.started_at, c.due_at, c.stopped_at "
        "from running_clock c join incident i on i.id = c.subject_id where c.subject = 'incident' and c.stop_reason <> 'CORRECTED' and not i.false_alarm "
        "and i.detected_at >= $1 and i.detected_at < $2 order by c.subject_id, c.rule, c.stopped_at is not null, c.id desc"};
    const Rows rows = context.db().query(find, {whole.from, whole.to});
    for (const Row &row : rows) {
        // Booked by detection: two promises of one incident stand in one month.
        m_promises[row.text(0)] << KeptPromise{row.integer(1), row.text(2), row.dateTime(3), row.dateTime(5), row.dateTime(6),
            promiseOf(row.dateTime(5), row.dateTime(6), m_now)};
    }
}

/// Interruptions that began in the period, each whole, even where it ends in the next one.
QList<ServiceEvidence> ServiceLedger::interruptions(const ServicePeriod &period) const
{
    QList<ServiceEvidence> out;
    for (const ServiceEvidence &one : m_evidence) {
        if ((one.state == MinuteState::Down || one.state == MinuteState::Platform) && contains(period, one.from))
            out << one;
    }
    return out;
}

/// Screens without database work, without the slots in which the service ran degraded or stood.
QList<ScreenCounts> ServiceLedger::screens(const ServicePeriod &period) const
{
    static constexpr Sql find{"service_screens",
        "select t.transition, s.counts::text[] from (select transition, array_agg(slot_at) as slots from screen_time "
        "where slot_at >= $1 and slot_at < $2 and not database_work group by transition) t "
        "cross join lateral (select array_agg(n order by i) as counts from (select u.i, sum(u.n) as n from screen_time x, "
        "unnest(x.counts) with ordinality as u (n, i) where x.transition = t.transition and not x.database_work and x.slot_at >= $1 and x.slot_at < $2 "
        "and not exists (select 1 from unnest($3::timestamptz[], $4::timestamptz[]) as e (f, u) where x.slot_at < e.u and x.slot_at + interval '5 minutes' > e.f) "
        "group by u.i) q) s where s.counts is not null order by t.transition"};
    QStringList from, to;
    for (const ServiceEvidence &one : m_evidence) {
        if (one.state != MinuteState::InService && one.from < period.to && one.to > period.from) {
            from << one.from.toString(Qt::ISODate);
            to << one.to.toString(Qt::ISODate);
        }
    }
    QList<ScreenCounts> out;
    const Rows rows = m_context.db().query(find, {period.from, period.to, from, to});
    for (const Row &row : rows)
        out << ScreenCounts{row.text(0), countsFrom(row.textList(1))};
    return out;
}

ServiceCell ServiceLedger::availability(const ServicePeriod &period) const
{
    const Availability figure = availabilityOf(m_evidence, period, m_measuredFrom, m_now);
    ServiceCell out;
    out.amount = qint64(std::floor(figure.percent * 1000)); // never rounded up to a promise that was not kept
    out.allowanceSeconds = qint64(figure.allowanceMinutes * 60);
    out.leftSeconds = qint64(std::floor(figure.leftMinutes * 60));
    out.of = figure.downSeconds;
    out.verdict.value = !figure.measured ? QStringLiteral("NONE") : verdictOf(!figure.met, m_now < period.to);
    return out;
}

ServiceCell ServiceLedger::interruption(const ServicePeriod &period) const
{
    ServiceCell out;
    bool open = m_now < period.to;
    const QList<ServiceEvidence> found = interruptions(period);
    for (const ServiceEvidence &one : found) {
        out.amount = qMax(out.amount, one.from.secsTo(one.to));
        open |= one.to == m_now;
    }
    out.of = found.size();
    const bool none = found.isEmpty() && !(m_measuredFrom.isValid() && m_measuredFrom < period.to && period.from < m_now);
    out.verdict.value = none ? QStringLiteral("NONE") : verdictOf(out.amount > longestInterruption, open);
    return out;
}

ServiceCell ServiceLedger::promises(const QString &rule, const ServicePeriod &period) const
{
    ServiceCell out;
    bool open = false;
    const QList<KeptPromise> all = m_promises.value(rule);
    for (const KeptPromise &one : all) {
        if (!contains(period, one.from))
            continue;
        ++out.of;
        out.amount += one.promise == Promise::Missed ? 1 : 0;
        open |= one.promise == Promise::Open;
    }
    out.verdict.value = out.of == 0 ? QStringLiteral("NONE") : verdictOf(out.amount > 0, open);
    return out;
}

ServiceCell ServiceLedger::response(const ServicePeriod &period) const
{
    QList<qint64> counts;
    const QList<ScreenCounts> found = screens(period);
    for (const ScreenCounts &screen : found)
        add(counts, screen.counts);
    ServiceCell out;
    out.of = sumOf(counts);
    const auto slow = responsePercentile(counts, responseShare);
    out.amount = slow ? qint64(std::ceil(*slow)) : 0;
    // By the counts, not by the interpolated figure: 3 seconds is a bound of the histogram.
    const bool missed = slow && double(responsesWithin(counts, longestResponse)) < double(out.of) * responseShare / 100.0;
    out.verdict.value = !slow ? QStringLiteral("NONE") : verdictOf(missed, m_now < period.to);
    return out;
}

ServiceCell ServiceLedger::cell(const QString &measure, const ServicePeriod &period, const QString &name) const
{
    const QString rule = ruleOfMeasure(measure);
    ServiceCell out = !rule.isEmpty() ? promises(rule, period)
        : measure == QLatin1String("AVAILABILITY") ? availability(period)
        : measure == QLatin1String("INTERRUPTION") ? interruption(period) : response(period);
    out.period = name;
    return out;
}

QList<ServiceRecord> ServiceLedger::records(const QString &measure, const ServicePeriod &period) const
{
    const QString rule = ruleOfMeasure(measure);
    QList<ServiceRecord> out;
    const auto span = [&](const ServiceEvidence &one) {
        ServiceRecord line{one.from, one.to, one.from.secsTo(one.to), 0, {minuteCode(one.state)}, {}, {}, {}, 0};
        const bool isStop = one.state == MinuteState::PlannedStop;
        if (isStop || m_incidents.contains(one.record)) {
            line.what = isStop ? m_stops.value(one.record) : m_incidents.value(one.record);
            line.record = isStop ? QStringLiteral("planned_stop") : QStringLiteral("incident");
            line.recordId = one.record;
        }
        return line;
    };
    if (!rule.isEmpty()) {
        const QList<KeptPromise> all = m_promises.value(rule);
        for (const KeptPromise &one : all) {
            if (contains(period, one.from))
                out << ServiceRecord{one.from, one.stopped, one.due.secsTo(one.stopped.isValid() ? one.stopped : m_now), 0, {},
                    {verdictOf(one.promise == Promise::Missed, one.promise == Promise::Open)}, one.number, QStringLiteral("incident"), one.incident};
        }
    } else if (measure == QLatin1String("AVAILABILITY")) {
        const QDateTime from = m_measuredFrom.isValid() ? qBound(period.from, m_measuredFrom, period.to) : period.to;
        const QList<ServiceEvidence> spans = classify(m_evidence, from, qBound(from, m_now, period.to));
        for (const ServiceEvidence &one : spans)
            out << (one.state == MinuteState::InService
                    ? ServiceRecord{one.from, one.to, one.from.secsTo(one.to), 0, {minuteCode(one.state)}, {}, {}, {}, 0} : span(one));
    } else if (measure == QLatin1String("INTERRUPTION")) {
        const QList<ServiceEvidence> found = interruptions(period);
        for (const ServiceEvidence &one : found) {
            out << span(one);
            out.last().verdict.value = verdictOf(out.last().amount > longestInterruption, one.to == m_now);
        }
    } else {
        const QList<ScreenCounts> found = screens(period);
        for (const ScreenCounts &screen : found)
            out << ServiceRecord{period.from, period.to, qint64(std::ceil(responsePercentile(screen.counts, responseShare).value_or(0))),
                sumOf(screen.counts), {}, {}, screen.transition, {}, 0};
    }
    return out;
}

} // namespace mimamori
