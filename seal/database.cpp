// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "bytes.h"
#include "seal_error.h"

#include <libpq-fe.h>

#include <utility>
#include <vector>

namespace mimamori {

DatabaseResult::~DatabaseResult() { PQclear(m_result); }

DatabaseResult &DatabaseResult::operator=(DatabaseResult &&other) noexcept
{
    std::swap(m_result, other.m_result);
    return *this;
}

int DatabaseResult::rows() const { return m_result ? PQntuples(m_result) : 0; }
int DatabaseResult::columns() const { return m_result ? PQnfields(m_result) : 0; }

std::optional<QByteArray> DatabaseResult::value(int row, int column) const
{
    if (PQgetisnull(m_result, row, column))
        return std::nullopt;
    return QByteArray(PQgetvalue(m_result, row, column), PQgetlength(m_result, row, column));
}

template<typename T>
T DatabaseResult::number(int row, int column) const
{
    return bytes::read<T>(value(row, column).value_or(QByteArray()));
}
template qint32 DatabaseResult::number<qint32>(int, int) const;
template qint64 DatabaseResult::number<qint64>(int, int) const;
template quint64 DatabaseResult::number<quint64>(int, int) const;

Database::Database(const QByteArray &conninfo, const char *applicationName)
{
    // Later entries win: what stands in the conninfo overrides the first three, never the last two.
    const char *const keywords[] = {"connect_timeout", "tcp_user_timeout", "options", "dbname", "application_name",
                                    "client_encoding", nullptr};
    const char *const values[] = {"5", "10000", "-c statement_timeout=60000 -c search_path=pg_catalog", conninfo.constData(),
                                  applicationName, "UTF8", nullptr};
    m_connection = PQconnectdbParams(keywords, values, 1);
    if (PQstatus(m_connection) != CONNECTION_OK) {
        PQfinish(m_connection);
        m_connection = nullptr;
        throw SealError("connection_lost");
    }
    // Notices can carry values of rows; nobody reads them here.
    PQsetNoticeProcessor(m_connection, [](void *, const char *) {}, nullptr);
    try {
        query("set search_path = pg_catalog");
    } catch (...) {
        PQfinish(m_connection);
        throw;
    }
}

Database::~Database() { PQfinish(m_connection); }

DatabaseResult Database::query(const QByteArray &sql, const QList<std::optional<QByteArray>> &binds)
{
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const std::optional<QByteArray> &bind : binds) {
        values.push_back(bind ? bind->constData() : nullptr);
        lengths.push_back(bind ? int(bind->size()) : 0);
    }
    const std::vector<int> formats(values.size(), 1);
    PGresult *result = PQexecParams(m_connection, sql.constData(), int(values.size()), nullptr, values.data(), lengths.data(),
                                    formats.data(), 1);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        fail(result);
    return DatabaseResult(result);
}

void Database::fail(pg_result *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QByteArray sqlState(state ? state : "");
    PQclear(result);
    throw SealError(PQstatus(m_connection) == CONNECTION_OK ? "database" : "connection_lost", sqlState);
}

bool Database::inTransaction() const { return PQtransactionStatus(m_connection) != PQTRANS_IDLE; }

DatabaseTransaction::DatabaseTransaction(Database &database, const char *begin) : m_database(database)
{
    m_database.query(begin);
}

DatabaseTransaction::~DatabaseTransaction()
{
    if (!m_open)
        return;
    try {
        m_database.query("rollback");
    } catch (const SealError &) {
        // The connection is gone and with it the transaction.
    }
}

void DatabaseTransaction::commit()
{
    m_open = false;
    m_database.query("commit");
}

DatabaseCursor::DatabaseCursor(Database &database, const QByteArray &name, const QByteArray &select, int portion)
    : m_database(database), m_name(name), m_fetch("fetch " + QByteArray::number(portion) + " from " + name)
{
    m_database.query("declare " + name + " binary no scroll cursor for " + select);
}

bool DatabaseCursor::next()
{
    if (++m_row < m_rows.rows())
        return true;
    if (!m_more)
        return false;
    m_rows = m_database.query(m_fetch);
    m_row = 0;
    m_more = m_rows.rows() > 0;
    return m_more;
}

void DatabaseCursor::close() { m_database.query("close " + m_name); }

} // namespace mimamori
