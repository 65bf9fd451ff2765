// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/running_clock.h"
#include "services/clocks.h"
#include "services/server_services.h"

namespace mimamori {

/// What follows from a stored clock by the rule that was in force when it started.
struct Reckoned {
    const ClockRule *rule{};
    ClockState state{};
    QDateTime dueAt{};   ///< UTC; the breach: the due instant, or midnight after the last day
    QDate dueOn{};       ///< the last day, where the law counts days
    QDateTime nextAt{};  ///< UTC; the first threshold that is not told yet; invalid = none is left, or the clock stands
    std::vector<ThresholdMoment> untold{}; ///< crossed, but nobody was told
};

/// A row of running_clock with its pauses.
struct StoredClock {
    ClockRow row{};
    std::vector<ClockPause> pauses{};
};

/// Columns in the order storedClock() reads them.
constexpr auto clockColumns = "id, rule, subject, subject_id, child_file, episode, started_at, due_at, due_on, stopped_at, told, pauses::text";
StoredClock storedClock(const Row &row);

/// The ledger of pauses as running_clock keeps it (JSON).
QString pausesText(const std::vector<ClockPause> &pauses);

/// Throws Problem "unknown_rule" when no version of the rule was in force at the start, "clock" (args.reason) when it cannot be reckoned.
Reckoned reckon(const StoredClock &clock, const ServerServices::ClockBook &book, const QDateTime &now, bool explain = false);

} // namespace mimamori
