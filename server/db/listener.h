// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>

namespace mimamori {

/// Hears NOTIFY on a connection and thread of its own and reconnects by itself (0.2 to 5 s apart). Both callbacks run on
/// that thread and must only hand over. What is sent while the connection is down is lost: refresh after onConnected.
class Listener {
public:
    struct Callbacks {
        std::function<void(const QByteArray &channel, const QByteArray &payload)> onNotify;
        std::function<void()> onConnected;        // first connection and every later one
        std::function<void()> onLost;             // may be empty
    };

    /// Channels are identifiers from the source.
    Listener(const ConnectionConfig &config, const QList<QByteArray> &channels, Callbacks callbacks);
    ~Listener();                                  // stops and joins
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    void run();
    pg_conn *connectAndListen();
    void serve(pg_conn *connection);
    bool pause(int milliseconds);                 // false = asked to stop

    ConnectionConfig m_config;
    QList<QByteArray> m_channels;
    Callbacks m_callbacks;
    std::atomic<bool> m_stopping{false};
    int m_wakeUp = -1;                            // eventfd
    std::thread m_thread;
};

/// Sends a notification on a connection; inside a transaction it leaves with the commit. Payload below 8,000 bytes,
/// ids and codes only.
void notify(Connection &connection, const QByteArray &channel, const QByteArray &payload);

} // namespace mimamori
