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
