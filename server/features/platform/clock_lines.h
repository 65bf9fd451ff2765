// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/platform/clock_view.h"

namespace mimamori {

/// A running clock as a line of a list: one select for My work, the supervisor's list and the explanation.
/// It begins with `with` (common table expressions) and ends with `tail` (from, conditions, order); `c` is the clock, `e` its episode,
/// `p` the child. $1 is the acting user, $2 now, $3 the end of the day: clockBinds().
SqlText clockLinesSql(const QByteArray &name, const QByteArray &with, const QByteArray &tail);

QVariantList clockBinds(Context &context);

/// One row of it; `soonDays` is the setting clock.soon_days.
ClockLine clockLine(Context &context, const Row &row, int soonDays);

/// OVERDUE, TODAY, SOON (within so many days), LATER.
QString clockStatus(const QDateTime &dueAt, const QDateTime &now, int soonDays);

} // namespace mimamori
