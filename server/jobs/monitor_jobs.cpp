// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "monitor/monitor_notices.h"
#include "monitor/monitor_round.h"
#include "monitor/monitor_store.h"

namespace mimamori {

namespace {

constexpr int roundSeconds = 30;

} // namespace

QList<JobDefinition> monitorJobs(std::shared_ptr<const MonitorPlace> place)
{
    if (!place)
        return {};
    JobDefinition round;
    round.name = "monitor.round";
    round.everySeconds = roundSeconds;
    round.timeLimitSeconds = 300;
    round.run = [place](JobRun &run) {
        runMonitorRound({[&run](const std::function<void(Context &)> &work) { run.transaction(work); },
            [&run](const char *what, qint64 by) { run.count(what, by); }, [&run] { run.requireLease(); }}, *place);
    };
    JobDefinition canary;
    canary.name = "monitor.canary";
    canary.schedule = "daily 08:30";
    canary.run = [](JobRun &run) { run.transaction([](Context &context) { sendCanary(context); }); };
    JobDefinition expiry;
    expiry.name = "monitor.expire";
    expiry.everySeconds = 24 * 3600;
    expiry.run = [](JobRun &run) { run.transaction([&run](Context &context) { run.count("values", expireValues(context)); }); };
    return {round, canary, expiry};
}

} // namespace mimamori
