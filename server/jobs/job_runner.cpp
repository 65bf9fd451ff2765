// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include "db/listener.h"
#include "services/job_wake.h"
#include "services/server_services.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSysInfo>

#include <algorithm>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(runnerLog, "mimamori.job")

// A threshold is told within this time even if a notification was lost or the machine's clock was moved.
constexpr qint64 longestSleepSeconds = 60;
// Between two looks at a job that is due but was refused.
constexpr qint64 shortestSleepSeconds = 1;
constexpr auto databasePause = std::chrono::seconds(5);

QString serverName()
{
    return QStringLiteral("%1:%2").arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid());
}

} // namespace

JobRunner::JobRunner(ConnectionConfig database, ServerServices &services, QList<JobDefinition> jobs)
    : m_database(std::move(database))
    , m_services(services)
    , m_jobs(std::move(jobs))
{
    m_listener = std::make_unique<Listener>(m_database, QList<QByteArray>{jobChannel},
        Listener::Callbacks{[this](const QByteArray &, const QByteArray &) { wake(); }, [this] { wake(); }, {}});
    m_thread = std::thread([this] { loop(); });
}

JobRunner::~JobRunner()
{
    m_listener.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (m_engine)
            m_engine->stop();
    }
    m_condition.notify_all();
    m_thread.join();
}

void JobRunner::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_awake = true;
    }
    m_condition.notify_all();
}

void JobRunner::loop()
{
    for (;;) {
        try {
            serve();
        } catch (const DbError &error) {
            qCWarning(runnerLog) << "jobs wait for the database" << error.what();
        }
        std::unique_lock lock(m_mutex);
        if (m_condition.wait_for(lock, databasePause, [this] { return m_stopping; }))
            return;
    }
}

/// Serves until the server stops (returns) or the database goes away (throws).
void JobRunner::serve()
{
    Connection db(m_database);
    JobEngine engine(db, m_services, m_jobs, serverName());
    struct Current {
        JobRunner &runner;
        Current(JobRunner &r, JobEngine &e) : runner(r) { set(&e); }
        ~Current() { set(nullptr); }
        void set(JobEngine *e)
        {
            const std::lock_guard lock(runner.m_mutex);
            runner.m_engine = e;
        }
    } current(*this, engine);
    engine.registerJobs();
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;
            m_awake = false;
        }
        const int runs = engine.runDue();
        const QDateTime next = engine.nextWake();
        if (runs == 0 || !next.isValid() || next > m_services.time().nowUtc())
            sleepUntil(next);
    }
}

void JobRunner::sleepUntil(const QDateTime &due)
{
    const qint64 away = due.isValid() ? m_services.time().nowUtc().secsTo(due) : longestSleepSeconds;
    const auto pause = std::chrono::seconds(std::clamp(away, shortestSleepSeconds, longestSleepSeconds));
    std::unique_lock lock(m_mutex);
    m_condition.wait_for(lock, pause, [this] { return m_stopping || m_awake; });
}

} // namespace mimamori
