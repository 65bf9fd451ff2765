// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/clock_view.h"

namespace mimamori {

void ClockLine::describe(Describe &d)
{
    d.record("clock_line", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&ClockLine::clock>("clock", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&ClockLine::rule>("rule", QT_TRANSLATE_NOOP("record", "Rule"));
    d.field<&ClockLine::ruleName>("rule_name", QT_TRANSLATE_NOOP("record", "Deadline")).inList();
    d.field<&ClockLine::status>("status", QT_TRANSLATE_NOOP("record", "Status")).inList();
    d.field<&ClockLine::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at"));
    d.field<&ClockLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due")).inList();
    d.field<&ClockLine::dueOn>("due_on", QT_TRANSLATE_NOOP("record", "Last day"));
    d.field<&ClockLine::stoppedAt>("stopped_at", QT_TRANSLATE_NOOP("record", "Stopped at"));
    d.field<&ClockLine::subject>("subject", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&ClockLine::subjectId>("subject_id", QT_TRANSLATE_NOOP("record", "Record id"));
    d.field<&ClockLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ClockLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&ClockLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number")).inList();
    d.field<&ClockLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child")).inList().sensitive();
    d.field<&ClockLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Birth")).sensitive();
    d.field<&ClockLine::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&ClockLine::worker>("worker", QT_TRANSLATE_NOOP("record", "Worker")).inList();
    d.field<&ClockLine::mine>("mine", QT_TRANSLATE_NOOP("record", "Mine"));
}

void ClockLines::describe(Describe &d)
{
    d.record("clock_lines", QT_TRANSLATE_NOOP("record", "Deadlines"));
    d.group<&ClockLines::clocks>("clocks", QT_TRANSLATE_NOOP("record", "Deadlines"));
    d.field<&ClockLines::total>("total", QT_TRANSLATE_NOOP("record", "Total"));
}

void ListClocks::describe(Describe &d)
{
    d.record("clock.list", QT_TRANSLATE_NOOP("record", "Deadlines"));
    d.field<&ListClocks::office>("office", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&ListClocks::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&ListClocks::overdueOnly>("overdue_only", QT_TRANSLATE_NOOP("record", "Overdue only"));
    d.field<&ListClocks::limit>("limit", QT_TRANSLATE_NOOP("record", "Rows")).range(1, 1000);
}

void ExplainedStep::describe(Describe &d)
{
    d.record("explained_step", QT_TRANSLATE_NOOP("record", "Step"));
    d.field<&ExplainedStep::code>("code", QT_TRANSLATE_NOOP("record", "Step"));
    d.field<&ExplainedStep::args>("args", QT_TRANSLATE_NOOP("record", "Details")).longText();
}

void ThresholdView::describe(Describe &d)
{
    d.record("threshold_view", QT_TRANSLATE_NOOP("record", "Threshold"));
    d.field<&ThresholdView::threshold>("threshold", QT_TRANSLATE_NOOP("record", "Threshold"));
    d.field<&ThresholdView::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&ThresholdView::roles>("roles", QT_TRANSLATE_NOOP("record", "Tells"));
    d.field<&ThresholdView::told>("told", QT_TRANSLATE_NOOP("record", "Told"));
}

void ClockExplanation::describe(Describe &d)
{
    d.record("clock_explanation", QT_TRANSLATE_NOOP("record", "Why is it due then?"));
    d.group<&ClockExplanation::clock>("clock", QT_TRANSLATE_NOOP("record", "Deadline"));
    d.field<&ClockExplanation::legalBasis>("legal_basis", QT_TRANSLATE_NOOP("record", "Legal basis"));
    d.field<&ClockExplanation::ruleVersion>("rule_version", QT_TRANSLATE_NOOP("record", "Rule valid from"));
    d.group<&ClockExplanation::steps>("steps", QT_TRANSLATE_NOOP("record", "Steps"));
    d.group<&ClockExplanation::thresholds>("thresholds", QT_TRANSLATE_NOOP("record", "Thresholds"));
}

void ExplainClock::describe(Describe &d)
{
    d.record("clock.explain", QT_TRANSLATE_NOOP("record", "Why is it due then?"));
    d.field<&ExplainClock::clock>("clock", QT_TRANSLATE_NOOP("record", "Deadline")).required();
}

} // namespace mimamori
