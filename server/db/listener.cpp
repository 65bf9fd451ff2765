// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/listener.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace mimamori {

namespace {

constexpr int firstPauseMs = 200;
constexpr int longestPauseMs = 5000;

void dropNotice(void *, const PGresult *) {}    // texts of the server are never logged

} // namespace

Listener::Listener(const ConnectionConfig &config, const QList<QByteArray> &channels, Callbacks callbacks)
    : m_config(config), m_channels(channels), m_callbacks(std::move(callbacks)), m_wakeUp(eventfd(0, EFD_CLOEXEC))
{
    if (m_wakeUp < 0)
        throw std::system_error(errno, std::generic_category(), "eventfd");
    m_thread = std::thread([this] { run(); });
}

Listener::~Listener()
{
    m_stopping = true;
    eventfd_write(m_wakeUp, 1);
    m_thread.join();
    ::close(m_wakeUp);
}

bool Listener::pause(int milliseconds)
{
    pollfd wake{m_wakeUp, POLLIN, 0};
    poll(&wake, 1, milliseconds);
    return !m_stopping;
}

void Listener::run()
{
    int pauseMs = firstPauseMs;
    while (!m_stopping) {
        if (PGconn *connection = connectAndListen()) {
            pauseMs = firstPauseMs;
            if (m_callbacks.onConnected)
                m_callbacks.onConnected();
            serve(connection);
            PQfinish(connection);
            if (m_callbacks.onLost && !m_stopping)
                m_callbacks.onLost();
        }
        if (!pause(pauseMs))
            return;
        pauseMs = std::min(2 * pauseMs, longestPauseMs);
    }
}

PGconn *Listener::connectAndListen()
{
    PGconn *connection = PQconnectdb(Connection::connectionString(m_config).constData());
    PQsetNoticeReceiver(connection, &dropNotice, nullptr);
    bool listening = PQstatus(connection) == CONNECTION_OK;
    for (const QByteArray &channel : m_channels) {
        if (!listening)
            break;
        char *name = PQescapeIdentifier(connection, channel.constData(), size_t(channel.size()));
        const QByteArray text = QByteArray("LISTEN ") + name;
        PGresult *result = PQexec(connection, text.constData());
        listening = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        PQfreemem(name);
    }
    if (listening)
        return connection;
    PQfinish(connection);
    return nullptr;
}

void Listener::serve(PGconn *connection)
{
    while (!m_stopping) {
        while (PGnotify *heard = PQnotifies(connection)) {    // first: LISTEN may already have read some
            const QByteArray channel(heard->relname);
            const QByteArray payload(heard->extra);
            PQfreemem(heard);
            if (m_callbacks.onNotify)
                m_callbacks.onNotify(channel, payload);
        }
        pollfd sockets[] = {{PQsocket(connection), POLLIN, 0}, {m_wakeUp, POLLIN, 0}};
        if (poll(sockets, 2, -1) < 0 && errno != EINTR)
            return;
        if (m_stopping || !PQconsumeInput(connection))
            return;
    }
}

void notify(Connection &connection, const QByteArray &channel, const QByteArray &payload)
{
    static constexpr Sql sql{"notify", "select pg_notify($1, $2)"};
    connection.query(sql, {QString::fromUtf8(channel), QString::fromUtf8(payload)});
}

} // namespace mimamori
