// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/work_order.h"

namespace mimamori {

void WorkArtefact::describe(Describe &d)
{
    d.record("work_artefact", QT_TRANSLATE_NOOP("record", "Artefact"));
    d.field<&WorkArtefact::attachment>("attachment", QT_TRANSLATE_NOOP("record", "Attachment"));
    d.field<&WorkArtefact::step>("step", QT_TRANSLATE_NOOP("record", "Work step"));
    d.field<&WorkArtefact::name>("name", QT_TRANSLATE_NOOP("record", "File name"));
    d.field<&WorkArtefact::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes"));
    d.field<&WorkArtefact::sha256>("sha256", QT_TRANSLATE_NOOP("record", "SHA-256"));
    d.field<&WorkArtefact::createdBy>("created_by", QT_TRANSLATE_NOOP("record", "Entered by"));
    d.field<&WorkArtefact::createdAt>("created_at", QT_TRANSLATE_NOOP("record", "Entered at"));
}

void WorkOrderView::describe(Describe &d)
{
    d.record("work_order_view", QT_TRANSLATE_NOOP("record", "Work order"));
    d.group<&WorkOrderView::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&WorkOrderView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&WorkOrderView::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker in charge"));
    d.field<&WorkOrderView::checkDueAt>("check_due_at", QT_TRANSLATE_NOOP("record", "Check due"));
    d.group<&WorkOrderView::steps>("steps", QT_TRANSLATE_NOOP("record", "Work step"));
    d.group<&WorkOrderView::artefacts>("artefacts", QT_TRANSLATE_NOOP("record", "Artefact"));
}

void ShowWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&ShowWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
}

void WorkOrderLine::describe(Describe &d)
{
    d.record("work_order_line", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&WorkOrderLine::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&WorkOrderLine::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&WorkOrderLine::title>("title", QT_TRANSLATE_NOOP("record", "Title"));
    d.field<&WorkOrderLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of work"));
    d.field<&WorkOrderLine::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&WorkOrderLine::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Order received at"));
    d.field<&WorkOrderLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&WorkOrderLine::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker in charge"));
    d.field<&WorkOrderLine::stepsDone>("steps_done", QT_TRANSLATE_NOOP("record", "Steps done"));
    d.field<&WorkOrderLine::steps>("steps", QT_TRANSLATE_NOOP("record", "Steps in all"));
}

void WorkOrderLines::describe(Describe &d)
{
    d.record("work_order_lines", QT_TRANSLATE_NOOP("record", "Work orders"));
    d.group<&WorkOrderLines::orders>("orders", QT_TRANSLATE_NOOP("record", "Work orders"));
}

void ListWorkOrders::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Work orders"));
    d.field<&ListWorkOrders::closedToo>("closed_too", QT_TRANSLATE_NOOP("record", "Closed ones too"));
}

void ReportWorkOrder::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Report of the work"));
    d.field<&ReportWorkOrder::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order")).required();
}

} // namespace mimamori
