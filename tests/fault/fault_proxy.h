// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace mimamori::fault {

/// A cable that can be cut at a given byte: a TCP proxy on loopback between terminals and the server, with a thread of its own.
/// A cut ends both sides at once, as a pulled plug or a dying switch does for the one who waits.
class FaultProxy {
public:
    FaultProxy();
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    quint16 port() const { return m_port; }
    /// Where new connections go from now on.
    void setTarget(quint16 port) { m_target = port; }

    /// The next connection that carries something is cut when so many further bytes have passed to the terminal (0: before the first).
    void cutReplyAfter(qint64 bytes) { m_replyLeft = bytes; }
    /// The same for bytes towards the server.
    void cutRequestAfter(qint64 bytes) { m_requestLeft = bytes; }
    /// Cuts whatever is open now.
    void cutAll() { m_cutAll = true; }
    /// How many connections were cut so far.
    int cuts() const { return m_cuts; }

private:
    struct Pair {
        int terminal{-1};
        int server{-1};
    };
    void loop();
    void acceptOne();
    bool pass(int from, int to, std::atomic<qint64> &left);

    int m_listener{-1};
    int m_stop[2]{-1, -1};
    quint16 m_port{};
    std::atomic<quint16> m_target{0};
    std::atomic<qint64> m_replyLeft{-1}; ///< -1: no cut is planned
    std::atomic<qint64> m_requestLeft{-1};
    std::atomic<bool> m_cutAll{false};
    std::atomic<int> m_cuts{0};
    struct Pairs;
    Pairs *m_pairs{};
    std::thread m_thread;
};

} // namespace mimamori::fault
