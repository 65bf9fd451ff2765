// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/meeting.h"

namespace mimamori {

namespace {

/// The columns that a meeting's item and the line of the request that makes it have in common.
template <class T>
void describeDecision(Describe &d)
{
    d.field<&T::decision>("decision", QT_TRANSLATE_NOOP("record", "Decision")).required().inList();
    d.field<&T::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency")).inList();
    d.field<&T::mainWorker>("main_worker", QT_TRANSLATE_NOOP("record", "Main worker")).inList();
    d.field<&T::subWorker>("sub_worker", QT_TRANSLATE_NOOP("record", "Second worker")).inList();
    d.field<&T::psychologist>("psychologist", QT_TRANSLATE_NOOP("record", "Psychologist"));
    d.field<&T::category>("category", QT_TRANSLATE_NOOP("record", "Category")).inList();
    d.section(QT_TRANSLATE_NOOP("record", "How the child is to be seen"));
    d.field<&T::planWho>("plan_who", QT_TRANSLATE_NOOP("record", "Who goes")).length(200);
    d.field<&T::planWhen>("plan_when", QT_TRANSLATE_NOOP("record", "When"));
    d.field<&T::planWhere>("plan_where", QT_TRANSLATE_NOOP("record", "Where")).sensitive().length(200);
    d.field<&T::planHow>("plan_how", QT_TRANSLATE_NOOP("record", "How")).length(400);
    d.section("");
    d.field<&T::policeShare>("police_share", QT_TRANSLATE_NOOP("record", "Shared with the police"));
    d.field<&T::wardShare>("ward_share", QT_TRANSLATE_NOOP("record", "Shared with the ward"));
    d.field<&T::nextReview>("next_review", QT_TRANSLATE_NOOP("record", "Next review")).inList();
    d.field<&T::note>("note", QT_TRANSLATE_NOOP("record", "Note")).longText().sensitive().length(4'000);
}

/// The same for a meeting and the request that records it.
template <class T>
void describeMeeting(Describe &d)
{
    d.field<&T::place>("place", QT_TRANSLATE_NOOP("record", "Place")).length(100);
    d.field<&T::byPhone>("by_phone", QT_TRANSLATE_NOOP("record", "By phone")).inList();
    d.field<&T::attendees>("attendees", QT_TRANSLATE_NOOP("record", "Present"));
    d.field<&T::others>("others", QT_TRANSLATE_NOOP("record", "Others present")).length(200);
    d.field<&T::minutes>("minutes", QT_TRANSLATE_NOOP("record", "Minutes")).longText().sensitive().length(20'000);
}

} // namespace

void Meeting::describe(Describe &d)
{
    d.record("meeting", QT_TRANSLATE_NOOP("record", "Meeting"));
    d.field<&Meeting::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&Meeting::heldAt>("held_at", QT_TRANSLATE_NOOP("record", "Held at")).required().inList();
    d.field<&Meeting::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer().inList();
    d.field<&Meeting::chair>("chair", QT_TRANSLATE_NOOP("record", "Chair")).required().inList();
    describeMeeting<Meeting>(d);
}

void MeetingItem::describe(Describe &d)
{
    d.record("meeting_item", QT_TRANSLATE_NOOP("record", "Decision of a meeting"));
    d.field<&MeetingItem::meeting>("meeting", QT_TRANSLATE_NOOP("record", "Meeting")).required().inList();
    d.field<&MeetingItem::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    describeDecision<MeetingItem>(d);
    d.partOf<&MeetingItem::episode>();
}

void DecideItem::describe(Describe &d)
{
    d.record("decide_item", QT_TRANSLATE_NOOP("record", "Decision"));
    d.field<&DecideItem::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&DecideItem::episodeVersion>("episode_version", QT_TRANSLATE_NOOP("record", "Version"));
    describeDecision<DecideItem>(d);
}

void DecidedItem::describe(Describe &d)
{
    d.record("decided_item", QT_TRANSLATE_NOOP("record", "Decision"));
    d.field<&DecidedItem::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&DecidedItem::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&DecidedItem::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage"));
}

void HeldMeeting::describe(Describe &d)
{
    d.record("held_meeting", QT_TRANSLATE_NOOP("record", "Meeting"));
    d.field<&HeldMeeting::meeting>("meeting", QT_TRANSLATE_NOOP("record", "Meeting"));
    d.group<&HeldMeeting::items>("items", QT_TRANSLATE_NOOP("record", "Decisions"));
}

void HoldMeeting::describe(Describe &d)
{
    d.record("urgent_meeting.hold", QT_TRANSLATE_NOOP("record", "Reception meeting"));
    d.field<&HoldMeeting::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&HoldMeeting::heldAt>("held_at", QT_TRANSLATE_NOOP("record", "Held at")).required();
    d.field<&HoldMeeting::chair>("chair", QT_TRANSLATE_NOOP("record", "Chair")).required();
    describeMeeting<HoldMeeting>(d);
    d.group<&HoldMeeting::items>("items", QT_TRANSLATE_NOOP("record", "Decisions")).required();
}

void Colleague::describe(Describe &d)
{
    d.record("colleague", QT_TRANSLATE_NOOP("record", "Colleague"));
    d.field<&Colleague::user>("app_user", QT_TRANSLATE_NOOP("record", "User"));
    d.field<&Colleague::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&Colleague::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList();
    d.field<&Colleague::role>("role", QT_TRANSLATE_NOOP("record", "Role")).inList();
    d.field<&Colleague::mayChair>("may_chair", QT_TRANSLATE_NOOP("record", "May chair"));
}

void Colleagues::describe(Describe &d)
{
    d.record("colleagues", QT_TRANSLATE_NOOP("record", "Colleagues"));
    d.group<&Colleagues::colleagues>("colleagues", QT_TRANSLATE_NOOP("record", "Colleagues"));
}

void ListColleagues::describe(Describe &d)
{
    d.record("meeting.colleagues", QT_TRANSLATE_NOOP("record", "Colleagues"));
    d.field<&ListColleagues::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
}

} // namespace mimamori
