// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/repository_view.h"
#include "backup/scratch_cluster.h"

#include <QMap>

namespace mimamori {

/// What an administrator wishes restored; a time or a set.
struct RestoreWish {
    QDateTime to{};        ///< invalid = the end of the set
    QString label{};       ///< empty = the newest set before `to`
    bool intoPlace{};
    QString directory{};   ///< of a restore beside
};

/// What is there, as far as a restore depends on it.
struct RestoreFacts {
    QDateTime now{};
    QList<RepositorySet> sets{};
    QMap<int, QMap<QString, QDateTime>> archived{}; ///< by repository
    bool databaseRuns{};
    bool restoreRuns{};
    bool directoryEmpty{true};
};

/// What will be done: which set, to which point, and until when its log reaches without a hole.
struct RestorePlan {
    RepositorySet set{};
    RestorePoint point{};
    QDateTime reaches{};
};

/// Refuses what would destroy or cannot be: Problem "restore_running", "restore_future", "restore_before_first", "set_unknown", "restore_gap",
/// "restore_not_archived" (args.until), "restore_server_running", "restore_not_empty", "restore_no_directory". Nothing is touched.
RestorePlan planRestore(const RestoreWish &wish, const RestoreFacts &facts);

} // namespace mimamori
