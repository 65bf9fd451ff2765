// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A calendar as an administrator writes it down: `{"preset":…,"hours":…,"holidays":…,"special":…,"timezone":…}`.
#pragma once

#include "clock/calendar.h"

#include <QJsonValue>

namespace mimamori {

/// Reads a calendar (format: `mimamorictl calc`, "calendar"). With a preset, `hours` replace the preset's week and
/// `holidays` and `special` are added to its own. Throws Problem "calendar", "preset", "weekday", "hours", "overlap",
/// "zone", "date", "no-such-day", "holidays", "special".
BusinessCalendar calendarFromJson(const QJsonValue &value);

} // namespace mimamori
