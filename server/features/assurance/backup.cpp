// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/backup.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/backup_state.h"
#include "services/installation.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

BackupStateView showState(Context &context, const ShowBackupState &)
{
    const auto &here = context.services().config().installation;
    return backupState(context.db(), here && here->backup);
}

/// The city's snapshot: kept as it was told, and told only with a size and a time that has been.
RecordedSnapshot recordSnapshot(Context &context, const RecordSnapshot &in)
{
    static constexpr Sql known{"snapshot_known", "select exists (select 1 from backup_set where kind = 'VM_SNAPSHOT' and label = $1)"};
    if (in.takenAt > context.now())
        throw Problem("in_future", "taken_at");
    if (context.db().value(known, {in.snapshot}).toBool())
        throw Problem("not_unique", "snapshot");
    BackupSet set;
    set.kind.value = QStringLiteral("VM_SNAPSHOT");
    set.state.value = QStringLiteral("TAKEN");
    set.label = in.snapshot;
    set.startedAt = in.takenAt;
    set.endedAt = in.takenAt;
    set.bytes = in.bytes;
    set.storedBytes = in.bytes;
    const RecordedSnapshot out{context.records().insert(set)};
    context.audited(BackupSet::recordName, {out.backupSet.id});
    return out;
}

} // namespace

void registerBackup(Features &features)
{
    features.record<BackupSet>();
    features.record<RestoreDrill>();
    features.operation<&showState>(reads);
    features.operation<&recordSnapshot>(writes);
}

} // namespace mimamori
