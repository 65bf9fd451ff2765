// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <functional>

namespace mimamori {

/// Answers GET /metrics and nothing else, one answer a connection; at most eight at once, each within five seconds.
class MetricsListener : public QObject {
    Q_OBJECT
public:
    /// `text` makes the answer; it may throw, and then the answer is 503.
    explicit MetricsListener(std::function<QByteArray()> text);
    bool listen(const QHostAddress &address, quint16 port);
    quint16 port() const { return m_server.serverPort(); }

private:
    void take();
    void answer(QTcpSocket *socket);

    std::function<QByteArray()> m_text;
    QTcpServer m_server;
    int m_open{};
};

} // namespace mimamori
