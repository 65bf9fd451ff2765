// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The law's periods in days, months and years, on civil dates.
#pragma once

#include "clock/due.h"

#include <QDate>

#include <vector>

namespace mimamori {

/// Last day of a period (民法140-143条). `countFirstDay`: the start is day 1 (児童福祉法33条12項「開始した日から」), otherwise the
/// day after it is. Months and years end with the day before the corresponding day; where that day does not exist, with
/// the month's last day (143条2項ただし書). Throws Problem "amount" below 1, "unit", "out-of-range".
QDate legalPeriodEnd(QDate start, qint64 amount, ClockUnit unit, bool countFirstDay);

/// Ends of successive two-month periods of temporary protection (児童福祉法33条12項-14項), each beginning the day after the
/// last. Throws Problem "count" below 0 or above 1,200, "out-of-range".
std::vector<QDate> temporaryProtectionPeriods(QDate start, qint64 count);

/// `date` moved by months, clamped to the month's end. Throws Problem "out-of-range" outside the years 1 to 9999.
QDate addCalendarMonths(QDate date, qint64 months);

} // namespace mimamori
