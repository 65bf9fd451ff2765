// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health_port.h"

#include <QTcpSocket>

#include <stdexcept>

namespace mimamori {

HealthPort::HealthPort(const QList<QHostAddress> &addresses, quint16 port, std::function<QByteArray()> word) : m_word(std::move(word))
{
    for (const QHostAddress &address : addresses) {
        auto *server = new QTcpServer(this);
        if (!server->listen(address, port))
            throw std::runtime_error(QStringLiteral("listen/health_port: cannot listen on %1 port %2: %3").arg(address.toString()).arg(port).arg(server->errorString()).toStdString());
        connect(server, &QTcpServer::newConnection, this, [this, server] { answer(*server); });
    }
}

void HealthPort::answer(QTcpServer &server)
{
    while (QTcpSocket *asker = server.nextPendingConnection()) {
        connect(asker, &QTcpSocket::disconnected, asker, &QObject::deleteLater);
        asker->write(m_word() + '\n');
        asker->disconnectFromHost();
        if (asker->state() == QAbstractSocket::UnconnectedState)
            asker->deleteLater();
    }
}

} // namespace mimamori
