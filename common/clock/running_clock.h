// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// One running deadline: what the server's job runner escalates by and the client counts down.
#pragma once

#include "clock/rule.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace mimamori {

/// One agreed stop; `to` invalid = still stopped.
struct ClockPause {
    QDateTime from{};
    QDateTime to{};
    QString reason{};
    qint64 by{};               ///< the user who agreed to it
};

/// What is stored of a clock; everything else follows from the rule and the calendar. A clock that was stopped and runs
/// again (a withdrawn sight) only loses its `stoppedAt`: time since the start counts all the same.
struct RunningClock {
    QString ruleId{};
    QString ruleVersion{};     ///< ClockRule::version it was last reckoned with
    QString calendarVersion{}; ///< BusinessCalendar::version likewise
    ClockStart start{};
    std::vector<ClockPause> pauses{};
    QDateTime stoppedAt{};     ///< the deed in time or late; invalid = running
    QDateTime due{};           ///< last reckoned, for comparison and lists
    QDate dueDate{};
};

/// A threshold with its moment.
struct ThresholdMoment {
    QString key{};             ///< the threshold's key, "key#2" for its second repetition
    QDateTime at{};
    QString level{};
    QStringList roles{};
};

enum class ClockPhase { Running, Paused, Overdue, Stopped, StoppedLate };

struct ClockState {
    ClockPhase phase{ClockPhase::Running};
    DueResult due{};           ///< with its explanation; `due.error` when it cannot be reckoned, then nothing else is set
    QDateTime dueAt{};         ///< the instant of the breach: the due instant, or midnight after the last day
    qint64 remainingSeconds{}; ///< of the clock's own time (open time for opening hours and business days); negative = over
    std::vector<ThresholdMoment> crossed{};  ///< up to now (up to the stop, when stopped), in order of time
    std::optional<ThresholdMoment> next{};   ///< when to look again; none while paused or stopped
};

/// All moments of a clock's thresholds, ascending. `dueAt` as in ClockState. Throws Problem as BusinessCalendar does.
std::vector<ThresholdMoment> thresholdMoments(const ClockRule &rule, const ClockStart &start, const DueResult &due,
                                              const PauseLedger &pauses, const BusinessCalendar &calendar);

/// Midnight after a last day, or the due instant itself.
QDateTime breachInstant(const DueResult &due, const BusinessCalendar &calendar);

/// The state of a clock at `now` by one version of its rule.
ClockState stateOf(const RunningClock &clock, const ClockRule &rule, const BusinessCalendar &calendar, const QDateTime &now,
                   bool explain = false);

/// What a change of rules, legal bases or calendars does to a clock.
struct Recomputed {
    DueResult due{};
    QString ruleVersion{};
    QString calendarVersion{};
    bool dueChanged{};
    /// "rule-changed", "calendar-changed", "due-changed" (args from, to), as far as they apply.
    Explanation changes{};
};

/// Reckons a clock again. The version in force at its start decides: an old event is judged by the promise of its day.
/// `due.error` is "unknown-rule" when the rule set has none for it. Pure: the caller stores the answer.
Recomputed recompute(const RunningClock &clock, const ClockRuleSet &rules, const BusinessCalendar &calendar, const QDateTime &now);

} // namespace mimamori
