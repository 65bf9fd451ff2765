// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/work_order.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/addressees.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/duty_calendar.h"
#include "services/tasks.h"
#include "services/work_orders.h"

namespace mimamori {

namespace {

WorkOrderDone answer(Context &context, const Stored<WorkOrder> &stored)
{
    context.audited(WorkOrder::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state};
}

QDateTime timeOf(Context &context, const QDateTime &told, const QDateTime &notBefore)
{
    const QDateTime at = told.isValid() ? told : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    if (at < notBefore)
        throw Problem("end_before_start", "at");
    return at;
}

bool isIn(const WorkOrder &order, std::initializer_list<const char *> states)
{
    return std::any_of(states.begin(), states.end(), [&](const char *state) { return order.state.value == QLatin1String(state); });
}

void requireState(const WorkOrder &order, std::initializer_list<const char *> states)
{
    if (!isIn(order, states))
        throw Problem("work_state", "work_order");
}

WorkOrderDone receive(Context &context, const ReceiveWorkOrder &in)
{
    const QDateTime at = in.receivedAt.isValid() ? in.receivedAt : context.now();
    requireCode(context, WorkOrderKind::table, in.kind.value, context.today(), "kind");
    if (in.kind.value == QLatin1String("RECURRING"))
        throw Problem("work_recurring", "kind");
    if (at > context.now())
        throw Problem("not_in_future", "received_at");
    Stored<WorkOrder> made;
    made.record.title = in.title;
    made.record.kind = in.kind;
    made.record.what = in.what;
    made.record.requestedBy = in.requestedBy;
    made.record.receivedAt = at;
    made.record.wantedBy = in.wantedBy;
    made.record.duty = in.duty;
    openWorkOrder(context, made, QStringLiteral("OPS"));
    startClock(context, "WO_CHECK", WorkOrder::recordName, made.record.id.id, 0, 0, at);
    return answer(context, made);
}

/// The steps of the procedure as it stands now, then those that are this order's own.
QStringList stepsOf(Context &context, const CheckWorkOrder &in, WorkOrder &order)
{
    QStringList steps;
    const Ref<WorkProcedure> procedure = in.procedure ? in.procedure : order.procedure;
    order.procedure = procedure;
    if (procedure) {
        const Stored<WorkProcedure> stored = context.records().get(procedure, "work_procedure");
        const WorkProcedure &known = stored.record;
        if (context.today() < known.validFrom || (known.validTo.isValid() && context.today() > known.validTo))
            throw Problem("not_valid_now", "work_procedure");
        order.procedureVersion = stored.version;
        steps = known.steps;
    }
    for (const QString &step : in.steps) {
        if (!step.trimmed().isEmpty())
            steps << step.trimmed();
    }
    if (steps.isEmpty())
        throw Problem("work_steps", "steps");
    return steps;
}

void accept(Context &context, WorkOrder &order, const CheckWorkOrder &in)
{
    if (in.plannedFrom.isValid() && in.plannedTo.isValid() && in.plannedTo <= in.plannedFrom)
        throw Problem("end_before_start", "planned_to");
    if (order.kind.value == QLatin1String("PLAN") && (!in.plannedFrom.isValid() || !in.plannedTo.isValid()))
        throw Problem("required", in.plannedFrom.isValid() ? "planned_to" : "planned_from");
    if (order.kind.value == QLatin1String("PLAN") && in.fallback.trimmed().isEmpty())
        throw Problem("required", "fallback");
    const QStringList steps = stepsOf(context, in, order);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        WorkOrderStep step;
        step.order = order.id;
        step.place = i + 1;
        step.text = steps[i];
        step.state.value = QStringLiteral("OPEN");
        context.records().insert(step);
    }
    order.worker = in.worker ? in.worker : Ref<AppUser>{context.actor().userId};
    order.plannedFrom = in.plannedFrom;
    order.plannedTo = in.plannedTo;
    order.impact = in.impact;
    order.fallback = in.fallback;
}

WorkOrderDone check(Context &context, const CheckWorkOrder &in)
{
    Stored<WorkOrder> stored = context.records().lock(in.order, "work_order");
    WorkOrder &order = stored.record;
    requireState(order, {"RECEIVED"});
    order.checkedAt = timeOf(context, in.at, order.receivedAt);
    order.checkedBy.id = context.actor().userId;
    order.checkResult = in.text;
    order.state.value = in.accept ? QStringLiteral("ACCEPTED") : QStringLiteral("REFUSED");
    if (in.accept)
        accept(context, order, in);
    stored.version = context.records().update(order, stored.version);
    stopClock(context, "WO_CHECK", WorkOrder::recordName, order.id.id, order.checkedAt, order.state.value);
    finishTasks(context, {"work_order.new"}, WorkOrder::recordName, order.id.id);
    return answer(context, stored);
}

/// Words say what was seen; a file that hangs on the step does as well. What was not done, or failed, says why.
void requireEvidence(Context &context, const TakeWorkStep &in)
{
    static constexpr Sql attached{"work_step_file",
        "select exists (select 1 from attachment where subject = 'work_order_step' and subject_id = $1 and complete_at is not null and withdrawn_at is null)"};
    if (!in.evidence.trimmed().isEmpty())
        return;
    if (in.state.value != QLatin1String("DONE") || !context.db().value(attached, {in.step.id}).toBool())
        throw Problem("step_evidence", "evidence");
}

void requireTurn(Context &context, const WorkOrderStep &step)
{
    static constexpr Sql earlier{"work_step_earlier", "select count(*) from work_order_step where work_order = $1 and place < $2 and state in ('OPEN', 'FAILED')"};
    if (step.state.value != QLatin1String("OPEN") && step.state.value != QLatin1String("FAILED"))
        throw Problem("not_again", "step");
    if (context.db().value(earlier, {step.order.id, step.place}).toLongLong() > 0)
        throw Problem("step_order", "step");
}

WorkOrderDone takeStep(Context &context, const TakeWorkStep &in)
{
    const Ref<WorkOrder> order = context.records().get(in.step, "step").record.order;
    Stored<WorkOrder> stored = context.records().lock(order, "step"); // the order first: two steps of it go one after the other
    Stored<WorkOrderStep> step = context.records().lock(in.step, "step");
    requireCode(context, WorkStepState::table, in.state.value, context.today(), "state");
    if (in.state.value == QLatin1String("OPEN"))
        throw Problem("not_allowed_code", "state");
    requireState(stored.record, {"ACCEPTED", "WORKING"});
    requireTurn(context, step.record);
    if (in.endedAt > context.now())
        throw Problem("not_in_future", "ended_at");
    if (in.endedAt < in.startedAt)
        throw Problem("end_before_start", "ended_at");
    requireEvidence(context, in);
    step.record.state = in.state;
    step.record.startedAt = in.startedAt;
    step.record.endedAt = in.endedAt;
    step.record.doneBy.id = context.actor().userId;
    step.record.evidence = in.evidence;
    context.records().update(step.record, step.version);
    stored.record.state.value = QStringLiteral("WORKING");
    if (!stored.record.startedAt.isValid() || in.startedAt < stored.record.startedAt)
        stored.record.startedAt = in.startedAt;
    stored.version = context.records().update(stored.record, stored.version);
    return answer(context, stored);
}

/// The city confirms; whoever keeps the calendar sees the duty done.
void afterFinish(Context &context, const WorkOrder &order)
{
    completeDutyBy(context, order.duty, {"WORK_ORDER", order.number, order.result, order.finishedAt});
    const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("HQ")}, 0, order.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "work_order.confirm", .user = who.user, .office = who.office, .role = who.role, .subject = WorkOrder::recordName,
            .subjectId = order.id.id, .args = {{QStringLiteral("number"), order.number}}, .dedupe = QStringLiteral("work_order/%1/confirm").arg(order.id.id)});
    }
}

