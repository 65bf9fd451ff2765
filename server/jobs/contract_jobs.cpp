// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"
#include "services/addressees.h"
#include "services/plan_sources.h"
#include "services/tasks.h"
#include "services/work_orders.h"

#include <QCryptographicHash>

namespace mimamori {

namespace {

/// An order is due with the reminder of its duty; what a server that stood still missed is made up for once.
QDateTime nextOrder(Connection &db, const ServerServices &)
{
    static constexpr Sql next{"work_order_next",
        "select min(d.remind_at) from contract_duty d join duty_rule r on r.id = d.rule where d.state = 'OPEN' and r.makes_order "
        "and not exists (select 1 from work_order w where w.contract_duty = d.id and w.kind = 'RECURRING') "
        "and exists (select 1 from office where kind = 'HQ')"}; // before the offices are entered nobody answers for an order
    return db.value(next).toDateTime();
}

/// What differs, as one word: the same drift is told once.
QString fingerprint(const QList<PlanLineView> &lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PlanLineView &line : lines) {
        if (line.drift.value != QLatin1String("SAME"))
            hash.addData(QStringList{line.section, line.label, line.value, line.running}.join(QChar(0x1f)).toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

void tell(Context &context, const OperationPlan &plan, const QString &fingerprint)
{
    const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("OPM")}, 0, plan.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "operation_plan.drift", .user = who.user, .office = who.office, .role = who.role, .subject = OperationPlan::recordName,
            .subjectId = plan.id.id, .args = {{QStringLiteral("number"), plan.number}}, .importance = 1,
            .dedupe = QStringLiteral("plan/%1/%2/%3").arg(plan.id.id).arg(fingerprint, who.role), .popup = true});
    }
}

void watchPlans(JobRun &run)
{
    static constexpr Sql kinds{"plan_watch_kinds", "select distinct kind from operation_plan where state = 'APPROVED' order by kind"};
    run.transaction([&](Context &context) {
        const Rows rows = context.db().query(kinds);
        for (const Row &row : rows) {
            const auto plan = approvedPlan(context, row.text(0));
            if (!plan || !hasPlanSource(row.text(0)))
                continue;
            const auto lines = comparePlan(linesOf(context, plan->record.id), runningPlan(context, row.text(0), int(plan->record.fiscalYear)));
            const bool drifts = std::any_of(lines.begin(), lines.end(), [](const PlanLineView &line) { return line.drift.value != QLatin1String("SAME"); });
            if (drifts)
                tell(context, plan->record, fingerprint(lines));
            else
                finishTasks(context, {"operation_plan.drift"}, OperationPlan::recordName, plan->record.id.id);
            run.count("drifting", drifts ? 1 : 0);
        }
    });
}

} // namespace

JobDefinition workOrderOpening()
{
    JobDefinition job;
    job.name = "work_order.open";
    job.everySeconds = 24 * 3600;
    job.nextDue = nextOrder;
    job.run = [](JobRun &run) { run.transaction([&](Context &context) { run.count("made", openRecurringOrders(context)); }); };
    return job;
}

JobDefinition planWatch()
{
    JobDefinition job;
    job.name = "operation_plan.watch";
    job.everySeconds = 24 * 3600;
    job.run = watchPlans;
    return job;
}

} // namespace mimamori
