// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/pauses.h"

#include "base/problem.h"

#include <algorithm>

namespace mimamori {

PauseLedger::PauseLedger(std::vector<Span> intervals)
{
    for (const Span &span : intervals) {
        if (span.to < span.from)
            throw Problem("pause");
    }
    std::sort(intervals.begin(), intervals.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
    for (const Span &span : intervals) {
        if (span.from == span.to)
            continue;
        if (!m_spans.empty() && span.from <= m_spans.back().to)
            m_spans.back().to = std::max(m_spans.back().to, span.to);
        else
            m_spans.push_back(span);
    }
}

bool PauseLedger::contains(qint64 utc) const
{
    return std::any_of(m_spans.begin(), m_spans.end(), [utc](const Span &s) { return s.from <= utc && utc < s.to; });
}

qint64 PauseLedger::pausedSeconds(const Span &span) const
{
    qint64 sum = 0;
    for (const Span &pause : m_spans)
        sum += std::max<qint64>(0, std::min(pause.to, span.to) - std::max(pause.from, span.from));
    return sum;
}

std::vector<Span> PauseLedger::remainderOf(const Span &span) const
{
    std::vector<Span> rest;
    qint64 from = span.from;
    for (auto pause = std::partition_point(m_spans.begin(), m_spans.end(), [from](const Span &s) { return s.to <= from; });
         pause != m_spans.end() && pause->from < span.to; ++pause) {
        if (pause->from > from)
            rest.push_back({from, pause->from});
        from = std::max(from, pause->to);
    }
    if (from < span.to)
        rest.push_back({from, span.to});
    return rest;
}

} // namespace mimamori
