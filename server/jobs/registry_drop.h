// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace mimamori {

/// Takes what lies whole in the drop folder into the ledger, each file once; their import is the job's next step. A file that cannot
/// be taken stands in the ledger as refused.
void takeDrops(JobRun &run);

/// Moves the dropped files whose import has ended out of the way, the outcome beside them. Throws DropError when the folder refuses.
void putDropsAway(JobRun &run);

/// Now when takeDrops() or putDropsAway() has something to do.
QDateTime dropsWait(Connection &db, const ServerServices &services);

} // namespace mimamori
