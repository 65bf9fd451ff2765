// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/carried_out.h"

namespace mimamori {

void CarriedOut::describe(Describe &d)
{
    d.record("carried_out", QT_TRANSLATE_NOOP("record", "Taken out of the building"));
    d.field<&CarriedOut::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList();
    d.field<&CarriedOut::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of what leaves")).required().inList();
    d.field<&CarriedOut::what>("what", QT_TRANSLATE_NOOP("record", "What leaves")).required().inList().length(200);
    d.field<&CarriedOut::personalData>("personal_data", QT_TRANSLATE_NOOP("record", "Holds personal data")).inList();
    d.field<&CarriedOut::protection>("protection", QT_TRANSLATE_NOOP("record", "How it is sealed")).length(200);
    d.field<&CarriedOut::purpose>("purpose", QT_TRANSLATE_NOOP("record", "What it is for")).required().inList().length(400);
    d.field<&CarriedOut::place>("place", QT_TRANSLATE_NOOP("record", "Where to")).required().inList().length(200);
    d.field<&CarriedOut::carrier>("carrier", QT_TRANSLATE_NOOP("record", "Carried by")).required().length(200);
    d.field<&CarriedOut::outAt>("out_at", QT_TRANSLATE_NOOP("record", "Leaves at")).required().inList();
    d.field<&CarriedOut::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "To be back by")).required().inList();
    d.field<&CarriedOut::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&CarriedOut::askedBy>("asked_by", QT_TRANSLATE_NOOP("record", "Asked for by")).setByServer().inList();
    d.field<&CarriedOut::askedAt>("asked_at", QT_TRANSLATE_NOOP("record", "Asked for at")).setByServer();
    d.field<&CarriedOut::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer().inList();
    d.field<&CarriedOut::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
    d.field<&CarriedOut::backAt>("back_at", QT_TRANSLATE_NOOP("record", "Back at")).setByServer().inList();
    d.field<&CarriedOut::back>("back", QT_TRANSLATE_NOOP("record", "Confirmation of the return")).setByServer().length(400);
}

