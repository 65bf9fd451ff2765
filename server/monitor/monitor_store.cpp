// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitor_store.h"

#include "services/context.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace mimamori {

namespace {

std::optional<qint64> threshold(const Row &row, const char *column)
{
    const qint64 value = row.integer(column);
    return value == MonitorCheck::none ? std::nullopt : std::optional(value);
}

CheckStanding standingOf(const Row &row)
{
    CheckStanding out;
    out.level = levelOf(row.text("level"));
    out.seen = levelOf(row.text("seen"));
    out.levelSince = row.dateTime("level_since");
    out.warningSince = row.dateTime("warning_since");
    out.criticalSince = row.dateTime("critical_since");
    out.belowCriticalSince = row.dateTime("below_critical_since");
    out.okSince = row.dateTime("ok_since");
    out.lastAt = row.dateTime("last_at");
    out.recent = row.text("recent");
    out.flapping = row.boolean("flapping");
    out.isHeld = row.boolean("held");
    out.acknowledged = !row.isNull("acknowledged_at");
    return out;
}

DueCheck checkOf(const Row &row)
{
    DueCheck out;
    out.id = row.integer("id");
    out.name = row.text("name");
    out.probe = {row.text("kind"), row.text("target"), int(row.integer("timeout_seconds"))};
    out.everySeconds = row.integer("every_seconds");
    out.limits = {row.boolean("low_is_bad"), threshold(row, "warning"), threshold(row, "warning_clears"), threshold(row, "critical"), threshold(row, "critical_clears"),
        int(row.integer("for_seconds")), int(row.integer("clear_seconds")), int(qMax<qint64>(180, 3 * out.everySeconds))};
    out.dependsOn = row.integer("depends_on");
    out.parentBad = row.boolean("parent_bad");
    out.silencedUntil = row.dateTime("silenced_until");
    out.opensIncident = row.boolean("opens_incident");
    out.incidentKind = row.text("incident_kind");
    out.severity = row.text("severity");
    out.standing = standingOf(row);
    return out;
}

int depthOf(const QHash<qint64, qint64> &parents, qint64 id)
{
    int depth = 0;
    for (qint64 at = parents.value(id); at && depth < 64; at = parents.value(at))
        ++depth;
    return depth;
}

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject rowOf(const DueCheck &check, const QDateTime &now)
{
    const CheckStanding &s = check.standing;
    QJsonObject out{{QStringLiteral("id"), check.id}, {QStringLiteral("level"), levelCode(s.level)}, {QStringLiteral("seen"), levelCode(s.seen)},
        {QStringLiteral("level_since"), instant(s.levelSince)}, {QStringLiteral("warning_since"), instant(s.warningSince)},
        {QStringLiteral("critical_since"), instant(s.criticalSince)}, {QStringLiteral("below_critical_since"), instant(s.belowCriticalSince)},
        {QStringLiteral("ok_since"), instant(s.okSince)}, {QStringLiteral("last_at"), instant(s.lastAt)}, {QStringLiteral("recent"), s.recent},
        {QStringLiteral("flapping"), s.flapping}, {QStringLiteral("held"), s.isHeld}, {QStringLiteral("reason"), QString::fromLatin1(check.measured.reason)},
        {QStringLiteral("raised"), check.change.raised ? 1 : 0}, {QStringLiteral("recovered"), check.change.recovered},
        {QStringLiteral("applies"), check.measured.applies}, {QStringLiteral("next_at"), instant(now.addSecs(check.everySeconds))}};
    out.insert(QStringLiteral("value"), check.measured.value ? QJsonValue(*check.measured.value) : QJsonValue());
    return out;
}

} // namespace

