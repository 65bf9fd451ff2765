// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/channel.h"
#include "gateway/unique_fd.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QWebSocketProtocol>

class QSslSocket;
class QWebSocket;
class QWebSocketServer;

namespace mimamori {

/// A terminal's connection: TLS 1.3 with its certificate, allow-list, WebSocket upgrade, then messages. The sockets are
/// made here from the accepted descriptor and never change thread.
class TlsConnection : public Channel {
public:
    TlsConnection(ConnectionId id, GatewayContext &context, Gone gone);
    ~TlsConnection() override;

    /// Starts the TLS handshake.
    void start(UniqueFd fd, const QSslConfiguration &configuration);
    void setAuthenticated(bool on) override;
    void cut() override;

protected:
    void transmit(const QByteArray &payload, bool text) override;
    qint64 queuedOut() const override;
    void shut(quint16 code, const QByteArray &word) override;
    void check(qint64 now) override;

private:
    void tlsFailed();
    void tlsReady();
    void readUpgrade();
    void handOver();
    void upgraded();
    void frameCame(bool last);
    void aboutToClose();
    void checkOpen(qint64 now);

    QPointer<QSslSocket> m_socket;
    QPointer<QWebSocketServer> m_upgrader;
    QPointer<QWebSocket> m_webSocket;
    bool m_encrypted{}; // and the certificate accepted
    bool m_refused{};   // while still opening: only its end is awaited
    bool m_struckOff{};
    qint64 m_deadline{};     // of the handshake or the upgrade
    qint64 m_heardAt{};      // last frame or pong
    qint64 m_pingedAt{};
    qint64 m_messageSince{}; // first fragment of an unfinished message, 0 if none
    qint64 m_checkedAt{};    // against the allow-list
    qint64 m_sweptAt{};
    qint64 m_unasked{};      // bytes written beyond what we sent: pongs
};

} // namespace mimamori
