// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"

#include "db/transaction.h"
#include "jobs/job_times.h"
#include "security/audit_log.h"
#include "services/server_services.h"

#include <QJsonDocument>
#include <QLoggingCategory>

#include <algorithm>

namespace mimamori {

namespace {

Q_LOGGING_CATEGORY(jobLog, "mimamori.job")

/// A job without a period of its own sleeps until its data or a person wakes it.
const QDateTime never(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);

bool hasFailed(const QString &outcome)
{
    return outcome == QLatin1String("FAILED") || outcome == QLatin1String("LOST");
}

} // namespace

JobEngine::JobEngine(Connection &db, ServerServices &services, QList<JobDefinition> jobs, QString server)
    : m_db(db), m_services(services), m_jobs(std::move(jobs)), m_server(std::move(server))
{
}

int JobEngine::backoffSeconds(int attempt)
{
    return std::min(3600, 30 << std::clamp(attempt - 1, 0, 7));
}

void JobEngine::registerJobs()
{
    static constexpr Sql add{"job_register",
        "insert into job (name, every_seconds, next_at, schedule, heavy) values ($1, nullif($2, 0), $3, $4, $5) on conflict (name) do nothing"};
    const QDateTime now = m_services.time().nowUtc();
    Transaction transaction(m_db);
    for (const JobDefinition &job : std::as_const(m_jobs)) {
        const QString schedule = QString::fromUtf8(job.schedule);
        const QDateTime first = job.everySeconds ? now : scheduledAfter(schedule, now, m_services);
        m_db.execute(add, {QString::fromUtf8(job.name), job.everySeconds, first.isValid() ? first : never, schedule, job.heavy});
    }
    transaction.commit();
}

std::optional<JobEngine::Standing> JobEngine::standing(const JobDefinition &job)
{
    static constexpr Sql find{"job_standing",
        "select j.enabled, exists (select 1 from job_run q where q.job = j.name and q.outcome = 'RUNNING' and q.server = ''), "
        "coalesce(j.lease_until > now(), false), j.next_at, coalesce(r.outcome, ''), coalesce(r.attempt, 0), j.schedule "
        "from job j left join lateral (select x.outcome, x.attempt from job_run x where x.job = j.name and x.server <> '' "
        "order by x.id desc limit 1) r on true where j.name = $1"};
    const auto row = m_db.queryOne(find, {QString::fromUtf8(job.name)});
    if (!row)
        return std::nullopt;
    return Standing{row->boolean(0), row->boolean(1), row->boolean(2), row->text(6), row->dateTime(3), row->text(4), int(row->integer(5))};
}

/// After a failure the job's own pause counts, however long its data has been due.
QDateTime JobEngine::dueAt(const JobDefinition &job, const Standing &standing)
{
    if (!standing.enabled)
        return {};
    // A run that is still open is either at work elsewhere, which its lock tells, or lost.
    if (standing.byHand || standing.lastOutcome == QLatin1String("RUNNING"))
        return m_services.time().nowUtc();
    if (!standing.schedule.isEmpty() || job.heavy)
        return calendarDue(job, standing);
    const QDateTime data = job.nextDue ? job.nextDue(m_db, m_services) : QDateTime();
    if (!data.isValid())
        return standing.nextAt;
    return hasFailed(standing.lastOutcome) ? std::max(standing.nextAt, data) : std::min(standing.nextAt, data);
}

/// What has been missed while no server ran is due at once; what waits for others is due when they end; a heavy one never in the hours of service.
QDateTime JobEngine::calendarDue(const JobDefinition &job, const Standing &standing)
{
    QDateTime due = standing.nextAt;
    if (!hasFailed(standing.lastOutcome)) {
        if (const QDateTime others = dueAfterOthers(m_db, job.name, standing.schedule); others.isValid())
            due = std::min(due, others);
    }
    return due >= never ? QDateTime() : outsideService(m_db, job, due, m_services);
}

/// When a job that did its work is due again.
QDateTime JobEngine::afterSuccess(const JobDefinition &job, const QDateTime &now)
{
    static constexpr Sql kept{"job_schedule", "select schedule from job where name = $1"};
    const QString text = m_db.value(kept, {QString::fromUtf8(job.name)}).toString();
    // What waits for others has its "or" time for the day on which they do not come; it has just run.
    constexpr int justRunSeconds = 20 * 3600;
    const QDateTime next = scheduledAfter(text, text.startsWith(QLatin1String("after ")) ? now.addSecs(justRunSeconds) : now, m_services);
    return next.isValid() ? next : never;
}

/// Without it row-level security hides the data whose due time is asked for.
void JobEngine::enterScope()
{
    static constexpr Sql enter{"job_enter", "select sec.enter_job()"};
    m_db.query(enter);
}

QDateTime JobEngine::dueOf(const JobDefinition &job, bool *isElsewhere)
{
    Transaction transaction(m_db);
    enterScope();
    const auto found = standing(job);
    const QDateTime due = found ? dueAt(job, *found) : QDateTime();
    if (isElsewhere)
        *isElsewhere = found && found->isLeased;
    transaction.commit();
    return due;
}

int JobEngine::runDue()
{
    int runs = 0;
    for (const JobDefinition &job : std::as_const(m_jobs)) {
        if (m_stopping)
            break;
        if (m_services.isReadOnly() && !job.vital) // what is due then is made up for when it is over
            continue;
        const QDateTime due = dueOf(job);
        if (due.isValid() && due <= m_services.time().nowUtc() && runOne(job))
            ++runs;
    }
    return runs;
}

QDateTime JobEngine::nextWake()
{
    QDateTime next;
    const QDateTime now = m_services.time().nowUtc();
    for (const JobDefinition &job : std::as_const(m_jobs)) {
        bool isElsewhere = false;
        const QDateTime due = dueOf(job, &isElsewhere);
        if (due.isValid() && !(isElsewhere && due <= now) && (!next.isValid() || due < next))
            next = due;
    }
    return next;
}

/// Whoever let its lease run out may hang for good with the lock in its hands, and then nobody would ever run the job again: its connection
/// ends, and the lock is ours. What it finds when it wakes is the fence.
bool JobEngine::seizeLock(const QString &name)
{
    static constexpr Sql end{"job_seize",
        "select pg_terminate_backend(l.pid, 5000) from pg_locks l cross join (select hashtextextended('job/' || $1, 13) as k) key where l.locktype = 'advisory' and l.granted "
        "and l.objsubid = 1 and l.database = (select oid from pg_database where datname = current_database()) "
        "and l.classid::bigint = ((key.k >> 32) & 4294967295) and l.objid::bigint = (key.k & 4294967295)"};
    static constexpr Sql tryLock{"job_lock_seized", "select pg_try_advisory_lock(hashtextextended('job/' || $1, 13))"};
    m_db.query(end, {name});
    return m_db.value(tryLock, {name}).toBool();
}

/// True when the job ran here, whatever came of it.
bool JobEngine::runOne(const JobDefinition &job)
{
    static constexpr Sql tryLock{"job_lock", "select pg_try_advisory_lock(hashtextextended('job/' || $1, 13))"};
    static constexpr Sql unlock{"job_unlock", "select pg_advisory_unlock(hashtextextended('job/' || $1, 13))"};
    const QVariantList name{QString::fromUtf8(job.name)};
    const bool hasLock = m_db.value(tryLock, name).toBool();
    struct Unlock {
        Connection &db;
        const QVariantList &name;
        bool held;
        ~Unlock()
        {
            try {
                if (held)
                    db.query(unlock, name);
            } catch (const DbError &) {
                // The connection is gone, and the lock with it.
            }
        }
    } guard{m_db, name, hasLock};
    const auto lease = take(job, hasLock);
    if (!lease)
        return false;
    if (!hasLock)
        guard.held = seizeLock(name.first().toString());
    work(job, *lease);
    return true;
}

/// Marks runs whose server is gone. True when one was found; `attempt` becomes the number of the attempt to make now.
bool JobEngine::markLost(const QByteArray &job, int &attempt)
{
    static constexpr Sql lost{"job_lost",
        "update job_run set outcome = 'LOST', ended_at = $2 where job = $1 and outcome = 'RUNNING' and server <> '' returning attempt"};
    const Rows rows = m_db.query(lost, {QString::fromUtf8(job), m_services.time().nowUtc()});
    for (const Row &row : rows)
        attempt = std::max(attempt, int(row.integer(0)) + 1);
    return !rows.isEmpty();
}

/// The run's line in the history: the one somebody asked for by hand, or a new one.
qint64 JobEngine::openRun(const QByteArray &job, qint64 fence, int attempt)
{
    static constexpr Sql asked{"job_run_asked",
        "update job_run set server = $2, fence = $3, attempt = $4, started_at = $5 where id = "
        "(select id from job_run where job = $1 and outcome = 'RUNNING' and server = '' order by id limit 1) returning id"};
    static constexpr Sql fresh{"job_run_open",
        "insert into job_run (job, server, fence, attempt, started_at) values ($1, $2, $3, $4, $5) returning id"};
    const QVariantList binds{QString::fromUtf8(job), m_server, fence, attempt, m_services.time().nowUtc()};
    const QVariant id = m_db.value(asked, binds);
    return id.isValid() ? id.toLongLong() : m_db.value(fresh, binds).toLongLong();
}

std::optional<JobLease> JobEngine::take(const JobDefinition &job, bool hasLock)
{
    static constexpr Sql lock{"job_row", "select lease_until <= now() from job where name = $1 for update"};
    static constexpr Sql lease{"job_lease",
        "update job set fence = fence + 1, lease_owner = $2, lease_until = now() + make_interval(secs => $3) where name = $1 returning fence"};
    static constexpr Sql later{"job_later", "update job set next_at = $2, lease_owner = '', lease_until = null, fence = fence + 1 where name = $1"};
    const QString name = QString::fromUtf8(job.name);
    Transaction transaction(m_db);
    enterScope();
    const auto row = m_db.queryOne(lock, {name});
    // Without the lock somebody works on it, and only a lease that has run out may be taken from him.
    if (!row || (!hasLock && !row->boolean(0)))
        return std::nullopt;
    // What was due may have been done while we waited for the row.
    const auto now = standing(job);
    const QDateTime due = now ? dueAt(job, *now) : QDateTime();
    if (!due.isValid() || due > m_services.time().nowUtc())
        return std::nullopt;
    int attempt = hasFailed(now->lastOutcome) ? now->lastAttempt + 1 : 1;
    if (markLost(job.name, attempt) && attempt > 2 && !now->byHand) {
        m_db.execute(later, {name, m_services.time().nowUtc().addSecs(backoffSeconds(attempt - 1))});
        transaction.commit();
        return std::nullopt;
    }
    JobLease taken;
    taken.job = job.name;
    taken.attempt = attempt;
    taken.fence = m_db.value(lease, {name, m_server, job.timeLimitSeconds + 60}).toLongLong();
    taken.run = openRun(job.name, taken.fence, attempt);
    taken.until = std::chrono::steady_clock::now() + std::chrono::seconds(job.timeLimitSeconds);
    transaction.commit();
    return taken;
}

void JobEngine::work(const JobDefinition &job, JobLease lease)
{
    JobRun run(m_db, m_services, std::move(lease), m_stopping);
    QByteArray outcome = "FAILED";
    QByteArray error;
    try {
        job.run(run);
        outcome = "DONE";
    } catch (const JobInterrupted &interrupted) {
        error = interrupted.what();
        if (interrupted.reason() == JobInterrupted::Reason::LeaseLost) {
            qCWarning(jobLog) << job.name << "lost its lease; what it had not committed is undone";
            return;
        }
    } catch (const Problem &problem) {
        error = problem.code();
    } catch (const DbError &failure) {
        error = "db_" + failure.sqlstate();
        qCWarning(jobLog) << job.name << "failed" << failure.what();
        if (failure.connectionLost())
            throw; // the run stays open; whoever comes next finds it LOST
    } catch (const std::exception &defect) {
        error = "defect";
        qCCritical(jobLog) << job.name << "defect" << typeid(defect).name();
    }
    finish(job, run, outcome, error);
}

void JobEngine::finish(const JobDefinition &job, JobRun &run, const QByteArray &outcome, const QByteArray &error)
{
    static constexpr Sql close{"job_run_close",
        "update job_run set ended_at = $2, outcome = $3, error_code = $4, output = $5::jsonb where id = $1 and outcome = 'RUNNING'"};
    static constexpr Sql release{"job_release",
        "update job set lease_owner = '', lease_until = null, next_at = case when $4 and every_seconds is not null and schedule = '' "
        "then $5::timestamptz + make_interval(secs => every_seconds) else $3 end where name = $1 and fence = $2"};
    const QDateTime now = m_services.time().nowUtc();
    const bool done = outcome == "DONE";
    const QDateTime next = done ? afterSuccess(job, now) : error == "stopped" ? now : now.addSecs(backoffSeconds(run.lease().attempt));
    Transaction transaction(m_db);
    if (m_db.execute(release, {QString::fromUtf8(job.name), run.lease().fence, next, done, now}) == 0)
        return; // taken over in the meantime: the history is the other's
    m_db.execute(close, {run.lease().run, now, QString::fromUtf8(outcome), QString::fromUtf8(error),
                         QString::fromUtf8(QJsonDocument(run.counts()).toJson(QJsonDocument::Compact))});
    writeAudit(m_db, run.actor(), {"job." + job.name, "job", "job_run", {run.lease().run}, 0, done ? QByteArray("ok") : error, {}, {}});
    transaction.commit();
}

} // namespace mimamori
