// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fuzzy_date.h"
#include "japanese/era.h"

#include <optional>

namespace mimamori {

/// Reads a date as a register or a witness writes it (domain.md 5.3): 令和7年6月頃, 推定, 年月日不詳, R7.6.??, a day that never
/// was. Takes every text; what could not be read is `Unknown`. Years are Gregorian; of a range the parts are its first day's.
/// A day outside its era (昭和64年1月10日) is `NonCalendar` with the Gregorian day it would be.
FuzzyDate readFuzzyDate(const QString &text, const EraTable &table = EraTable::current());

/// "exact", "month", "year", "circa", "estimated", "range", "noncalendar", "unknown", "empty".
QString fuzzyQualityName(FuzzyDate::Quality quality);
std::optional<FuzzyDate::Quality> fuzzyQualityOf(const QString &name);

} // namespace mimamori
