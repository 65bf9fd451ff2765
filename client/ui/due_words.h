// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/status_chip.h"

#include <QDateTime>

namespace mimamori {

/// How near a due time is, as it stands in lists, in the status strip and on a file's head: overdue, today, within three days, later.
Standing standingOf(const QDateTime &due, const QDateTime &now);

/// "今日 08:29", "明日 17:30", "11/25(水)"; the last moment of a day is "今日 24:00".
QString dueWords(const QDateTime &due, const QDateTime &now);

/// "2時間13分 超過", "あと6時間48分", "あと3日".
QString remainingWords(const QDateTime &due, const QDateTime &now);

} // namespace mimamori
