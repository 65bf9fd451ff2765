// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a BusinessCalendar shares between its copies; only for the calendar's own source files.
#pragma once

#include "clock/calendar.h"

namespace mimamori {

struct BusinessCalendar::Data {
    CalendarSpec spec{};
    std::shared_ptr<const ZoneRules> zone{};
    bool openTime{};
    QDate firstOpen{}; ///< nothing is open before it (null = without limit)
    QDate lastOpen{};  ///< nothing is open after it (null = without limit)

    /// The hours of a date, empty when closed; null when no weekly hours are valid then.
    const DayHours *hours(QDate date) const;
    void setReach();
};

} // namespace mimamori
