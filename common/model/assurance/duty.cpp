// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/duty.h"

#include "model/assurance/operation_plan.h"
#include "model/servicedesk/work_order.h"

namespace mimamori {

void DutyRule::describe(Describe &d)
{
    d.record("duty_rule", QT_TRANSLATE_NOOP("record", "Rule of a duty"));
    d.field<&DutyRule::code>("code", QT_TRANSLATE_NOOP("record", "Code")).required().inList().unique().length(40);
    d.field<&DutyRule::name>("name", QT_TRANSLATE_NOOP("record", "Duty")).required().inList().searchable().length(100);
    d.field<&DutyRule::section>("section", QT_TRANSLATE_NOOP("record", "Section of the specification")).required().inList().length(40);
    d.field<&DutyRule::cycle>("cycle", QT_TRANSLATE_NOOP("record", "Cycle")).required().inList();
    d.field<&DutyRule::schedule>("schedule", QT_TRANSLATE_NOOP("record", "Due on")).required().inList().length(100);
    d.field<&DutyRule::periodsBack>("periods_back", QT_TRANSLATE_NOOP("record", "Periods back")).range(0, 12);
    d.field<&DutyRule::proof>("proof", QT_TRANSLATE_NOOP("record", "Proved by")).required().inList();
    d.field<&DutyRule::proofKind>("proof_kind", QT_TRANSLATE_NOOP("record", "Kind of the proof")).length(40);
    d.field<&DutyRule::remindDays>("remind_days", QT_TRANSLATE_NOOP("record", "Business days of warning")).inList().range(0, 60);
    d.field<&DutyRule::role>("role", QT_TRANSLATE_NOOP("record", "Who is reminded")).required().inList();
    d.field<&DutyRule::makesOrder>("makes_order", QT_TRANSLATE_NOOP("record", "Makes a work order")).inList();
    d.field<&DutyRule::procedure>("procedure", QT_TRANSLATE_NOOP("record", "Work procedure"));
    d.field<&DutyRule::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required();
    d.field<&DutyRule::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to"));
}

void ContractDuty::describe(Describe &d)
{
    d.record("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
    d.field<&ContractDuty::rule>("rule", QT_TRANSLATE_NOOP("record", "Rule of a duty")).required().setByServer();
    d.field<&ContractDuty::name>("name", QT_TRANSLATE_NOOP("record", "Duty")).setByServer().inList().searchable();
    d.field<&ContractDuty::section>("section", QT_TRANSLATE_NOOP("record", "Section of the specification")).setByServer().inList();
    d.field<&ContractDuty::period>("period", QT_TRANSLATE_NOOP("record", "Period")).setByServer().inList();
    d.field<&ContractDuty::periodFrom>("period_from", QT_TRANSLATE_NOOP("record", "Period from")).setByServer();
    d.field<&ContractDuty::periodTo>("period_to", QT_TRANSLATE_NOOP("record", "End of the period")).setByServer();
    d.field<&ContractDuty::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due")).setByServer().inList();
    d.field<&ContractDuty::remindAt>("remind_at", QT_TRANSLATE_NOOP("record", "Reminder at")).setByServer();
    d.field<&ContractDuty::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&ContractDuty::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Done at")).setByServer().inList();
    d.field<&ContractDuty::doneBy>("done_by", QT_TRANSLATE_NOOP("record", "Done by")).setByServer();
    d.field<&ContractDuty::proof>("proof", QT_TRANSLATE_NOOP("record", "Proved by")).setByServer();
    d.field<&ContractDuty::proofNumber>("proof_number", QT_TRANSLATE_NOOP("record", "Number of the proof")).setByServer().inList();
    d.field<&ContractDuty::note>("note", QT_TRANSLATE_NOOP("record", "Note")).setByServer().longText().length(4'000);
    d.field<&ContractDuty::calendarVersion>("calendar_version", QT_TRANSLATE_NOOP("record", "Version of the calendar")).setByServer();
    d.field<&ContractDuty::ruleVersion>("rule_version", QT_TRANSLATE_NOOP("record", "Version of the rule")).setByServer();
    d.field<&ContractDuty::madeAt>("made_at", QT_TRANSLATE_NOOP("record", "Entered at")).setByServer();
}

void DutyMove::describe(Describe &d)
{
    d.record("duty_move", QT_TRANSLATE_NOOP("record", "Moved due time"));
    d.field<&DutyMove::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract")).required();
    d.field<&DutyMove::fromAt>("from_at", QT_TRANSLATE_NOOP("record", "Was due")).setByServer().inList();
    d.field<&DutyMove::toAt>("to_at", QT_TRANSLATE_NOOP("record", "Is due")).setByServer().inList();
    d.field<&DutyMove::at>("at", QT_TRANSLATE_NOOP("record", "At")).setByServer().inList();
    d.field<&DutyMove::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).setByServer().inList();
    d.partOf<&DutyMove::duty>();
}

void DutyLine::describe(Describe &d)
{
    d.record("duty_line", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
    d.field<&DutyLine::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
    d.field<&DutyLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&DutyLine::code>("code", QT_TRANSLATE_NOOP("record", "Code"));
    d.field<&DutyLine::name>("name", QT_TRANSLATE_NOOP("record", "Duty"));
    d.field<&DutyLine::section>("section", QT_TRANSLATE_NOOP("record", "Section of the specification"));
    d.field<&DutyLine::period>("period", QT_TRANSLATE_NOOP("record", "Period"));
    d.field<&DutyLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&DutyLine::standing>("standing", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&DutyLine::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Done at"));
    d.field<&DutyLine::doneBy>("done_by", QT_TRANSLATE_NOOP("record", "Done by"));
    d.field<&DutyLine::proofNumber>("proof_number", QT_TRANSLATE_NOOP("record", "Number of the proof"));
    d.field<&DutyLine::note>("note", QT_TRANSLATE_NOOP("record", "Note"));
    d.field<&DutyLine::moves>("moves", QT_TRANSLATE_NOOP("record", "Times moved"));
}

void DutyLines::describe(Describe &d)
{
    d.record("duty_lines", QT_TRANSLATE_NOOP("record", "Calendar of the contract"));
    d.group<&DutyLines::duties>("duties", QT_TRANSLATE_NOOP("record", "Calendar of the contract"));
    d.field<&DutyLines::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&DutyLines::contractFrom>("contract_from", QT_TRANSLATE_NOOP("record", "Contract from"));
    d.field<&DutyLines::contractTo>("contract_to", QT_TRANSLATE_NOOP("record", "Contract to"));
    d.field<&DutyLines::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year"));
    d.field<&DutyLines::late>("late", QT_TRANSLATE_NOOP("record", "Late"));
    d.field<&DutyLines::soon>("soon", QT_TRANSLATE_NOOP("record", "Due soon"));
    d.field<&DutyLines::done>("done", QT_TRANSLATE_NOOP("record", "Done"));
}

void ShowDuties::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Calendar of the contract"));
    d.field<&ShowDuties::fiscalYear>("fiscal_year", QT_TRANSLATE_NOOP("record", "Fiscal year")).range(0, 9'000);
    d.field<&ShowDuties::lateOnly>("late_only", QT_TRANSLATE_NOOP("record", "Late and due soon only"));
    d.field<&ShowDuties::daily>("daily", QT_TRANSLATE_NOOP("record", "Daily ones too"));
}

void DutyDone::describe(Describe &d)
{
    d.record("duty_done", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
    d.field<&DutyDone::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract"));
    d.field<&DutyDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&DutyDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void FinishDuty::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Record a duty as done"));
    d.field<&FinishDuty::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract")).required();
    d.field<&FinishDuty::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&FinishDuty::order>("work_order", QT_TRANSLATE_NOOP("record", "Work order"));
    d.field<&FinishDuty::plan>("operation_plan", QT_TRANSLATE_NOOP("record", "Plan of the operation"));
    d.field<&FinishDuty::paper>("paper", QT_TRANSLATE_NOOP("record", "Number of the issued paper")).length(40);
    d.field<&FinishDuty::note>("note", QT_TRANSLATE_NOOP("record", "What was done")).longText().length(4'000);
}

void ReopenDuty::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Take a duty back to open"));
    d.field<&ReopenDuty::duty>("contract_duty", QT_TRANSLATE_NOOP("record", "Duty of the contract")).required();
    d.field<&ReopenDuty::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(1'000);
}

} // namespace mimamori
