// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a job that slows the terminals (backup, bulk import) may run.
#pragma once

#include "clock/calendar.h"

namespace mimamori {

struct HeavyJobAnswer {
    bool allowed{};
    QDateTime next{}; ///< `at` when allowed, else the end of service of the day that is in the way; ask again then
};

/// The hours of service of an open date, `[from, to)`, seconds after local midnight; a setting of the city, dated.
struct ServiceHours {
    int from{4 * 3600 + 45 * 60};
    int to{21 * 3600 + 30 * 60};
};

/// On open dates nothing heavy runs in the hours of service and no job may run into it; on closed dates all is free.
/// Throws Problem "duration" when it is negative, "out-of-range" above ten years.
HeavyJobAnswer heavyJobAllowed(const QDateTime &at, qint64 durationSeconds, const BusinessCalendar &calendar, const ServiceHours &hours = {});

} // namespace mimamori