QList<DueCheck> dueChecks(Context &context)
{
    static constexpr Sql begin{"monitor_begin",
        "insert into monitor_state (monitor_check, next_at) select id, $1 from monitor_check where enabled on conflict do nothing"};
    static constexpr Sql due{"monitor_due",
        "select c.id, c.name, c.kind, c.target, c.timeout_seconds, c.every_seconds, c.low_is_bad, c.warning, c.warning_clears, c.critical, c.critical_clears, "
        "c.for_seconds, c.clear_seconds, coalesce(c.depends_on, 0) as depends_on, coalesce(p.seen <> 'OK' and pc.enabled, false) as parent_bad, c.opens_incident, "
        "c.incident_kind, c.severity, s.* from monitor_check c join monitor_state s on s.monitor_check = c.id "
        "left join monitor_state p on p.monitor_check = c.depends_on left join monitor_check pc on pc.id = c.depends_on "
        "where c.enabled and (s.next_at <= $1 or s.next_at > $1::timestamptz + make_interval(secs => c.every_seconds))"};
    context.db().execute(begin, {context.now()});
    QList<DueCheck> out;
    QHash<qint64, qint64> parents;
    const Rows rows = context.db().query(due, {context.now()});
    for (const Row &row : rows) {
        out << checkOf(row);
        parents.insert(out.last().id, out.last().dependsOn);
    }
    std::stable_sort(out.begin(), out.end(), [&](const DueCheck &a, const DueCheck &b) { return depthOf(parents, a.id) < depthOf(parents, b.id); });
    return out;
}

void keepStandings(Context &context, const QList<DueCheck> &checks)
{
    static constexpr Sql keep{"monitor_keep",
        "update monitor_state s set level = j.level, seen = j.seen, level_since = j.level_since, warning_since = j.warning_since, critical_since = j.critical_since, "
        "below_critical_since = j.below_critical_since, ok_since = j.ok_since, last_at = j.last_at, recent = j.recent, flapping = j.flapping, held = j.held, "
        "value = j.value, reason = j.reason, next_at = j.next_at, raised = s.raised + j.raised, raised_at = case when j.raised = 1 then j.last_at else s.raised_at end, "
        "acknowledged_at = case when j.recovered then null else s.acknowledged_at end, acknowledged_by = case when j.recovered then null else s.acknowledged_by end "
        "from jsonb_to_recordset($1::jsonb) as j (id bigint, level text, seen text, level_since timestamptz, warning_since timestamptz, critical_since timestamptz, "
        "below_critical_since timestamptz, ok_since timestamptz, last_at timestamptz, recent text, flapping boolean, held boolean, value bigint, reason text, "
        "next_at timestamptz, raised int, recovered boolean) where s.monitor_check = j.id"};
    static constexpr Sql add{"monitor_add",
        "insert into monitor_value as v (monitor_check, step, at, count, total, least, most, unmeasured) "
        "select j.id, t.step, case t.step when 0 then j.last_at when 86400 then date_bin('1 day', j.last_at, '2000-01-01 00:00+09') "
        "else date_bin(make_interval(secs => t.step), j.last_at, '2000-01-01 00:00+09') end, (j.value is not null)::int, coalesce(j.value, 0), j.value, j.value, "
        "(j.value is null)::int from jsonb_to_recordset($1::jsonb) as j (id bigint, last_at timestamptz, value bigint, applies boolean) "
        "cross join (values (0), (300), (3600), (86400)) as t (step) where j.applies order by 1, 2, 3 "
        "on conflict (monitor_check, step, at) do update set count = v.count + excluded.count, total = v.total + excluded.total, "
        "least = least(v.least, excluded.least), most = greatest(v.most, excluded.most), unmeasured = v.unmeasured + excluded.unmeasured"};
    QJsonArray rows;
    for (const DueCheck &check : checks)
        rows << rowOf(check, context.now());
    const QString text = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    context.db().execute(keep, {text});
    context.db().execute(add, {text});
}

void noteEvent(Context &context, qint64 check, const char *kind, const QString &level, const QString &text)
{
    static constexpr Sql note{"monitor_note", "insert into monitor_event (monitor_check, at, kind, level, author, text) values ($1, $2, $3, $4, nullif($5::bigint, 0), $6)"};
    context.db().execute(note, {check, context.now(), QString::fromLatin1(kind), level, context.actor().userId, text});
}

int expireValues(Context &context)
{
    static constexpr Sql expire{"monitor_expire",
        "delete from monitor_value where (step = 0 and at < $1::timestamptz - interval '2 days') or (step = 300 and at < $1::timestamptz - interval '35 days') "
        "or (step = 3600 and at < $1::timestamptz - interval '13 months') or (step = 86400 and at < $1::timestamptz - interval '60 months')"};
    return context.db().execute(expire, {context.now()});
}

} // namespace mimamori
