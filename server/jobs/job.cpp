// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

#include "db/transaction.h"
#include "services/server_services.h"

#include <QJsonDocument>

namespace mimamori {

const char *JobInterrupted::what() const noexcept
{
    switch (m_reason) {
    case Reason::LeaseLost: return "lease_lost";
    case Reason::TimeLimit: return "time_limit";
    case Reason::Stopped: break;
    }
    return "stopped";
}

Actor JobRun::actor() const
{
    Actor actor;
    actor.terminal = QStringLiteral("job:") + QString::fromUtf8(m_lease.job);
    return actor;
}

void JobRun::transaction(const std::function<void(Context &)> &work)
{
    static constexpr Sql fence{"job_fence", "select 1 from job where name = $1 and fence = $2 for share"};
    static constexpr Sql enter{"job_enter", "select sec.enter_job()"};
    requireLease();
    Transaction transaction(m_db);
    if (!m_db.queryOne(fence, {QString::fromUtf8(m_lease.job), m_lease.fence}))
        throw JobInterrupted(JobInterrupted::Reason::LeaseLost);
    m_db.query(enter);
    Context context(m_db, actor(), m_services.time().nowUtc(), {"job." + m_lease.job, {}, -1}, m_services);
    work(context);
    transaction.commit();
}

void JobRun::requireLease() const
{
    if (m_stopping)
        throw JobInterrupted(JobInterrupted::Reason::Stopped);
    if (std::chrono::steady_clock::now() > m_lease.until)
        throw JobInterrupted(JobInterrupted::Reason::TimeLimit);
}

void JobRun::progress(int percent)
{
    static constexpr Sql tell{"job_progress",
        "update job_run set output = $2::jsonb where id = $1 and outcome = 'RUNNING' and exists (select 1 from job where name = $3 and fence = $4)"};
    requireLease();
    const auto now = std::chrono::steady_clock::now();
    if (percent < 0 || now < m_told + std::chrono::seconds(2))
        return;
    m_told = now;
    QJsonObject shown = m_counts;
    shown.insert(QStringLiteral("percent"), percent);
    m_db.execute(tell, {m_lease.run, QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)), QString::fromUtf8(m_lease.job), m_lease.fence});
}

void JobRun::count(const char *what, qint64 by)
{
    const QString key = QString::fromLatin1(what);
    m_counts.insert(key, m_counts.value(key).toInteger() + by);
}

} // namespace mimamori
