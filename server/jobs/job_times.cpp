// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_times.h"

#include "clock/job_schedule.h"
#include "services/server_services.h"
#include "services/service_hours.h"

namespace mimamori {

namespace {

std::optional<JobSchedule> readSchedule(const QString &text)
{
    try {
        return text.isEmpty() ? std::nullopt : std::optional(parseJobSchedule(text));
    } catch (const Problem &) {
        return std::nullopt;
    }
}

const BusinessCalendar &calendarOf(const ServerServices &services, std::shared_ptr<const ServerServices::ClockBook> &held)
{
    held = services.clockBook();
    return held ? held->calendar : BusinessCalendar::kobe();
}

} // namespace

QDateTime scheduledAfter(const QString &text, const QDateTime &after, const ServerServices &services)
{
    std::shared_ptr<const ServerServices::ClockBook> held;
    const auto schedule = readSchedule(text);
    const auto next = schedule ? nextFiring(*schedule, after, calendarOf(services, held)) : std::nullopt;
    return next ? next->toUTC() : QDateTime();
}

QDateTime dueAfterOthers(Connection &db, const QByteArray &job, const QString &text)
{
    static constexpr Sql ended{"job_others_ended",
        "select max(r.ended_at) from job_run r where r.job = any ($2::text[]) and r.outcome = 'DONE' "
        "and r.ended_at > coalesce((select max(o.started_at) from job_run o where o.job = $1 and o.server <> ''), '-infinity') "
        "and not exists (select 1 from job_run w where w.job = any ($2::text[]) and w.outcome = 'RUNNING')"};
    const auto schedule = readSchedule(text);
    if (!schedule || schedule->day != JobSchedule::Day::After)
        return {};
    return db.value(ended, {QString::fromUtf8(job), QVariant::fromValue(schedule->jobs)}).toDateTime();
}

QDateTime outsideService(Connection &db, const JobDefinition &job, const QDateTime &due, const ServerServices &services)
{
    if (!job.heavy || !due.isValid())
        return due;
    std::shared_ptr<const ServerServices::ClockBook> held;
    const QDateTime from = std::max(due, services.time().nowUtc());
    const qint64 forecast = forecastOf(db, job.name, job.forecastSeconds);
    const HeavyJobAnswer answer = heavyJobAllowed(from, forecast, calendarOf(services, held), serviceHoursOn(db, services.time().nowUtc()));
    return answer.allowed ? due : answer.next.toUTC();
}

} // namespace mimamori
