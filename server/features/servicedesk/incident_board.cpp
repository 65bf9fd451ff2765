// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/incident_ops.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

QString statusOf(const QDateTime &dueAt, const QDateTime &stoppedAt, const QDateTime &now)
{
    if (stoppedAt.isValid())
        return QStringLiteral("STOPPED");
    if (dueAt <= now)
        return QStringLiteral("OVERDUE");
    const qint64 days = civilDateInJapan(now).daysTo(civilDateInJapan(dueAt));
    return days <= 0 ? QStringLiteral("TODAY") : days <= 3 ? QStringLiteral("SOON") : QStringLiteral("LATER");
}

/// The newest clock of each rule; what a correction ended is history.
QHash<qint64, QList<IncidentClockLine>> clocksOf(Context &context, const QList<qint64> &incidents)
{
    static constexpr Sql find{"incident_clocks",
        "select distinct on (subject_id, rule) subject_id, id, rule, started_at, due_at, stopped_at from running_clock "
        "where subject = 'incident' and subject_id = any ($1) and stop_reason <> 'CORRECTED' "
        "order by subject_id, rule, stopped_at is not null, id desc"};
    const auto book = context.services().clockBook();
    QHash<qint64, QList<IncidentClockLine>> out;
    const Rows rows = context.db().query(find, {QVariant::fromValue(incidents)});
    for (const Row &row : rows) {
        IncidentClockLine line;
        line.clock.id = row.integer(1);
        line.rule = row.text(2);
        line.startedAt = row.dateTime(3);
        line.dueAt = row.dateTime(4);
        line.stoppedAt = row.dateTime(5);
        if (const ClockRule *rule = book->rules.findOrNearest(line.rule, civilDateInJapan(line.startedAt)))
            line.ruleName = rule->name;
        line.status.value = statusOf(line.dueAt, line.stoppedAt, context.now());
        line.missed = (line.stoppedAt.isValid() ? line.stoppedAt : context.now()) > line.dueAt;
        out[row.integer(0)] << line;
    }
    for (QList<IncidentClockLine> &lines : out)
        std::sort(lines.begin(), lines.end(), [](const IncidentClockLine &a, const IncidentClockLine &b) { return a.dueAt < b.dueAt; });
    return out;
}

IncidentView show(Context &context, const ShowIncident &in)
{
    static constexpr Sql course{"incident_course",
        "select e.at, e.kind, e.text, coalesce(u.name, '') from incident_entry e left join app_user u on u.id = e.author "
        "where e.incident = $1 order by e.at, e.id"};
    const Stored<Incident> stored = context.records().get(in.incident, "incident");
    IncidentView out;
    out.line = {stored.record, stored.version, clocksOf(context, {in.incident.id}).value(in.incident.id)};
    const Rows rows = context.db().query(course, {in.incident.id});
    for (const Row &row : rows)
        out.course << IncidentCourseLine{row.dateTime(0), {row.text(1)}, row.text(2), row.text(3)};
    context.audited(Incident::recordName, {in.incident.id});
    return out;
}

QDateTime midnight(QDate day)
{
    return day.isValid() ? QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC() : QDateTime();
}

IncidentLines list(Context &context, const ListIncidents &in)
{
    const auto found = context.records().where<Incident>(
        "($1 or state <> 'CLOSED') and ($2::timestamptz is null or detected_at >= $2) and ($3::timestamptz is null or detected_at < $3) "
        "order by state = 'CLOSED', detected_at desc, id desc limit $4",
        {in.closedToo, midnight(in.from), midnight(in.to.isValid() ? in.to.addDays(1) : QDate()), in.limit});
    QList<qint64> ids;
    for (const Stored<Incident> &stored : found)
        ids << stored.record.id.id;
    const auto clocks = clocksOf(context, ids);
    IncidentLines out;
    for (const Stored<Incident> &stored : found)
        out.incidents << IncidentLine{stored.record, stored.version, clocks.value(stored.record.id.id)};
    out.total = out.incidents.size();
    context.audited(Incident::recordName, ids);
    return out;
}

} // namespace

void registerIncidentBoard(Features &features)
{
    features.operation<&show>(reads);
    features.operation<&list>(reads);
}

} // namespace mimamori
