// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

/// One run of a job: when, how it ended, what it counted; never what it worked on.
struct JobRunView {
    qint64 run{};
    QDateTime startedAt{};
    QDateTime endedAt{};
    QString outcome{};         ///< RUNNING, DONE, FAILED, LOST (its server died)
    qint64 attempt{};
    QString byHand{};          ///< who started it, empty = the schedule
    QString errorCode{};
    QString output{};          ///< JSON object of counts
    QString server{};
    static void describe(Describe &d);
};

struct JobView {
    QString job{};
    bool enabled{};
    qint64 everySeconds{};     ///< 0 = runs when something is due, or by hand
    QDateTime nextAt{};
    QString schedule{};        ///< in words: common/clock/job_schedule.h
    bool heavy{};              ///< slows the terminals: never in the hours of service
    QList<JobRunView> runs{};  ///< newest first
    static void describe(Describe &d);
};

struct JobViews {
    QList<JobView> jobs{};
    static void describe(Describe &d);
};

/// Every job with its last runs (PLT-03).
struct ListJobs {
    static constexpr auto operation = "job.list";
    using Reply = JobViews;
    qint64 runs{5};
    static void describe(Describe &d);
};

/// Runs a job now, on whichever server's runner takes it first. Problem "not_found" for an unknown name, "disabled"; "heavy_window" (args.until) for
/// one that slows the terminals in the hours of service, unless a second person allowed it.
struct RunJob {
    static constexpr auto operation = "job.run";
    using Reply = Done;
    QString job{};
    static void describe(Describe &d);
};

/// Sets when a job runs. Problem "schedule_unreadable", "schedule_never", "schedule_too_often".
struct ScheduleJob {
    static constexpr auto operation = "job.schedule";
    using Reply = Done;
    QString job{};
    QString schedule{};        ///< empty = only when something is due, or by hand
    static void describe(Describe &d);
};

/// Dry run of the calendar: when a job will run, without running it.
struct JobFiring {
    QDateTime at{};
    QString note{};            ///< "moved" = the hours of service are in the way
    static void describe(Describe &d);
};
struct JobPlan {
    QList<JobFiring> firings{};
    static void describe(Describe &d);
};
struct PlanJob {
    static constexpr auto operation = "job.plan";
    using Reply = JobPlan;
    QString job{};
    qint64 count{10};
    static void describe(Describe &d);
};

/// Asks that a heavy job may run in the hours of service once, with the reason; a second person decides.
struct JobExceptionAsked {
    qint64 exception{};
    static void describe(Describe &d);
};
struct ExceptJob {
    static constexpr auto operation = "job.except";
    using Reply = JobExceptionAsked;
    QString job{};
    QDateTime validFrom{};
    QDateTime validTo{};       ///< at most a day later
    QString reason{};
    static void describe(Describe &d);
};
/// Problem "own_draft" for whoever asked, "not_again".
struct DecideJobException {
    static constexpr auto operation = "job.except_decide";
    using Reply = Done;
    qint64 exception{};
    bool approve{};
    static void describe(Describe &d);
};

} // namespace mimamori
