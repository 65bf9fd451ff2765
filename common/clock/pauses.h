// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The agreed stops of a clock, as a ledger of intervals that may overlap and touch.
#pragma once

#include <QDateTime>

#include <vector>

namespace mimamori {

/// `[from, to)` in seconds since the epoch.
struct Span {
    qint64 from{};
    qint64 to{};
    bool operator==(const Span &) const = default;
};

/// Pauses, merged and sorted. Empty ones vanish.
class PauseLedger {
public:
    PauseLedger() = default;

    /// Throws Problem "pause" when an interval is reversed.
    explicit PauseLedger(std::vector<Span> intervals);

    bool isEmpty() const { return m_spans.empty(); }
    const std::vector<Span> &spans() const { return m_spans; }
    bool contains(qint64 utc) const;
    /// Seconds of `span` that lie in pauses.
    qint64 pausedSeconds(const Span &span) const;
    /// What is left of `span` outside the pauses, ascending.
    std::vector<Span> remainderOf(const Span &span) const;

private:
    std::vector<Span> m_spans;
};

} // namespace mimamori
