// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/monitor.h"

namespace mimamori {

namespace {

constexpr qint64 mostValue = 1'000'000'000'000;

} // namespace

void MonitorCheck::describe(Describe &d)
{
    d.record("monitor_check", QT_TRANSLATE_NOOP("record", "Check"));
    d.field<&MonitorCheck::name>("name", QT_TRANSLATE_NOOP("record", "Name of the check")).required().length(80).inList().searchable();
    d.field<&MonitorCheck::group>("check_group", QT_TRANSLATE_NOOP("record", "Group of checks")).required().inList();
    d.field<&MonitorCheck::kind>("kind", QT_TRANSLATE_NOOP("record", "Way of measuring")).required().inList();
    d.field<&MonitorCheck::target>("target", QT_TRANSLATE_NOOP("record", "Watched target")).required().length(300).inList();
    d.field<&MonitorCheck::unit>("unit", QT_TRANSLATE_NOOP("record", "Unit of the value")).required();
    d.field<&MonitorCheck::enabled>("enabled", QT_TRANSLATE_NOOP("record", "Enabled")).inList();
    d.field<&MonitorCheck::everySeconds>("every_seconds", QT_TRANSLATE_NOOP("record", "Every (seconds)")).range(30, 86'400);
    d.field<&MonitorCheck::timeoutSeconds>("timeout_seconds", QT_TRANSLATE_NOOP("record", "Given up after (seconds)")).range(1, 25);
    d.section(QT_TRANSLATE_NOOP("record", "Thresholds (-1 = none)"));
    d.field<&MonitorCheck::lowIsBad>("low_is_bad", QT_TRANSLATE_NOOP("record", "A low value is bad"));
    d.field<&MonitorCheck::warning>("warning", QT_TRANSLATE_NOOP("record", "Warning from")).range(none, mostValue).inList();
    d.field<&MonitorCheck::warningClears>("warning_clears", QT_TRANSLATE_NOOP("record", "Warning clears at")).range(none, mostValue);
    d.field<&MonitorCheck::critical>("critical", QT_TRANSLATE_NOOP("record", "Critical from")).range(none, mostValue).inList();
    d.field<&MonitorCheck::criticalClears>("critical_clears", QT_TRANSLATE_NOOP("record", "Critical clears at")).range(none, mostValue);
    d.field<&MonitorCheck::forSeconds>("for_seconds", QT_TRANSLATE_NOOP("record", "Raised after it lasted (seconds)")).range(0, 86'400);
    d.field<&MonitorCheck::clearSeconds>("clear_seconds", QT_TRANSLATE_NOOP("record", "Over after it was well (seconds)")).range(0, 86'400);
    d.section(QT_TRANSLATE_NOOP("record", "What follows"));
    d.field<&MonitorCheck::dependsOn>("depends_on", QT_TRANSLATE_NOOP("record", "Depends on the check"));
    d.field<&MonitorCheck::opensIncident>("opens_incident", QT_TRANSLATE_NOOP("record", "Opens an incident"));
    d.field<&MonitorCheck::incidentKind>("incident_kind", QT_TRANSLATE_NOOP("record", "Kind of the incident")).required();
    d.field<&MonitorCheck::severity>("severity", QT_TRANSLATE_NOOP("record", "Severity while critical")).required();
    d.field<&MonitorCheck::chain>("chain", QT_TRANSLATE_NOOP("record", "Escalation chain"));
    d.field<&MonitorCheck::advice>("advice", QT_TRANSLATE_NOOP("record", "What to do when it is bad")).longText().length(2000);
}

void MonitorRung::describe(Describe &d)
{
    d.record("monitor_rung", QT_TRANSLATE_NOOP("record", "Rung of an escalation chain"));
    d.field<&MonitorRung::chain>("chain", QT_TRANSLATE_NOOP("record", "Escalation chain")).required().inList();
    d.field<&MonitorRung::afterMinutes>("after_minutes", QT_TRANSLATE_NOOP("record", "Told after (minutes)")).range(0, 1440).inList();
    d.field<&MonitorRung::hours>("hours", QT_TRANSLATE_NOOP("record", "Told in which hours")).required().inList();
    d.field<&MonitorRung::appUser>("app_user", QT_TRANSLATE_NOOP("record", "Person told")).required().inList();
    d.field<&MonitorRung::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required().inList();
    d.field<&MonitorRung::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to")).inList();
}

void MonitorLine::describe(Describe &d)
{
    d.record("monitor_line", QT_TRANSLATE_NOOP("record", "Check"));
    d.field<&MonitorLine::check>("monitor_check", QT_TRANSLATE_NOOP("record", "Check")).inList();
    d.field<&MonitorLine::name>("name", QT_TRANSLATE_NOOP("record", "Name of the check")).inList();
    d.field<&MonitorLine::group>("check_group", QT_TRANSLATE_NOOP("record", "Group of checks")).inList();
    d.field<&MonitorLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Way of measuring"));
    d.field<&MonitorLine::unit>("unit", QT_TRANSLATE_NOOP("record", "Unit of the value"));
    d.field<&MonitorLine::level>("level", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&MonitorLine::seen>("seen", QT_TRANSLATE_NOOP("record", "Seen last"));
    d.field<&MonitorLine::since>("since", QT_TRANSLATE_NOOP("record", "Since")).inList();
    d.field<&MonitorLine::measuredAt>("measured_at", QT_TRANSLATE_NOOP("record", "Measured at")).inList();
    d.field<&MonitorLine::hasValue>("has_value", QT_TRANSLATE_NOOP("record", "Was measured"));
    d.field<&MonitorLine::value>("value", QT_TRANSLATE_NOOP("record", "Value")).inList();
    d.field<&MonitorLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Why it was not measured")).inList();
    d.field<&MonitorLine::flapping>("flapping", QT_TRANSLATE_NOOP("record", "Flapping"));
    d.field<&MonitorLine::held>("held", QT_TRANSLATE_NOOP("record", "Held back"));
    d.field<&MonitorLine::acknowledged>("acknowledged", QT_TRANSLATE_NOOP("record", "Acknowledged"));
    d.field<&MonitorLine::enabled>("enabled", QT_TRANSLATE_NOOP("record", "Enabled"));
    d.field<&MonitorLine::silencedUntil>("silenced_until", QT_TRANSLATE_NOOP("record", "Silent until"));
    d.field<&MonitorLine::incident>("incident", QT_TRANSLATE_NOOP("record", "Incident"));
    d.field<&MonitorLine::advice>("advice", QT_TRANSLATE_NOOP("record", "What to do when it is bad"));
}

void MonitorBoard::describe(Describe &d)
{
    d.record("monitor_board", QT_TRANSLATE_NOOP("record", "Monitoring"));
    d.field<&MonitorBoard::at>("at", QT_TRANSLATE_NOOP("record", "As of"));
    d.field<&MonitorBoard::beatAt>("beat_at", QT_TRANSLATE_NOOP("record", "Last round of the monitor"));
    d.field<&MonitorBoard::stale>("stale", QT_TRANSLATE_NOOP("record", "The monitor stands still"));
    d.group<&MonitorBoard::checks>("checks", QT_TRANSLATE_NOOP("record", "Checks"));
}

void ShowMonitor::describe(Describe &d)
{
    d.record("monitor.board", QT_TRANSLATE_NOOP("record", "Monitoring"));
}

void MonitorPoint::describe(Describe &d)
{
    d.record("monitor_point", QT_TRANSLATE_NOOP("record", "Measured value"));
    d.field<&MonitorPoint::at>("at", QT_TRANSLATE_NOOP("record", "Measured at")).inList();
    d.field<&MonitorPoint::count>("count", QT_TRANSLATE_NOOP("record", "Samples")).inList();
    d.field<&MonitorPoint::average>("average", QT_TRANSLATE_NOOP("record", "Mean value")).inList();
    d.field<&MonitorPoint::least>("least", QT_TRANSLATE_NOOP("record", "Least value")).inList();
    d.field<&MonitorPoint::most>("most", QT_TRANSLATE_NOOP("record", "Greatest value")).inList();
    d.field<&MonitorPoint::unmeasured>("unmeasured", QT_TRANSLATE_NOOP("record", "Not measured (times)")).inList();
}

void MonitorEvent::describe(Describe &d)
{
    d.record("monitor_event", QT_TRANSLATE_NOOP("record", "Event of monitoring"));
    d.field<&MonitorEvent::at>("at", QT_TRANSLATE_NOOP("record", "Date and time")).inList();
    d.field<&MonitorEvent::kind>("kind", QT_TRANSLATE_NOOP("record", "Event of monitoring")).inList();
    d.field<&MonitorEvent::level>("level", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&MonitorEvent::author>("author", QT_TRANSLATE_NOOP("record", "By")).inList();
    d.field<&MonitorEvent::text>("text", QT_TRANSLATE_NOOP("record", "Text")).inList();
}

void MonitorCourse::describe(Describe &d)
{
    d.record("monitor_course", QT_TRANSLATE_NOOP("record", "History of the check"));
    d.group<&MonitorCourse::check>("check", QT_TRANSLATE_NOOP("record", "Check"));
    d.field<&MonitorCourse::stepSeconds>("step_seconds", QT_TRANSLATE_NOOP("record", "Width of a slot (seconds)"));
    d.field<&MonitorCourse::from>("from_at", QT_TRANSLATE_NOOP("record", "From"));
    d.field<&MonitorCourse::to>("to_at", QT_TRANSLATE_NOOP("record", "To"));
    d.group<&MonitorCourse::points>("points", QT_TRANSLATE_NOOP("record", "Measured values"));
    d.group<&MonitorCourse::events>("events", QT_TRANSLATE_NOOP("record", "Events of monitoring"));
}

void ShowMonitorCourse::describe(Describe &d)
{
    d.record("monitor.course", QT_TRANSLATE_NOOP("record", "History of the check"));
    d.field<&ShowMonitorCourse::check>("monitor_check", QT_TRANSLATE_NOOP("record", "Check")).required();
    d.field<&ShowMonitorCourse::period>("period", QT_TRANSLATE_NOOP("record", "Period shown"));
}

void AcknowledgeMonitor::describe(Describe &d)
{
    d.record("monitor.acknowledge", QT_TRANSLATE_NOOP("record", "Acknowledge the check"));
    d.field<&AcknowledgeMonitor::check>("monitor_check", QT_TRANSLATE_NOOP("record", "Check")).required();
    d.field<&AcknowledgeMonitor::note>("note", QT_TRANSLATE_NOOP("record", "What is being done")).longText().length(500);
}

void SilenceMonitor::describe(Describe &d)
{
    d.record("monitor.silence", QT_TRANSLATE_NOOP("record", "Silence the check"));
    d.field<&SilenceMonitor::check>("monitor_check", QT_TRANSLATE_NOOP("record", "Check")).required();
    d.field<&SilenceMonitor::until>("until", QT_TRANSLATE_NOOP("record", "Silent until"));
    d.field<&SilenceMonitor::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason for the silence")).required().longText().length(500);
}

void RunMonitor::describe(Describe &d)
{
    d.record("monitor.run", QT_TRANSLATE_NOOP("record", "Measure the check now"));
    d.field<&RunMonitor::check>("monitor_check", QT_TRANSLATE_NOOP("record", "Check")).required();
}

} // namespace mimamori
