// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QHostAddress>
#include <QString>

namespace mimamori {

/// Names one connection for as long as the server runs; never given out twice. The low byte says which loop owns it.
struct ConnectionId {
    quint64 value{};
    friend bool operator==(ConnectionId, ConnectionId) = default;
};

inline size_t qHash(ConnectionId id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

/// Who is at the other end, as the transport knows it; the person comes later, by login.
struct PeerInfo {
    ConnectionId id{};
    QByteArray certificateFingerprint{}; // SHA-256 of the DER certificate, 64 lower-case hex digits; empty if local
    QString certificateCommonName{};     // the terminal's id
    QHostAddress address{};              // null if local
    quint16 port{};
    bool local{}; // the console on the Unix socket
    uint uid{};   // of the local peer's process, told by the kernel
};

/// Takes what arrives. Called on the I/O threads, for one connection always on the same one and in order: it must not
/// block and must not throw. Calling the gateway back from inside is fine.
class FrameSink {
public:
    virtual ~FrameSink() = default;
    /// The connection is open and WELCOME may be sent.
    virtual void connected(const PeerInfo &peer) = 0;
    /// One whole message. It counts as in flight until Gateway::requestDone() is called for it, also when it was rubbish.
    virtual void frame(ConnectionId id, QByteArray payload, bool isText) = 0;
    /// Exactly once for each connected(); nothing comes after it.
    virtual void closed(ConnectionId id) = 0;
};

/// The terminals that may connect. Asked on the I/O threads for each new connection and every two seconds for each live
/// one: must be thread-safe, in memory and quick.
class AllowList {
public:
    virtual ~AllowList() = default;
    /// `fingerprint` as in PeerInfo.
    virtual bool allows(const QByteArray &fingerprint) = 0;
    /// Was allowed once and is struck off for good: it is told so, and destroys what it kept. Thread-safe and quick as well.
    virtual bool isStruckOff(const QByteArray &fingerprint)
    {
        Q_UNUSED(fingerprint)
        return false;
    }
};

} // namespace mimamori
