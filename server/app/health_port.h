// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>

#include <functional>

namespace mimamori {

/// Tells a load balancer or a monitor in one line whether terminals may be sent here ("up ready", "drain", "down"), as HAProxy's agent check
/// reads it. Hears nothing, tells nothing else; lives in the main thread, so a server that hangs does not answer.
class HealthPort : public QObject {
public:
    /// `word` is asked at each connection. Throws std::runtime_error naming address and port where one is taken.
    HealthPort(const QList<QHostAddress> &addresses, quint16 port, std::function<QByteArray()> word);

private:
    void answer(QTcpServer &server);

    std::function<QByteArray()> m_word;
};

} // namespace mimamori
