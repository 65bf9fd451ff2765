// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <optional>

namespace mimamori {

/// Runs what is due, one job after the other, on one connection (role app_job). Several engines, of one server or of many, may
/// serve one database: a job runs where its advisory lock and its fence were taken, and nowhere else.
///
/// A run whose server died is found by the next engine (its advisory lock is free), marked LOST and made up for: the first time at
/// once, then with growing pauses, as after a failure. A run that outlived its time limit is fenced off in the same way.
class JobEngine {
public:
    /// `server` names this server in the history.
    JobEngine(Connection &db, ServerServices &services, QList<JobDefinition> jobs, QString server);

    /// Makes the rows of the jobs in table `job`; once before the first runDue().
    void registerJobs();
    /// Runs every job that is due now and free; the number of runs. Throws DbError when the database is away.
    int runDue();
    /// When to look again; invalid = nothing is planned. A job that is due but taken elsewhere does not count.
    QDateTime nextWake();
    /// Ends the running job between two of its transactions.
    void stop() { m_stopping = true; }

    /// Pause before the next attempt: 30 s, 1, 2, 4 … 60 minutes.
    static int backoffSeconds(int attempt);

private:
    struct Standing {
        bool enabled{};
        bool byHand{};
        bool isLeased{};        ///< an unexpired lease of somebody
        QString schedule{};
        QDateTime nextAt{};
        QString lastOutcome{};
        int lastAttempt{};
    };
    void enterScope();
    QDateTime dueOf(const JobDefinition &job, bool *isElsewhere = nullptr);
    std::optional<Standing> standing(const JobDefinition &job);
    QDateTime dueAt(const JobDefinition &job, const Standing &standing);
    QDateTime calendarDue(const JobDefinition &job, const Standing &standing);
    QDateTime afterSuccess(const JobDefinition &job, const QDateTime &now);
    std::optional<JobLease> take(const JobDefinition &job, bool hasLock);
    bool runOne(const JobDefinition &job);
    bool seizeLock(const QString &name);
    void work(const JobDefinition &job, JobLease lease);
    void finish(const JobDefinition &job, JobRun &run, const QByteArray &outcome, const QByteArray &error);
    bool markLost(const QByteArray &job, int &attempt);
    qint64 openRun(const QByteArray &job, qint64 fence, int attempt);

    Connection &m_db;
    ServerServices &m_services;
    QList<JobDefinition> m_jobs;
    QString m_server;
    std::atomic<bool> m_stopping{false};
};

} // namespace mimamori
