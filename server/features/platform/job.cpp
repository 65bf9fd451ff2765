// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/job.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/job_wake.h"

namespace mimamori {

namespace {

QList<JobRunView> runsOf(Context &context, const QString &job, qint64 limit)
{
    static constexpr Sql runs{"job_runs",
        "select r.id, r.started_at, r.ended_at, r.outcome, r.attempt, coalesce(u.name, ''), r.error_code, r.output::text, r.server "
        "from job_run r left join app_user u on u.id = r.by_hand where r.job = $1 order by r.id desc limit $2"};
    QList<JobRunView> out;
    const Rows rows = context.db().query(runs, {job, limit});
    for (const Row &row : rows) {
        out.append({row.integer(0), row.dateTime(1), row.dateTime(2), row.text(3), row.integer(4), row.text(5), row.text(6), row.text(7), row.text(8)});
    }
    return out;
}

JobViews listJobs(Context &context, const ListJobs &in)
{
    static constexpr Sql jobs{"job_list", "select name, enabled, every_seconds, next_at from job order by name"};
    JobViews out;
    const Rows rows = context.db().query(jobs);
    for (const Row &row : rows)
        out.jobs.append({row.text(0), row.boolean(1), row.integer(2), row.dateTime(3), runsOf(context, row.text(0), in.runs)});
    return out;
}

/// The wish is a line of the history without a server; the runner that takes the job makes it its run. One wish waits at a time.
Done runJob(Context &context, const RunJob &in)
{
    static constexpr Sql find{"job_enabled", "select enabled from job where name = $1 for update"};
    static constexpr Sql wish{"job_wish",
        "insert into job_run (job, started_at, by_hand, fence) select $1, $2, $3, 0 where not exists "
        "(select 1 from job_run where job = $1 and outcome = 'RUNNING' and server = '')"};
    const auto row = context.db().queryOne(find, {in.job});
    if (!row)
        throw Problem("not_found", "job");
    if (!row->boolean(0))
        throw Problem("disabled", "job");
    context.db().execute(wish, {in.job, context.now(), context.actor().userId});
    wakeJobsAtCommit(context.db());
    return {};
}

} // namespace

void registerJob(Features &features)
{
    features.operation<&listJobs>(reads);
    features.operation<&runJob>(writes);
}

} // namespace mimamori
