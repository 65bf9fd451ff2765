// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When something is due: one reckoning for the law's periods and the contract's, with its reasons.
#pragma once

#include "clock/calendar.h"
#include "clock/explanation.h"
#include "clock/pauses.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>

#include <optional>

namespace mimamori {

/// What time is counted in. A promise always names its base: "3 days" alone means nothing.
enum class ClockBase {
    Wall,           ///< plain time, nights and holidays included
    Opening,        ///< open hours of the calendar
    BusinessDays,   ///< open dates of the calendar, same time of day
    CalendarMonths, ///< same day of a later month, clamped to the month's end
    CalendarYears,
    LegalPeriod,    ///< 民法140-143条: ends with the day before the corresponding day
};

enum class ClockUnit { Seconds, Minutes, Hours, Days, Months, Years };

/// "wall", "opening", "business-days", "calendar-months", "calendar-years", "legal-months"; null for another word.
std::optional<ClockBase> clockBaseFrom(QStringView text);
QString toText(ClockBase base);
/// "seconds" … "years" (always plural); null for another word.
std::optional<ClockUnit> clockUnitFrom(QStringView text);
QString toText(ClockUnit unit);
bool unitBelongsTo(ClockUnit unit, ClockBase base);

/// When a clock starts: an instant, or a civil date (no zone) where the law counts days.
struct ClockStart {
    QDateTime at{};
    QDate date{};
    bool isDate() const { return !at.isValid(); }
    /// The civil date of the start in a zone.
    QDate dateIn(const ZoneRules &zone) const { return isDate() ? date : zone.dateAt(at.toSecsSinceEpoch()); }
};

struct DueRequest {
    ClockBase base{ClockBase::Wall};
    ClockStart start{};
    qint64 amount{};              ///< may be 0 or negative, except for legal periods
    ClockUnit unit{ClockUnit::Hours};
    PauseLedger pauses{};         ///< wall, opening and business days only; the law's periods do not pause
    bool endOfDay{};              ///< business days: last closing; calendar months and years: midnight
    bool back{};                  ///< which way 0 looks
    bool countFirstDay{true};     ///< legal periods
    bool explain{true};
};

/// Either `due` (an instant, with the calendar's offset) or `date` (the last day), or an error code and neither.
struct DueResult {
    QDateTime due{};
    QDate date{};
    Explanation explanation{};
    QByteArray error{};
    bool ok() const { return error.isEmpty(); }
};

/// Errors (never thrown, always in the result): "unit", "amount", "instant", "no-open-time", "out-of-range".
DueResult computeDue(const DueRequest &request, const BusinessCalendar &calendar);

/// Adds what an administrator must know when a reckoning stands on holidays that are not published yet.
void appendHolidayDoubt(Explanation &explanation, const BusinessCalendar &calendar, QDate date);

} // namespace mimamori
