// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/operation_plan.h"

#include "clock/age.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/codes.h"
#include "services/duty_calendar.h"
#include "services/numbers.h"
#include "services/operation_paper.h"
#include "services/plan_sources.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

PlanDone answer(Context &context, const Stored<OperationPlan> &stored)
{
    context.audited(OperationPlan::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state};
}

QString nameOf(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"plan_person", "select name from app_user where id = $1"};
    return user ? context.db().value(find, {user.id}).toString() : QString();
}

/// A draft that nobody submitted makes way; one that waits for the city does not.
void replaceDrafts(Context &context, const QString &kind, qint64 fiscalYear)
{
    const auto earlier = context.records().where<OperationPlan>("kind = $1 and fiscal_year = $2 and state in ('DRAFT', 'WAITING', 'RETURNED') for update", {kind, fiscalYear});
    for (Stored<OperationPlan> plan : earlier) {
        if (plan.record.state.value == QLatin1String("WAITING"))
            throw Problem("plan_waiting", "kind");
        plan.record.state.value = QStringLiteral("WITHDRAWN");
        context.records().update(plan.record, plan.version);
        finishTasks(context, {"approval.returned"}, OperationPlan::recordName, plan.record.id.id);
    }
}

void keepLines(Context &context, Ref<OperationPlan> plan, const QList<PlanLine> &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        context.records().insert(OperationPlanLine{{}, plan, i + 1, lines[i].section, lines[i].label, lines[i].value});
}

PlanDone draft(Context &context, const DraftPlan &in)
{
    static constexpr Sql lock{"plan_lock", "select pg_advisory_xact_lock(7412)"};
    static constexpr Sql edition{"plan_edition", "select coalesce(max(edition), 0) + 1 from operation_plan where kind = $1 and fiscal_year = $2"};
    static constexpr Sql office{"plan_office", "select id from office where kind = 'HQ' order by id limit 1"};
    requireCode(context, PlanKind::table, in.kind.value, context.today(), "kind");
    OperationPlan plan;
    plan.fiscalYear = in.fiscalYear ? in.fiscalYear : fiscalYearOf(context.today()).year;
    if (plan.fiscalYear < 2000)
        throw Problem("out_of_range", "fiscal_year", {{QStringLiteral("min"), 2000}, {QStringLiteral("max"), 9000}});
    const QList<PlanLine> lines = runningPlan(context, in.kind.value, int(plan.fiscalYear));
    if (lines.isEmpty())
        throw Problem("plan_empty", "kind");
    context.db().query(lock);
    replaceDrafts(context, in.kind.value, plan.fiscalYear);
    plan.kind = in.kind;
    plan.edition = context.db().value(edition, {in.kind.value, plan.fiscalYear}).toLongLong();
    plan.office.id = context.db().value(office).toLongLong();
    plan.number = nextNumber(context, OperationPlan::recordName, plan.office.id, context.today());
    plan.preface = in.preface;
    plan.state.value = QStringLiteral("DRAFT");
    plan.duty = in.duty;
    plan.draftedBy.id = context.actor().userId;
    plan.draftedAt = context.now();
    context.records().insert(plan);
    keepLines(context, plan.id, lines);
    return answer(context, {plan, 1});
}

qint64 driftsIn(const QList<PlanLineView> &lines)
{
    return std::count_if(lines.begin(), lines.end(), [](const PlanLineView &line) { return line.drift.value != QLatin1String("SAME"); });
}

QList<PlanLineView> beside(Context &context, const OperationPlan &plan)
{
    return comparePlan(linesOf(context, plan.id), hasPlanSource(plan.kind.value) ? runningPlan(context, plan.kind.value, int(plan.fiscalYear)) : QList<PlanLine>());
}

PlanDone submit(Context &context, const SubmitPlan &in)
{
    Stored<OperationPlan> stored = context.records().lock(in.plan, "operation_plan");
    if (stored.record.state.value != QLatin1String("DRAFT"))
        throw Problem("not_again", "operation_plan");
    if (driftsIn(beside(context, stored.record)) > 0)
        throw Problem("plan_stale", "operation_plan");
    stored.record.state.value = QStringLiteral("WAITING");
    stored.record.draftedBy.id = context.actor().userId; // who submits it answers for it, and does not approve it
    stored.version = context.records().update(stored.record, stored.version);
    draftApproval(context, {.kind = "operation_plan", .subject = OperationPlan::recordName, .subjectId = stored.record.id.id, .subjectVersion = stored.version,
        .office = stored.record.office.id, .approverRole = QStringLiteral("APV")});
    return answer(context, stored);
}

