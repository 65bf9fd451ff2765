// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/backup.h"
#include "services/context.h"

namespace mimamori {

/// Tells those who keep the system (ADM, OPM) that a drill or a set failed: a task and a mail to each, once a day and reason;
/// and one incident for each kind of trouble ("backup/<reason>"), extended while it lasts (BKP-02).
void reportDrillFailure(Context &context, qint64 backupSet, const QByteArray &reason);

/// A drill passed: what was open of backups is seen well again.
void reportDrillPassed(Context &context);

} // namespace mimamori
