// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace mimamori {

/// What one peer may do to us before its connection is closed and counted. Times in milliseconds, sizes in bytes.
struct GatewayLimits {
    int maxConnections{10'000};
    int maxConnectionsPerPeer{64}; // by certificate, or by uid on the local socket
    int handshakeMs{5'000};        // TLS
    int upgradeMs{5'000};          // from TLS to WebSocket
    int closeMs{3'000};            // to take what is still queued for it, then cut
    int pingMs{20'000};            // of silence, then we ask
    int silenceMs{60'000};         // no frame, not even a pong
    int messageMs{300'000};        // from the first fragment to the last
    int localFrameMs{10'000};      // the same for a frame on the local socket
    int recheckMs{2'000};          // live connections against the allow-list
    int sweepMs{500};              // granularity of all the above
    qint64 preAuthFrameBytes{4 * 1024};
    qint64 frameBytes{16 * 1024 * 1024};
    qint64 queuedOutBytes{48 * 1024 * 1024};
    int framesPerSecond{200};
    int frameBurst{400};
    int inFlight{64};
    int preAuthInFlight{4};
    int controlBytesPerSecond{16 * 1024}; // of pongs that its pings draw from us
};

/// Where the gateway listens, and as whom.
struct GatewayConfig {
    QList<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost)};
    quint16 port{}; // 0 = any free one
    QString certificateChainFile{}; // PEM, the server's own certificate first
    QString keyFile{};              // PEM, EC or RSA, not encrypted; must be readable by the service user only
    QString caFile{};               // PEM, the private CA: nobody else's certificates are believed
    int ioThreads{2};
    QString localSocket{}; // path of the console's Unix socket; empty = none
    uint localSocketMode{0660};
    GatewayLimits limits{};
};

} // namespace mimamori
