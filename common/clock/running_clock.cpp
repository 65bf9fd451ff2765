// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/running_clock.h"

#include "base/problem.h"
#include "clock/instant.h"

#include <algorithm>

namespace mimamori {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

/// The ledger as known at `now`: an open pause lasts until now, one that has not begun is left out.
PauseLedger ledgerAt(const std::vector<ClockPause> &pauses, const QDateTime &now)
{
    std::vector<Span> spans;
    for (const ClockPause &pause : pauses) {
        const QDateTime to = pause.to.isValid() ? pause.to : std::max(pause.from, now);
        spans.push_back({pause.from.toSecsSinceEpoch(), to.toSecsSinceEpoch()});
    }
    return PauseLedger(std::move(spans));
}

bool pausedAt(const std::vector<ClockPause> &pauses, const QDateTime &now)
{
    return std::any_of(pauses.begin(), pauses.end(), [&now](const ClockPause &pause) {
        return pause.from <= now && (!pause.to.isValid() || now < pause.to);
    });
}

qint64 remaining(const ClockRule &rule, const QDateTime &now, const QDateTime &dueAt, const PauseLedger &pauses,
                 const BusinessCalendar &calendar)
{
    const bool openTime = rule.base == ClockBase::Opening || rule.base == ClockBase::BusinessDays;
    const QDateTime from = std::min(now, dueAt);
    const QDateTime to = std::max(now, dueAt);
    const Span span{from.toSecsSinceEpoch(), to.toSecsSinceEpoch()};
    const bool over = now > dueAt;
    const PauseLedger counted = over ? PauseLedger() : pauses;
    const qint64 seconds = openTime ? calendar.openSeconds(from, to, counted) : span.to - span.from - counted.pausedSeconds(span);
    return over ? -seconds : seconds;
}

ClockPhase phaseAt(const RunningClock &clock, const QDateTime &dueAt, const QDateTime &now)
{
    if (clock.stoppedAt.isValid())
        return clock.stoppedAt <= dueAt ? ClockPhase::Stopped : ClockPhase::StoppedLate;
    if (now >= dueAt)
        return ClockPhase::Overdue;
    return pausedAt(clock.pauses, now) ? ClockPhase::Paused : ClockPhase::Running;
}

void reckonState(ClockState &state, const RunningClock &clock, const ClockRule &rule, const BusinessCalendar &calendar,
                 const QDateTime &at, bool explain)
{
    const PauseLedger pauses = ledgerAt(clock.pauses, at);
    state.due = applyRule(rule, clock.start, calendar, pauses, explain);
    if (!state.due.ok())
        return;
    state.dueAt = breachInstant(state.due, calendar);
    state.phase = phaseAt(clock, state.dueAt, at);
    state.remainingSeconds = remaining(rule, at, state.dueAt, pauses, calendar);
    for (ThresholdMoment &moment : thresholdMoments(rule, clock.start, state.due, pauses, calendar)) {
        if (moment.at <= at)
            state.crossed.push_back(std::move(moment));
        else if (!state.next && (state.phase == ClockPhase::Running || state.phase == ClockPhase::Overdue))
            state.next = std::move(moment);
    }
}

} // namespace

ClockState stateOf(const RunningClock &clock, const ClockRule &rule, const BusinessCalendar &calendar, const QDateTime &now,
                   bool explain)
{
    ClockState state;
    try {
        reckonState(state, clock, rule, calendar, clock.stoppedAt.isValid() ? clock.stoppedAt : now, explain);
    } catch (const Problem &problem) {
        state = ClockState{};
        state.due.error = problem.code();
    }
    return state;
}

Recomputed recompute(const RunningClock &clock, const ClockRuleSet &rules, const BusinessCalendar &calendar, const QDateTime &now)
{
    Recomputed result;
    const ClockRule *rule = rules.find(clock.ruleId, clock.start.dateIn(calendar.zone()));
    if (!rule) {
        result.due.error = "unknown-rule";
        return result;
    }
    result.ruleVersion = rule->version;
    result.calendarVersion = calendar.version();
    try {
        result.due = applyRule(*rule, clock.start, calendar, ledgerAt(clock.pauses, clock.stoppedAt.isValid() ? clock.stoppedAt : now));
    } catch (const Problem &problem) {
        result.due.error = problem.code();
    }
    if (!result.due.ok())
        return result;
    if (clock.ruleVersion != result.ruleVersion)
        result.changes.push_back({"rule-changed", {{key("rule"), rule->id}, {key("validFrom"), formatDate(rule->validFrom)}}});
    if (clock.calendarVersion != result.calendarVersion)
        result.changes.push_back({"calendar-changed", {{key("calendar"), calendar.id()}}});
    result.dueChanged = clock.due != result.due.due || clock.dueDate != result.due.date;
    if (result.dueChanged) {
        const bool dates = result.due.date.isValid();
        result.changes.push_back(
            {"due-changed", {{key("from"), dates ? formatDate(clock.dueDate) : formatInstant(clock.due)},
                             {key("to"), dates ? formatDate(result.due.date) : formatInstant(result.due.due)}}});
    }
    return result;
}

} // namespace mimamori