void SiteWork::describe(Describe &d)
{
    d.record("site_work", QT_TRANSLATE_NOOP("record", "Work on the premises"));
    d.field<&SiteWork::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().inList();
    d.field<&SiteWork::workers>("workers", QT_TRANSLATE_NOOP("record", "Who works there")).required().inList().length(400);
    d.field<&SiteWork::place>("place", QT_TRANSLATE_NOOP("record", "Place of the work")).required().inList().length(200);
    d.field<&SiteWork::purpose>("purpose", QT_TRANSLATE_NOOP("record", "What it is for")).required().inList().length(400);
    d.field<&SiteWork::personalData>("personal_data", QT_TRANSLATE_NOOP("record", "May see personal data")).inList();
    d.field<&SiteWork::fromAt>("from_at", QT_TRANSLATE_NOOP("record", "Begins")).required().inList();
    d.field<&SiteWork::toAt>("to_at", QT_TRANSLATE_NOOP("record", "Ends")).required().inList();
    d.field<&SiteWork::state>("state", QT_TRANSLATE_NOOP("record", "State")).setByServer().inList();
    d.field<&SiteWork::askedBy>("asked_by", QT_TRANSLATE_NOOP("record", "Asked for by")).setByServer().inList();
    d.field<&SiteWork::askedAt>("asked_at", QT_TRANSLATE_NOOP("record", "Asked for at")).setByServer();
    d.field<&SiteWork::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer().inList();
    d.field<&SiteWork::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
    d.field<&SiteWork::doneAt>("done_at", QT_TRANSLATE_NOOP("record", "Work ended at")).setByServer().inList();
    d.field<&SiteWork::done>("done", QT_TRANSLATE_NOOP("record", "What was done there")).setByServer().length(1'000);
}

void CarriedOutDone::describe(Describe &d)
{
    d.record("carried_out_done", QT_TRANSLATE_NOOP("record", "Taken out of the building"));
    d.field<&CarriedOutDone::carriedOut>("carried_out", QT_TRANSLATE_NOOP("record", "Taken out of the building"));
    d.field<&CarriedOutDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&CarriedOutDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void SiteWorkDone::describe(Describe &d)
{
    d.record("site_work_done", QT_TRANSLATE_NOOP("record", "Work on the premises"));
    d.field<&SiteWorkDone::siteWork>("site_work", QT_TRANSLATE_NOOP("record", "Work on the premises"));
    d.field<&SiteWorkDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&SiteWorkDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void AskCarryingOut::describe(Describe &d)
{
    d.record("carried_out.ask", QT_TRANSLATE_NOOP("record", "Ask to take something out"));
    d.field<&AskCarryingOut::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of what leaves")).required();
    d.field<&AskCarryingOut::what>("what", QT_TRANSLATE_NOOP("record", "What leaves")).required().length(200);
    d.field<&AskCarryingOut::personalData>("personal_data", QT_TRANSLATE_NOOP("record", "Holds personal data"));
    d.field<&AskCarryingOut::protection>("protection", QT_TRANSLATE_NOOP("record", "How it is sealed")).length(200);
    d.field<&AskCarryingOut::purpose>("purpose", QT_TRANSLATE_NOOP("record", "What it is for")).required().length(400);
    d.field<&AskCarryingOut::place>("place", QT_TRANSLATE_NOOP("record", "Where to")).required().length(200);
    d.field<&AskCarryingOut::carrier>("carrier", QT_TRANSLATE_NOOP("record", "Carried by")).required().length(200);
    d.field<&AskCarryingOut::outAt>("out_at", QT_TRANSLATE_NOOP("record", "Leaves at")).required();
    d.field<&AskCarryingOut::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "To be back by")).required();
}

void BringBack::describe(Describe &d)
{
    d.record("carried_out.back", QT_TRANSLATE_NOOP("record", "Record the return"));
    d.field<&BringBack::carriedOut>("carried_out", QT_TRANSLATE_NOOP("record", "Taken out of the building")).required();
    d.field<&BringBack::at>("at", QT_TRANSLATE_NOOP("record", "Back at"));
    d.field<&BringBack::text>("text", QT_TRANSLATE_NOOP("record", "Confirmation of the return")).required().length(400);
}

void AskSiteWork::describe(Describe &d)
{
    d.record("site_work.ask", QT_TRANSLATE_NOOP("record", "Ask for work on the premises"));
    d.field<&AskSiteWork::workers>("workers", QT_TRANSLATE_NOOP("record", "Who works there")).required().length(400);
    d.field<&AskSiteWork::place>("place", QT_TRANSLATE_NOOP("record", "Place of the work")).required().length(200);
    d.field<&AskSiteWork::purpose>("purpose", QT_TRANSLATE_NOOP("record", "What it is for")).required().length(400);
    d.field<&AskSiteWork::personalData>("personal_data", QT_TRANSLATE_NOOP("record", "May see personal data"));
    d.field<&AskSiteWork::fromAt>("from_at", QT_TRANSLATE_NOOP("record", "Begins")).required();
    d.field<&AskSiteWork::toAt>("to_at", QT_TRANSLATE_NOOP("record", "Ends")).required();
}

void FinishSiteWork::describe(Describe &d)
{
    d.record("site_work.finish", QT_TRANSLATE_NOOP("record", "Record the end of the work"));
    d.field<&FinishSiteWork::siteWork>("site_work", QT_TRANSLATE_NOOP("record", "Work on the premises")).required();
    d.field<&FinishSiteWork::at>("at", QT_TRANSLATE_NOOP("record", "Work ended at"));
    d.field<&FinishSiteWork::text>("text", QT_TRANSLATE_NOOP("record", "What was done there")).required().length(1'000);
}

} // namespace mimamori
