// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/monitor_place.h"
#include "services/context.h"

#include <functional>

namespace mimamori {

/// What a round of the monitor works with: transactions of the job that runs it, and a look at whether it may go on.
struct MonitorRun {
    std::function<void(const std::function<void(Context &)> &)> transaction;
    std::function<void(const char *what, qint64 by)> count;
    std::function<void()> requireLease;
};

/// One round: measures what is due (at most sixteen at once, each within its time), takes it in, opens and ends incidents, tells people,
/// and leaves the sign of life. Nothing of it runs where requests are worked on.
void runMonitorRound(const MonitorRun &run, const MonitorPlace &place);

} // namespace mimamori