PlanDone withdraw(Context &context, const WithdrawPlan &in)
{
    Stored<OperationPlan> stored = context.records().lock(in.plan, "operation_plan");
    const QString state = stored.record.state.value;
    if (state != QLatin1String("DRAFT") && state != QLatin1String("RETURNED"))
        throw Problem("not_again", "operation_plan");
    stored.record.state.value = QStringLiteral("WITHDRAWN");
    stored.version = context.records().update(stored.record, stored.version);
    finishTasks(context, {"approval.returned"}, OperationPlan::recordName, stored.record.id.id);
    return answer(context, stored);
}

/// The duty that asked for it: the one named, else the earliest open one for this kind in the plan's year.
void proveDuty(Context &context, const OperationPlan &plan)
{
    static constexpr Sql find{"plan_duty",
        "select d.id from contract_duty d join duty_rule r on r.id = d.rule where d.state = 'OPEN' and r.proof = 'PLAN' and r.proof_kind = $1 "
        "and d.period_from <= $3 and d.period_to >= $2 order by d.due_at limit 1"};
    const FiscalYear year{int(plan.fiscalYear)};
    const qint64 duty = plan.duty ? plan.duty.id : context.db().value(find, {plan.kind.value, year.start(), year.end()}).toLongLong();
    completeDutyBy(context, {duty}, {"PLAN", plan.number, {}, context.now()});
}

void decided(Context &context, const ApprovalDecision &decision)
{
    Stored<OperationPlan> stored = context.records().lock(Ref<OperationPlan>{decision.subjectId}, "approval");
    OperationPlan &plan = stored.record;
    plan.state.value = decision.approved ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED");
    if (decision.approved) {
        const auto earlier = context.records().where<OperationPlan>("kind = $1 and fiscal_year = $2 and state = 'APPROVED' for update", {plan.kind.value, plan.fiscalYear});
        for (Stored<OperationPlan> old : earlier) {
            old.record.state.value = QStringLiteral("REPLACED");
            context.records().update(old.record, old.version);
            finishTasks(context, {"operation_plan.drift"}, OperationPlan::recordName, old.record.id.id);
        }
        plan.approvedBy.id = context.actor().userId;
        plan.approvedAt = context.now();
        proveDuty(context, plan);
    }
    context.records().update(plan, stored.version);
}

PlanView show(Context &context, const ShowPlan &in)
{
    const Stored<OperationPlan> stored = context.records().get(in.plan, "operation_plan");
    PlanView out;
    out.plan = stored.record;
    out.version = stored.version;
    out.draftedBy = nameOf(context, stored.record.draftedBy);
    out.approvedBy = nameOf(context, stored.record.approvedBy);
    out.lines = beside(context, stored.record);
    out.drifts = driftsIn(out.lines);
    context.audited(OperationPlan::recordName, {in.plan.id});
    return out;
}

void nameComing(Context &context, PlanStanding &out)
{
    const auto coming = context.records().where<OperationPlan>("kind = $1 and state in ('DRAFT', 'WAITING', 'RETURNED') order by id desc limit 1", {out.kind.value});
    if (coming.isEmpty())
        return;
    const OperationPlan &plan = coming.first().record;
    out.coming = plan.id;
    out.comingNumber = plan.number;
    out.comingEdition = plan.edition;
    out.comingState = plan.state;
}

PlanStanding standingOf(Context &context, const QString &kind)
{
    PlanStanding out;
    out.kind.value = kind;
    nameComing(context, out);
    const auto plan = approvedPlan(context, kind);
    if (!plan)
        return out;
    out.plan = plan->record.id;
    out.number = plan->record.number;
    out.fiscalYear = plan->record.fiscalYear;
    out.edition = plan->record.edition;
    out.state = plan->record.state;
    out.approvedAt = plan->record.approvedAt;
    const QList<PlanLineView> lines = beside(context, plan->record);
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(out.lines), [](const PlanLineView &line) { return line.drift.value != QLatin1String("SAME"); });
    out.drifts = out.lines.size();
    return out;
}

PlanStandings showDrift(Context &context, const ShowPlanDrift &)
{
    static constexpr Sql kinds{"plan_kinds", "select code from code where code_table = 'plan_kind' and valid_from <= $1 and (valid_to is null or valid_to >= $1) order by sort"};
    PlanStandings out;
    const Rows rows = context.db().query(kinds, {context.today()});
    for (const Row &row : rows)
        out.plans << standingOf(context, row.text(0));
    context.audited(OperationPlan::recordName, {});
    return out;
}

} // namespace

void registerOperationPlan(Features &features)
{
    features.record<OperationPlan>();
    features.record<OperationPlanLine>();
    features.operation<&draft>(writes);
    features.operation<&submit>(writes);
    features.operation<&withdraw>(writes);
    features.operation<&show>(reads);
    features.operation<&showDrift>(reads);
    onApprovalDecided("operation_plan", decided);
}

} // namespace mimamori
