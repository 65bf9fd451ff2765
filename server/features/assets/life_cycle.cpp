// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assets/life_cycle.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/numbers.h"

namespace mimamori {

namespace {

MaintenanceDone answer(Context &context, const Stored<MaintenancePlan> &stored)
{
    context.audited(MaintenancePlan::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state};
}

/// A plan about the end of a support is there for it, and done before it.
void requireInTime(Context &context, const MaintenancePlan &plan)
{
    if (plan.kind.value == QLatin1String("LIFE_CYCLE") && !plan.lifeCycle)
        throw Problem("required", "life_cycle");
    if (!plan.lifeCycle)
        return;
    const LifeCycle cycle = context.records().get(plan.lifeCycle, "life_cycle").record;
    if (plan.dueOn > cycle.supportEnds)
        throw Problem("plan_after_end", "due_on", {{QStringLiteral("end"), cycle.supportEnds.toString(Qt::ISODate)}});
}

Stored<MaintenancePlan> lockIn(Context &context, Ref<MaintenancePlan> id, const QStringList &states)
{
    Stored<MaintenancePlan> stored = context.records().lock(id, "plan");
    if (!states.contains(stored.record.state.value))
        throw Problem("plan_not_now", "plan", {{QStringLiteral("number"), stored.record.number}});
    return stored;
}

MaintenanceDone draft(Context &context, const DraftMaintenance &in)
{
    static constexpr Sql office{"maintenance_office", "select id from office where kind = 'HQ' order by id limit 1"};
    requireCode(context, MaintenanceKind::table, in.kind.value, context.today(), "kind");
    if (in.dueOn < context.today())
        throw Problem("plan_in_past", "due_on");
    Stored<MaintenancePlan> made;
    MaintenancePlan &plan = made.record;
    plan.title = in.title;
    plan.kind = in.kind;
    plan.lifeCycle = in.lifeCycle;
    plan.reason = in.reason;
    plan.content = in.content;
    plan.dueOn = in.dueOn;
    requireInTime(context, plan);
    plan.office.id = context.db().value(office).toLongLong();
    plan.number = nextNumber(context, MaintenancePlan::recordName, plan.office.id, context.today());
    plan.state.value = QStringLiteral("DRAFT");
    plan.draftedBy.id = context.actor().userId;
    plan.draftedAt = context.now();
    context.records().insert(plan);
    made.version = 1;
    return answer(context, made);
}

MaintenanceDone revise(Context &context, const ReviseMaintenance &in)
{
    Stored<MaintenancePlan> stored = lockIn(context, in.plan, {QStringLiteral("DRAFT"), QStringLiteral("RETURNED")});
    stored.record.title = in.title;
    stored.record.reason = in.reason;
    stored.record.content = in.content;
    stored.record.dueOn = in.dueOn;
    requireInTime(context, stored.record);
    stored.record.state.value = QStringLiteral("DRAFT");
    stored.version = context.records().update(stored.record, stored.version);
    return answer(context, stored);
}

MaintenanceDone submit(Context &context, const SubmitMaintenance &in)
{
    Stored<MaintenancePlan> stored = lockIn(context, in.plan, {QStringLiteral("DRAFT"), QStringLiteral("RETURNED")});
    stored.record.state.value = QStringLiteral("WAITING");
    stored.version = context.records().update(stored.record, stored.version);
    draftApproval(context, {.kind = "maintenance_plan", .subject = MaintenancePlan::recordName, .subjectId = stored.record.id.id,
        .subjectVersion = stored.version, .office = stored.record.office.id, .approverRole = QStringLiteral("APV")});
    return answer(context, stored);
}

void decided(Context &context, const ApprovalDecision &decision)
{
    Stored<MaintenancePlan> stored = context.records().lock(Ref<MaintenancePlan>{decision.subjectId}, "approval");
    stored.record.state.value = decision.approved ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED");
    if (decision.approved) {
        stored.record.approvedBy.id = context.actor().userId;
        stored.record.approvedAt = context.now();
    }
    context.records().update(stored.record, stored.version);
}

MaintenanceDone finish(Context &context, const FinishMaintenance &in)
{
    Stored<MaintenancePlan> stored = lockIn(context, in.plan, {QStringLiteral("APPROVED")});
    stored.record.state.value = QStringLiteral("DONE");
    stored.record.result = in.result;
    stored.record.doneAt = context.now();
    stored.version = context.records().update(stored.record, stored.version);
    if (stored.record.lifeCycle) {
        Stored<LifeCycle> cycle = context.records().lock(stored.record.lifeCycle, "plan");
        cycle.record.replacedOn = context.today();
        context.records().update(cycle.record, cycle.version);
        stopClock(context, "LIFE_END", LifeCycle::recordName, cycle.record.id.id, context.now(), QStringLiteral("REPLACED"));
    }
    return answer(context, stored);
}

} // namespace

void registerLifeCycle(Features &features)
{
    features.record<LifeCycle>({.saved = true});
    features.record<MaintenancePlan>();
    features.operation<&draft>(writes);
    features.operation<&revise>(writes);
    features.operation<&submit>(writes);
    features.operation<&finish>(writes);
    onApprovalDecided("maintenance_plan", decided);
}

} // namespace mimamori
