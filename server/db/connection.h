// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/db_error.h"
#include "db/row.h"

#include <QHash>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <optional>

struct pg_conn;
struct pg_result;

namespace mimamori {

/// Where a database is and as whom to use it. Secrets never stand here: an external cluster's password is in a libpq
/// password file readable by the server's user only.
struct ConnectionConfig {
    QString host{};                       // socket directory (embedded) or host name(s)
    int port{5432};
    QString database{QStringLiteral("mimamori")};
    QString user{};
    QString applicationName{QStringLiteral("mimamori")};
    int connectTimeoutSeconds{5};
    QString passwordFile{};               // external cluster only
    QString tlsRootCertificate{};         // external cluster only: sslmode=verify-full with this CA
    bool allowStandby{};                  // otherwise only a primary is accepted, whatever hosts are listed
};

/// A statement written in the source: static constexpr Sql insertNote{"insert_note", "insert into note … values ($1, $2)"};
/// Parameters are PostgreSQL's own $1, $2 …; the name is what errors and logs show.
struct Sql {
    const char *name;
    const char *text;
};

/// A statement put together at run time (record store, lists). Values never belong into the text.
struct SqlText {
    QByteArray name{};
    QString text{};
};

/// One connection of one thread: made, used and closed in that thread (each worker has its own; there is no pool).
/// The QPSQL driver opens and owns it; statements run on the driver's handle through the extended protocol, because
/// QPSQL sends "EXECUTE s ('values…')" as text, which every session of the same role can read in pg_stat_activity.
/// Each statement text is prepared once per connection (the 256 last used are kept) and again after a reconnect.
///
/// Binds: QString, qint64/int, bool, double, QDate, QDateTime (sent as UTC), QTime, QUuid, QByteArray (raw bytes, for
/// bytea and text), QStringList, QList<qint64>, QVariantList (arrays); an invalid or null QVariant, QDate or QDateTime is
/// NULL. An empty QString is '' and never NULL. JSON is bound as QString.
///
/// All functions throw DbError. Outside a transaction each statement commits by itself; if the connection dies under it
/// the error is CommitUnknown. A lost connection is made anew at the next statement outside a transaction; within one,
/// every further statement fails with connectionLost().
class Connection {
public:
    explicit Connection(const ConnectionConfig &config);   // opens; throws DbError (connectionLost) when it cannot
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Rows query(const Sql &sql, const QVariantList &binds = {});
    Rows query(const SqlText &sql, const QVariantList &binds = {});
    /// Number of rows inserted, updated, deleted or selected.
    int execute(const Sql &sql, const QVariantList &binds = {});
    int execute(const SqlText &sql, const QVariantList &binds = {});
    /// The only row, none, or std::logic_error when there are more.
    std::optional<Row> queryOne(const Sql &sql, const QVariantList &binds = {});
    std::optional<Row> queryOne(const SqlText &sql, const QVariantList &binds = {});
    /// First column of the first row; invalid when there is no row or it is NULL.
    QVariant value(const Sql &sql, const QVariantList &binds = {});
    QVariant value(const SqlText &sql, const QVariantList &binds = {});

    /// Several statements in one text without parameters (migrations); not prepared.
    void executeScript(const QByteArray &name, const QByteArray &script);

    bool inTransaction() const { return m_inTransaction; }
    bool isOpen() const;
    /// Drops the connection and makes a new one; prepared statements are prepared again when next used.
    void reconnect();
    /// Counts the connections made by this object; a change tells that session state (locks, login) is gone.
    int generation() const { return m_generation; }
    /// Number of statements now prepared on the server side for this connection.
    int preparedCount() const { return int(m_prepared.size()); }
    const ConnectionConfig &config() const { return m_config; }
    /// The driver's handle, for COPY and pipelined reads. Owned by the driver; changes with generation().
    pg_conn *native() const { return m_native; }

    /// Turns a failed libpq result (or a null one) of this connection into the error to throw; clears the result.
    /// sent: the server may have carried the statement out (then a loss outside a transaction is CommitUnknown).
    [[noreturn]] void fail(const QByteArray &statementName, pg_result *result, bool sent = true);
    /// The libpq connection string of a configuration, for connections of their own (Listener).
    static QByteArray connectionString(const ConnectionConfig &config);

    static constexpr int maxPrepared = 256;

private:
    friend class Transaction;

    struct Prepared {
        QByteArray serverName;
        quint64 lastUse;
    };

    Rows rowsOf(const QByteArray &name, const QByteArray &text, const QVariantList &binds);
    int affectedBy(const QByteArray &name, const QByteArray &text, const QVariantList &binds);
    static std::optional<Row> onlyRow(const QByteArray &name, const Rows &rows);
    void open();
    void close();
    bool hasDiedIdle();
    void requireUsable(const QByteArray &statementName);
    pg_result *run(const QByteArray &name, const QByteArray &text, const QVariantList &binds);
    QByteArray prepared(const QByteArray &name, const QByteArray &text);
    void evictOldest();
    void forget(const QByteArray &text);
    void throwIfCommitUnknown(const QByteArray &name);
    static void onNotice(void *connection, const pg_result *notice);

    ConnectionConfig m_config;
    QString m_driverName;
    QSqlDatabase m_database;
    pg_conn *m_native = nullptr;
    QHash<QByteArray, Prepared> m_prepared;
    quint64 m_useCounter = 0;
    quint64 m_nameCounter = 0;
    int m_generation = 0;
    bool m_inTransaction = false;
    bool m_commitWaitCancelled = false;
};

} // namespace mimamori
