// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

#include <QJsonObject>

#include <atomic>
#include <chrono>
#include <functional>

namespace mimamori {

/// Why a run ended before its work did; the engine turns it into the history's outcome.
class JobInterrupted : public std::exception {
public:
    enum class Reason {
        LeaseLost, ///< another runner has the job now: nothing more may be written, not even the history
        TimeLimit,
        Stopped,   ///< this server stops
    };
    explicit JobInterrupted(Reason reason) : m_reason(reason) {}
    Reason reason() const { return m_reason; }
    const char *what() const noexcept override;

private:
    Reason m_reason;
};

/// The lease under which a run works: the fence it drew, and until when it may go on.
struct JobLease {
    QByteArray job{};
    qint64 fence{};
    qint64 run{};       ///< id in job_run
    int attempt{1};
    std::chrono::steady_clock::time_point until{};
};

/// What one run of a job works with. All it writes goes through transaction(), which writes nothing once the lease is lost.
class JobRun {
public:
    JobRun(Connection &db, ServerServices &services, JobLease lease, const std::atomic<bool> &stopping)
        : m_db(db), m_services(services), m_lease(std::move(lease)), m_stopping(stopping) {}

    /// One transaction in the scope of a job (every file, no person). The row of the job is held until the commit, so that no
    /// other runner can take the job over in between. Throws JobInterrupted; what `work` throws rolls back.
    void transaction(const std::function<void(Context &)> &work);
    /// Counts for the history; names and numbers only.
    void count(const char *what, qint64 by = 1);

    /// How far the run is, for those who watch: at once in the history, at most every two seconds.
    void progress(int percent);
    /// Between two steps outside of a transaction: throws JobInterrupted like transaction().
    void requireLease() const;

    const QJsonObject &counts() const { return m_counts; }
    const JobLease &lease() const { return m_lease; }
    ServerServices &services() { return m_services; }
    Actor actor() const;

private:
    Connection &m_db;
    ServerServices &m_services;
    JobLease m_lease;
    const std::atomic<bool> &m_stopping;
    QJsonObject m_counts;
    std::chrono::steady_clock::time_point m_told{};
};

/// One job of the product.
struct JobDefinition {
    QByteArray name{};
    int everySeconds{};            ///< 0 = only when something is due, or by hand
    int timeLimitSeconds{300};
    QByteArray schedule{};         ///< instead of everySeconds: see common/clock/job_schedule.h; what the city sets goes before it
    bool heavy{};                  ///< slows the terminals: never in the hours of service, but with a signed exception
    bool vital{};                  ///< deadlines and notices: goes on even while nothing else is written
    int forecastSeconds{};         ///< of a heavy one, for the first time; later twice its last run
    std::function<void(JobRun &)> run{};
    /// The instant at which data of the job is due (a threshold, a waiting mail); invalid = nothing waits. May be empty. Called in
    /// the scope of a job.
    std::function<QDateTime(Connection &, const ServerServices &)> nextDue{};
};

} // namespace mimamori
