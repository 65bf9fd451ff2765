// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "services/attachment_store.h"
#include "services/server_services.h"
#include "services/settings.h"

namespace mimamori {

namespace {

/// What no row names was left by a request or an import that never ended; what is younger may still be committed.
void sweepStore(JobRun &run)
{
    run.transaction([&](Context &context) {
        const int days = settingOn(context, "store.orphan_days", 7).toInt(7);
        run.count("removed", sweepOrphanFiles(context.db(), run.services().config().storeDirectory, context.now().addDays(-days)));
    });
}

} // namespace

JobDefinition storeSweep()
{
    JobDefinition job;
    job.name = "store.sweep";
    job.everySeconds = 24 * 3600;
    job.timeLimitSeconds = 1800;
    job.run = sweepStore;
    return job;
}

} // namespace mimamori
