// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// The next gap-free number of a kind ("reception", "case_episode", "child_file", "paper") for an office and the fiscal year of a
/// date, as it is written: "C-R08-004512" (the office's letter or base code, the era year of the fiscal year, six digits).
/// The counter is locked until the request commits, so a number that was not used is never missing.
QString nextNumber(Context &context, const QByteArray &kind, qint64 office, QDate on);

} // namespace mimamori
