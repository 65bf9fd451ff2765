// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/restore_plan.h"

namespace mimamori {

/// One restore at a time on a machine: held while it lives. Problem "restore_running" when another one works.
class RestoreLock {
public:
    explicit RestoreLock(const BackupPlace &place);
    ~RestoreLock();
    RestoreLock(const RestoreLock &) = delete;
    RestoreLock &operator=(const RestoreLock &) = delete;

private:
    int m_file{-1};
};

/// Looks at repositories, cluster and directory. Throws Problem.
RestoreFacts restoreFacts(const BackupPlace &place, const RestoreWish &wish);

/// What came of a restore.
struct RestoreDone {
    QString directory{};    ///< of the restored cluster
    QString keptAside{};    ///< the data that stood in its place
    qint64 attachments{};
    qint64 seconds{};
    qint64 auditEpoch{};    ///< after a restore into place: the audit goes on with this one, so that the gap stays visible
};

/// Into a directory of its own: files, recovery, a start to its end, a stop; attachments in DIRECTORY/store. Touches nothing else.
RestoreDone restoreBeside(const BackupPlace &place, const RestorePlan &plan, const QString &directory, const WhileWorking &working);

/// In place of the present data, which is kept aside. Sessions end, the audit begins a new epoch and says who restored and why. On a failure
/// the present data is put back.
RestoreDone restoreIntoPlace(const BackupPlace &place, const RestorePlan &plan, const QString &by, const QString &reason, const WhileWorking &working);

} // namespace mimamori
