// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/case_episode.h"

#include "model/casework/reception.h"

namespace mimamori {

void CaseEpisode::describe(Describe &d)
{
    d.record("case_episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&CaseEpisode::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&CaseEpisode::number>("number", QT_TRANSLATE_NOOP("record", "Case number")).setByServer().unique().inList().searchable().length(20);
    d.field<&CaseEpisode::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage")).setByServer().inList();
    d.field<&CaseEpisode::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&CaseEpisode::category>("category", QT_TRANSLATE_NOOP("record", "Category")).inList();
    d.field<&CaseEpisode::abuseType>("abuse_type", QT_TRANSLATE_NOOP("record", "Kind of abuse (main)"));
    d.field<&CaseEpisode::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency")).inList();
    d.field<&CaseEpisode::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer().inList();
    d.field<&CaseEpisode::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).setByServer();
    d.field<&CaseEpisode::previous>("previous", QT_TRANSLATE_NOOP("record", "Earlier case")).setByServer();
    d.field<&CaseEpisode::nextReview>("next_review", QT_TRANSLATE_NOOP("record", "Next review")).inList();
    d.field<&CaseEpisode::openedAt>("opened_at", QT_TRANSLATE_NOOP("record", "Opened at")).setByServer().inList();
    d.field<&CaseEpisode::closedAt>("closed_at", QT_TRANSLATE_NOOP("record", "Closed at")).setByServer().inList();
    d.partOf<&CaseEpisode::childFile>();
}

void CaseStaff::describe(Describe &d)
{
    d.record("case_staff", QT_TRANSLATE_NOOP("record", "Worker"));
    d.field<&CaseStaff::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&CaseStaff::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User")).required().inList();
    d.field<&CaseStaff::role>("role", QT_TRANSLATE_NOOP("record", "Role")).required().inList();
    d.field<&CaseStaff::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&CaseStaff::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.partOf<&CaseStaff::episode>();
}

void CaseEvent::describe(Describe &d)
{
    d.record("case_event", QT_TRANSLATE_NOOP("record", "Change of stage"));
    d.field<&CaseEvent::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&CaseEvent::at>("at", QT_TRANSLATE_NOOP("record", "At")).setByServer().inList();
    d.field<&CaseEvent::appUser>("app_user", QT_TRANSLATE_NOOP("record", "User")).setByServer().inList();
    d.field<&CaseEvent::fromStage>("from_stage", QT_TRANSLATE_NOOP("record", "From")).setByServer().inList();
    d.field<&CaseEvent::toStage>("to_stage", QT_TRANSLATE_NOOP("record", "To")).setByServer().inList();
    d.field<&CaseEvent::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).inList().length(400);
    d.field<&CaseEvent::subject>("subject", QT_TRANSLATE_NOOP("record", "Brought about by")).setByServer().length(40);
    d.field<&CaseEvent::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Its number")).setByServer();
    d.partOf<&CaseEvent::episode>();
}

} // namespace mimamori
