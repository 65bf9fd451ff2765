// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backup_register.h"
#include "backup/drill.h"
#include "backup/drill_failure.h"
#include "backup/set_taking.h"
#include "backup/system_set.h"
#include "jobs/job_list.h"
#include "services/backup_state.h"

namespace mimamori {

namespace {

using Place = std::shared_ptr<const BackupPlace>;
constexpr int longestSeconds = 6 * 3600;
/// An archiver that fails for so long is told: the log piles up on the disk of the database.
constexpr int archiveTellSeconds = 600;

void withWork(JobRun &run, const Place &place, const std::function<void(const BackupWork &)> &work)
{
    work({*place, [&run](const std::function<void(Context &)> &act) { run.transaction(act); }, [&run](int percent) { run.progress(percent); }});
}

/// A failed set is told as a failed drill is.
void tellFailure(JobRun &run, const QByteArray &reason)
{
    run.transaction([&](Context &context) {
        const QList<Stored<BackupSet>> held = heldSets(context);
        reportDrillFailure(context, held.isEmpty() ? 0 : held.first().record.id.id, reason);
    });
}

JobDefinition taking(const Place &place, const char *name, const char *kind, const char *schedule)
{
    JobDefinition job;
    job.name = name;
    job.schedule = schedule;
    job.heavy = true;
    job.forecastSeconds = 600;
    job.timeLimitSeconds = longestSeconds;
    job.run = [place, kind](JobRun &run) {
        try {
            withWork(run, place, [&](const BackupWork &work) { takeSet(work, QString::fromLatin1(kind)); });
            run.count("sets", place->repositories.size());
        } catch (const Problem &problem) {
            tellFailure(run, problem.code());
            throw;
        }
    };
    return job;
}

JobDefinition systemSet(const Place &place)
{
    JobDefinition job;
    job.name = "backup.system";
    job.schedule = "month-day 1 22:30";
    job.timeLimitSeconds = longestSeconds;
    job.run = [place](JobRun &run) {
        try {
            withWork(run, place, [](const BackupWork &work) { takeSystemSet(work); });
            run.count("sets", place->repositories.size());
        } catch (const Problem &problem) {
            tellFailure(run, problem.code());
            throw;
        }
    };
    return job;
}

JobDefinition drill(const Place &place)
{
    JobDefinition job;
    job.name = "backup.drill";
    job.schedule = "after backup.after_jobs,backup.after_close or 23:30";
    job.heavy = true;
    job.forecastSeconds = 900;
    job.timeLimitSeconds = longestSeconds;
    job.run = [place](JobRun &run) {
        withWork(run, place, [&](const BackupWork &work) {
            const RestoreDrill certificate = drillNewestSet(work);
            run.count("tables", certificate.tables);
            run.count("rows", certificate.rows);
            run.count("seconds", certificate.recoverySeconds);
        });
    };
    return job;
}

/// Keeps how far the log is, and tells when it is no longer archived.
JobDefinition watch()
{
    JobDefinition job;
    job.name = "backup.watch";
    job.everySeconds = 60;
    job.run = [](JobRun &run) {
        run.transaction([&](Context &context) {
            beatHeart(context);
            const BackupStateView state = backupState(context.db(), true);
            if (state.archiveFailingSince.isValid() && state.archiveFailingSince.secsTo(QDateTime::currentDateTimeUtc()) > archiveTellSeconds) {
                reportDrillFailure(context, 0, "archive_stuck");
                run.count("archive_stuck");
            }
        });
    };
    return job;
}

} // namespace

QList<JobDefinition> backupJobs(std::shared_ptr<const BackupPlace> place)
{
    if (!place)
        return {};
    return {watch(), taking(place, "backup.after_close", "AFTER_CLOSE", "daily 21:30"),
        taking(place, "backup.after_jobs", "AFTER_JOBS", "after registry.import,registry.match or 03:00"),
        taking(place, "backup.before_change", "BEFORE_CHANGE", ""), taking(place, "backup.after_change", "AFTER_CHANGE", ""), systemSet(place), drill(place)};
}

} // namespace mimamori
