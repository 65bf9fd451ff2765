// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/operation_plan.h"

namespace mimamori {

void OperationPlan::describe(Describe &d)
{
    d.record("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&OperationPlan::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&OperationPlan::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of plan")).setByServer().inList();
    d.field<&OperationPlan::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year")).setByServer().inList();
    d.field<&OperationPlan::edition>("edition", QT_TRANSLATE_NOOP("record", "Edition")).setByServer().inList();
    d.field<&OperationPlan::preface>("preface", QT_TRANSLATE_NOOP("record", "Preface")).setByServer().longText().length(8'000);
    d.field<&OperationPlan::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&OperationPlan::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract")).setByServer();
    d.field<&OperationPlan::draftedBy>("drafted_by", QT_TRANSLATE_NOOP("record", "Drafted by")).setByServer().inList();
    d.field<&OperationPlan::draftedAt>("drafted_at", QT_TRANSLATE_NOOP("record", "Drafted at")).setByServer();
    d.field<&OperationPlan::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer().inList();
    d.field<&OperationPlan::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer().inList();
    d.field<&OperationPlan::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
}

void OperationPlanLine::describe(Describe &d)
{
    d.record("operation_plan_line", QT_TRANSLATE_NOOP("record", "Line of a plan"));
    d.field<&OperationPlanLine::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation")).required();
    d.field<&OperationPlanLine::place>("place", QT_TRANSLATE_NOOP("record", "Order")).setByServer().inList();
    d.field<&OperationPlanLine::section>("section", QT_TRANSLATE_NOOP("record", "Chapter")).setByServer().inList();
    d.field<&OperationPlanLine::label>("label", QT_TRANSLATE_NOOP("record", "Item of the plan")).setByServer().inList();
    d.field<&OperationPlanLine::value>("value", QT_TRANSLATE_NOOP("record", "Planned")).setByServer().inList();
    d.partOf<&OperationPlanLine::plan>();
}

void PlanDone::describe(Describe &d)
{
    d.record("plan_done", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&PlanDone::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&PlanDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&PlanDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PlanDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void DraftPlan::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Draft a plan"));
    d.field<&DraftPlan::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of plan")).required();
    d.field<&DraftPlan::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year")).range(0, 9'000);
    d.field<&DraftPlan::preface>("preface", QT_TRANSLATE_NOOP("record", "Preface")).longText().length(8'000);
    d.field<&DraftPlan::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
}

void SubmitPlan::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Submit a plan"));
    d.field<&SubmitPlan::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation")).required();
}

void WithdrawPlan::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Withdraw a plan"));
    d.field<&WithdrawPlan::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation")).required();
}

void PlanLineView::describe(Describe &d)
{
    d.record("plan_line_view", QT_TRANSLATE_NOOP("record", "Line of a plan"));
    d.field<&PlanLineView::section>("section", QT_TRANSLATE_NOOP("record", "Chapter"));
    d.field<&PlanLineView::label>("label", QT_TRANSLATE_NOOP("record", "Item of the plan"));
    d.field<&PlanLineView::value>("value", QT_TRANSLATE_NOOP("record", "Planned"));
    d.field<&PlanLineView::running>("running", QT_TRANSLATE_NOOP("record", "Running now"));
    d.field<&PlanLineView::drift>("drift", QT_TRANSLATE_NOOP("record", "Drift"));
}

void PlanView::describe(Describe &d)
{
    d.record("plan_view", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.group<&PlanView::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&PlanView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&PlanView::draftedBy>("drafted_by", QT_TRANSLATE_NOOP("record", "Drafted by"));
    d.field<&PlanView::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by"));
    d.field<&PlanView::drifts>("drifts", QT_TRANSLATE_NOOP("record", "Differences"));
    d.group<&PlanView::lines>("lines", QT_TRANSLATE_NOOP("record", "Line of a plan"));
}

void ShowPlan::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&ShowPlan::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation")).required();
}

void PlanStanding::describe(Describe &d)
{
    d.record("plan_standing", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&PlanStanding::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of plan"));
    d.field<&PlanStanding::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&PlanStanding::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&PlanStanding::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year"));
    d.field<&PlanStanding::edition>("edition", QT_TRANSLATE_NOOP("record", "Edition"));
    d.field<&PlanStanding::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&PlanStanding::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at"));
    d.field<&PlanStanding::drifts>("drifts", QT_TRANSLATE_NOOP("record", "Differences"));
    d.field<&PlanStanding::coming>("coming", QT_TRANSLATE_NOOP("record", "Edition in work"));
    d.field<&PlanStanding::comingNumber>("coming_number", QT_TRANSLATE_NOOP("record", "Edition in work"));
    d.field<&PlanStanding::comingEdition>("coming_edition", QT_TRANSLATE_NOOP("record", "Edition in work"));
    d.field<&PlanStanding::comingState>("coming_state", QT_TRANSLATE_NOOP("record", "State of the edition in work"));
    d.group<&PlanStanding::lines>("lines", QT_TRANSLATE_NOOP("record", "Line of a plan"));
}

void PlanStandings::describe(Describe &d)
{
    d.record("plan_standings", QT_TRANSLATE_NOOP("record", "Plans of the operation"));
    d.group<&PlanStandings::plans>("plans", QT_TRANSLATE_NOOP("record", "Plans of the operation"));
}

void ShowPlanDrift::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Plans of the operation"));
}

void ReportPlan::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Print a plan"));
    d.field<&ReportPlan::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation")).required();
}

} // namespace mimamori