WorkOrderDone finish(Context &context, const FinishWorkOrder &in)
{
    static constexpr Sql open{"work_steps_open", "select count(*) from work_order_step where work_order = $1 and state in ('OPEN', 'FAILED')"};
    static constexpr Sql last{"work_steps_last", "select max(ended_at) from work_order_step where work_order = $1"};
    Stored<WorkOrder> stored = context.records().lock(in.order, "work_order");
    WorkOrder &order = stored.record;
    requireState(order, {"ACCEPTED", "WORKING"});
    if (context.db().value(open, {order.id.id}).toLongLong() > 0)
        throw Problem("steps_open", "work_order");
    order.finishedAt = timeOf(context, in.at, context.db().value(last, {order.id.id}).toDateTime());
    order.minutes = in.minutes;
    order.result = in.result;
    order.state.value = QStringLiteral("DONE");
    stored.version = context.records().update(order, stored.version);
    afterFinish(context, order);
    return answer(context, stored);
}

WorkOrderDone confirm(Context &context, const ConfirmWorkOrder &in)
{
    Stored<WorkOrder> stored = context.records().lock(in.order, "work_order");
    requireState(stored.record, {"DONE"});
    if (stored.record.worker.id == context.actor().userId)
        throw Problem("own_draft", "work_order");
    stored.record.state.value = QStringLiteral("CONFIRMED");
    stored.record.confirmedAt = context.now();
    stored.record.confirmedBy.id = context.actor().userId;
    stored.version = context.records().update(stored.record, stored.version);
    finishTasks(context, {"work_order.confirm"}, WorkOrder::recordName, stored.record.id.id);
    return answer(context, stored);
}

WorkOrderDone withdraw(Context &context, const WithdrawWorkOrder &in)
{
    Stored<WorkOrder> stored = context.records().lock(in.order, "work_order");
    requireState(stored.record, {"RECEIVED", "ACCEPTED"});
    stored.record.state.value = QStringLiteral("WITHDRAWN");
    stored.record.result = in.reason;
    stored.version = context.records().update(stored.record, stored.version);
    stopClock(context, "WO_CHECK", WorkOrder::recordName, stored.record.id.id, context.now(), QStringLiteral("WITHDRAWN"));
    finishTasks(context, {"work_order.new"}, WorkOrder::recordName, stored.record.id.id);
    return answer(context, stored);
}

} // namespace

void registerWorkOrder(Features &features)
{
    features.record<WorkProcedure>({.saved = true});
    features.record<WorkOrder>();
    features.record<WorkOrderStep>();
    features.operation<&receive>(writes);
    features.operation<&check>(writes);
    features.operation<&takeStep>(writes);
    features.operation<&finish>(writes);
    features.operation<&confirm>(writes);
    features.operation<&withdraw>(writes);
}

} // namespace mimamori
