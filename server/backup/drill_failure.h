// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/backup.h"
#include "services/context.h"

namespace mimamori {

/// Tells those who keep the system (ADM, OPM) that a drill or a set failed: a task and a mail to each, once a day and reason. The one
/// place where an incident is opened.
void reportDrillFailure(Context &context, qint64 backupSet, const QByteArray &reason);

} // namespace mimamori
