// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/monitor_machine.h"

namespace mimamori {

namespace {

constexpr qsizetype window = 20;     // samples that flapping is judged by
constexpr qsizetype fewest = 8;
constexpr int flapsFrom = 40;        // per cent of turns among the samples
constexpr int flapsUntil = 20;

bool beyond(bool lowIsBad, qint64 value, qint64 threshold)
{
    return lowIsBad ? value <= threshold : value >= threshold;
}

/// Bad by this threshold, coming from bad or not.
bool isBad(const CheckLimits &limits, bool wasBad, qint64 value, std::optional<qint64> threshold, std::optional<qint64> clears)
{
    if (!threshold)
        return false;
    if (beyond(limits.lowIsBad, value, *threshold))
        return true;
    return wasBad && clears && *clears != *threshold && (limits.lowIsBad ? value < *clears : value > *clears);
}

int turnsInPercent(const QString &recent)
{
    int turns = 0;
    for (qsizetype i = 1; i < recent.size(); ++i)
        turns += recent[i] != recent[i - 1];
    return recent.size() < fewest ? 0 : int(turns * 100 / (recent.size() - 1));
}

/// Nothing is known of the time before this sample.
void beginAnew(CheckStanding &standing, const QDateTime &at)
{
    for (QDateTime *since : {&standing.warningSince, &standing.criticalSince, &standing.belowCriticalSince, &standing.okSince}) {
        if (since->isValid())
            *since = at;
    }
}

void keepSince(QDateTime &since, bool holds, const QDateTime &at)
{
    if (!holds)
        since = {};
    else if (!since.isValid())
        since = at;
}

void judgeFlapping(CheckStanding &standing, CheckChange &change)
{
    standing.recent = QString(standing.recent + (standing.seen == CheckLevel::Ok ? u'o' : u'x')).right(window);
    const int turns = turnsInPercent(standing.recent);
    if (!standing.flapping && turns >= flapsFrom)
        change.flappingBegan = standing.flapping = true;
    else if (standing.flapping && turns < flapsUntil) {
        standing.flapping = false;
        change.flappingEnded = true;
    }
}

bool lasted(const QDateTime &since, const QDateTime &at, int seconds)
{
    return since.isValid() && since.secsTo(at) >= seconds;
}

/// The level that has persisted, worst first.
CheckLevel persisted(const CheckLimits &limits, const CheckStanding &standing, const QDateTime &at)
{
    if (lasted(standing.criticalSince, at, limits.forSeconds))
        return CheckLevel::Critical;
    if (standing.level == CheckLevel::Critical && !lasted(standing.belowCriticalSince, at, limits.clearSeconds))
        return CheckLevel::Critical;
    if (standing.seen != CheckLevel::Ok && (lasted(standing.warningSince, at, limits.forSeconds) || standing.level != CheckLevel::Ok))
        return CheckLevel::Warning;
    if (standing.level != CheckLevel::Ok && !lasted(standing.okSince, at, limits.clearSeconds))
        return standing.level;
    return CheckLevel::Ok;
}

void moveTo(CheckLevel level, const QDateTime &at, CheckStanding &standing, CheckChange &change)
{
    if (level == standing.level)
        return;
    change.raised = standing.level == CheckLevel::Ok;
    change.louder = !change.raised && level > standing.level;
    change.recovered = level == CheckLevel::Ok;
    change.quieter = !change.recovered && level < standing.level;
    change.since = level == CheckLevel::Critical ? standing.criticalSince : standing.warningSince;
    standing.level = level;
    standing.levelSince = at;
    if (change.recovered)
        standing.acknowledged = false;
}

} // namespace

QString levelCode(CheckLevel level)
{
    switch (level) {
    case CheckLevel::Warning: return QStringLiteral("WARNING");
    case CheckLevel::Critical: return QStringLiteral("CRITICAL");
    case CheckLevel::Ok: break;
    }
    return QStringLiteral("OK");
}

CheckLevel levelOf(const QString &code)
{
    return code == QLatin1String("CRITICAL") ? CheckLevel::Critical : code == QLatin1String("WARNING") ? CheckLevel::Warning : CheckLevel::Ok;
}

CheckLevel levelOfValue(const CheckLimits &limits, CheckLevel before, std::optional<qint64> value)
{
    if (!value || isBad(limits, before == CheckLevel::Critical, *value, limits.critical, limits.criticalClears))
        return CheckLevel::Critical;
    if (isBad(limits, before != CheckLevel::Ok, *value, limits.warning, limits.warningClears))
        return CheckLevel::Warning;
    return CheckLevel::Ok;
}

CheckChange takeSample(const CheckLimits &limits, const CheckSurroundings &around, const CheckSample &sample, CheckStanding &standing)
{
    CheckChange change;
    const qint64 gap = standing.lastAt.isValid() ? standing.lastAt.secsTo(sample.at) : 0;
    if (gap < 0 || gap > limits.longestGapSeconds)
        beginAnew(standing, sample.at);
    standing.lastAt = sample.at;
    if (!standing.levelSince.isValid() || standing.levelSince > sample.at)
        standing.levelSince = sample.at;
    standing.seen = levelOfValue(limits, standing.seen, sample.value);
    keepSince(standing.warningSince, standing.seen >= CheckLevel::Warning, sample.at);
    keepSince(standing.criticalSince, standing.seen == CheckLevel::Critical, sample.at);
    keepSince(standing.belowCriticalSince, standing.seen < CheckLevel::Critical, sample.at);
    keepSince(standing.okSince, standing.seen == CheckLevel::Ok, sample.at);

    const bool quiet = around.plannedStop || around.silenced || around.dependsOnBad;
    if (quiet && standing.seen != CheckLevel::Ok) { // after it has ended, it has to persist by itself
        standing.isHeld = true;
        standing.warningSince = standing.criticalSince = {};
        return change;
    }
    standing.isHeld = false;
    judgeFlapping(standing, change);
    const CheckLevel level = persisted(limits, standing, sample.at);
    if (!standing.flapping)
        moveTo(level, sample.at, standing, change);
    return change;
}

} // namespace mimamori
