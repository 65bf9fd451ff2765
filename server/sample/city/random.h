// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mimamori {

/// The sample city's own numbers: SplitMix64 (S. Vigna, public domain), the same in every library and on every machine.
/// state += 0x9E3779B97F4A7C15; z = state; z = (z ^ z>>30) * 0xBF58476D1CE4E5B9; z = (z ^ z>>27) * 0x94D049BB133111EB; z ^= z>>31.
class Random {
public:
    explicit constexpr Random(quint64 seed) : m_state(seed) {}

    /// A stream of its own for each thing that is drawn: whatever one household draws, the next one's draws stay the same.
    static constexpr Random of(quint64 seed, quint64 stream, quint64 index)
    {
        return Random(mix(mix(seed + stream * 0xD1342543DE82EF95ULL) + index));
    }

    constexpr quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        return mix(m_state);
    }
    /// 0 .. n-1 (n > 0): the high 32 bits times n, without division; the bias is below n / 2^32.
    constexpr quint32 below(quint32 n) { return quint32(((next() >> 32) * n) >> 32); }
    constexpr int between(int first, int last) { return first + int(below(quint32(last - first + 1))); }
    constexpr bool permille(int n) { return int(below(1000)) < n; }

private:
    static constexpr quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace mimamori
