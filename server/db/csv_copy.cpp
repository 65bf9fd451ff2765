// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/csv_copy.h"

#include "db/copy.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace mimamori {

namespace {

void drain(Connection &connection)
{
    if (PGcancel *cancel = PQgetCancel(connection.native())) {
        char why[256];
        PQcancel(cancel, why, sizeof why);
        PQfreeCancel(cancel);
    }
    char *row = nullptr;
    while (PQgetCopyData(connection.native(), &row, 0) > 0)
        PQfreemem(row);
    while (PGresult *result = PQgetResult(connection.native()))
        PQclear(result);
}

void requireTransaction(const Connection &connection, const QByteArray &name)
{
    if (!connection.inTransaction())
        throw std::logic_error("COPY needs a transaction");
    if (!connection.isOpen())
        throw DbError(name, {.sqlstate = "08003", .connectionLost = true});
}

void begin(Connection &connection, const QByteArray &name, const QByteArray &text, ExecStatusType expected)
{
    PGresult *result = PQexec(connection.native(), text.constData());
    if (PQresultStatus(result) != expected)
        connection.fail(name, result);
    PQclear(result);
}

/// What the server said of the COPY as a whole.
qint64 outcome(Connection &connection, const QByteArray &name)
{
    PGresult *result = PQgetResult(connection.native());
    while (PGresult *further = PQgetResult(connection.native()))
        PQclear(further);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        connection.fail(name, result);
    const qint64 rows = QByteArray(PQcmdTuples(result)).toLongLong();
    PQclear(result);
    return rows;
}

} // namespace

qint64 copyCsvOut(Connection &connection, const QByteArray &name, const QByteArray &query, const ByteSink &sink)
{
    requireTransaction(connection, name);
    begin(connection, name, "COPY (" + query + ") TO STDOUT (FORMAT csv, HEADER, FORCE_QUOTE *, ENCODING 'UTF8')", PGRES_COPY_OUT);
    for (;;) {
        char *row = nullptr;
        const int bytes = PQgetCopyData(connection.native(), &row, 0);
        if (bytes == -1)
            return outcome(connection, name);
        if (bytes < 0)
            connection.fail(name, PQgetResult(connection.native()));
        const std::unique_ptr<char, decltype(&PQfreemem)> held(row, &PQfreemem);
        try {
            sink({row, bytes});
        } catch (...) {
            drain(connection);
            throw;
        }
    }
}

CsvCopyIn::CsvCopyIn(Connection &connection, const QByteArray &name, const QByteArray &table, const QList<QByteArray> &columns)
    : m_connection(connection), m_name(name)
{
    requireTransaction(connection, name);
    QList<QByteArray> names;
    for (const QByteArray &column : columns)
        names << quotedIdentifier(column);
    begin(connection, name, "COPY " + table + " (" + names.join(", ") + ") FROM STDIN (FORMAT csv, HEADER, ENCODING 'UTF8')", PGRES_COPY_IN);
    m_open = true;
}

CsvCopyIn::~CsvCopyIn()
{
    if (!m_open || !m_connection.isOpen())
        return;
    PQputCopyEnd(m_connection.native(), "cancelled");
    while (PGresult *result = PQgetResult(m_connection.native()))
        PQclear(result);
}

void CsvCopyIn::write(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    if (PQputCopyData(m_connection.native(), bytes.data(), int(bytes.size())) != 1) {
        m_open = false;
        m_connection.fail(m_name, PQgetResult(m_connection.native()));
    }
}

qint64 CsvCopyIn::finish()
{
    m_open = false;
    if (PQputCopyEnd(m_connection.native(), nullptr) != 1)
        m_connection.fail(m_name, nullptr);
    return outcome(m_connection, m_name);
}

} // namespace mimamori
