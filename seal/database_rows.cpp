// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_rows.h"

#include "seal_error.h"

namespace mimamori {

AuditRow rowFrom(const DatabaseCursor &cursor)
{
    AuditRow row;
    for (int i = 0; i < AuditRow::ColumnCount; ++i)
        row.setFromDatabase(i, cursor.value(i));
    return row;
}

Seal sealFrom(const DatabaseCursor &cursor)
{
    Seal seal;
    seal.number = cursor.number<qint64>(0);
    seal.epoch = cursor.number<qint32>(1);
    seal.sealedAt = cursor.number<qint64>(2);
    seal.fromXid = cursor.number<quint64>(3);
    seal.untilXid = cursor.number<quint64>(4);
    seal.rows = cursor.number<qint64>(5);
    seal.root = cursor.value(6).value_or(QByteArray());
    seal.previous = cursor.value(7).value_or(QByteArray());
    seal.head = cursor.value(8).value_or(QByteArray());
    seal.signature = cursor.value(9).value_or(QByteArray());
    seal.keyId = cursor.value(10).value_or(QByteArray());
    return seal;
}

DatabaseNow readNow(Database &database)
{
    // The current epoch is the default of the column, the one place that every writer uses. Changing it takes a lock that
    // waits for all transactions that wrote rows, so whoever sees the new default sees every row of the old epoch.
    const DatabaseResult result = database.query(
        "select pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmax(pg_current_snapshot()), clock_timestamp(), "
        "pg_get_expr(d.adbin, d.adrelid) "
        "from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum "
        "where d.adrelid = 'audit.event'::regclass and a.attname = 'epoch'");
    bool ok = false;
    const qint32 epoch = result.rows() == 1 ? result.value(0, 3).value_or(QByteArray()).toInt(&ok) : 0;
    if (!ok)
        throw SealError("epoch_unknown");
    return {result.number<quint64>(0, 0), result.number<quint64>(0, 1), result.number<qint64>(0, 2), epoch};
}

} // namespace mimamori
