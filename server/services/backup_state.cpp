// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup_state.h"

#include "db/connection.h"

namespace mimamori {

BackupStateView backupState(Connection &db, bool enabled)
{
    // Segments are archived in their order. A newer failure than the last success means that the log waits.
    static constexpr Sql until{"backup_until",
        "select max(h.at) from backup_heartbeat h, pg_stat_archiver a where right(pg_walfile_name(h.lsn), 16) <= right(left(a.last_archived_wal, 24), 16) "
        "and a.last_archived_wal ~ '^[0-9A-F]{24}' "
        "and exists (select 1 from backup_set s where s.state in ('TAKEN', 'PROVEN') and s.first_wal <> '' and s.ended_at <= h.at)"};
    static constexpr Sql proven{"backup_proven",
        "select started_at, label from backup_set where state = 'PROVEN' and first_wal <> '' order by started_at desc limit 1"};
    static constexpr Sql failing{"backup_failing",
        "select coalesce(last_archived_time, stats_reset), last_failed_wal from pg_stat_archiver "
        "where last_failed_time > coalesce(last_archived_time, '-infinity')"};
    static constexpr Sql held{"backup_held",
        "select count(*), count(*) filter (where state = 'PROVEN'), count(*) filter (where state = 'FAILED') from backup_set where state <> 'EXPIRED'"};
    BackupStateView out;
    out.enabled = enabled;
    out.restorableUntil = db.value(until).toDateTime();
    if (const auto row = db.queryOne(proven)) {
        out.provenAt = row->dateTime(0);
        out.provenLabel = row->text(1);
    }
    if (const auto row = db.queryOne(failing)) {
        out.archiveFailingSince = row->dateTime(0);
        out.archiveFailedSegment = row->text(1);
    }
    const auto counts = db.queryOne(held);
    out.setsHeld = counts->integer(0);
    out.setsProven = counts->integer(1);
    out.setsFailed = counts->integer(2);
    return out;
}

} // namespace mimamori
