// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/reception.h"

namespace mimamori {

void Reception::describe(Describe &d)
{
    d.record("reception", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&Reception::number>("number", QT_TRANSLATE_NOOP("record", "Number")).setByServer().unique().inList().searchable().length(20);
    d.field<&Reception::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).required().inList();
    d.field<&Reception::enteredAt>("entered_at", QT_TRANSLATE_NOOP("record", "Entered at")).setByServer();
    d.field<&Reception::backdateReason>("backdate_reason", QT_TRANSLATE_NOOP("record", "Reason of the late entry")).length(200);
    d.field<&Reception::method>("method", QT_TRANSLATE_NOOP("record", "Method")).required().inList();
    d.field<&Reception::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&Reception::route>("route", QT_TRANSLATE_NOOP("record", "Route")).inList();
    d.field<&Reception::category>("category", QT_TRANSLATE_NOOP("record", "Category")).inList();
    d.field<&Reception::abuseType>("abuse_type", QT_TRANSLATE_NOOP("record", "Kind of abuse (main)")).inList();
    d.field<&Reception::abuseTypes>("abuse_types", QT_TRANSLATE_NOOP("record", "Kinds of abuse (others)"));
    d.field<&Reception::abuser>("abuser", QT_TRANSLATE_NOOP("record", "Main abuser"));
    d.field<&Reception::complaint>("complaint", QT_TRANSLATE_NOOP("record", "Chief complaint")).longText().sensitive().length(10'000);
    d.field<&Reception::situation>("situation", QT_TRANSLATE_NOOP("record", "What was said")).longText().sensitive().length(10'000);
    d.field<&Reception::injuries>("injuries", QT_TRANSLATE_NOOP("record", "Injuries")).longText().sensitive().length(2'000);
    d.field<&Reception::currentPlace>("current_place", QT_TRANSLATE_NOOP("record", "Where the child is now")).sensitive().length(200);
    d.field<&Reception::dangerNow>("danger_now", QT_TRANSLATE_NOOP("record", "In danger now"));
    d.field<&Reception::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency")).inList();
    d.field<&Reception::flags>("flags", QT_TRANSLATE_NOOP("record", "Marks"));
    d.field<&Reception::policeNo>("police_no", QT_TRANSLATE_NOOP("record", "Police number")).length(40);
    d.field<&Reception::office>("office", QT_TRANSLATE_NOOP("record", "Office")).setByServer().inList();
    d.field<&Reception::receivedBy>("received_by", QT_TRANSLATE_NOOP("record", "Received by")).setByServer().inList();
}

void ReceptionReporter::describe(Describe &d)
{
    d.record("reception_reporter", QT_TRANSLATE_NOOP("record", "Reporter"));
    d.field<&ReceptionReporter::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).setByServer();
    d.field<&ReceptionReporter::name>("name", QT_TRANSLATE_NOOP("record", "Reporter's name")).sensitive().length(100);
    d.field<&ReceptionReporter::organisation>("organisation", QT_TRANSLATE_NOOP("record", "Organisation")).sensitive().length(100);
    d.field<&ReceptionReporter::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).sensitive().length(40);
    d.field<&ReceptionReporter::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation to the child")).sensitive().length(100);
    d.field<&ReceptionReporter::anonymous>("anonymous", QT_TRANSLATE_NOOP("record", "Anonymous"));
    d.field<&ReceptionReporter::wantsCallback>("wants_callback", QT_TRANSLATE_NOOP("record", "Wants a call back"));
    d.field<&ReceptionReporter::protect>("protect", QT_TRANSLATE_NOOP("record", "Identity protected"));
    d.partOf<&ReceptionReporter::reception>();
}

void ReceptionChild::describe(Describe &d)
{
    d.record("reception_child", QT_TRANSLATE_NOOP("record", "Child of the reception"));
    d.field<&ReceptionChild::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).required().inList();
    d.field<&ReceptionChild::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required().inList();
    d.field<&ReceptionChild::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required().inList();
    d.field<&ReceptionChild::person>("person", QT_TRANSLATE_NOOP("record", "Child")).required().inList();
    d.field<&ReceptionChild::ageText>("age_text", QT_TRANSLATE_NOOP("record", "Age")).inList().length(40);
    d.field<&ReceptionChild::school>("school", QT_TRANSLATE_NOOP("record", "School or nursery")).length(100);
    d.field<&ReceptionChild::repeated>("repeated", QT_TRANSLATE_NOOP("record", "Repeated notification")).inList();
    d.partOf<&ReceptionChild::childFile>();
}

void AgendaLine::describe(Describe &d)
{
    d.record("agenda_line", QT_TRANSLATE_NOOP("record", "To be decided"));
    d.field<&AgendaLine::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception"));
    d.field<&AgendaLine::receptionNumber>("reception_number", QT_TRANSLATE_NOOP("record", "Reception number")).inList();
    d.field<&AgendaLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&AgendaLine::episodeVersion>("episode_version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&AgendaLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number")).inList();
    d.field<&AgendaLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&AgendaLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child")).inList();
    d.field<&AgendaLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).inList();
    d.field<&AgendaLine::ageText>("age_text", QT_TRANSLATE_NOOP("record", "Age")).inList();
    d.field<&AgendaLine::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).inList();
    d.field<&AgendaLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&AgendaLine::category>("category", QT_TRANSLATE_NOOP("record", "Category")).inList();
    d.field<&AgendaLine::abuseType>("abuse_type", QT_TRANSLATE_NOOP("record", "Kind of abuse (main)"));
    d.field<&AgendaLine::urgency>("urgency", QT_TRANSLATE_NOOP("record", "Urgency")).inList();
    d.field<&AgendaLine::abuse>("abuse", QT_TRANSLATE_NOOP("record", "Abuse notification"));
    d.field<&AgendaLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Safety check due")).inList();
}

void ReceptionAgenda::describe(Describe &d)
{
    d.record("reception_agenda", QT_TRANSLATE_NOOP("record", "Agenda"));
    d.group<&ReceptionAgenda::lines>("lines", QT_TRANSLATE_NOOP("record", "To be decided"));
}

void ListAgenda::describe(Describe &d)
{
    d.record("reception.agenda", QT_TRANSLATE_NOOP("record", "Agenda"));
    d.field<&ListAgenda::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
}

void RevealedReporter::describe(Describe &d)
{
    d.record("revealed_reporter", QT_TRANSLATE_NOOP("record", "Reporter"));
    d.group<&RevealedReporter::reporter>("reporter", QT_TRANSLATE_NOOP("record", "Reporter"));
}

void RevealReporter::describe(Describe &d)
{
    d.record("reporter.reveal", QT_TRANSLATE_NOOP("record", "Show the reporter"));
    d.field<&RevealReporter::reception>("reception", QT_TRANSLATE_NOOP("record", "Reception")).required();
    d.field<&RevealReporter::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&RevealReporter::reasonText>("reason_text", QT_TRANSLATE_NOOP("record", "Reason in words")).length(200);
}

} // namespace mimamori
