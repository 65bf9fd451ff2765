// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <atomic>

namespace mimamori {

/// Why a connection was refused or thrown out; each has a counter and a word for the log.
enum class Refusal {
    TooManyConnections,
    TooManyOfPeer,
    HandshakeTimeout,
    NoCertificate,
    SelfSigned,
    Expired,
    NotYetValid,
    WrongPurpose,
    UnknownIssuer,
    WeakKey,
    HandshakeFailed,
    NotListed,
    UpgradeTimeout,
    BadUpgrade,
    Oversize,
    ProtocolError,
    Rate,
    ControlFlood,
    InFlight,
    QueueOut,
    Silent,
    SlowMessage,
    Delisted,
    Count
};

/// The word for the log and the counters, e.g. "wrong_purpose".
QByteArray refusalWord(Refusal refusal);

/// What the I/O threads count; read by anyone.
struct GatewayTally {
    std::atomic<quint64> accepted{0};
    std::atomic<qint64> sockets{0}; // accepted and not yet gone, also while shaking hands
    std::atomic<qint64> open{0};    // told to the sink
    std::atomic<quint64> framesIn{0};
    std::atomic<quint64> framesOut{0};
    std::atomic<quint64> bytesIn{0};
    std::atomic<quint64> bytesOut{0};
    std::array<std::atomic<quint64>, size_t(Refusal::Count)> refused{};
};

} // namespace mimamori
