// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "services/settings.h"

namespace mimamori {

namespace {

void expireKeys(JobRun &run)
{
    static constexpr Sql expire{"idempotency_expire",
        "delete from idempotency where key in (select key from idempotency where created_at < $1 limit 5000)"};
    int removed = 0;
    do {
        run.transaction([&](Context &context) {
            const int days = settingOn(context, "idempotency.keep_days", 90).toInt();
            removed = context.db().execute(expire, {context.now().addDays(-days)});
        });
        run.count("removed", removed);
    } while (removed > 0);
}

} // namespace

JobDefinition idempotencyExpiry()
{
    JobDefinition job;
    job.name = "idempotency.expire";
    job.everySeconds = 24 * 3600;
    job.timeLimitSeconds = 1800;
    job.run = expireKeys;
    return job;
}

} // namespace mimamori
