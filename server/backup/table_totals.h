// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"

#include <QMap>

#include <functional>

namespace mimamori {

/// What a table holds, without saying what: how many rows, and the sum of their hashes.
struct TableTotal {
    qint64 rows{};
    QString sum{};
    bool operator==(const TableTotal &) const = default;
};
using TableTotals = QMap<QString, TableTotal>; ///< by "schema.table"

/// Of every stored table, as role dumper sees it, in the running transaction.
TableTotals tableTotals(Connection &dumper, const std::function<void()> &working = {});

/// A named point in the log, and exactly what was committed before it.
struct Mark {
    QString name{};
    QDateTime at{};
    QString segment{};
    TableTotals totals{};
};
/// Sets one between two commits: the snapshot is counted whose transactions are those before the point, no one's work waits for it.
/// Returns when the segment is archived. Throws Problem "too_busy", "archive_stuck".
Mark setMark(const BackupPlace &place, const QString &name, const std::function<void()> &working);

} // namespace mimamori
