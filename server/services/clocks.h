// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/running_clock.h"
#include "services/context.h"

namespace mimamori {

/// Starts a clock of a rule on a subject at an instant: computes due time and thresholds from the rule valid on that day and wakes
/// the job runner. One clock per rule and subject runs at a time; a second start moves the first one's start if it is earlier.
qint64 startClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, qint64 childFile,
    qint64 episode, const QDateTime &startedAt);

/// Stops the clock of a subject at an instant (the time of the sight, not of the entry) and ends what the escalation
/// asked for. False when none runs.
bool stopClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &at, const QString &reason);

/// A withdrawn stop starts the clock again, with its first start and the thresholds it has told.
bool restartClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId);

/// An agreed stop: from an instant, with its reason, until resumeClock or `to`. Kept in the clock's ledger, never taken out of it. Problems:
/// "clock_not_running", "clock_not_pausable" (the law's periods never pause), "clock_paused" (it stands still already),
/// "pause_before_start" (field at), "pause_reversed" (field until), "pause_order" (field at: inside or before an earlier stop).
void pauseClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &from,
    const QString &reason, const QDateTime &to = {});

/// Ends the open stop. Problems: "clock_not_paused"; "pause_reversed" (field at) when it would end before it began.
void resumeClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId, const QDateTime &at);

/// Another promise for the same work (an inquiry turns out to be an investigation): start, stops and an open pause stay, the thresholds are
/// those of the new rule, and what is crossed by then is told anew. False when no clock of the old rule runs.
bool changePromise(Context &context, const QByteArray &rule, const QByteArray &newRule, const QByteArray &subject, qint64 subjectId);

/// What a clock says now: for lines that count down in the clock's own time.
std::optional<ClockState> clockState(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId);

/// The newest clock of a rule on a subject, running or stopped.
struct ClockRow {
    qint64 id{};
    QByteArray rule{};
    QByteArray subject{};
    qint64 subjectId{};
    qint64 childFile{};
    qint64 episode{};
    QDateTime startedAt{}, dueAt{}, stoppedAt{};
    QDate dueOn{};
    QStringList told{};
};
std::optional<ClockRow> findClock(Context &context, const QByteArray &rule, const QByteArray &subject, qint64 subjectId);

} // namespace mimamori
