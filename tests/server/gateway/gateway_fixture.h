// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gateway.h"
#include "test_pki.h"

#include <QSet>
#include <QWebSocket>

#include <memory>
#include <mutex>
#include <vector>

namespace mimamori {

/// Remembers what the gateway told it and, when asked to, answers each frame with the same bytes.
class RecordingSink : public FrameSink {
public:
    struct Frame {
        ConnectionId id{};
        QByteArray payload{};
        bool text{};
    };

    void connected(const PeerInfo &peer) override;
    void frame(ConnectionId id, QByteArray payload, bool isText) override;
    void closed(ConnectionId id) override;

    std::vector<PeerInfo> peers() const;
    std::vector<Frame> frames() const;
    size_t frameCount() const;
    size_t closedCount() const;

    Gateway *gateway{};     // set before the first connection
    bool echo{true};        // answer at once and report the request done
    bool raiseLimits{};     // the frame "login" authenticates
    QByteArray welcome{};   // sent on connected()

private:
    mutable std::mutex m_mutex;
    std::vector<PeerInfo> m_peers;
    std::vector<Frame> m_frames;
    std::vector<ConnectionId> m_closed;
};

/// An allow-list that a test may change while connections live.
class TestAllowList : public AllowList {
public:
    bool allows(const QByteArray &fingerprint) override;
    bool isStruckOff(const QByteArray &fingerprint) override;
    void add(const QByteArray &fingerprint);
    void remove(const QByteArray &fingerprint);

private:
    std::mutex m_mutex;
    QSet<QByteArray> m_allowed;
    QSet<QByteArray> m_removed;
};

/// A terminal as the tests see it: a real QWebSocket and what it received.
struct TestTerminal {
    std::unique_ptr<QWebSocket> socket{};
    QList<QByteArray> binary{};
    QList<QString> texts{};
    bool connected{};
    bool disconnected{};
};

/// Opens a WebSocket to the gateway as the terminal `configuration` says; does not wait.
std::unique_ptr<TestTerminal> openTerminal(const QSslConfiguration &configuration, quint16 port,
                                           const QString &path = QStringLiteral("/v1"),
                                           const QStringList &subprotocols = {QStringLiteral("mimamori.v1")});

/// A configuration with the server's files of `pki`, port 0, two I/O threads.
GatewayConfig testConfig(const TestPki &pki);

} // namespace mimamori
