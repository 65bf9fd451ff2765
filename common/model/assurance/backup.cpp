// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/backup.h"

namespace mimamori {

void BackupSet::describe(Describe &d)
{
    d.record("backup_set", QT_TRANSLATE_NOOP("record", "Backup set"));
    d.field<&BackupSet::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&BackupSet::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&BackupSet::why>("why", QT_TRANSLATE_NOOP("record", "Why it failed")).inList();
    d.field<&BackupSet::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at")).inList();
    d.field<&BackupSet::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Ended at")).inList();
    d.field<&BackupSet::repository>("repository", QT_TRANSLATE_NOOP("record", "Repository")).inList();
    d.field<&BackupSet::label>("label", QT_TRANSLATE_NOOP("record", "Label")).inList();
    d.field<&BackupSet::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes"));
    d.field<&BackupSet::storedBytes>("stored_bytes", QT_TRANSLATE_NOOP("record", "Bytes kept")).inList();
    d.field<&BackupSet::firstWal>("first_wal", QT_TRANSLATE_NOOP("record", "First log segment"));
    d.field<&BackupSet::lastWal>("last_wal", QT_TRANSLATE_NOOP("record", "Last log segment"));
    d.field<&BackupSet::attachments>("attachments", QT_TRANSLATE_NOOP("record", "Attached files"));
    d.field<&BackupSet::provenAt>("proven_at", QT_TRANSLATE_NOOP("record", "Proven at")).inList();
    d.field<&BackupSet::expiredAt>("expired_at", QT_TRANSLATE_NOOP("record", "Removed at"));
}

void RestoreDrill::describe(Describe &d)
{
    d.record("restore_drill", QT_TRANSLATE_NOOP("record", "Restore drill"));
    d.field<&RestoreDrill::startedAt>("started_at", QT_TRANSLATE_NOOP("record", "Started at")).inList();
    d.field<&RestoreDrill::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Ended at")).inList();
    d.field<&RestoreDrill::backupSet>("backup_set", QT_TRANSLATE_NOOP("record", "Backup set")).inList();
    d.field<&RestoreDrill::outcome>("outcome", QT_TRANSLATE_NOOP("record", "Outcome")).inList();
    d.field<&RestoreDrill::why>("why", QT_TRANSLATE_NOOP("record", "Why it failed")).inList();
    d.field<&RestoreDrill::detail>("detail", QT_TRANSLATE_NOOP("record", "Detail")).longText();
    d.field<&RestoreDrill::target>("target", QT_TRANSLATE_NOOP("record", "Restored to"));
    d.field<&RestoreDrill::tables>("tables", QT_TRANSLATE_NOOP("record", "Tables compared")).inList();
    d.field<&RestoreDrill::rows>("rows", QT_TRANSLATE_NOOP("record", "Rows compared")).inList();
    d.field<&RestoreDrill::attachments>("attachments", QT_TRANSLATE_NOOP("record", "Attached files compared"));
    d.field<&RestoreDrill::seals>("seals", QT_TRANSLATE_NOOP("record", "Seals of the audit verified"));
    d.field<&RestoreDrill::signedIn>("signed_in", QT_TRANSLATE_NOOP("record", "Signed in"));
    d.field<&RestoreDrill::recoveryPointSeconds>("recovery_point_seconds", QT_TRANSLATE_NOOP("record", "Recovery point (s)")).inList();
    d.field<&RestoreDrill::recoverySeconds>("recovery_seconds", QT_TRANSLATE_NOOP("record", "Recovery time (s)")).inList();
}

void BackupStateView::describe(Describe &d)
{
    d.record("backup_state", QT_TRANSLATE_NOOP("record", "Backup"));
    d.field<&BackupStateView::enabled>("enabled", QT_TRANSLATE_NOOP("record", "Backups are taken"));
    d.field<&BackupStateView::restorableUntil>("restorable_until", QT_TRANSLATE_NOOP("record", "Can be restored until"));
    d.field<&BackupStateView::provenAt>("proven_at", QT_TRANSLATE_NOOP("record", "Newest proven set"));
    d.field<&BackupStateView::provenLabel>("proven_label", QT_TRANSLATE_NOOP("record", "Label of the proven set"));
    d.field<&BackupStateView::archiveFailingSince>("archive_failing_since", QT_TRANSLATE_NOOP("record", "Log not archived since"));
    d.field<&BackupStateView::archiveFailedSegment>("archive_failed_segment", QT_TRANSLATE_NOOP("record", "Log segment that waits"));
    d.field<&BackupStateView::setsHeld>("sets_held", QT_TRANSLATE_NOOP("record", "Sets kept"));
    d.field<&BackupStateView::setsProven>("sets_proven", QT_TRANSLATE_NOOP("record", "Sets proven"));
    d.field<&BackupStateView::setsFailed>("sets_failed", QT_TRANSLATE_NOOP("record", "Sets failed"));
}

void ShowBackupState::describe(Describe &d)
{
    d.record("backup.state", QT_TRANSLATE_NOOP("record", "Backup"));
}

void RecordedSnapshot::describe(Describe &d)
{
    d.record("recorded_snapshot", QT_TRANSLATE_NOOP("record", "Snapshot of the virtual machine"));
    d.field<&RecordedSnapshot::backupSet>("backup_set", QT_TRANSLATE_NOOP("record", "Backup set"));
}

void RecordSnapshot::describe(Describe &d)
{
    d.record("backup.snapshot", QT_TRANSLATE_NOOP("record", "Snapshot of the virtual machine"));
    d.field<&RecordSnapshot::snapshot>("snapshot", QT_TRANSLATE_NOOP("record", "Snapshot's id")).required().length(200);
    d.field<&RecordSnapshot::takenAt>("taken_at", QT_TRANSLATE_NOOP("record", "Taken at")).required();
    d.field<&RecordSnapshot::bytes>("bytes", QT_TRANSLATE_NOOP("record", "Bytes")).required().range(1, 1LL << 60);
}

} // namespace mimamori
