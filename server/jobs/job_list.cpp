// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_list.h"

namespace mimamori {

QList<JobDefinition> allJobs()
{
    return {clockEscalation(), outboxSending(), clockRecomputation(), restrictionReview(), idempotencyExpiry()};
}

} // namespace mimamori
