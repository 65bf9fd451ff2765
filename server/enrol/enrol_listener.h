// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "gateway/gateway_config.h"
#include "services/installation.h"

#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <memory>

namespace mimamori {

class EnrolDesk;

/// The door for bare terminals: TLS 1.3 with the server's certificate alone, one question a connection (code and signing request), a
/// few kilobytes and a few seconds each. Listens only while it is open. Lives in a thread of its own with its own connection.
class EnrolServer : public QTcpServer {
    Q_OBJECT
public:
    struct Config {
        GatewayConfig gateway{};
        ConnectionConfig database{}; ///< role app_login
        std::shared_ptr<const Installation> installation{};
    };
    explicit EnrolServer(Config config, QObject *parent = nullptr);
    ~EnrolServer() override;

    void setOpen(bool open);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void serve(class QSslSocket *socket);
    QByteArray answerTo(const QByteArray &question, const QString &address);

    Config m_config;
    QSslConfiguration m_tls;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<EnrolDesk> m_desk;
    QHash<QString, int> m_wrong; ///< codes that were none, by address, since the door was opened
    int m_talking{};
};

/// Owner of the door's thread.
class EnrolListener {
public:
    explicit EnrolListener(EnrolServer::Config config);
    ~EnrolListener();
    EnrolListener(const EnrolListener &) = delete;
    EnrolListener &operator=(const EnrolListener &) = delete;

    /// Opens or closes; does nothing when it is so already. From any one thread.
    void setOpen(bool open);
    /// 0 while it is closed.
    quint16 port() const { return m_port; }

private:
    QThread m_thread;
    EnrolServer *m_server;
    std::atomic<quint16> m_port{};
    bool m_open{};
};

} // namespace mimamori
