// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assets/life_cycle.h"

namespace mimamori {

void LifeCycle::describe(Describe &d)
{
    d.record("life_cycle", QT_TRANSLATE_NOOP("record", "End of support"));
    d.field<&LifeCycle::product>("product", QT_TRANSLATE_NOOP("record", "Product")).required().inList().searchable().length(200);
    d.field<&LifeCycle::supported>("supported", QT_TRANSLATE_NOOP("record", "Supported version")).required().inList().length(100);
    d.field<&LifeCycle::item>("item", QT_TRANSLATE_NOOP("record", "Configuration item")).inList();
    d.field<&LifeCycle::supportEnds>("support_ends", QT_TRANSLATE_NOOP("record", "Support ends")).required().inList();
    d.field<&LifeCycle::source>("source", QT_TRANSLATE_NOOP("record", "Where it is said")).length(400);
    d.field<&LifeCycle::note>("note", QT_TRANSLATE_NOOP("record", "Note")).length(400);
    d.field<&LifeCycle::replacedOn>("replaced_on", QT_TRANSLATE_NOOP("record", "Replaced on")).setByServer().inList();
}

void MaintenancePlan::describe(Describe &d)
{
    d.record("maintenance_plan", QT_TRANSLATE_NOOP("record", "Maintenance plan"));
    d.field<&MaintenancePlan::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList().unique();
    d.field<&MaintenancePlan::title>("title", QT_TRANSLATE_NOOP("record", "Title")).setByServer().inList().searchable();
    d.field<&MaintenancePlan::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of maintenance")).setByServer().inList();
    d.field<&MaintenancePlan::lifeCycle>("life_cycle", QT_TRANSLATE_NOOP("record", "End of support")).setByServer();
    d.field<&MaintenancePlan::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).setByServer().longText().length(4'000);
    d.field<&MaintenancePlan::content>("content", QT_TRANSLATE_NOOP("record", "Content of the plan")).setByServer().longText().length(4'000);
    d.field<&MaintenancePlan::dueOn>("due_on", QT_TRANSLATE_NOOP("record", "To be done by")).setByServer().inList();
    d.field<&MaintenancePlan::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&MaintenancePlan::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer();
    d.field<&MaintenancePlan::draftedBy>("drafted_by", QT_TRANSLATE_NOOP("record", "Drafted by")).setByServer();
    d.field<&MaintenancePlan::draftedAt>("drafted_at", QT_TRANSLATE_NOOP("record", "Drafted at")).setByServer();
    d.field<&MaintenancePlan::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer();
    d.field<&MaintenancePlan::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer().inList();
    d.field<&MaintenancePlan::result>("result", QT_TRANSLATE_NOOP("record", "Result of the work")).setByServer().longText().length(4'000);
    d.field<&MaintenancePlan::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Done at")).setByServer().inList();
}

void MaintenanceDone::describe(Describe &d)
{
    d.record("maintenance_done", QT_TRANSLATE_NOOP("record", "Maintenance plan"));
    d.field<&MaintenanceDone::plan>("plan", QT_TRANSLATE_NOOP("record", "Maintenance plan"));
    d.field<&MaintenanceDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&MaintenanceDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&MaintenanceDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void DraftMaintenance::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "New maintenance plan"));
    d.field<&DraftMaintenance::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().length(200);
    d.field<&DraftMaintenance::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of maintenance")).required();
    d.field<&DraftMaintenance::lifeCycle>("life_cycle", QT_TRANSLATE_NOOP("record", "End of support"));
    d.field<&DraftMaintenance::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().longText().length(4'000);
    d.field<&DraftMaintenance::content>("content", QT_TRANSLATE_NOOP("record", "Content of the plan")).required().longText().length(4'000);
    d.field<&DraftMaintenance::dueOn>("due_on", QT_TRANSLATE_NOOP("record", "To be done by")).required();
}

void ReviseMaintenance::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Revise the plan"));
    d.field<&ReviseMaintenance::plan>("plan", QT_TRANSLATE_NOOP("record", "Maintenance plan")).required();
    d.field<&ReviseMaintenance::title>("title", QT_TRANSLATE_NOOP("record", "Title")).required().length(200);
    d.field<&ReviseMaintenance::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().longText().length(4'000);
    d.field<&ReviseMaintenance::content>("content", QT_TRANSLATE_NOOP("record", "Content of the plan")).required().longText().length(4'000);
    d.field<&ReviseMaintenance::dueOn>("due_on", QT_TRANSLATE_NOOP("record", "To be done by")).required();
}

void SubmitMaintenance::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Ask the city to approve the plan"));
    d.field<&SubmitMaintenance::plan>("plan", QT_TRANSLATE_NOOP("record", "Maintenance plan")).required();
}

void FinishMaintenance::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Plan carried out"));
    d.field<&FinishMaintenance::plan>("plan", QT_TRANSLATE_NOOP("record", "Maintenance plan")).required();
    d.field<&FinishMaintenance::result>("result", QT_TRANSLATE_NOOP("record", "Result of the work")).required().longText().length(4'000);
}

} // namespace mimamori
