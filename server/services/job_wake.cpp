// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/job_wake.h"

#include "db/listener.h"

namespace mimamori {

void wakeJobsAtCommit(Connection &db)
{
    notify(db, jobChannel, {});
}

} // namespace mimamori
