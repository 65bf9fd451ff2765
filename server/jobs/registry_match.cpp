// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"
#include "registry/resident_matching.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

constexpr int personsAtOnce = 20;

/// Compares the people who are due with the register; a person and what it found are one transaction.
void matchPeople(JobRun &run)
{
    static constexpr Sql take{"match_take",
        "delete from registry.match_due where person in (select person from registry.match_due order by since, person limit $1 for update skip locked) "
        "returning person"};
    qsizetype taken = 0;
    do {
        run.transaction([&](Context &context) {
            const Rows rows = context.db().query(take, {personsAtOnce});
            taken = rows.size();
            for (const Row &row : rows)
                run.count("offers", offerMatches(context, row.integer(0)));
        });
        run.count("people", taken);
    } while (taken > 0);
}

QDateTime peopleWait(Connection &db, const ServerServices &services)
{
    static constexpr Sql any{"match_waits", "select 1 from registry.match_due limit 1"};
    return db.value(any).isValid() ? services.time().nowUtc() : QDateTime();
}

} // namespace

JobDefinition registryMatch()
{
    JobDefinition job;
    job.name = "registry.match";
    job.timeLimitSeconds = 3600;
    job.run = matchPeople;
    job.nextDue = peopleWait;
    return job;
}

} // namespace mimamori
