// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

#include "jobs/asset_jobs.h"

namespace mimamori {

QList<JobDefinition> quickJobs()
{
    return {clockEscalation(), outboxSending(), clockRecomputation(), restrictionReview(), idempotencyExpiry(),
        incidentLadder(), serviceBeat(), dutyWatch(), workOrderOpening()};
}

QList<JobDefinition> longJobs()
{
    return {registryImport(), registryMatch(), storeSweep(), searchFolding(), deskIndex(), faqProposals(), userUpdateApply(), improvementOpening(),
        dutyPlanning(), planWatch(), configMeasuring(), lifeCycleWatch()};
}

QList<JobDefinition> allJobs()
{
    return quickJobs() + longJobs();
}

} // namespace mimamori
