// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// `mimamorictl calc`: the offline calculators, JSON Lines in and out, over the same code as server and client.
#pragma once

class QIODevice;

namespace mimamori {

/// Answers each line of `in` with one line on `out`, in order, flushed at once; empty lines are passed over. A line that
/// is no request gets {"id":null,"error":…}. Errors of the frame: "malformed", "too-long" (above 4 MiB), "op", "unknown-op".
/// Returns the exit status 0 whatever the lines held; 1 when `out` cannot be written.
int runCalc(QIODevice &in, QIODevice &out);

/// `runCalc` on the process's own stdin and stdout, answering each line before the next is asked for.
int runCalcOnStandardStreams();

} // namespace mimamori
