// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/monitor.h"

#include "dispatch/features.h"
#include "features/assurance/monitor_rules.h"
#include "features/features_list.h"
#include "services/job_wake.h"

namespace mimamori {

namespace {

constexpr qint64 staleSeconds = 120;
constexpr qint64 longestSilenceSeconds = 7 * 86'400;

MonitorLine lineOf(const Row &row)
{
    MonitorLine out;
    out.check.id = row.integer("id");
    out.name = row.text("name");
    out.group.value = row.text("check_group");
    out.kind.value = row.text("kind");
    out.unit.value = row.text("unit");
    out.level.value = row.text("level");
    out.seen.value = row.text("seen");
    out.since = row.dateTime("level_since");
    out.measuredAt = row.dateTime("last_at");
    out.hasValue = !row.isNull("value");
    out.value = row.integer("value");
    out.reason = row.text("reason");
    out.flapping = row.boolean("flapping");
    out.held = row.boolean("held");
    out.acknowledged = !row.isNull("acknowledged_at");
    out.enabled = row.boolean("enabled");
    out.silencedUntil = row.dateTime("silenced_until");
    out.incident = row.text("incident");
    out.advice = row.text("advice");
    return out;
}

MonitorBoard board(Context &context, const ShowMonitor &)
{
    static constexpr Sql lines{"monitor_lines",
        "select c.id, c.name, c.check_group, c.kind, c.unit, c.enabled, c.advice, case when c.enabled then coalesce(s.level, '') else '' end as level, "
        "coalesce(s.seen, '') as seen, s.level_since, s.last_at, s.value, coalesce(s.reason, '') as reason, coalesce(s.flapping, false) as flapping, "
        "coalesce(s.held, false) as held, s.acknowledged_at, case when s.silenced_until > $1 then s.silenced_until end as silenced_until, "
        "coalesce((select i.number from incident i where i.fingerprint = 'monitor/' || c.id and i.state <> 'CLOSED' limit 1), '') as incident "
        "from monitor_check c left join monitor_state s on s.monitor_check = c.id "
        "order by c.enabled desc, array_position(array['CRITICAL', 'WARNING'], s.level) nulls last, (s.seen <> 'OK') desc nulls last, c.check_group, c.name"};
    static constexpr Sql beat{"monitor_last_beat", "select at from monitor_beat where name = 'monitor'"};
    MonitorBoard out;
    out.at = context.now();
    out.beatAt = context.db().value(beat).toDateTime();
    out.stale = !out.beatAt.isValid() || qAbs(out.beatAt.secsTo(out.at)) > staleSeconds;
    const Rows rows = context.db().query(lines, {context.now()});
    for (const Row &row : rows)
        out.checks << lineOf(row);
    context.audited(MonitorCheck::recordName, {});
    return out;
}

/// From when, and in slots of how many seconds.
struct Extent {
    QDateTime from{};
    qint64 step{};
};

Extent extentOf(Context &context, const QString &period)
{
    if (period.isEmpty() || period == QLatin1String("DAY"))
        return {context.now().addDays(-1), 300};
    if (period == QLatin1String("MONTH"))
        return {context.now().addMonths(-1), 3600};
    if (period == QLatin1String("YEAR"))
        return {context.now().addYears(-1), 86'400};
    return {context.now().addMonths(-60), 86'400};
}

QList<MonitorPoint> pointsOf(Context &context, qint64 check, const Extent &extent)
{
    static constexpr Sql points{"monitor_points",
        "select at, count, case when count > 0 then total / count else 0 end, coalesce(least, 0), coalesce(most, 0), unmeasured from monitor_value "
        "where monitor_check = $1 and step = $2 and at >= $3 order by at"};
    QList<MonitorPoint> out;
    const Rows rows = context.db().query(points, {check, extent.step, extent.from});
    for (const Row &row : rows)
        out << MonitorPoint{row.dateTime(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5)};
    return out;
}

MonitorCourse course(Context &context, const ShowMonitorCourse &in)
{
    static constexpr Sql events{"monitor_events",
        "select e.at, e.kind, e.level, coalesce(u.name, ''), e.text from monitor_event e left join app_user u on u.id = e.author where e.monitor_check = $1 order by e.id desc limit 200"};
    MonitorCourse out;
    out.check = context.records().get(in.check, "monitor_check").record;
    const Extent extent = extentOf(context, in.period.value);
    out.stepSeconds = extent.step;
    out.from = extent.from;
    out.to = context.now();
    out.points = pointsOf(context, in.check.id, extent);
    const Rows rows = context.db().query(events, {in.check.id});
    for (const Row &row : rows)
        out.events << MonitorEvent{row.dateTime(0), {row.text(1)}, {row.text(2)}, row.text(3), row.text(4)};
    context.audited(MonitorCheck::recordName, {in.check.id});
    return out;
}

void note(Context &context, qint64 check, const char *kind, const QString &text)
{
    static constexpr Sql insert{"monitor_act",
        "insert into monitor_event (monitor_check, at, kind, level, author, text) select $1, $2, $3, level, $4, $5 from monitor_state where monitor_check = $1"};
    context.db().execute(insert, {check, context.now(), QString::fromLatin1(kind), context.actor().userId, text});
    context.audited(MonitorCheck::recordName, {check});
}

/// The state of a check that is switched on, held until the end of the transaction.
Row stateOf(Context &context, Ref<MonitorCheck> check)
{
    static constexpr Sql begin{"monitor_state_begin", "insert into monitor_state (monitor_check, next_at) values ($1, $2) on conflict do nothing"};
    static constexpr Sql state{"monitor_state_of", "select level, seen from monitor_state where monitor_check = $1 for update"};
    if (!context.records().get(check, "monitor_check").record.enabled)
        throw Problem("monitor_off", "monitor_check");
    context.db().execute(begin, {check.id, context.now()});
    return *context.db().queryOne(state, {check.id});
}

Done acknowledge(Context &context, const AcknowledgeMonitor &in)
{
    static constexpr Sql take{"monitor_acknowledge",
        "update monitor_state set acknowledged_at = coalesce(acknowledged_at, $2), acknowledged_by = coalesce(acknowledged_by, $3) where monitor_check = $1"};
    if (stateOf(context, in.check).text(0) == QLatin1String("OK"))
        throw Problem("monitor_well", "monitor_check");
    context.db().execute(take, {in.check.id, context.now(), context.actor().userId});
    note(context, in.check.id, "ACKNOWLEDGED", in.note);
    return {};
}

Done silence(Context &context, const SilenceMonitor &in)
{
    static constexpr Sql keep{"monitor_silence", "update monitor_state set silenced_until = $2, silenced_by = $3 where monitor_check = $1"};
    if (in.until.isValid() && (in.until <= context.now() || context.now().secsTo(in.until) > longestSilenceSeconds))
        throw Problem("monitor_silence", "until");
    stateOf(context, in.check);
    context.db().execute(keep, {in.check.id, in.until, context.actor().userId});
    note(context, in.check.id, in.until.isValid() ? "SILENCED" : "HEARD", in.reason);
    return {};
}

Done runNow(Context &context, const RunMonitor &in)
{
    static constexpr Sql due{"monitor_run_now", "update monitor_state set next_at = $2 where monitor_check = $1"};
    stateOf(context, in.check);
    context.db().execute(due, {in.check.id, context.now()});
    wakeJobsAtCommit(context.db());
    context.audited(MonitorCheck::recordName, {in.check.id});
    return {};
}

} // namespace

void registerMonitor(Features &features)
{
    features.record<MonitorCheck>({.saved = true, .check = checkMonitorCheck});
    features.record<MonitorRung>({.saved = true, .check = checkMonitorRung});
    features.operation<&board>(reads);
    features.operation<&course>(reads);
    features.operation<&acknowledge>(writes);
    features.operation<&silence>(writes);
    features.operation<&runNow>(writes);
}

} // namespace mimamori
