// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/incident_ops.h"

namespace mimamori {

namespace {

/// What a new incident says of itself, whoever opens it.
template <class T>
void describeNew(Describe &d)
{
    d.field<&T::title>("title", QT_TRANSLATE_NOOP("record", "What happened")).required().length(200);
    d.field<&T::target>("target", QT_TRANSLATE_NOOP("record", "Affected part")).required().length(200);
    d.field<&T::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of incident")).required();
    d.field<&T::severity>("severity", QT_TRANSLATE_NOOP("record", "Severity")).required();
    d.field<&T::source>("source", QT_TRANSLATE_NOOP("record", "Found by")).required();
    d.field<&T::occurredAt>("occurred_at", QT_TRANSLATE_NOOP("record", "Occurred"));
    d.field<&T::detectedAt>("detected_at", QT_TRANSLATE_NOOP("record", "Detected")).required();
    d.field<&T::interruptedAt>("interrupted_at", QT_TRANSLATE_NOOP("record", "Service stopped from"));
    d.field<&T::detail>("detail", QT_TRANSLATE_NOOP("record", "Details")).longText().length(4'000);
}

/// An act on an incident: which, when, and what is told of it.
template <class T>
void describeAct(Describe &d, const char *label)
{
    d.record(T::operation, label);
    d.field<&T::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required();
    if constexpr (requires { &T::at; })
        d.field<&T::at>("at", QT_TRANSLATE_NOOP("record", "At"));
}

template <class T>
FieldBuilder describeText(Describe &d, const char *label)
{
    return d.field<&T::text>("text", label).longText().length(4'000);
}

} // namespace

void IncidentDone::describe(Describe &d)
{
    d.record("incident_done", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&IncidentDone::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&IncidentDone::number>("number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&IncidentDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&IncidentDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&IncidentDone::opened>("opened", QT_TRANSLATE_NOOP("record", "Newly opened"));
}

void OpenIncident::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "New incident"));
    describeNew<OpenIncident>(d);
}

void OpenOrExtendIncident::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Incident of monitoring"));
    d.field<&OpenOrExtendIncident::fingerprint>("fingerprint", QT_TRANSLATE_NOOP("record", "Fingerprint of the signal")).required().length(200);
    describeNew<OpenOrExtendIncident>(d);
}

void RecoverIncident::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Recovery seen"));
    d.field<&RecoverIncident::fingerprint>("fingerprint", QT_TRANSLATE_NOOP("record", "Fingerprint of the signal")).required().length(200);
    d.field<&RecoverIncident::at>("at", QT_TRANSLATE_NOOP("record", "At")).required();
}

void ContactIncident::describe(Describe &d)
{
    describeAct<ContactIncident>(d, QT_TRANSLATE_NOOP("record", "Contact reached"));
    describeText<ContactIncident>(d, QT_TRANSLATE_NOOP("record", "Whom and how")).required();
}

void NotifyIncident::describe(Describe &d)
{
    describeAct<NotifyIncident>(d, QT_TRANSLATE_NOOP("record", "City notified"));
    describeText<NotifyIncident>(d, QT_TRANSLATE_NOOP("record", "Whom and how")).required();
}

void TriageIncident::describe(Describe &d)
{
    describeAct<TriageIncident>(d, QT_TRANSLATE_NOOP("record", "First triage"));
    d.field<&TriageIncident::causeClass>("cause_class", QT_TRANSLATE_NOOP("record", "Class of cause")).required();
    describeText<TriageIncident>(d, QT_TRANSLATE_NOOP("record", "First aid")).required();
}

void PlanIncident::describe(Describe &d)
{
    describeAct<PlanIncident>(d, QT_TRANSLATE_NOOP("record", "Fix planned"));
    describeText<PlanIncident>(d, QT_TRANSLATE_NOOP("record", "Fix plan")).required();
}

void RestoreIncident::describe(Describe &d)
{
    describeAct<RestoreIncident>(d, QT_TRANSLATE_NOOP("record", "Restored"));
    describeText<RestoreIncident>(d, QT_TRANSLATE_NOOP("record", "Recovery work")).required();
}

