// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mimamori {

/// How long to wait before the next attempt to connect: 0.5 s to 15 s, with full jitter from the first attempt on, so that a whole
/// city's terminals (192) come back spread over five seconds and more.
class Backoff {
public:
    static constexpr int leastMs = 500;
    static constexpr int firstMostMs = 5500;
    static constexpr int mostMs = 15000;
    /// A server that hung up on us right after the handshake is not asked again sooner than this.
    static constexpr int refusedMs = 5000;

    /// The next wait in milliseconds; `random` is 0 (inclusive) to 1 (exclusive).
    int next(double random);
    int nextAfterRefusal(double random);
    void reset() { m_ceiling = firstMostMs; }

private:
    int m_ceiling{firstMostMs};
};

} // namespace mimamori
