// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/work_order.h"

namespace mimamori {

void WorkProcedure::describe(Describe &d)
{
    d.record("work_procedure", QT_TRANSLATE_NOOP("record", "Work procedure"));
    d.field<&WorkProcedure::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().inList().searchable().length(200);
    d.field<&WorkProcedure::purpose>("purpose", QT_TRANSLATE_NOOP("record", "Purpose of the work")).longText().length(4'000);
    d.field<&WorkProcedure::steps>("steps", QT_TRANSLATE_NOOP("record", "Steps (one a line)")).required().length(500);
    d.field<&WorkProcedure::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&WorkProcedure::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to")).inList();
}

void WorkOrder::describe(Describe &d)
{
    d.record("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.section(QT_TRANSLATE_NOOP("record", "Reception of the order"));
    d.field<&WorkOrder::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&WorkOrder::title>("title", QT_TRANSLATE_NOOP("record", "Title")).setByServer().inList().searchable();
    d.field<&WorkOrder::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of work")).setByServer().inList();
    d.field<&WorkOrder::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&WorkOrder::what>("what", QT_TRANSLATE_NOOP("record", "What is asked for")).setByServer().longText().length(8'000);
    d.field<&WorkOrder::requestedBy>("requested_by", QT_TRANSLATE_NOOP("record", "Asked for by")).setByServer().length(200);
    d.field<&WorkOrder::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Order received at")).setByServer().inList();
    d.field<&WorkOrder::receivedBy>("received_by", QT_TRANSLATE_NOOP("record", "Order received by")).setByServer();
    d.field<&WorkOrder::wantedBy>("wanted_by", QT_TRANSLATE_NOOP("record", "Wanted by")).setByServer().inList();
    d.field<&WorkOrder::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract")).setByServer();
    d.section(QT_TRANSLATE_NOOP("record", "Check and plan of the work"));
    d.field<&WorkOrder::checkedAt>("checked_at", QT_TRANSLATE_NOOP("record", "Order checked at")).setByServer();
    d.field<&WorkOrder::checkedBy>("checked_by", QT_TRANSLATE_NOOP("record", "Order checked by")).setByServer();
    d.field<&WorkOrder::checkResult>("check_result", QT_TRANSLATE_NOOP("record", "Result of the check")).setByServer().longText().length(4'000);
    d.field<&WorkOrder::procedure>("procedure", QT_TRANSLATE_NOOP("record", "Work procedure")).setByServer();
    d.field<&WorkOrder::procedureVersion>("procedure_version", QT_TRANSLATE_NOOP("record", "Version of the procedure")).setByServer();
    d.field<&WorkOrder::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker in charge")).setByServer().inList();
    d.field<&WorkOrder::plannedFrom>("planned_from", QT_TRANSLATE_NOOP("record", "Planned from")).setByServer();
    d.field<&WorkOrder::plannedTo>("planned_to", QT_TRANSLATE_NOOP("record", "Planned until")).setByServer();
    d.field<&WorkOrder::impact>("impact", QT_TRANSLATE_NOOP("record", "Impact")).setByServer().longText().length(4'000);
    d.field<&WorkOrder::fallback>("fallback", QT_TRANSLATE_NOOP("record", "Way back")).setByServer().longText().length(4'000);
    d.section(QT_TRANSLATE_NOOP("record", "Result of the work"));
    d.field<&WorkOrder::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Work started at")).setByServer();
    d.field<&WorkOrder::finishedAt>("finished_at", QT_TRANSLATE_NOOP("record", "Work finished at")).setByServer();
    d.field<&WorkOrder::minutes>("minutes", QT_TRANSLATE_NOOP("record", "Minutes of work")).setByServer();
    d.field<&WorkOrder::result>("result", QT_TRANSLATE_NOOP("record", "Result of the work")).setByServer().longText().length(8'000);
    d.field<&WorkOrder::confirmedAt>("confirmed_at", QT_TRANSLATE_NOOP("record", "Confirmed by the city at")).setByServer();
    d.field<&WorkOrder::confirmedBy>("confirmed_by", QT_TRANSLATE_NOOP("record", "Confirmed by")).setByServer();
    d.field<&WorkOrder::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
}

void WorkOrderStep::describe(Describe &d)
{
    d.record("work_order_step", QT_TRANSLATE_NOOP("record", "Step of a work order"));
    d.field<&WorkOrderStep::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
    d.field<&WorkOrderStep::place>("place", QT_TRANSLATE_NOOP("record", "Order")).setByServer().inList();
    d.field<&WorkOrderStep::text>("text", QT_TRANSLATE_NOOP("record", "Work step")).setByServer().inList().length(500);
    d.field<&WorkOrderStep::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&WorkOrderStep::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Work started at")).setByServer().inList();
    d.field<&WorkOrderStep::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Work finished at")).setByServer().inList();
    d.field<&WorkOrderStep::doneBy>("done_by", QT_TRANSLATE_NOOP("record", "Done by")).setByServer().inList();
    d.field<&WorkOrderStep::evidence>("evidence", QT_TRANSLATE_NOOP("record", "Evidence of the step")).setByServer().longText().length(4'000);
    d.partOf<&WorkOrderStep::order>();
}

void WorkOrderDone::describe(Describe &d)
{
    d.record("work_order_done", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&WorkOrderDone::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&WorkOrderDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&WorkOrderDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&WorkOrderDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void ReceiveWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Receive a work order"));
    d.field<&ReceiveWorkOrder::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().length(200);
    d.field<&ReceiveWorkOrder::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of work")).required();
    d.field<&ReceiveWorkOrder::what>("what", QT_TRANSLATE_NOOP("record", "What is asked for")).required().longText().length(8'000);
    d.field<&ReceiveWorkOrder::requestedBy>("requested_by", QT_TRANSLATE_NOOP("record", "Asked for by")).length(200);
    d.field<&ReceiveWorkOrder::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Order received at"));
    d.field<&ReceiveWorkOrder::wantedBy>("wanted_by", QT_TRANSLATE_NOOP("record", "Wanted by"));
    d.field<&ReceiveWorkOrder::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
}

void CheckWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Check a work order"));
    d.field<&CheckWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
    d.field<&CheckWorkOrder::accept>("accept", QT_TRANSLATE_NOOP("record", "Taken on (otherwise refused)"));
    d.field<&CheckWorkOrder::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&CheckWorkOrder::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker in charge"));
    d.field<&CheckWorkOrder::text>("text", QT_TRANSLATE_NOOP("record", "Result of the check")).required().longText().length(4'000);
    d.field<&CheckWorkOrder::procedure>("work_procedure", QT_TRANSLATE_NOOP("record", "Work procedure"));
    d.field<&CheckWorkOrder::steps>("steps", QT_TRANSLATE_NOOP("record", "Steps (one a line)")).length(500);
    d.field<&CheckWorkOrder::plannedFrom>("planned_from", QT_TRANSLATE_NOOP("record", "Planned from"));
    d.field<&CheckWorkOrder::plannedTo>("planned_to", QT_TRANSLATE_NOOP("record", "Planned until"));
    d.field<&CheckWorkOrder::impact>("impact", QT_TRANSLATE_NOOP("record", "Impact")).longText().length(4'000);
    d.field<&CheckWorkOrder::fallback>("fallback", QT_TRANSLATE_NOOP("record", "Way back")).longText().length(4'000);
}

void TakeWorkStep::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Take a step"));
    d.field<&TakeWorkStep::step>("step", QT_TRANSLATE_NOOP("record", "Work step")).required();
    d.field<&TakeWorkStep::state>("state", QT_TRANSLATE_NOOP("record", "Result")).required();
    d.field<&TakeWorkStep::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Work started at")).required();
    d.field<&TakeWorkStep::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Work finished at")).required();
    d.field<&TakeWorkStep::evidence>("evidence", QT_TRANSLATE_NOOP("record", "Evidence of the step")).longText().length(4'000);
}

void FinishWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Finish a work order"));
    d.field<&FinishWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
    d.field<&FinishWorkOrder::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&FinishWorkOrder::minutes>("minutes", QT_TRANSLATE_NOOP("record", "Minutes of work")).required().range(1, 100'000);
    d.field<&FinishWorkOrder::result>("result", QT_TRANSLATE_NOOP("record", "Result of the work")).required().longText().length(8'000);
}

void ConfirmWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Confirm a work order"));
    d.field<&ConfirmWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
}

void WithdrawWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Withdraw a work order"));
    d.field<&WithdrawWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
    d.field<&WithdrawWorkOrder::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(1'000);
}

} // namespace mimamori
