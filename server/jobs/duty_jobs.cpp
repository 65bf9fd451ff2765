// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"
#include "services/addressees.h"
#include "services/duty_calendar.h"
#include "services/server_services.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// A reminder that nobody has been given: of a duty due soon, or late.
struct Reminder {
    qint64 duty{};
    bool late{};
    QDateTime at{};
    QDateTime dueAt{};
    QString name{};
    QString period{};
    QString role{};
    QString dedupe{};
    bool daily{}; ///< the calendar shows it and the backup reports its own failure: no mail each morning
};

/// By time. One that went unsaid until the duty was late is not said any more: late is louder. A moved due time is told anew.
QList<Reminder> untold(Connection &db, const QDateTime &now, int limit)
{
    static constexpr Sql find{"duty_untold",
        "select d.id, k.late, k.at, d.due_at, d.name, d.period, r.role, m.dedupe, r.cycle = 'DAY' from contract_duty d join duty_rule r on r.id = d.rule "
        "cross join lateral (values (false, d.remind_at), (true, d.due_at + interval '1 second')) as k (late, at) "
        "cross join lateral (select 'duty/' || d.id || case when k.late then '/late/' else '/soon/' end || extract(epoch from d.due_at)::bigint as dedupe) m "
        "where d.state = 'OPEN' and (k.late or (r.remind_days > 0 and $1 <= d.due_at)) and not exists (select 1 from task t where t.dedupe = m.dedupe) "
        "and exists (select 1 from office where kind = 'HQ') " // before the offices are entered there is nobody to tell
        "order by k.at, d.id limit $2"};
    QList<Reminder> out;
    const Rows rows = db.query(find, {now, limit});
    for (const Row &row : rows)
        out << Reminder{row.integer(0), row.boolean(1), row.dateTime(2), row.dateTime(3), row.text(4), row.text(5), row.text(6), row.text(7), row.boolean(8)};
    return out;
}

QDateTime nextReminder(Connection &db, const ServerServices &services)
{
    const QList<Reminder> next = untold(db, services.time().nowUtc(), 1);
    return next.isEmpty() ? QDateTime() : next.first().at;
}

void tell(Context &context, const Reminder &reminder)
{
    static constexpr Sql office{"duty_office", "select id from office where kind = 'HQ' order by id limit 1"};
    const QStringList roles = reminder.late && reminder.role != QLatin1String("OPM") ? QStringList{reminder.role, QStringLiteral("OPM")} : QStringList{reminder.role};
    const QList<Addressee> addressees = addresseesOf(context, roles, 0, context.db().value(office).toLongLong());
    if (reminder.late)
        finishTasks(context, {"duty.soon"}, ContractDuty::recordName, reminder.duty);
    for (qsizetype i = 0; i < addressees.size(); ++i) {
        const Addressee &who = addressees[i];
        addTask(context, {.kind = reminder.late ? "duty.late" : "duty.soon", .user = who.user, .office = who.office, .role = who.role,
            .subject = ContractDuty::recordName, .subjectId = reminder.duty,
            .args = {{QStringLiteral("number"), QString(reminder.name + QLatin1Char(' ') + reminder.period)}, {QStringLiteral("duty"), reminder.name},
                {QStringLiteral("period"), reminder.period}}, .importance = reminder.late ? 2 : 1,
            .dueAt = reminder.dueAt, .dedupe = i ? reminder.dedupe + QStringLiteral("/%1").arg(who.role) : reminder.dedupe,
            .popup = reminder.late, .mail = reminder.late && !reminder.daily});
    }
}

/// What proves itself is taken first: a backup that was taken is not missed.
void watch(JobRun &run)
{
    run.transaction([&](Context &context) {
        run.count("proved", proveDuties(context));
        const QList<Reminder> due = untold(context.db(), context.now(), 500);
        for (const Reminder &reminder : due) {
            if (reminder.at > context.now())
                break;
            tell(context, reminder);
            run.count("told");
        }
    });
}

void plan(JobRun &run)
{
    run.transaction([&](Context &context) {
        const DutyChanges changes = refreshDuties(context);
        run.count("made", changes.made);
        run.count("moved", changes.moved);
        run.count("ended", changes.ended);
    });
}

/// An edited rule is followed at once; the calendar once a day.
QDateTime staleRule(Connection &db, const ServerServices &services)
{
    static constexpr Sql stale{"duty_stale",
        "select exists (select 1 from contract_duty d join duty_rule r on r.id = d.rule where d.state = 'OPEN' and d.rule_version <> r.version)"};
    return db.value(stale).toBool() ? services.time().nowUtc() : QDateTime();
}

} // namespace

JobDefinition dutyPlanning()
{
    JobDefinition job;
    job.name = "duty.plan";
    job.everySeconds = 24 * 3600;
    job.nextDue = staleRule;
    job.run = plan;
    return job;
}

JobDefinition dutyWatch()
{
    JobDefinition job;
    job.name = "duty.watch";
    job.everySeconds = 6 * 3600;
    job.nextDue = nextReminder;
    job.run = watch;
    return job;
}

} // namespace mimamori
