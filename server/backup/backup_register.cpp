// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backup_register.h"

#include "services/settings.h"

namespace mimamori {

QList<Stored<BackupSet>> heldSets(Context &context)
{
    return context.records().where<BackupSet>("state <> 'EXPIRED' order by started_at desc, id desc");
}

int mostSets(Context &context)
{
    return settingOn(context, "backup.most", 7).toInt(7);
}

void setState(Context &context, Ref<BackupSet> set, const char *state, const QByteArray &why)
{
    Stored<BackupSet> stored = context.records().lock(set);
    stored.record.state.value = QString::fromLatin1(state);
    stored.record.why.value = QString::fromLatin1(why);
    if (stored.record.state.value == QLatin1String("PROVEN"))
        stored.record.provenAt = context.now();
    if (stored.record.state.value == QLatin1String("EXPIRED"))
        stored.record.expiredAt = context.now();
    context.records().update(stored.record, stored.version);
}

BackupSet rowOf(const RepositorySet &set, const QString &kind)
{
    BackupSet row;
    row.kind.value = kind;
    row.state.value = QStringLiteral("TAKEN");
    row.repository = set.repository;
    row.label = set.label;
    row.startedAt = set.started;
    row.endedAt = set.ended;
    row.bytes = set.bytes;
    row.storedBytes = set.storedBytes;
    row.firstWal = set.firstWal;
    row.lastWal = set.lastWal;
    return row;
}

void beatHeart(Context &context)
{
    // The instant is read before the place in the log: what was committed by then stands before it.
    static constexpr Sql beat{"backup_beat",
        "with t as materialized (select clock_timestamp() as at) insert into backup_heartbeat (at, lsn) select t.at, pg_current_wal_insert_lsn() from t "
        "on conflict do nothing"};
    static constexpr Sql sweep{"backup_beat_sweep", "delete from backup_heartbeat where at < now() - interval '2 days'"};
    context.db().execute(beat);
    context.db().execute(sweep);
}

} // namespace mimamori
