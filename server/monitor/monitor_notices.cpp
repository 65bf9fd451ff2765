// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/monitor_notices.h"

#include "base/japan_time.h"
#include "model/assurance/monitor.h"
#include "monitor/monitor_store.h"
#include "services/addressees.h"
#include "services/incident_opening.h"
#include "services/server_services.h"
#include "services/tasks.h"

#include <QMap>

namespace mimamori {

namespace {

QString fingerprintOf(qint64 check)
{
    return QStringLiteral("monitor/%1").arg(check);
}

/// A critical check opens its incident, a warning one that is only a warning; the first failing sample is the detection.
void openFor(Context &context, const DueCheck &check)
{
    const bool critical = check.standing.level == CheckLevel::Critical;
    IncidentSignal signal;
    signal.fingerprint = fingerprintOf(check.id);
    signal.kind = check.incidentKind;
    signal.severity = critical ? check.severity : QStringLiteral("WARNING");
    signal.title = check.name;
    signal.target = check.probe.target;
    signal.detail = check.measured.value ? QString::number(*check.measured.value) : QString::fromLatin1(check.measured.reason);
    signal.detectedAt = signal.occurredAt = check.change.since;
    if (critical && check.incidentKind == QLatin1String("STOP"))
        signal.interruptedAt = check.change.since;
    try {
        openOrExtendIncident(context, signal);
    } catch (const Problem &problem) { // a code that has ended must not silence the monitor
        noteEvent(context, check.id, "LOUDER", levelCode(check.standing.level), QString::fromLatin1(problem.code() + ' ' + problem.field()));
    }
}

void tellFlapping(Context &context, const DueCheck &check)
{
    const QList<Addressee> operators = addresseesOf(context, {QStringLiteral("OPS")}, 0, 0);
    for (const Addressee &who : operators) {
        addTask(context, {.kind = "monitor.flapping", .user = who.user, .office = who.office, .role = who.role, .subject = MonitorCheck::recordName,
            .subjectId = check.id, .args = {{QStringLiteral("check"), check.name}}, .importance = 1,
            .dedupe = QStringLiteral("monitor.flapping/%1/%2/%3").arg(check.id).arg(context.now().toSecsSinceEpoch()).arg(who.user + who.office), .popup = true});
    }
}

/// A check that is bad, and a rung that has to know of it by now.
struct Untold {
    qint64 check{};
    qint64 raised{};
    QString name{};
    QString group{};
    QString told{};
    qint64 user{};
    QString role{};
    bool first{};
};

QList<Untold> untoldOnes(Context &context, bool open)
{
    static constexpr Sql rungs{"monitor_untold",
        "select c.id, s.raised, c.name, c.check_group, u.told, u.app_user, u.role, u.after_minutes = 0 from monitor_check c join monitor_state s on s.monitor_check = c.id "
        "cross join lateral (select 'rung/' || r.id as told, r.app_user, '' as role, r.after_minutes from monitor_rung r where r.chain = c.chain "
        "and r.valid_from <= $2 and (r.valid_to is null or r.valid_to >= $2) and (r.hours = 'ALWAYS' or (r.hours = 'OPEN') = $3) "
        "union all select 'duty/OPS', 0, 'OPS', 0 where coalesce(c.chain, '') = '' union all select 'duty/OPM', 0, 'OPM', 30 where coalesce(c.chain, '') = '') u "
        "where c.enabled and s.level <> 'OK' and s.acknowledged_at is null and coalesce(s.silenced_until, '-infinity') <= $1 and not s.held "
        "and s.raised_at + make_interval(mins => u.after_minutes) <= $1 "
        "and not exists (select 1 from monitor_notice n where n.monitor_check = c.id and n.raised = s.raised and n.told = u.told) "
        "order by c.check_group, case s.level when 'CRITICAL' then 0 else 1 end, c.id"};
    QList<Untold> out;
    const Rows rows = context.db().query(rungs, {context.now(), context.today(), open});
    for (const Row &row : rows)
        out << Untold{row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.integer(5), row.text(6), row.boolean(7)};
    return out;
}

qint64 addNotice(Context &context, const QList<Untold> &same, const Addressee &who)
{
    QStringList names;
    for (const Untold &one : same)
        names << one.name;
    const QString named = names.mid(0, 5).join(QStringLiteral("、")) + (names.size() > 5 ? QStringLiteral(" …") : QString());
    const Untold &worst = same.first();
    return addTask(context, {.kind = "monitor.raised", .user = who.user, .office = who.office, .role = who.role, .subject = MonitorCheck::recordName,
        .subjectId = worst.check, .args = {{QStringLiteral("check"), named}, {QStringLiteral("count"), qint64(names.size())}},
        .importance = 2, .dedupe = QStringLiteral("monitor/%1/%2/%3/%4").arg(worst.told).arg(worst.check).arg(worst.raised).arg(who.user + who.office),
        .popup = true, .mail = true});
}

void tellTogether(Context &context, const QList<Untold> &same)
{
    static constexpr Sql mark{"monitor_told", "insert into monitor_notice (monitor_check, raised, told, task, at) values ($1, $2, $3, $4, $5)"};
    const Untold &first = same.first();
    const QList<Addressee> people = first.user ? QList<Addressee>{{.user = first.user}} : addresseesOf(context, {first.role}, 0, 0);
    qint64 task = 0;
    for (const Addressee &who : people) {
        const qint64 made = addNotice(context, same, who);
        task = made ? made : task;
    }
    for (const Untold &one : same) {
        context.db().execute(mark, {one.check, one.raised, one.told, task, context.now()});
        if (!one.first)
            noteEvent(context, one.check, "ESCALATED", QStringLiteral("CRITICAL"), one.told);
    }
}

/// Nobody has to look any more once all checks of a notice are well.
void finishNotices(Context &context)
{
    static constexpr Sql over{"monitor_notices_over",
        "select distinct n.monitor_check from monitor_notice n join task t on t.subject = 'monitor_check' and t.subject_id = n.monitor_check and t.done_at is null "
        "and t.kind = 'monitor.raised' where not exists (select 1 from monitor_notice m join monitor_state s on s.monitor_check = m.monitor_check "
        "where m.task = n.task and s.level <> 'OK')"};
    const Rows rows = context.db().query(over);
    for (const Row &row : rows)
        finishTasks(context, {"monitor.raised"}, MonitorCheck::recordName, row.integer(0));
}

} // namespace

void followChange(Context &context, const DueCheck &check)
{
    const CheckChange &change = check.change;
    const QString level = levelCode(check.standing.level);
    for (const auto &[happened, kind] : {std::pair(change.raised, "RAISED"), {change.louder, "LOUDER"}, {change.quieter, "QUIETER"},
             {change.recovered, "RECOVERED"}, {change.flappingBegan, "FLAPPING"}, {change.flappingEnded, "STEADY"}}) {
        if (happened)
            noteEvent(context, check.id, kind, level, check.measured.value ? QString::number(*check.measured.value) : QString::fromLatin1(check.measured.reason));
    }
    if (check.opensIncident && (change.raised || change.louder))
        openFor(context, check);
    if (change.recovered)
        recoverIncident(context, fingerprintOf(check.id), context.now());
    if (change.flappingBegan)
        tellFlapping(context, check);
}

void tellAll(Context &context)
{
    const bool open = context.services().clockBook()->calendar.isOpen(inJapan(context.now()));
    QMap<std::pair<QString, QString>, QList<Untold>> together; // one group, one rung
    const QList<Untold> untold = untoldOnes(context, open);
    for (const Untold &one : untold)
        together[{one.group, one.told}] << one;
    for (const QList<Untold> &same : std::as_const(together))
        tellTogether(context, same);
    finishNotices(context);
}

void sendCanary(Context &context)
{
    static constexpr Sql people{"monitor_canary",
        "select distinct r.app_user from monitor_rung r where r.valid_from <= $1 and (r.valid_to is null or r.valid_to >= $1)"};
    QList<Addressee> receivers;
    const Rows rows = context.db().query(people, {context.today()});
    for (const Row &row : rows)
        receivers << Addressee{.user = row.integer(0)};
    if (receivers.isEmpty())
        receivers = addresseesOf(context, {QStringLiteral("OPS")}, 0, 0);
    for (const Addressee &who : std::as_const(receivers)) {
        addTask(context, {.kind = "monitor.canary", .user = who.user, .office = who.office, .role = who.role, .subject = MonitorCheck::recordName, .importance = 1,
            .dedupe = QStringLiteral("monitor.canary/%1/%2").arg(context.today().toString(Qt::ISODate)).arg(who.user + who.office), .popup = true, .mail = true});
    }
}

} // namespace mimamori
