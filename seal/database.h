// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

struct pg_conn;
struct pg_result;

namespace mimamori {

/// Rows of one statement, in PostgreSQL's binary format. Owns the libpq result.
class DatabaseResult {
public:
    explicit DatabaseResult(pg_result *result) : m_result(result) {}
    ~DatabaseResult();
    DatabaseResult(DatabaseResult &&other) noexcept : m_result(other.m_result) { other.m_result = nullptr; }
    DatabaseResult &operator=(DatabaseResult &&other) noexcept;

    int rows() const;
    int columns() const;
    std::optional<QByteArray> value(int row, int column) const;   // nothing: NULL
    template<typename T> T number(int row, int column) const;     // 0 for NULL

private:
    pg_result *m_result = nullptr;
};

/// A libpq connection of the sealer or the verifier: UTF-8, search_path pg_catalog, binary results. All functions throw
/// SealError "connection_lost" or "database" (detail: SQLSTATE); texts of the database are thrown away.
class Database {
public:
    /// `conninfo` as libpq has it; what it leaves open: 5 s to connect, 10 s for a silent peer, 60 s for a statement.
    Database(const QByteArray &conninfo, const char *applicationName);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// `binds` are $1, $2 … in binary format; give each a cast in the text.
    DatabaseResult query(const QByteArray &sql, const QList<std::optional<QByteArray>> &binds = {});
    bool inTransaction() const;

private:
    [[noreturn]] void fail(pg_result *result);
    pg_conn *m_connection = nullptr;
};

/// Rolls back unless committed.
class DatabaseTransaction {
public:
    DatabaseTransaction(Database &database, const char *begin);
    ~DatabaseTransaction();
    DatabaseTransaction(const DatabaseTransaction &) = delete;
    DatabaseTransaction &operator=(const DatabaseTransaction &) = delete;
    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

/// Reads a query in portions, so that memory does not grow with its rows. Lives inside a transaction.
class DatabaseCursor {
public:
    DatabaseCursor(Database &database, const QByteArray &name, const QByteArray &select, int portion = 5000);
    /// Moves to the next row; false after the last.
    bool next();
    std::optional<QByteArray> value(int column) const { return m_rows.value(m_row, column); }
    template<typename T> T number(int column) const { return m_rows.number<T>(m_row, column); }
    void close();

private:
    Database &m_database;
    QByteArray m_name;
    QByteArray m_fetch;
    DatabaseResult m_rows{nullptr};
    int m_row = 0;
    bool m_more = true;
};

} // namespace mimamori
