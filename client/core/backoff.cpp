// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backoff.h"

#include <algorithm>

namespace mimamori {

int Backoff::next(double random)
{
    const int ceiling = m_ceiling;
    m_ceiling = std::min(ceiling * 2, mostMs);
    return leastMs + int((ceiling - leastMs) * random);
}

int Backoff::nextAfterRefusal(double random)
{
    return std::max(next(random), refusedMs + int(refusedMs * random));
}

} // namespace mimamori
