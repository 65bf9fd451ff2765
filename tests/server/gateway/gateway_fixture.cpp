// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_fixture.h"

#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

namespace mimamori {

void RecordingSink::connected(const PeerInfo &peer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_peers.push_back(peer);
    }
    if (!welcome.isEmpty())
        gateway->send(peer.id, welcome, false);
}

void RecordingSink::frame(ConnectionId id, QByteArray payload, bool isText)
{
    {
        const std::lock_guard lock(m_mutex);
        m_frames.push_back({id, payload, isText});
    }
    if (raiseLimits && payload == "login")
        gateway->setAuthenticated(id, true);
    if (echo) {
        gateway->send(id, payload, isText);
        gateway->requestDone(id);
    }
}

void RecordingSink::closed(ConnectionId id)
{
    const std::lock_guard lock(m_mutex);
    m_closed.push_back(id);
}

std::vector<PeerInfo> RecordingSink::peers() const
{
    const std::lock_guard lock(m_mutex);
    return m_peers;
}

std::vector<RecordingSink::Frame> RecordingSink::frames() const
{
    const std::lock_guard lock(m_mutex);
    return m_frames;
}

size_t RecordingSink::frameCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_frames.size();
}

size_t RecordingSink::closedCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed.size();
}

bool TestAllowList::allows(const QByteArray &fingerprint)
{
    const std::lock_guard lock(m_mutex);
    return m_allowed.contains(fingerprint);
}

void TestAllowList::add(const QByteArray &fingerprint)
{
    const std::lock_guard lock(m_mutex);
    m_allowed.insert(fingerprint);
}

void TestAllowList::remove(const QByteArray &fingerprint)
{
    const std::lock_guard lock(m_mutex);
    m_allowed.remove(fingerprint);
    m_removed.insert(fingerprint);
}

bool TestAllowList::isStruckOff(const QByteArray &fingerprint)
{
    const std::lock_guard lock(m_mutex);
    return m_removed.contains(fingerprint);
}

std::unique_ptr<TestTerminal> openTerminal(const QSslConfiguration &configuration, quint16 port, const QString &path,
                                           const QStringList &subprotocols)
{
    auto terminal = std::make_unique<TestTerminal>();
    terminal->socket = std::make_unique<QWebSocket>();
    QWebSocket *const socket = terminal->socket.get();
    TestTerminal *const state = terminal.get();
    socket->setSslConfiguration(configuration);
    QObject::connect(socket, &QWebSocket::connected, socket, [state] { state->connected = true; });
    QObject::connect(socket, &QWebSocket::disconnected, socket, [state] { state->disconnected = true; });
    QObject::connect(socket, &QWebSocket::stateChanged, socket, [state](QAbstractSocket::SocketState now) {
        if (now == QAbstractSocket::UnconnectedState)
            state->disconnected = true;
    });
    QObject::connect(socket, &QWebSocket::binaryMessageReceived, socket,
                     [state](const QByteArray &message) { state->binary.append(message); });
    QObject::connect(socket, &QWebSocket::textMessageReceived, socket,
                     [state](const QString &message) { state->texts.append(message); });
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(subprotocols);
    socket->open(QNetworkRequest(QUrl(QStringLiteral("wss://localhost:%1%2").arg(port).arg(path))), options);
    return terminal;
}

GatewayConfig testConfig(const TestPki &pki)
{
    GatewayConfig config;
    config.certificateChainFile = pki.file(QStringLiteral("server.pem"));
    config.keyFile = pki.file(QStringLiteral("server.key"));
    config.caFile = pki.file(QStringLiteral("ca.pem"));
    config.limits.maxConnectionsPerPeer = 1000;
    return config;
}

} // namespace mimamori
