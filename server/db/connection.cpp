// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "db/bind.h"

#include <QSqlDriver>

#include <libpq-fe.h>
#include <poll.h>

#include <atomic>
#include <stdexcept>

namespace mimamori {

namespace {

QByteArray quoted(const QString &value)
{
    QByteArray text = value.toUtf8();
    text.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + text + '\'';
}

/// Everything but host, port, database and user, as keyword='value' pairs.
QByteArray connectionOptions(const ConnectionConfig &config)
{
    QByteArray text = "connect_timeout=" + QByteArray::number(config.connectTimeoutSeconds)
        + " application_name=" + quoted(config.applicationName)
        + " keepalives_idle=30 keepalives_interval=10 keepalives_count=3 gssencmode=disable"
        // Results are decoded by position in PostgreSQL's ISO forms; a role's or cluster's other taste must not matter.
        + " options='-c timezone=UTC -c datestyle=ISO -c standard_conforming_strings=on -c client_min_messages=warning'";
    if (!config.allowStandby)
        text += " target_session_attrs=primary";
    if (!config.passwordFile.isEmpty())
        text += " passfile=" + quoted(config.passwordFile);
    if (!config.tlsRootCertificate.isEmpty())
        text += " sslmode=verify-full channel_binding=require sslrootcert=" + quoted(config.tlsRootCertificate);
    return text;
}

QByteArray field(const PGresult *result, int code)
{
    return QByteArray(PQresultErrorField(result, code));
}

bool isStalePlan(const QByteArray &sqlstate)
{
    // "cached plan must not change result type" after a migration; a prepared statement somebody discarded
    return sqlstate == "0A000" || sqlstate == "26000";
}

bool succeeded(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

} // namespace

QByteArray Connection::connectionString(const ConnectionConfig &config)
{
    return "host=" + quoted(config.host) + " port=" + QByteArray::number(config.port) + " dbname="
        + quoted(config.database) + " user=" + quoted(config.user) + ' ' + connectionOptions(config);
}

Connection::Connection(const ConnectionConfig &config) : m_config(config)
{
    static std::atomic<quint64> counter{0};
    m_driverName = QStringLiteral("mimamori-%1").arg(++counter);
    open();
}

Connection::~Connection()
{
    close();
}

void Connection::open()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_driverName);
    m_database.setHostName(m_config.host);
    m_database.setPort(m_config.port);
    m_database.setDatabaseName(m_config.database);
    m_database.setUserName(m_config.user);
    m_database.setConnectOptions(QString::fromUtf8(connectionOptions(m_config)));
    if (!m_database.open()) {
        close();
        throw DbError("connect", {.sqlstate = "08001", .connectionLost = true});
    }
    const QVariant handle = m_database.driver()->handle();
    if (qstrcmp(handle.typeName(), "PGconn*") != 0 && qstrcmp(handle.typeName(), "pg_conn*") != 0)
        throw std::logic_error("the database driver is not QPSQL");
    m_native = *static_cast<PGconn *const *>(handle.constData());
    PQsetNoticeReceiver(m_native, &Connection::onNotice, this);
    // Error results keep their fields; the texts libpq composes are never read.
    PQsetErrorVerbosity(m_native, PQERRORS_SQLSTATE);
    ++m_generation;
}

void Connection::close()
{
    m_native = nullptr;
    m_prepared.clear();
    m_commitWaitCancelled = false;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_driverName);
}

void Connection::reconnect()
{
    if (m_inTransaction)
        throw std::logic_error("reconnect within a transaction");
    close();
    open();
}

bool Connection::isOpen() const
{
    return m_native && PQstatus(m_native) == CONNECTION_OK;
}

void Connection::onNotice(void *connection, const PGresult *notice)
{
    // The text may hold personal data and is dropped. Only one warning matters: the wait for the synchronous standby was
    // cancelled, although the answer will say success. Its place in PostgreSQL's source tells it in every language.
    if (field(notice, PG_DIAG_SOURCE_FUNCTION) == "SyncRepWaitForLSN")
        static_cast<Connection *>(connection)->m_commitWaitCancelled = true;
}

/// A server that restarted has closed our idle connection: seen here, before a statement is sent into the void.
bool Connection::hasDiedIdle()
{
    if (!isOpen())
        return true;
    pollfd socket{PQsocket(m_native), POLLIN, 0};
    if (poll(&socket, 1, 0) > 0) {
        PQconsumeInput(m_native);    // the farewell message
        PQconsumeInput(m_native);    // the end of the stream
    }
    return !isOpen();
}

void Connection::requireUsable(const QByteArray &statementName)
{
    if (m_inTransaction) {
        if (!isOpen())
            throw DbError(statementName, {.sqlstate = "08003", .connectionLost = true});
        return;
    }
    if (hasDiedIdle())
        reconnect();
}

void Connection::fail(const QByteArray &statementName, PGresult *result, bool sent)
{
    DbError::Diagnosis diagnosis;
    if (result) {
        diagnosis = {.sqlstate = field(result, PG_DIAG_SQLSTATE),
                     .constraint = field(result, PG_DIAG_CONSTRAINT_NAME),
                     .table = field(result, PG_DIAG_TABLE_NAME),
                     .column = field(result, PG_DIAG_COLUMN_NAME),
                     .scriptOffset = field(result, PG_DIAG_STATEMENT_POSITION).toInt()};
        PQclear(result);
    }
    diagnosis.connectionLost = !isOpen();
    if (diagnosis.sqlstate.isEmpty())
        diagnosis.sqlstate = diagnosis.connectionLost ? "08006" : "XX000";
    if (diagnosis.connectionLost && sent && !m_inTransaction)
        throw CommitUnknown(statementName, diagnosis);
    throw DbError(statementName, diagnosis);
}

