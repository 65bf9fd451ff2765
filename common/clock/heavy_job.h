// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a job that slows the terminals (backup, bulk import) may run.
#pragma once

#include "clock/calendar.h"

namespace mimamori {

struct HeavyJobAnswer {
    bool allowed{};
    QDateTime next{}; ///< `at` when allowed, else 21:30 of the day that is in the way; ask again then
};

/// On open dates nothing heavy runs in `[04:45, 21:30)` and no job may run into it; on closed dates all is free.
/// Throws Problem "duration" when it is negative, "out-of-range" above ten years.
HeavyJobAnswer heavyJobAllowed(const QDateTime &at, qint64 durationSeconds, const BusinessCalendar &calendar);

} // namespace mimamori
