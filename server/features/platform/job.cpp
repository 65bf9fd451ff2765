// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/job.h"

#include "base/japan_time.h"
#include "clock/job_schedule.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/job_wake.h"
#include "services/server_services.h"
#include "services/service_hours.h"

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
    static constexpr Sql jobs{"job_list", "select name, enabled, every_seconds, next_at, schedule, heavy from job order by name"};
    JobViews out;
    const Rows rows = context.db().query(jobs);
    for (const Row &row : rows)
        out.jobs.append({row.text(0), row.boolean(1), row.integer(2), row.dateTime(3), row.text(4), row.boolean(5), runsOf(context, row.text(0), in.runs)});
    return out;
}

const BusinessCalendar &calendarOf(Context &context, std::shared_ptr<const ServerServices::ClockBook> &held)
{
    held = context.services().clockBook();
    return held ? held->calendar : BusinessCalendar::kobe();
}

bool hasJob(Context &context, const QString &name)
{
    static constexpr Sql find{"job_exists", "select exists (select 1 from job where name = $1)"};
    return context.db().value(find, {name}).toBool();
}

HeavyJobAnswer outsideServiceAt(Context &context, const QString &job, const QDateTime &at)
{
    constexpr qint64 firstForecast = 600;
    std::shared_ptr<const ServerServices::ClockBook> held;
    return heavyJobAllowed(at, forecastOf(context.db(), job.toUtf8(), firstForecast), calendarOf(context, held), serviceHoursOn(context.db(), at));
}

void requireOutsideService(Context &context, const QString &job)
{
    const HeavyJobAnswer answer = outsideServiceAt(context, job, context.now());
    if (!answer.allowed)
        throw Problem("heavy_window", "job", {{QStringLiteral("until"), inJapan(answer.next).toString(QStringLiteral("yyyy-MM-dd HH:mm"))}});
}

/// The wish is a line of the history without a server; the runner that takes the job makes it its run. One wish waits at a time.
Done runJob(Context &context, const RunJob &in)
{
    static constexpr Sql find{"job_enabled", "select enabled, heavy from job where name = $1 for update"};
    static constexpr Sql wish{"job_wish",
        "insert into job_run (job, started_at, by_hand, fence) select $1, $2, $3, 0 where not exists "
        "(select 1 from job_run where job = $1 and outcome = 'RUNNING' and server = '')"};
    const auto row = context.db().queryOne(find, {in.job});
    if (!row)
        throw Problem("not_found", "job");
    if (!row->boolean(0))
        throw Problem("disabled", "job");
    if (row->boolean(1) && !isExcepted(context.db(), in.job, context.now()))
        requireOutsideService(context, in.job);
    context.db().execute(wish, {in.job, context.now(), context.actor().userId});
    wakeJobsAtCommit(context.db());
    return {};
}

Done scheduleJob(Context &context, const ScheduleJob &in)
{
    static constexpr Sql set{"job_set_schedule", "update job set schedule = $2, next_at = coalesce($3::timestamptz, '9999-12-31Z') where name = $1"};
    std::shared_ptr<const ServerServices::ClockBook> held;
    const BusinessCalendar &calendar = calendarOf(context, held);
    QDateTime next;
    if (!in.schedule.isEmpty()) {
        const JobSchedule schedule = parseJobSchedule(in.schedule);
        requireSensible(schedule, context.now(), calendar);
        for (const QString &other : schedule.jobs) {
            if (other == in.job || !hasJob(context, other))
                throw Problem("not_found", "schedule");
        }
        next = nextFiring(schedule, context.now(), calendar).value_or(QDateTime());
    }
    if (context.db().execute(set, {in.job, in.schedule, next}) == 0)
        throw Problem("not_found", "job");
    wakeJobsAtCommit(context.db());
    return {};
}

JobPlan planJob(Context &context, const PlanJob &in)
{
    static constexpr Sql find{"job_plan", "select schedule, heavy from job where name = $1"};
    std::shared_ptr<const ServerServices::ClockBook> held;
    const auto row = context.db().queryOne(find, {in.job});
    if (!row)
        throw Problem("not_found", "job");
    JobPlan out;
    QDateTime at = context.now();
    const auto schedule = row->text(0).isEmpty() ? std::nullopt : std::optional(parseJobSchedule(row->text(0)));
    while (schedule && out.firings.size() < in.count) {
        const auto next = nextFiring(*schedule, at, calendarOf(context, held));
        if (!next)
            break;
        const HeavyJobAnswer answer = row->boolean(1) ? outsideServiceAt(context, in.job, *next) : HeavyJobAnswer{true, *next};
        out.firings.append({answer.next.toUTC(), answer.allowed ? QString() : QStringLiteral("moved")});
        at = *next;
    }
    return out;
}

JobExceptionAsked exceptJob(Context &context, const ExceptJob &in)
{
    static constexpr Sql ask{"job_except",
        "insert into job_exception (job, valid_from, valid_to, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6) returning id"};
    if (!hasJob(context, in.job))
        throw Problem("not_found", "job");
    if (in.validTo <= in.validFrom || in.validTo <= context.now())
        throw Problem("end_before_start", "valid_to");
    if (in.validFrom.secsTo(in.validTo) > 24 * 3600)
        throw Problem("exception_long", "valid_to");
    return {context.db().value(ask, {in.job, in.validFrom, in.validTo, in.reason, context.actor().userId, context.now()}).toLongLong()};
}

Done decideException(Context &context, const DecideJobException &in)
{
    static constexpr Sql find{"job_exception", "select asked_by, approved is not null from job_exception where id = $1 for update"};
    static constexpr Sql decide{"job_exception_decide",
        "update job_exception set decided_by = $2, decided_at = $3, approved = $4, version = version + 1 where id = $1"};
    const auto row = context.db().queryOne(find, {in.exception});
    if (!row)
        throw Problem("not_found", "exception");
    if (row->integer(0) == context.actor().userId)
        throw Problem("own_draft", "exception");
    if (row->boolean(1))
        throw Problem("not_again", "exception");
    context.db().execute(decide, {in.exception, context.actor().userId, context.now(), in.approve});
    return {};
}

} // namespace

void registerJob(Features &features)
{
    features.operation<&listJobs>(reads);
    features.operation<&runJob>(writes);
    features.operation<&scheduleJob>(writes);
    features.operation<&planJob>(reads);
    features.operation<&exceptJob>(writes);
    features.operation<&decideException>(writes);
}

} // namespace mimamori
