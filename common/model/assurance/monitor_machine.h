// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace mimamori {

/// How a check stands, from well to worst. What cannot be measured is as bad as it can be: a monitor that sees nothing is no good news.
enum class CheckLevel { Ok, Warning, Critical };
/// Code of table `monitor_level`.
QString levelCode(CheckLevel level);
CheckLevel levelOf(const QString &code);

/// When a value is bad and when it is well again (MON-01). A threshold that is not set never counts.
struct CheckLimits {
    bool lowIsBad{};                          ///< free disk, days left: bad is below; else bad is above
    std::optional<qint64> warning{};
    std::optional<qint64> warningClears{};    ///< hysteresis: well again only beyond this; unset = the threshold itself
    std::optional<qint64> critical{};
    std::optional<qint64> criticalClears{};
    int forSeconds{};                         ///< how long it has to be bad without a break before it counts
    int clearSeconds{};                       ///< how long it has to be well before it is over
    int longestGapSeconds{180};               ///< between two samples; beyond it nobody knows what was, and every duration begins anew
};

/// One measurement; without a value the target could not be measured at all.
struct CheckSample {
    QDateTime at{};
    std::optional<qint64> value{};
};

/// Why a check is not raised although it looks bad.
struct CheckSurroundings {
    bool plannedStop{};   ///< an approved planned stop runs
    bool silenced{};      ///< somebody silenced it for a time, with a reason
    bool dependsOnBad{};  ///< what it depends on is bad: that one is told, not this
};

/// What is kept of a check between two samples.
struct CheckStanding {
    CheckLevel level{CheckLevel::Ok};  ///< what counts: it persisted
    CheckLevel seen{CheckLevel::Ok};   ///< what the last sample showed, with hysteresis
    QDateTime levelSince{};
    QDateTime warningSince{};          ///< seen at least WARNING without a break since
    QDateTime criticalSince{};
    QDateTime belowCriticalSince{};    ///< seen below CRITICAL without a break since
    QDateTime okSince{};
    QDateTime lastAt{};
    QString recent{};                  ///< the last samples, oldest first: 'o' well, 'x' bad
    bool flapping{};
    bool isHeld{};                     ///< bad, but not raised because of its surroundings
    bool acknowledged{};               ///< somebody has it in hand, until it is over
    bool operator==(const CheckStanding &) const = default;
};

/// What a sample changed; at most one of raised, louder, quieter and recovered.
struct CheckChange {
    bool raised{};          ///< from OK to bad
    bool louder{};          ///< from WARNING to CRITICAL
    bool quieter{};         ///< from CRITICAL to WARNING
    bool recovered{};       ///< to OK; an acknowledgement ends here
    bool flappingBegan{};   ///< told once, instead of each turn
    bool flappingEnded{};
    QDateTime since{};      ///< of raised and louder: the first sample of the unbroken bad stretch
};

/// What a value is by its thresholds, coming from a level: hysteresis keeps the level until the clearing value is passed.
CheckLevel levelOfValue(const CheckLimits &limits, CheckLevel before, std::optional<qint64> value);

/// Takes one sample in. Total and deterministic: a clock that was put back or jumped ahead begins the durations anew and raises nothing by
/// itself.
CheckChange takeSample(const CheckLimits &limits, const CheckSurroundings &around, const CheckSample &sample, CheckStanding &standing);

} // namespace mimamori
