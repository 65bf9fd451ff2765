// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace mimamori {

/// When a job with a schedule runs next after an instant; invalid = only when others end, or by hand. `text` empty = the job has none.
/// A schedule that the city wrote and that cannot be read any more is as none (its row says so in the list).
QDateTime scheduledAfter(const QString &text, const QDateTime &after, const ServerServices &services);

/// For "after X": the instant at which the last of the jobs it waits for ended, when that was after its own last start and none of them
/// works; invalid otherwise.
QDateTime dueAfterOthers(Connection &db, const QByteArray &job, const QString &text);

/// A heavy job's due time moved out of the hours of service, by what it is expected to take.
QDateTime outsideService(Connection &db, const JobDefinition &job, const QDateTime &due, const ServerServices &services);

} // namespace mimamori
