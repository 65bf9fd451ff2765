// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When a job runs, in words that an administrator can write and read (PLT-03):
///   every 600                    seconds from end to start, at least 10
///   daily 21:30                  each day; also: open 21:30 (business days), closed 10:00 (all others), mon,thu 06:00
///   month-day 25 22:00           months without that day are left out; month-end 22:00; yearly 04-01 05:00; once 2026-12-28 20:00
///     shift previous | next      moved to the business day before or after when it falls on a closed day
///     plus 1                     that many days later (1 = the day after)
///   after a.job,b.job or 03:30   when they have ended, at the latest (where "or" stands) at that time
#pragma once

#include "clock/calendar.h"

#include <optional>

namespace mimamori {

/// A schedule that was read.
struct JobSchedule {
    enum class Day { Every, Daily, Open, Closed, Week, MonthDay, MonthEnd, Yearly, Once, After };
    enum class Shift { None, Previous, Next };
    Day day{Day::Daily};
    Shift shift{Shift::None};
    int plusDays{};
    int seconds{};               ///< of Every
    int weekdays{};              ///< bit 1 << Qt day of the week
    int month{}, dayOfMonth{};
    QDate date{};                ///< of Once
    int secondOfDay{-1};         ///< -1: After without a time
    QStringList jobs{};          ///< of After
};

/// Throws Problem "schedule_unreadable" (args.word), field "schedule".
JobSchedule parseJobSchedule(const QString &text);

/// The first instant after `after` at which it fires; none when there is none in twenty years. Every counts from `after`; After
/// has its latest time only, the rest is told by the jobs it waits for.
std::optional<QDateTime> nextFiring(const JobSchedule &schedule, const QDateTime &after, const BusinessCalendar &calendar);

/// One firing of a schedule of dates: the date it names, and the instant after its shift.
struct NamedFiring {
    QDate named{};
    QDateTime at{};
};
/// Those whose named date lies from `first` to `last`, both included, ascending. Every and After name no dates: none.
std::vector<NamedFiring> namedFirings(const JobSchedule &schedule, QDate first, QDate last, const BusinessCalendar &calendar);

/// Throws Problem "schedule_never" or "schedule_too_often", field "schedule".
void requireSensible(const JobSchedule &schedule, const QDateTime &now, const BusinessCalendar &calendar);

} // namespace mimamori
