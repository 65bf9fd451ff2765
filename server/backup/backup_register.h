// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/repository_view.h"
#include "model/assurance/backup.h"
#include "services/context.h"

namespace mimamori {

/// The sets that are not expired, newest first.
QList<Stored<BackupSet>> heldSets(Context &context);
/// At most that many of each kind; setting backup.most.
int mostSets(Context &context);
/// Changes the state of a set; `why` for FAILED.
void setState(Context &context, Ref<BackupSet> set, const char *state, const QByteArray &why = {});
/// A row for a set as the repository describes it.
BackupSet rowOf(const RepositorySet &set, const QString &kind);

/// Writes how far the log is now; older ones than two days go.
void beatHeart(Context &context);

} // namespace mimamori
