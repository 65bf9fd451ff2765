// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/metrics_listener.h"

#include "monitor/metrics.h"

#include <QTcpSocket>
#include <QTimer>

namespace mimamori {

namespace {

constexpr int mostAtOnce = 8;
constexpr int longestMs = 5000;
constexpr qint64 longestRequest = 8192;

QByteArray reply(const char *status, const char *type, const QByteArray &body)
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

MetricsListener::MetricsListener(std::function<QByteArray()> text) : m_text(std::move(text))
{
    connect(&m_server, &QTcpServer::newConnection, this, &MetricsListener::take);
}

bool MetricsListener::listen(const QHostAddress &address, quint16 port)
{
    return m_server.listen(address, port);
}

void MetricsListener::take()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_open >= mostAtOnce) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        socket->setReadBufferSize(longestRequest);
        QTimer::singleShot(longestMs, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
    }
}

void MetricsListener::answer(QTcpSocket *socket)
{
    const QByteArray request = socket->peek(longestRequest);
    if (!request.contains("\r\n\r\n") && request.size() < longestRequest)
        return;
    socket->readAll();
    const QByteArray line = request.left(request.indexOf("\r\n"));
    if (!line.startsWith("GET ") || !line.contains(" HTTP/1.")) {
        socket->write(reply("405 Method Not Allowed", "text/plain", "GET only\n"));
    } else if (line.split(' ').value(1).split('?').first() != "/metrics") {
        socket->write(reply("404 Not Found", "text/plain", "/metrics\n"));
    } else {
        try {
            socket->write(reply("200 OK", metricsContentType, m_text()));
        } catch (const std::exception &) {
            socket->write(reply("503 Service Unavailable", "text/plain", "the database is away\n"));
        }
    }
    socket->disconnectFromHost();
}

} // namespace mimamori
