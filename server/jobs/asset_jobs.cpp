// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/asset_jobs.h"

#include "base/japan_time.h"
#include "model/assets/life_cycle.h"
#include "services/clocks.h"
#include "services/config_register.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

/// Each server measures itself when it starts, whatever the others did today.
std::atomic<bool> measuredSinceStart{false};

void measure(JobRun &run)
{
    run.transaction([&](Context &context) {
        const QList<ProbedVersion> versions = probeServer(context) + probeTerminals(context);
        keepMeasured(context, ownEnvironment(context), versions, context.now());
        run.count("measured", versions.size());
    });
    run.transaction([&](Context &context) {
        const Compared compared = compareRegister(context);
        run.count("found", compared.found);
        run.count("ended", compared.ended);
        run.count("open", compared.open);
    });
    measuredSinceStart = true;
}

/// One clock for each end of a support, on its day as it stands now; what is replaced needs none.
void watchLifeCycles(JobRun &run)
{
    run.transaction([&](Context &context) {
        for (const auto &stored : context.records().where<LifeCycle>("true order by id")) {
            const LifeCycle &cycle = stored.record;
            const QDateTime end = QDateTime(cycle.supportEnds, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds).toUTC();
            const auto clock = findClock(context, "LIFE_END", LifeCycle::recordName, cycle.id.id);
            const bool runs = clock && !clock->stoppedAt.isValid();
            if (runs && clock->startedAt == end && !cycle.replacedOn.isValid())
                continue;
            if (runs)
                stopClock(context, "LIFE_END", LifeCycle::recordName, cycle.id.id, context.now(), QStringLiteral("CHANGED"));
            if (cycle.replacedOn.isValid())
                continue;
            startClock(context, "LIFE_END", LifeCycle::recordName, cycle.id.id, 0, 0, end);
            run.count("started");
        }
    });
}

} // namespace

JobDefinition lifeCycleWatch()
{
    JobDefinition job;
    job.name = "life_cycle.watch";
    job.everySeconds = 24 * 3600;
    job.run = watchLifeCycles;
    return job;
}

JobDefinition configMeasuring()
{
    JobDefinition job;
    job.name = "config.measure";
    job.everySeconds = 24 * 3600;
    job.run = measure;
    job.nextDue = [](Connection &, const ServerServices &services) { return measuredSinceStart ? QDateTime() : services.time().nowUtc(); };
    return job;
}

} // namespace mimamori
