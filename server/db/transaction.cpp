// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace mimamori {

namespace {

const char *beginText(Isolation isolation)
{
    switch (isolation) {
    case Isolation::RepeatableRead:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE";
    case Isolation::Serializable:
        return "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE";
    case Isolation::ReadCommitted:
        break;
    }
    // Read write whatever the database's default: no look without its line in the audit. What may be changed, ServerServices::state() says.
    return "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE";
}

} // namespace

Transaction::Transaction(Connection &connection, Isolation isolation) : m_connection(connection)
{
    if (connection.m_inTransaction)
        throw std::logic_error("transactions do not nest");
    connection.requireUsable("begin");
    PGresult *result = PQexec(connection.m_native, beginText(isolation));
    if (PQresultStatus(result) != PGRES_COMMAND_OK && !connection.isOpen()) {
        PQclear(result);
        connection.reconnect();
        result = PQexec(connection.m_native, beginText(isolation));
    }
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        connection.fail("begin", result, false);
    PQclear(result);
    connection.m_commitWaitCancelled = false;
    connection.m_inTransaction = true;
}

Transaction::~Transaction()
{
    rollback();
}

void Transaction::rollback()
{
    if (!m_open)
        return;
    m_open = false;
    m_connection.m_inTransaction = false;
    if (m_connection.isOpen())
        PQclear(PQexec(m_connection.m_native, "ROLLBACK"));    // a failure means the connection is gone: same effect
}

void Transaction::commit()
{
    if (!m_open)
        throw std::logic_error("transaction is already closed");
    m_connection.requireUsable("commit");                      // lost before: certainly not committed
    m_open = false;
    PGresult *result = PQexec(m_connection.m_native, "COMMIT");
    m_connection.m_inTransaction = false;                      // from here a loss means CommitUnknown
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        if (m_connection.isOpen() && PQtransactionStatus(m_connection.m_native) != PQTRANS_IDLE)
            PQclear(PQexec(m_connection.m_native, "ROLLBACK"));
        m_connection.fail("commit", result);
    }
    const bool rolledBack = qstrcmp(PQcmdStatus(result), "ROLLBACK") == 0;
    PQclear(result);
    if (rolledBack)
        throw DbError("commit", {.sqlstate = "25P02"});
    m_connection.throwIfCommitUnknown("commit");
}

} // namespace mimamori
