// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace mimamori {

/// Every job of the product, in one explicit list; the order in which jobs that are due together run.
QList<JobDefinition> allJobs();

JobDefinition clockEscalation();    ///< clock.escalate: tells each threshold of each running clock once
JobDefinition clockRecomputation(); ///< clock.recompute: follows changed rules, legal bases and calendars
JobDefinition outboxSending();      ///< outbox.send: pop-ups to the servers, mails to the configured SMTP server
JobDefinition idempotencyExpiry();  ///< idempotency.expire: keys older than the setting idempotency.keep_days
JobDefinition restrictionReview();  ///< restriction.review: reminds of a restriction's year; never lifts one

} // namespace mimamori
