// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit_row.h"
#include "database.h"
#include "seal_record.h"

/// What sealer and verifier read from the database in the same way.
namespace mimamori {

/// Of a cursor over AuditRow::selectSql().
AuditRow rowFrom(const DatabaseCursor &cursor);
/// Of a cursor over Seal::selectSql().
Seal sealFrom(const DatabaseCursor &cursor);

/// State of the database in the snapshot of one statement.
struct DatabaseNow {
    quint64 horizon{};   // every transaction below it has ended
    quint64 nextXid{};   // no row in sight can have it or a greater one
    qint64 clock{};      // microseconds since 2000-01-01 UTC
    qint32 epoch{};      // that new rows get
};
/// Throws SealError "epoch_unknown" when the column's default is not a number.
DatabaseNow readNow(Database &database);

} // namespace mimamori
