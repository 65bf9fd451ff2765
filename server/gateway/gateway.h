// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gateway_config.h"
#include "gateway/gateway_error.h"
#include "gateway/peer.h"

#include <QMap>

#include <functional>
#include <memory>
#include <vector>

namespace mimamori {

struct GatewayContext;
class Channel;
class IoThread;
class UniqueFd;

/// The front of the application server: takes terminals in over mutual TLS 1.3 WebSockets and the console over a Unix
/// socket, keeps out and throws out who may not, and carries whole messages both ways. It knows nothing of what they say;
/// WELCOME is the sink's first send(). All functions but start() and stop() may be called from any thread; a call for a
/// connection that is gone does nothing. For one connection the calls of one thread take effect in their order.
class Gateway {
public:
    /// `refused` by reason: "not_listed", "oversize", … (refusal.h).
    struct Counters {
        quint64 accepted{};
        qint64 sockets{}; // accepted and not yet gone
        qint64 open{};    // told to the sink
        quint64 framesIn{};
        quint64 framesOut{};
        quint64 bytesIn{};
        quint64 bytesOut{};
        QMap<QByteArray, quint64> refused{};
    };

    /// `sink` and `allowList` must outlive the gateway.
    Gateway(GatewayConfig config, FrameSink &sink, AllowList &allowList);
    ~Gateway();
    Gateway(const Gateway &) = delete;
    Gateway &operator=(const Gateway &) = delete;

    /// Listens from the moment it returns. Throws GatewayError (one English sentence) when an address is taken or not
    /// ours, or a certificate, key or the local socket is unusable; nothing is left open then.
    void start();
    /// The port in use, 0 before start().
    quint16 port() const { return m_port; }

    /// A whole message; `text` for JSON. More than limits.queuedOutBytes unread closes the connection.
    void send(ConnectionId id, QByteArray payload, bool text);
    /// Raises or lowers the limits of frame size and requests in flight; a send() after it reaches the peer after it.
    void setAuthenticated(ConnectionId id, bool authenticated);
    /// The answer to one frame has been sent, or there will be none.
    void requestDone(ConnectionId id);
    /// Sends what is queued, then `code` (1000–1003, 1007–1011 or 3000–4999) and `word` (ASCII, at most 123 bytes, no
    /// personal data). No frame of the connection is delivered after closed().
    void close(ConnectionId id, quint16 code, QByteArray word);
    /// A terminal struck off the list: its connections end at once (those in a handshake too). The allow-list is asked
    /// again for each live connection every two seconds, so a missed call costs no more than that.
    void closeByFingerprint(const QByteArray &fingerprint);
    /// Sends everybody away with 1001 "restart" (they reconnect) and goes on listening; the console stays.
    void dropPeers();

    /// No new connections and no new frames; waits at most `drainMs` for requests in flight, then closes with 1001 and
    /// ends the threads. Blocks the caller, which must not be an I/O thread. A gateway does not start again.
    void stop(int drainMs);

    Counters counters() const;

private:
    void post(ConnectionId id, std::function<void(Channel &)> action);
    void openSockets(std::vector<std::vector<UniqueFd>> &tcp, UniqueFd &local);

    GatewayConfig m_config;
    std::unique_ptr<GatewayContext> m_context;
    std::vector<std::unique_ptr<IoThread>> m_threads;
    quint16 m_port{};
    bool m_stopped{};
};

} // namespace mimamori
