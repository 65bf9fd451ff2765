// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/my_work.h"

namespace mimamori {

void AppointmentLine::describe(Describe &d)
{
    d.record("appointment_line", QT_TRANSLATE_NOOP("record", "Appointment"));
    d.field<&AppointmentLine::at>("at", QT_TRANSLATE_NOOP("record", "At")).inList();
    d.field<&AppointmentLine::what>("what", QT_TRANSLATE_NOOP("record", "What")).inList();
    d.field<&AppointmentLine::place>("place", QT_TRANSLATE_NOOP("record", "Place")).inList().sensitive();
    d.field<&AppointmentLine::who>("who", QT_TRANSLATE_NOOP("record", "Who"));
    d.field<&AppointmentLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&AppointmentLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&AppointmentLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&AppointmentLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child")).inList().sensitive();
}

void MyWork::describe(Describe &d)
{
    d.record("my_work", QT_TRANSLATE_NOOP("record", "My work"));
    d.field<&MyWork::asOf>("as_of", QT_TRANSLATE_NOOP("record", "As of"));
    d.group<&MyWork::clocks>("clocks", QT_TRANSLATE_NOOP("record", "Deadlines"));
    d.group<&MyWork::tasks>("tasks", QT_TRANSLATE_NOOP("record", "Tasks"));
    d.group<&MyWork::changes>("changes", QT_TRANSLATE_NOOP("record", "Changes"));
    d.group<&MyWork::approvals>("approvals", QT_TRANSLATE_NOOP("record", "Approvals"));
    d.group<&MyWork::appointments>("appointments", QT_TRANSLATE_NOOP("record", "Today"));
    d.field<&MyWork::overdue>("overdue", QT_TRANSLATE_NOOP("record", "Overdue"));
    d.field<&MyWork::today>("today", QT_TRANSLATE_NOOP("record", "Due today"));
}

void GetMyWork::describe(Describe &d)
{
    d.record("my_work.get", QT_TRANSLATE_NOOP("record", "My work"));
}

} // namespace mimamori
