// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gateway_config.h"

#include <QHash>

#include <mutex>

namespace mimamori {

/// What one connection has used of its allowance: frames a second (token bucket) and requests in flight. Pure: the time
/// (monotonic, ms) comes from outside.
class PeerQuota {
public:
    PeerQuota(const GatewayLimits &limits, qint64 nowMs);

    void setAuthenticated(bool on) { m_authenticated = on; }
    bool isAuthenticated() const { return m_authenticated; }

    /// False when the peer sends faster than allowed.
    bool takeFrame(qint64 nowMs);
    /// False when the peer has too many requests unanswered.
    bool beginRequest();
    void endRequest();
    int inFlight() const { return m_inFlight; }

private:
    const GatewayLimits &m_limits;
    double m_tokens{};
    qint64 m_filledAt{};
    int m_inFlight{};
    bool m_authenticated{};
};

/// Connections by peer over all I/O threads, so that one terminal cannot take them all. Thread-safe.
class PeerCensus {
public:
    /// False (and not counted) when `peer` already has `most` connections.
    bool enter(const QByteArray &peer, int most);
    void leave(const QByteArray &peer);

private:
    std::mutex m_mutex;
    QHash<QByteArray, int> m_connections;
};

} // namespace mimamori
