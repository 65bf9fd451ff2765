// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/table_totals.h"

#include "base/problem.h"
#include "db/transaction.h"

#include <QDeadlineTimer>
#include <QThread>

#include <optional>

namespace mimamori {

namespace {

constexpr int mostTries = 1200;
constexpr int pauseMs = 50;
constexpr int archiveMs = 180'000;

/// True when no transaction was under way: the snapshot then sees exactly those below its end.
std::optional<QString> quietSnapshot(Connection &db)
{
    static constexpr Sql snapshot{"mark_snapshot",
        "select pg_snapshot_xmin(s) = pg_snapshot_xmax(s), pg_snapshot_xmax(s)::text from (select pg_current_snapshot() as s) q"};
    const auto row = db.queryOne(snapshot);
    return row->boolean(0) ? std::optional(row->text(1)) : std::nullopt;
}

/// The segment of the point; nothing when a transaction ended in between.
std::optional<QString> pointAfter(Connection &backup, const QString &end, const QString &name)
{
    static constexpr Sql point{"mark_point", "select pg_walfile_name(pg_create_restore_point($1))"};
    static constexpr Sql still{"mark_still", "select pg_snapshot_xmax(pg_current_snapshot())::text"};
    const QString segment = backup.value(point, {name}).toString();
    return backup.value(still).toString() == end ? std::optional(segment) : std::nullopt;
}

void waitForArchive(Connection &db, const QString &segment, const std::function<void()> &working)
{
    static constexpr Sql archived{"mark_archived", "select coalesce(right(left(last_archived_wal, 24), 16) >= right($1, 16), false) from pg_stat_archiver"};
    for (QDeadlineTimer deadline(archiveMs); !db.value(archived, {segment}).toBool();) {
        if (deadline.hasExpired())
            throw Problem("archive_stuck");
        if (working)
            working();
        QThread::msleep(200);
    }
}

} // namespace

TableTotals tableTotals(Connection &dumper, const std::function<void()> &working)
{
    static constexpr Sql tables{"totals_tables",
        "select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace "
        "where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1"};
    TableTotals out;
    const Rows rows = dumper.query(tables);
    for (const Row &row : rows) {
        const QString name = row.text(0);
        const SqlText total{"totals_table", QStringLiteral("select count(*), coalesce(sum(hashtextextended((t.*)::text, 0)::numeric), 0)::text from only %1 t").arg(name)};
        const auto found = dumper.queryOne(total);
        out.insert(name, {found->integer(0), found->text(1)});
        if (working)
            working();
    }
    return out;
}

Mark setMark(const BackupPlace &place, const QString &name, const std::function<void()> &working)
{
    static constexpr Sql next{"mark_switch", "select pg_switch_wal()"};
    Connection dumper(place.as("dumper"));
    Connection backup(place.as("backup"));
    for (int attempt = 1; attempt <= mostTries; ++attempt) {
        Mark mark;
        mark.name = name + u'-' + QString::number(attempt);
        Transaction transaction(dumper, Isolation::RepeatableRead);
        const auto end = quietSnapshot(dumper);
        const auto segment = end ? pointAfter(backup, *end, mark.name) : std::nullopt;
        if (!segment) {
            QThread::msleep(pauseMs);
            continue;
        }
        mark.at = QDateTime::currentDateTimeUtc();
        mark.segment = *segment;
        backup.query(next);
        mark.totals = tableTotals(dumper, working);
        transaction.rollback();
        waitForArchive(backup, mark.segment, working);
        return mark;
    }
    throw Problem("too_busy");
}

} // namespace mimamori
