// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/peer_quota.h"

#include <algorithm>

namespace mimamori {

PeerQuota::PeerQuota(const GatewayLimits &limits, qint64 nowMs)
    : m_limits(limits), m_tokens(limits.frameBurst), m_filledAt(nowMs)
{
}

bool PeerQuota::takeFrame(qint64 nowMs)
{
    const double gained = double(nowMs - m_filledAt) * m_limits.framesPerSecond / 1000.0;
    m_tokens = std::min(double(m_limits.frameBurst), m_tokens + gained);
    m_filledAt = nowMs;
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

bool PeerQuota::beginRequest()
{
    if (m_inFlight >= (m_authenticated ? m_limits.inFlight : m_limits.preAuthInFlight))
        return false;
    ++m_inFlight;
    return true;
}

void PeerQuota::endRequest()
{
    if (m_inFlight > 0)
        --m_inFlight;
}

bool PeerCensus::enter(const QByteArray &peer, int most)
{
    const std::lock_guard lock(m_mutex);
    int &count = m_connections[peer];
    if (count >= most)
        return false;
    ++count;
    return true;
}

void PeerCensus::leave(const QByteArray &peer)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_connections.find(peer);
    if (found != m_connections.end() && --*found <= 0)
        m_connections.erase(found);
}

} // namespace mimamori