void CloseIncident::describe(Describe &d)
{
    describeAct<CloseIncident>(d, QT_TRANSLATE_NOOP("record", "Incident closed"));
    d.field<&CloseIncident::falseAlarm>("false_alarm", QT_TRANSLATE_NOOP("record", "False alarm"));
    d.field<&CloseIncident::causeClass>("cause_class", QT_TRANSLATE_NOOP("record", "Class of cause"));
    d.field<&CloseIncident::cause>("cause", QT_TRANSLATE_NOOP("record", "Cause")).longText().length(4'000);
    d.field<&CloseIncident::prevention>("prevention", QT_TRANSLATE_NOOP("record", "Prevention")).longText().length(4'000);
    describeText<CloseIncident>(d, QT_TRANSLATE_NOOP("record", "Reason"));
}

void ReopenIncident::describe(Describe &d)
{
    describeAct<ReopenIncident>(d, QT_TRANSLATE_NOOP("record", "Incident reopened"));
    d.field<&ReopenIncident::stopsAgain>("stops_again", QT_TRANSLATE_NOOP("record", "The recovery did not hold"));
    describeText<ReopenIncident>(d, QT_TRANSLATE_NOOP("record", "Reason")).required();
}

void CorrectIncident::describe(Describe &d)
{
    describeAct<CorrectIncident>(d, QT_TRANSLATE_NOOP("record", "Correct a time"));
    d.field<&CorrectIncident::stamp>("stamp", QT_TRANSLATE_NOOP("record", "Which time")).required();
    describeText<CorrectIncident>(d, QT_TRANSLATE_NOOP("record", "Reason")).required();
}

void WriteIncident::describe(Describe &d)
{
    describeAct<WriteIncident>(d, QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&WriteIncident::title>("title", QT_TRANSLATE_NOOP("record", "What happened")).required().length(200);
    d.field<&WriteIncident::target>("target", QT_TRANSLATE_NOOP("record", "Affected part")).required().length(200);
    d.field<&WriteIncident::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of incident")).required();
    d.field<&WriteIncident::severity>("severity", QT_TRANSLATE_NOOP("record", "Severity")).required();
    d.field<&WriteIncident::causeClass>("cause_class", QT_TRANSLATE_NOOP("record", "Class of cause"));
    d.field<&WriteIncident::impact>("impact", QT_TRANSLATE_NOOP("record", "Impact")).longText().length(4'000);
    d.field<&WriteIncident::firstAid>("first_aid", QT_TRANSLATE_NOOP("record", "First aid")).longText().length(4'000);
    d.field<&WriteIncident::fixPlan>("fix_plan", QT_TRANSLATE_NOOP("record", "Fix plan")).longText().length(4'000);
    d.field<&WriteIncident::recovery>("recovery", QT_TRANSLATE_NOOP("record", "Recovery work")).longText().length(4'000);
    d.field<&WriteIncident::cause>("cause", QT_TRANSLATE_NOOP("record", "Cause")).longText().length(4'000);
    d.field<&WriteIncident::prevention>("prevention", QT_TRANSLATE_NOOP("record", "Prevention")).longText().length(4'000);
}

void NoteIncident::describe(Describe &d)
{
    describeAct<NoteIncident>(d, QT_TRANSLATE_NOOP("record", "Course of an incident"));
    describeText<NoteIncident>(d, QT_TRANSLATE_NOOP("record", "Text")).required();
}

void IncidentClockLine::describe(Describe &d)
{
    d.record("incident_clock_line", QT_TRANSLATE_NOOP("record", "Clock of an incident"));
    d.field<&IncidentClockLine::clock>("clock", QT_TRANSLATE_NOOP("record", "Clock"));
    d.field<&IncidentClockLine::rule>("rule", QT_TRANSLATE_NOOP("record", "Rule"));
    d.field<&IncidentClockLine::ruleName>("rule_name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&IncidentClockLine::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started"));
    d.field<&IncidentClockLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&IncidentClockLine::stoppedAt>("stopped_at", QT_TRANSLATE_NOOP("record", "Clock stopped"));
    d.field<&IncidentClockLine::status>("status", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&IncidentClockLine::missed>("missed", QT_TRANSLATE_NOOP("record", "Missed"));
}

void IncidentLine::describe(Describe &d)
{
    d.record("incident_line", QT_TRANSLATE_NOOP("record", "Incident"));
    d.group<&IncidentLine::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&IncidentLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.group<&IncidentLine::clocks>("clocks", QT_TRANSLATE_NOOP("record", "Clocks"));
}

void IncidentCourseLine::describe(Describe &d)
{
    d.record("incident_course_line", QT_TRANSLATE_NOOP("record", "Course of an incident"));
    d.field<&IncidentCourseLine::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&IncidentCourseLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind of entry"));
    d.field<&IncidentCourseLine::text>("text", QT_TRANSLATE_NOOP("record", "Text"));
    d.field<&IncidentCourseLine::author>("author", QT_TRANSLATE_NOOP("record", "Entered by"));
}

void IncidentView::describe(Describe &d)
{
    d.record("incident_view", QT_TRANSLATE_NOOP("record", "Incident"));
    d.group<&IncidentView::line>("line", QT_TRANSLATE_NOOP("record", "Incident"));
    d.group<&IncidentView::course>("course", QT_TRANSLATE_NOOP("record", "Course of an incident"));
}

void ShowIncident::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&ShowIncident::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident")).required();
}

void IncidentLines::describe(Describe &d)
{
    d.record("incident_lines", QT_TRANSLATE_NOOP("record", "Incidents"));
    d.group<&IncidentLines::incidents>("incidents", QT_TRANSLATE_NOOP("record", "Incidents"));
    d.field<&IncidentLines::total>("total", QT_TRANSLATE_NOOP("record", "Total"));
}

void ListIncidents::describe(Describe &d)
{
    d.record(operation, QT_TRANSLATE_NOOP("record", "Incidents"));
    d.field<&ListIncidents::closedToo>("closed_too", QT_TRANSLATE_NOOP("record", "Closed ones too"));
    d.field<&ListIncidents::from>("from", QT_TRANSLATE_NOOP("record", "From"));
    d.field<&ListIncidents::to>("to", QT_TRANSLATE_NOOP("record", "To"));
    d.field<&ListIncidents::limit>("limit", QT_TRANSLATE_NOOP("record", "Limit")).range(1, 1'000);
}

} // namespace mimamori
