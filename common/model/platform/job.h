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

/// Runs a job now, on whichever server's runner takes it first. Problem "not_found" for an unknown name, "disabled".
struct RunJob {
    static constexpr auto operation = "job.run";
    using Reply = Done;
    QString job{};
    static void describe(Describe &d);
};

} // namespace mimamori
