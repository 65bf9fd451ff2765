// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/retention.h"

#include "base/problem.h"

#include <algorithm>

namespace mimamori {

QList<HeldSet> toExpire(const QList<HeldSet> &held, const QString &kind, int most)
{
    if (most < leastProven + 1)
        throw Problem("retention_small", "backup.most");
    QList<HeldSet> own;
    qint64 proven = 0;
    for (const HeldSet &set : held) {
        proven += set.proven;
        if (set.kind == kind)
            own << set;
    }
    std::sort(own.begin(), own.end(), [](const HeldSet &a, const HeldSet &b) { return a.failed != b.failed ? a.failed : a.started < b.started; });
    qsizetype surplus = own.size() - (most - 1);
    QList<HeldSet> out;
    for (const HeldSet &set : std::as_const(own)) {
        if (surplus <= 0)
            break;
        if (set.proven && proven <= leastProven)
            continue;
        proven -= set.proven;
        --surplus;
        out << set;
    }
    return out;
}

} // namespace mimamori
