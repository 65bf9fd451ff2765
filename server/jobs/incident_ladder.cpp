// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/japan_time.h"
#include "jobs/job_list.h"
#include "model/servicedesk/incident.h"
#include "services/addressees.h"
#include "services/server_services.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// One rung of the contact tree for one open incident that nobody has been reached for.
struct Rung {
    qint64 incident{};
    QString number{};
    qint64 office{};
    qint64 contact{};
    qint64 user{};
    qint64 order{};
    QDateTime at{};
    QString dedupe{};
};

/// Rungs that have not been told yet, by time. A rung of other hours than those in which it falls due is not one.
QList<Rung> untoldRungs(Connection &db, const BusinessCalendar &calendar, const QDateTime &now)
{
    static constexpr Sql find{"incident_rungs",
        "select i.id, i.number, i.office, c.id, c.app_user, c.rung, i.detected_at + make_interval(mins => c.after_minutes), c.hours, d.dedupe "
        "from incident i cross join incident_contact c "
        "cross join lateral (select 'incident/' || i.id || '/rung/' || c.id || '/' || i.reopened as dedupe) d "
        "where i.state = 'OPEN' and i.contacted_at is null and c.valid_from <= $1 and (c.valid_to is null or c.valid_to >= $1) "
        "and (select k.attributes ->> 'contract' from code k where k.code_table = 'incident_severity' and k.code = i.severity "
        "order by k.valid_from desc limit 1) = 'true' "
        "and not exists (select 1 from task t where t.dedupe = d.dedupe) order by 7, c.rung, c.id"};
    QList<Rung> out;
    const Rows rows = db.query(find, {civilDateInJapan(now)});
    for (const Row &row : rows) {
        const QDateTime at = row.dateTime(6);
        const QString hours = row.text(7);
        const bool open = calendar.isOpen(inJapan(at));
        if ((hours == QLatin1String("OPEN") && !open) || (hours == QLatin1String("CLOSED") && open))
            continue;
        out << Rung{row.integer(0), row.text(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5), at, row.text(8)};
    }
    return out;
}

QDateTime nextRung(Connection &db, const ServerServices &services)
{
    const QList<Rung> rungs = untoldRungs(db, services.clockBook()->calendar, services.time().nowUtc());
    return rungs.isEmpty() ? QDateTime() : rungs.first().at;
}

/// Somebody with an account is told at once; whoever has none is to be called, by the operators on duty.
void tell(Context &context, const Rung &rung)
{
    NewTask task{.kind = "incident.contact", .user = rung.user, .subject = Incident::recordName, .subjectId = rung.incident,
        .args = {{QStringLiteral("number"), rung.number}, {QStringLiteral("contact"), rung.contact}, {QStringLiteral("rung"), rung.order}},
        .importance = 2, .dedupe = rung.dedupe, .popup = true, .mail = true};
    if (!rung.user) {
        const QList<Addressee> operators = addresseesOf(context, {QStringLiteral("OPS")}, 0, rung.office);
        if (!operators.isEmpty()) {
            task.office = operators.first().office;
            task.role = operators.first().role;
        }
    }
    addTask(context, task);
}

void climb(JobRun &run)
{
    run.transaction([&](Context &context) {
        const QList<Rung> rungs = untoldRungs(context.db(), context.services().clockBook()->calendar, context.now());
        for (const Rung &rung : rungs) {
            if (rung.at > context.now())
                break;
            tell(context, rung);
            run.count("told");
        }
    });
}

} // namespace

JobDefinition incidentLadder()
{
    JobDefinition job;
    job.name = "incident.ladder";
    job.nextDue = nextRung;
    job.run = climb;
    return job;
}

} // namespace mimamori
