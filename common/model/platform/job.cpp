// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/job.h"

namespace mimamori {

void JobRunView::describe(Describe &d)
{
    d.record("job_run_view", QT_TRANSLATE_NOOP("record", "Job run"));
    d.field<&JobRunView::run>("run", QT_TRANSLATE_NOOP("record", "Run"));
    d.field<&JobRunView::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at")).inList();
    d.field<&JobRunView::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Ended at")).inList();
    d.field<&JobRunView::outcome>("outcome", QT_TRANSLATE_NOOP("record", "Outcome")).inList();
    d.field<&JobRunView::attempt>("attempt", QT_TRANSLATE_NOOP("record", "Attempt"));
    d.field<&JobRunView::byHand>("by_hand", QT_TRANSLATE_NOOP("record", "Started by hand by"));
    d.field<&JobRunView::errorCode>("error_code", QT_TRANSLATE_NOOP("record", "Error")).inList();
    d.field<&JobRunView::output>("output", QT_TRANSLATE_NOOP("record", "Counts")).longText();
    d.field<&JobRunView::server>("server", QT_TRANSLATE_NOOP("record", "Server"));
}

void JobView::describe(Describe &d)
{
    d.record("job_view", QT_TRANSLATE_NOOP("record", "Job"));
    d.field<&JobView::job>("job", QT_TRANSLATE_NOOP("record", "Job")).inList();
    d.field<&JobView::enabled>("enabled", QT_TRANSLATE_NOOP("record", "Enabled")).inList();
    d.field<&JobView::everySeconds>("every_seconds", QT_TRANSLATE_NOOP("record", "Every (seconds)"));
    d.field<&JobView::nextAt>("next_at", QT_TRANSLATE_NOOP("record", "Next run")).inList();
    d.group<&JobView::runs>("runs", QT_TRANSLATE_NOOP("record", "Runs"));
}

void JobViews::describe(Describe &d)
{
    d.record("job_views", QT_TRANSLATE_NOOP("record", "Jobs"));
    d.group<&JobViews::jobs>("jobs", QT_TRANSLATE_NOOP("record", "Jobs"));
}

void ListJobs::describe(Describe &d)
{
    d.record("job.list", QT_TRANSLATE_NOOP("record", "Jobs"));
    d.field<&ListJobs::runs>("runs", QT_TRANSLATE_NOOP("record", "Runs")).range(1, 100);
}

void RunJob::describe(Describe &d)
{
    d.record("job.run", QT_TRANSLATE_NOOP("record", "Run job"));
    d.field<&RunJob::job>("job", QT_TRANSLATE_NOOP("record", "Job")).required().length(60);
}

} // namespace mimamori
