// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

struct BackupKind { static constexpr auto table = "backup_kind"; };
struct BackupSetState { static constexpr auto table = "backup_set_state"; };
struct BackupTrouble { static constexpr auto table = "backup_trouble"; };
struct DrillOutcome { static constexpr auto table = "drill_outcome"; };

/// One set of a backup and what is known of it (BKP-01). Only a drill makes it PROVEN (REL-4).
struct BackupSet {
    static constexpr auto recordName = "backup_set";
    Ref<BackupSet> id{};
    Code<BackupKind> kind{};        ///< AFTER_CLOSE, AFTER_JOBS, BEFORE_CHANGE, AFTER_CHANGE, SYSTEM, VM_SNAPSHOT
    Code<BackupSetState> state{};   ///< TAKEN, PROVEN, FAILED, EXPIRED
    Code<BackupTrouble> why{};      ///< of FAILED
    qint64 repository{};            ///< 1, 2; 0 = kept by the city's platform
    QString label{};                ///< its name in the repository, or the snapshot's id
    QDateTime startedAt{};
    QDateTime endedAt{};
    qint64 bytes{}, storedBytes{};
    QString firstWal{}, lastWal{};
    qint64 attachments{};           ///< files that belong to it
    QDateTime provenAt{};
    QDateTime expiredAt{};
    static void describe(Describe &d);
};

/// The certificate of one drill: what was restored, compared and measured (BKP-02).
struct RestoreDrill {
    static constexpr auto recordName = "restore_drill";
    Ref<RestoreDrill> id{};
    Ref<BackupSet> backupSet{};
    QDateTime startedAt{};
    QDateTime endedAt{};
    QString target{};               ///< the point it was restored to
    Code<DrillOutcome> outcome{};   ///< PASSED, FAILED
    Code<BackupTrouble> why{};
    QString detail{};               ///< names of tables; never rows
    qint64 tables{}, rows{};        ///< compared, by count and by sum of hashes
    qint64 attachments{};           ///< files whose hash was compared
    qint64 seals{};                 ///< of the audit, verified; 0 = no public key is configured
    bool signedIn{};                ///< a person signed in on the restored database and was answered
    qint64 recoveryPointSeconds{};  ///< what would have been lost
    qint64 recoverySeconds{};       ///< until somebody could work again
    static void describe(Describe &d);
};

/// How well the data could be brought back now.
struct BackupStateView {
    bool enabled{};
    QDateTime restorableUntil{};    ///< everything committed before can be restored
    QDateTime provenAt{};           ///< newest set that a drill proved, and when it was taken
    QString provenLabel{};
    QDateTime archiveFailingSince{};
    QString archiveFailedSegment{};
    qint64 setsHeld{}, setsProven{}, setsFailed{};
    static void describe(Describe &d);
};
struct ShowBackupState {
    static constexpr auto operation = "backup.state";
    using Reply = BackupStateView;
    static void describe(Describe &d);
};

/// Keeps that the city's platform took a snapshot of the virtual machine: the system backup that is not ours. Without a size it is no
/// proof that anything was taken.
struct RecordedSnapshot {
    Ref<BackupSet> backupSet{};
    static void describe(Describe &d);
};
struct RecordSnapshot {
    static constexpr auto operation = "backup.snapshot";
    using Reply = RecordedSnapshot;
    QString snapshot{};             ///< the platform's id
    QDateTime takenAt{};
    qint64 bytes{};
    static void describe(Describe &d);
};

} // namespace mimamori
