// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gateway_config.h"
#include "gateway/peer.h"
#include "gateway/peer_quota.h"
#include "gateway/refusal.h"

#include <QObject>

#include <functional>

namespace mimamori {

/// What all connections of one gateway have in common; outlives them.
struct GatewayContext {
    FrameSink &sink;
    AllowList &allowList;
    const GatewayLimits limits;
    GatewayTally tally{};
    PeerCensus census{};
};

/// Milliseconds of the monotonic clock, the only one that limits are measured with.
qint64 monotonicNow();

/// One connection, whatever it runs over: its life from accepted to gone, its limits, and its words with the sink. Lives
/// and dies in one I/O thread. A channel told to close is closed for the sink at once; what is queued still goes out.
class Channel : public QObject {
public:
    using Gone = std::function<void(ConnectionId)>;

    Channel(ConnectionId id, GatewayContext &context, Gone gone);
    ~Channel() override;

    const PeerInfo &peer() const { return m_peer; }
    bool isOpen() const { return m_state == State::Open; }

    void send(const QByteArray &payload, bool text);
    virtual void setAuthenticated(bool on);
    void requestDone();
    /// Ends it politely: what is queued, then the close code and word, then the socket.
    void close(quint16 code, const QByteArray &word);
    /// Closes as soon as nothing is in flight; frames that come meanwhile are not delivered.
    void drain();
    /// Cuts the socket.
    virtual void cut() = 0;
    /// Counts and logs the refusal, then closes (the open) or cuts (the others).
    void refuse(Refusal refusal);
    void sweep(qint64 now);

protected:
    enum class State { Opening, Open, Closing, Gone };

    PeerInfo &mutablePeer() { return m_peer; }
    GatewayContext &context() { return m_context; }
    State state() const { return m_state; }

    /// Counts and logs a refusal; closing is the caller's.
    void record(Refusal refusal);
    /// The peer is known and may speak. False when it has too many connections already; it is refused then.
    bool opened();
    /// A whole message has come.
    void deliver(QByteArray payload, bool text);
    /// Any frame, also a part of a message; false when that is too fast (and refused).
    bool countFrame();
    /// The transport has taken some bytes.
    void written();
    /// The transport is gone.
    void ended();

    virtual void transmit(const QByteArray &payload, bool text) = 0;
    virtual qint64 queuedOut() const = 0;
    virtual void shut(quint16 code, const QByteArray &word) = 0;
    /// What else is due; called twice a second.
    virtual void check(qint64 now) = 0;

private:
    void leaveOpen();
    void closeWhenIdle();
    QByteArray censusKey() const;
    QString peerText() const;

    GatewayContext &m_context;
    Gone m_gone;
    PeerInfo m_peer;
    PeerQuota m_quota;
    State m_state{State::Opening};
    bool m_counted{};
    bool m_draining{};
    bool m_shut{};
    qint64 m_closeBy{};
    quint16 m_closeCode{};
    QByteArray m_closeWord;
};

} // namespace mimamori
