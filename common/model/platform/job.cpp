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
    d.field<&JobView::schedule>("schedule", QT_TRANSLATE_NOOP("record", "Schedule")).inList();
    d.field<&JobView::heavy>("heavy", QT_TRANSLATE_NOOP("record", "Outside of service only"));
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

void ScheduleJob::describe(Describe &d)
{
    d.record("job.schedule", QT_TRANSLATE_NOOP("record", "Schedule of a job"));
    d.field<&ScheduleJob::job>("job", QT_TRANSLATE_NOOP("record", "Job")).required().length(60);
    d.field<&ScheduleJob::schedule>("schedule", QT_TRANSLATE_NOOP("record", "Schedule")).length(200);
}

void JobFiring::describe(Describe &d)
{
    d.record("job_firing", QT_TRANSLATE_NOOP("record", "Planned run"));
    d.field<&JobFiring::at>("at", QT_TRANSLATE_NOOP("record", "At")).inList();
    d.field<&JobFiring::note>("note", QT_TRANSLATE_NOOP("record", "Note")).inList();
}

void JobPlan::describe(Describe &d)
{
    d.record("job_plan", QT_TRANSLATE_NOOP("record", "Planned runs"));
    d.group<&JobPlan::firings>("firings", QT_TRANSLATE_NOOP("record", "Planned runs"));
}

void PlanJob::describe(Describe &d)
{
    d.record("job.plan", QT_TRANSLATE_NOOP("record", "Planned runs"));
    d.field<&PlanJob::job>("job", QT_TRANSLATE_NOOP("record", "Job")).required().length(60);
    d.field<&PlanJob::count>("count", QT_TRANSLATE_NOOP("record", "How many")).range(1, 100);
}

void JobExceptionAsked::describe(Describe &d)
{
    d.record("job_exception_asked", QT_TRANSLATE_NOOP("record", "Exception for a job"));
    d.field<&JobExceptionAsked::exception>("exception", QT_TRANSLATE_NOOP("record", "Exception"));
}

void ExceptJob::describe(Describe &d)
{
    d.record("job.except", QT_TRANSLATE_NOOP("record", "Exception for a job"));
    d.field<&ExceptJob::job>("job", QT_TRANSLATE_NOOP("record", "Job")).required().length(60);
    d.field<&ExceptJob::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required();
    d.field<&ExceptJob::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid to")).required();
    d.field<&ExceptJob::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(500);
}

void DecideJobException::describe(Describe &d)
{
    d.record("job.except_decide", QT_TRANSLATE_NOOP("record", "Decision on an exception for a job"));
    d.field<&DecideJobException::exception>("exception", QT_TRANSLATE_NOOP("record", "Exception")).required().range(1, 1LL << 60);
    d.field<&DecideJobException::approve>("approve", QT_TRANSLATE_NOOP("record", "Approve"));
}

} // namespace mimamori
