// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <stdexcept>

namespace mimamori {

/// One file NNNN_name.sql.
struct Migration {
    int number{};
    QString name{};            // "0002_base"
    QByteArray sha256{};       // of the file's bytes
    QString path{};
};

/// Why the schema could not be brought up to date, in words for the operator; never data.
class MigrationError : public std::runtime_error {
public:
    enum class Kind {
        BadFile,               // a name that is no NNNN_name.sql, a number twice, unreadable
        ChecksumChanged,       // an applied migration was edited afterwards
        NewerSchema,           // the database knows migrations this program does not
        OutOfOrder,            // a pending migration has a lower number than an applied one
        OwnTransaction,        // the file commits or rolls back by itself
        Failed,                // PostgreSQL refused it: sqlstate and line say where
    };

    MigrationError(Kind kind, const QString &migration, const QString &explanation, QByteArray sqlstate = {}, int line = 0);

    Kind kind() const { return m_kind; }
    const QString &migration() const { return m_migration; }
    const QByteArray &sqlstate() const { return m_sqlstate; }
    int line() const { return m_line; }           // 1-based line in the file, 0 = not known

private:
    Kind m_kind;
    QString m_migration;
    QByteArray m_sqlstate;
    int m_line;
};

/// Brings a database to the schema this program was built for: numbered files, forward only, one transaction each, each
/// with its SHA-256 in schema_migration, one migrator at a time (advisory lock; a second one waits, then finds nothing
/// to do). run() needs a connection as role migrator; plan() and verify() work with app_rw, app_ro or monitor too.
class Migrator {
public:
    explicit Migrator(Connection &connection, const QString &directory = QStringLiteral(":/migrations"));

    QList<Migration> known() const { return m_known; }
    /// What run() would apply, in order. Throws MigrationError when it would refuse.
    QList<Migration> plan();
    /// Applies what is pending and returns it. A failing migration leaves nothing of itself; earlier ones stay.
    QList<Migration> run();
    /// For the start of the server: throws MigrationError for a newer or edited schema; true when nothing is pending.
    bool verify();

private:
    struct Applied {
        int number;
        QString name;
        QByteArray sha256;
    };

    QList<Applied> applied();
    QList<Migration> pendingOf(const QList<Applied> &applied) const;
    void createBook();
    void apply(const Migration &migration);

    Connection &m_connection;
    QList<Migration> m_known;
};

} // namespace mimamori
