// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <mutex>
#include <thread>

namespace mimamori {

/// A mail server of a test: takes what comes on a local port, or refuses it with 451 while told to.
class SmtpSink {
public:
    SmtpSink();
    ~SmtpSink();
    quint16 port() const { return m_port; }
    QList<QByteArray> messages() const;
    std::atomic<bool> refusing{false};

private:
    void loop();
    void talk(int socket);

    int m_listener{-1};
    quint16 m_port{};
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    QList<QByteArray> m_messages;
    std::thread m_thread;
};

} // namespace mimamori
