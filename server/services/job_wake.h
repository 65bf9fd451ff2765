// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Channel on which every server's job runner listens.
constexpr auto jobChannel = "mimamori_job";

/// Wakes the job runners of all servers when the running transaction commits: something became due earlier than they planned.
void wakeJobsAtCommit(Connection &db);

} // namespace mimamori
