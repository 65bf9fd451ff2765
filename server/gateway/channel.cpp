// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/channel.h"

#include "gateway/security_log.h"

#include <chrono>

namespace mimamori {

namespace {

constexpr quint16 kGoingAway = 1001;
constexpr quint16 kPolicyViolation = 1008;
constexpr quint16 kMessageTooBig = 1009;
constexpr quint16 kProtocolError = 1002;

quint16 closeCodeFor(Refusal refusal)
{
    if (refusal == Refusal::Oversize)
        return kMessageTooBig;
    return refusal == Refusal::ProtocolError ? kProtocolError : kPolicyViolation;
}

} // namespace

qint64 monotonicNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Channel::Channel(ConnectionId id, GatewayContext &context, Gone gone)
    : m_context(context), m_gone(std::move(gone)), m_quota(context.limits, monotonicNow())
{
    m_peer.id = id;
    ++m_context.tally.sockets;
}

Channel::~Channel()
{
    leaveOpen();
    --m_context.tally.sockets;
}

bool Channel::opened()
{
    if (!m_context.census.enter(censusKey(), m_context.limits.maxConnectionsPerPeer)) {
        refuse(Refusal::TooManyOfPeer);
        return false;
    }
    m_counted = true;
    m_state = State::Open;
    ++m_context.tally.open;
    m_context.sink.connected(m_peer);
    return true;
}

void Channel::leaveOpen()
{
    if (m_counted) {
        m_context.census.leave(censusKey());
        m_counted = false;
    }
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    --m_context.tally.open;
    m_context.sink.closed(m_peer.id);
}

bool Channel::countFrame()
{
    if (m_state != State::Open)
        return false;
    ++m_context.tally.framesIn;
    if (m_quota.takeFrame(monotonicNow()))
        return true;
    refuse(Refusal::Rate);
    return false;
}

void Channel::deliver(QByteArray payload, bool text)
{
    if (m_state != State::Open || m_draining)
        return;
    m_context.tally.bytesIn += quint64(payload.size());
    if (!m_quota.beginRequest()) {
        refuse(Refusal::InFlight);
        return;
    }
    m_context.sink.frame(m_peer.id, std::move(payload), text);
}

void Channel::send(const QByteArray &payload, bool text)
{
    if (m_state != State::Open)
        return;
    if (queuedOut() + payload.size() > m_context.limits.queuedOutBytes) {
        refuse(Refusal::QueueOut);
        cut(); // it does not read, so there is nobody to take a close frame
        return;
    }
    ++m_context.tally.framesOut;
    m_context.tally.bytesOut += quint64(payload.size());
    transmit(payload, text);
}

void Channel::setAuthenticated(bool on)
{
    m_quota.setAuthenticated(on);
}

void Channel::requestDone()
{
    m_quota.endRequest();
    closeWhenIdle();
}

void Channel::drain()
{
    m_draining = true;
    if (m_state == State::Opening)
        cut();
    closeWhenIdle();
}

void Channel::closeWhenIdle()
{
    if (m_draining && m_state == State::Open && m_quota.inFlight() == 0)
        close(kGoingAway, "shutdown");
}

void Channel::close(quint16 code, const QByteArray &word)
{
    if (m_state == State::Opening) {
        cut();
        return;
    }
    if (m_state != State::Open)
        return;
    m_closeCode = code;
    m_closeWord = word;
    m_closeBy = monotonicNow() + m_context.limits.closeMs;
    leaveOpen();
    written();
}

void Channel::written()
{
    // The socket classes drop what is still unencrypted when they are closed: wait until the queue is empty.
    if (m_state != State::Closing || m_shut || queuedOut() > 0)
        return;
    m_shut = true;
    shut(m_closeCode, m_closeWord);
}

void Channel::refuse(Refusal refusal)
{
    if (m_state == State::Closing || m_state == State::Gone)
        return;
    record(refusal);
    if (m_state == State::Open)
        close(closeCodeFor(refusal), refusalWord(refusal));
    else
        cut();
}

void Channel::record(Refusal refusal)
{
    ++m_context.tally.refused[size_t(refusal)];
    logSecurity({m_state == State::Open ? "closed" : "refused", refusalWord(refusal), peerText(),
                 m_peer.certificateFingerprint});
}

void Channel::ended()
{
    if (m_state == State::Gone)
        return;
    leaveOpen();
    m_state = State::Gone;
    m_gone(m_peer.id);
}

void Channel::sweep(qint64 now)
{
    if (m_state == State::Closing) {
        if (m_closeBy != 0 && now >= m_closeBy)
            cut();
        return;
    }
    if (m_state != State::Gone)
        check(now);
}

QByteArray Channel::censusKey() const
{
    return m_peer.local ? "uid:" + QByteArray::number(m_peer.uid) : m_peer.certificateFingerprint;
}

QString Channel::peerText() const
{
    if (m_peer.local)
        return QStringLiteral("uid:%1").arg(m_peer.uid);
    return QStringLiteral("[%1]:%2").arg(m_peer.address.toString()).arg(m_peer.port);
}

} // namespace mimamori
