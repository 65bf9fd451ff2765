// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/user_update.h"
#include "services/context.h"

namespace mimamori {

/// What the leavers among these lines have open on a day, each thing with who takes it over as things stand (none = nobody yet).
/// Lines that are left out count for nothing. Numbers, offices and counts only; the same for whoever may hand over and for the job.
QList<OpenWork> openWorkOf(Context &context, const QList<Stored<UserUpdateLine>> &lines, QDate on);

/// How many of them nobody takes over.
qint64 unassignedWork(const QList<OpenWork> &work);

} // namespace mimamori