void Connection::throwIfCommitUnknown(const QByteArray &name)
{
    if (!m_commitWaitCancelled)
        return;
    m_commitWaitCancelled = false;
    throw CommitUnknown(name, {.sqlstate = "40003"});
}

QByteArray Connection::prepared(const QByteArray &name, const QByteArray &text)
{
    if (const auto known = m_prepared.find(text); known != m_prepared.end()) {
        known->lastUse = ++m_useCounter;
        return known->serverName;
    }
    const QByteArray serverName = 's' + QByteArray::number(++m_nameCounter);
    PGresult *result = PQprepare(m_native, serverName.constData(), text.constData(), 0, nullptr);
    if (!succeeded(result))
        fail(name, result, false);
    PQclear(result);
    if (m_prepared.size() >= maxPrepared)
        evictOldest();
    m_prepared.insert(QByteArray(text.constData(), text.size()), {serverName, ++m_useCounter});
    return serverName;
}

void Connection::evictOldest()
{
    auto oldest = m_prepared.begin();
    for (auto it = m_prepared.begin(); it != m_prepared.end(); ++it) {
        if (it->lastUse < oldest->lastUse)
            oldest = it;
    }
    const QByteArray text = "DEALLOCATE " + oldest->serverName;
    PQclear(PQexec(m_native, text.constData()));
    m_prepared.erase(oldest);
}

/// The server-side copy stays until the connection ends: it cannot be removed within a failed transaction.
void Connection::forget(const QByteArray &text)
{
    m_prepared.remove(text);
}

PGresult *Connection::run(const QByteArray &name, const QByteArray &text, const QVariantList &binds)
{
    const BindValues values(name, binds);
    requireUsable(name);
    for (bool again = false;; again = true) {
        const QByteArray statement = prepared(name, text);
        PGresult *result = PQexecPrepared(m_native, statement.constData(), values.count(), values.values(),
                                          values.lengths(), values.formats(), 0);
        if (succeeded(result)) {
            if (!m_inTransaction && m_commitWaitCancelled) {
                PQclear(result);
                throwIfCommitUnknown(name);
            }
            return result;
        }
        if (!isStalePlan(field(result, PG_DIAG_SQLSTATE)))
            fail(name, result);
        forget(text);
        if (m_inTransaction || again)
            fail(name, result);
        PQclear(result);
    }
}

Rows Connection::rowsOf(const QByteArray &name, const QByteArray &text, const QVariantList &binds)
{
    return ResultSet::rows(run(name, text, binds));
}

int Connection::affectedBy(const QByteArray &name, const QByteArray &text, const QVariantList &binds)
{
    PGresult *result = run(name, text, binds);
    const int count = QByteArray(PQcmdTuples(result)).toInt();
    PQclear(result);
    return count;
}

std::optional<Row> Connection::onlyRow(const QByteArray &name, const Rows &rows)
{
    if (rows.size() > 1)
        throw std::logic_error("more than one row from " + name.toStdString());
    return rows.isEmpty() ? std::nullopt : std::optional<Row>(rows.first());
}

Rows Connection::query(const Sql &sql, const QVariantList &binds)
{
    return rowsOf(sql.name, QByteArray::fromRawData(sql.text, qsizetype(qstrlen(sql.text))), binds);
}

Rows Connection::query(const SqlText &sql, const QVariantList &binds)
{
    return rowsOf(sql.name, sql.text.toUtf8(), binds);
}

int Connection::execute(const Sql &sql, const QVariantList &binds)
{
    return affectedBy(sql.name, QByteArray::fromRawData(sql.text, qsizetype(qstrlen(sql.text))), binds);
}

int Connection::execute(const SqlText &sql, const QVariantList &binds)
{
    return affectedBy(sql.name, sql.text.toUtf8(), binds);
}

std::optional<Row> Connection::queryOne(const Sql &sql, const QVariantList &binds)
{
    return onlyRow(sql.name, query(sql, binds));
}

std::optional<Row> Connection::queryOne(const SqlText &sql, const QVariantList &binds)
{
    return onlyRow(sql.name, query(sql, binds));
}

QVariant Connection::value(const Sql &sql, const QVariantList &binds)
{
    const Rows rows = query(sql, binds);
    return rows.isEmpty() || rows.first().columnCount() == 0 ? QVariant() : rows.first().value(0);
}

QVariant Connection::value(const SqlText &sql, const QVariantList &binds)
{
    const Rows rows = query(sql, binds);
    return rows.isEmpty() || rows.first().columnCount() == 0 ? QVariant() : rows.first().value(0);
}

void Connection::executeScript(const QByteArray &name, const QByteArray &script)
{
    requireUsable(name);
    PGresult *result = PQexec(m_native, script.constData());
    if (!succeeded(result))
        fail(name, result);
    PQclear(result);
    if (!m_inTransaction)
        throwIfCommitUnknown(name);
}

} // namespace mimamori
