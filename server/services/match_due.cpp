// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/match_due.h"

#include "services/job_wake.h"

namespace mimamori {

void matchLater(Context &context, qint64 person)
{
    static constexpr Sql due{"match_due", "insert into registry.match_due (person, since) values ($1, $2) on conflict (person) do nothing"};
    context.db().execute(due, {person, context.now()});
    wakeJobsAtCommit(context.db());
}

} // namespace mimamori
