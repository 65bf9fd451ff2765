// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "dispatch/request_runner.h"
#include "gateway/peer.h"

#include <unistd.h>

namespace mimamori {

/// An answer of the dispatcher itself: done, or the problem to tell.
inline Outcome okay(QCborMap out)
{
    Outcome outcome;
    outcome.ok = true;
    outcome.out = std::move(out);
    return outcome;
}

inline Outcome refused(const Problem &problem)
{
    Outcome outcome;
    outcome.error = {0, problem.code(), problem.field(), problem.args(), {}};
    return outcome;
}

/// The console of root or of the server's own user, known by the kernel.
inline bool isOwnConsole(const PeerInfo &peer)
{
    return peer.local && (peer.uid == 0 || peer.uid == geteuid());
}

} // namespace mimamori
