// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/envelope.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>

class QWebSocket;
class QWebSocketServer;

namespace mimamori {

/// A private CA with a server's and a terminal's certificate, made with the openssl command for one test run.
class TestCertificates {
public:
    bool make();
    QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    bool run(const QStringList &arguments) const;
    QTemporaryDir m_dir;
};

/// Speaks the envelope over TLS, and nothing but what the test tells it to.
class StubServer : public QObject {
    Q_OBJECT
public:
    explicit StubServer(const TestCertificates &certificates, QObject *parent = nullptr);
    bool listen(quint16 port = 0);
    quint16 port() const;
    void stop();
    void strikeOff();         ///< as the gateway tells a terminal that is struck off
    void cut();               ///< drops every connection, as a pulled cable does
    void sendWelcome();
    void send(const QByteArray &frame);
    int connections() const { return m_connections; }

    bool welcomeAtOnce{true};
    QString minimumClient{};
    qint64 auditSeal{};
    QString auditHead{};
    QList<RequestFrame> requests{};
    /// Answers a request; an empty frame is no answer.
    std::function<QByteArray(const RequestFrame &)> answer{};

private:
    QWebSocketServer *m_server;
    QList<QWebSocket *> m_sockets;
    int m_connections{};
};

} // namespace mimamori
