// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace mimamori {

namespace {

constexpr Sql sqlBookExists{"migration_book_exists", "select to_regclass('public.schema_migration') is not null"};
constexpr Sql sqlApplied{"migration_applied", "select number, name, sha256 from public.schema_migration order by number"};
constexpr Sql sqlRecord{"migration_record",
                        "insert into public.schema_migration (number, name, sha256, duration_ms) values ($1, $2, $3, $4)"};
constexpr Sql sqlTransactionId{"migration_xid", "select pg_current_xact_id()::text"};
// One number for all programs of the product that migrate ("mimamori" in ASCII).
constexpr Sql sqlLock{"migration_lock", "select pg_advisory_lock(7883959205594428009)"};
constexpr Sql sqlUnlock{"migration_unlock", "select pg_advisory_unlock(7883959205594428009)"};
constexpr Sql sqlWaitLong{"migration_wait_long", "select set_config('lock_timeout', '0', false)"};
constexpr Sql sqlWaitShort{"migration_wait_short", "reset lock_timeout"};

constexpr char bookScript[] = R"(
create table public.schema_migration (
    number      integer primary key,
    name        text not null,
    sha256      bytea not null,
    applied_at  timestamptz not null default now(),
    duration_ms integer not null
);
grant select on public.schema_migration to app_rw, app_ro, monitor;
)";

QList<Migration> readDirectory(const QString &directory)
{
    static const QRegularExpression pattern(QStringLiteral("\\A(\\d{4})_[a-z0-9_]+\\.sql\\z"));
    QList<Migration> list;
    for (const QString &file : QDir(directory).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = pattern.match(file);
        Migration migration{match.captured(1).toInt(), file.chopped(4), {}, directory + u'/' + file};
        QFile content(migration.path);
        if (!match.hasMatch() || migration.number == 0 || !content.open(QIODevice::ReadOnly))
            throw MigrationError(MigrationError::Kind::BadFile, file, QStringLiteral("is no readable NNNN_name.sql"));
        if (!list.isEmpty() && list.last().number == migration.number)
            throw MigrationError(MigrationError::Kind::BadFile, file, QStringLiteral("has a number that is taken"));
        migration.sha256 = QCryptographicHash::hash(content.readAll(), QCryptographicHash::Sha256);
        list.append(migration);
    }
    return list;
}

QByteArray scriptOf(const Migration &migration)
{
    QFile file(migration.path);
    if (!file.open(QIODevice::ReadOnly))
        throw MigrationError(MigrationError::Kind::BadFile, migration.name, QStringLiteral("cannot be read"));
    QByteArray script = file.readAll();
    if (QCryptographicHash::hash(script, QCryptographicHash::Sha256) != migration.sha256 || script.contains('\0'))
        throw MigrationError(MigrationError::Kind::BadFile, migration.name, QStringLiteral("changed while it was read"));
    return script;
}

/// PostgreSQL counts characters from 1.
int lineOf(const QByteArray &script, int offset)
{
    return offset <= 0 ? 0 : int(QString::fromUtf8(script).left(offset - 1).count(u'\n')) + 1;
}

/// Holds the lock that lets only one migrator work on a database; a second one waits here.
class MigratorLock {
public:
    explicit MigratorLock(Connection &connection) : m_connection(connection)
    {
        m_connection.query(sqlWaitLong);
        m_connection.query(sqlLock);
        m_connection.query(sqlWaitShort);
    }
    ~MigratorLock()
    {
        try {
            m_connection.query(sqlUnlock);
        } catch (const DbError &) {
            // The connection is gone and the lock with it.
        }
    }
    MigratorLock(const MigratorLock &) = delete;
    MigratorLock &operator=(const MigratorLock &) = delete;

private:
    Connection &m_connection;
};

} // namespace

MigrationError::MigrationError(Kind kind, const QString &migration, const QString &explanation, QByteArray sqlstate,
                               int line)
    : std::runtime_error(QStringLiteral("migration %1 %2").arg(migration, explanation).toStdString()), m_kind(kind),
      m_migration(migration), m_sqlstate(std::move(sqlstate)), m_line(line)
{
}

Migrator::Migrator(Connection &connection, const QString &directory)
    : m_connection(connection), m_known(readDirectory(directory))
{
}

QList<Migrator::Applied> Migrator::applied()
{
    QList<Applied> list;
    if (!m_connection.value(sqlBookExists).toBool())
        return list;
    for (const Row &row : m_connection.query(sqlApplied))
        list.append({int(row.integer("number")), row.text("name"), row.bytes("sha256")});
    return list;
}

QList<Migration> Migrator::pendingOf(const QList<Applied> &applied) const
{
    for (const Applied &done : applied) {
        const auto known = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const Migration &migration) { return migration.number == done.number; });
        if (known == m_known.end())
            throw MigrationError(MigrationError::Kind::NewerSchema, done.name,
                                 QStringLiteral("is in the database but not in this program: the program is too old"));
        if (known->sha256 != done.sha256)
            throw MigrationError(MigrationError::Kind::ChecksumChanged, done.name,
                                 QStringLiteral("was changed after it had been applied"));
    }
    QList<Migration> pending;
    for (const Migration &migration : m_known) {
        const bool done = std::any_of(applied.begin(), applied.end(),
                                      [&](const Applied &entry) { return entry.number == migration.number; });
        if (!done && !applied.isEmpty() && migration.number < applied.last().number)
            throw MigrationError(MigrationError::Kind::OutOfOrder, migration.name,
                                 QStringLiteral("has a lower number than one already applied"));
        if (!done)
            pending.append(migration);
    }
    return pending;
}

QList<Migration> Migrator::plan()
{
    return pendingOf(applied());
}

bool Migrator::verify()
{
    return plan().isEmpty();
}

QList<Migration> Migrator::run()
{
    const MigratorLock lock(m_connection);
    createBook();
    const QList<Migration> pending = plan();       // read under the lock: another migrator may just have finished
    for (const Migration &migration : pending)
        apply(migration);
    return pending;
}

void Migrator::createBook()
{
    if (m_connection.value(sqlBookExists).toBool())
        return;
    Transaction transaction(m_connection);
    m_connection.executeScript("migration_book", bookScript);
    transaction.commit();
}

void Migrator::apply(const Migration &migration)
{
    const QByteArray script = scriptOf(migration);
    try {
        QElapsedTimer timer;
        timer.start();
        Transaction transaction(m_connection);
        const QString before = m_connection.value(sqlTransactionId).toString();
        m_connection.executeScript(migration.name.toUtf8(), script);
        if (m_connection.value(sqlTransactionId).toString() != before)
            throw MigrationError(MigrationError::Kind::OwnTransaction, migration.name,
                                 QStringLiteral("commits or rolls back by itself"));
        m_connection.execute(sqlRecord, {migration.number, migration.name, migration.sha256, timer.elapsed()});
        transaction.commit();
    } catch (const DbError &error) {
        const int line = error.statementName() == migration.name.toUtf8() ? lineOf(script, error.scriptOffset()) : 0;
        throw MigrationError(MigrationError::Kind::Failed, migration.name,
                             QStringLiteral("failed: %1, line %2").arg(QString::fromLatin1(error.what())).arg(line),
                             error.sqlstate(), line);
    }
}

} // namespace mimamori
