// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// When an office is open: weekly hours, holidays, special openings, and arithmetic in open time and business days.
#pragma once

#include "clock/explanation.h"
#include "clock/pauses.h"
#include "clock/zone.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace mimamori {

/// Hours of one day, seconds after local midnight, half-open `[open, close)`; 86400 = 24:00 is allowed as `close`.
struct OpenHours {
    int open{};
    int close{};
    bool operator==(const OpenHours &) const = default;
};
using DayHours = std::vector<OpenHours>;

/// The hours of a week, Monday first, from a date on and until another (both included; null = without limit).
struct WeekHours {
    QDate validFrom{};
    QDate validTo{};
    std::array<DayHours, 7> days{};
};

/// Days closed every year, first and last included; may cross the end of the year (12/29 to 1/3).
struct YearlyClosure {
    int fromMonth{};
    int fromDay{};
    int toMonth{};
    int toDay{};
    QString name{};
};

/// What a calendar is made of; the same columns are rows in the server's database.
struct CalendarSpec {
    QString id{};
    QString version{};                   ///< changes whenever the content does; a running clock remembers it
    QByteArray zone{"Asia/Tokyo"};
    std::vector<WeekHours> weeks{};      ///< periods that do not overlap; a date in none of them is closed
    QMap<QDate, QString> holidays{};     ///< closed dates with their names; they win over `special`
    QMap<QDate, DayHours> special{};     ///< hours of one date instead of the week's; empty = closed
    std::vector<YearlyClosure> closures{};
    QDate holidaysFrom{};                ///< the holiday table knows nothing before this date (null = nobody asks)
    QDate officialUntil{};               ///< until here the holidays are the published ones
    QDate calculatedUntil{};             ///< from there to here they are computed from the present law
};

/// How well the holidays around a date are known.
enum class HolidayKnowledge { Official, Calculated, Unknown };

/// Why a date is closed: "closed-holiday", "closed-yearly", "closed-special", "closed-weekday", "closed-outside-validity".
struct Closure {
    QByteArray code{};
    QString name{};
};

/// An immutable calendar; copies share their data and may be used by any thread. Instants may come in any time spec and
/// leave with the calendar's zone offset. Searches throw Problem "no-open-time" when nothing opens any more, and
/// "out-of-range" outside the years 1 to 2999; they never loop for ever.
class BusinessCalendar {
public:
    /// Throws Problem: "zone", "hours" (an end at or before its start, an impossible time), "overlap", "validity".
    explicit BusinessCalendar(CalendarSpec spec);

    /// City of Kobe: Monday to Friday 8:45-17:30, Japan's holidays, closed 12/29-1/3 (resources/calendar).
    static const BusinessCalendar &kobe();
    /// What `kobe()` is made of, as a start for a calendar with other hours.
    static const CalendarSpec &kobeSpec();

    const QString &id() const;
    const QString &version() const;
    const ZoneRules &zone() const;

    DayHours hoursOn(QDate date) const;
    bool isOpenDate(QDate date) const;
    /// Null when the date is open.
    std::optional<Closure> closureOn(QDate date) const;
    bool hasOpenTime() const;

    bool isOpen(const QDateTime &at) const;
    /// `at` itself when open; a closing instant is closed.
    QDateTime nextOpening(const QDateTime &at) const;
    /// `at` itself when open or a closing instant, except at an opening instant, which looks back to the closing before.
    QDateTime previousClosing(const QDateTime &at) const;
    /// Open time only; time in `pauses` does not count. Used up exactly at closing: that closing (backwards: that opening).
    /// 0 is `nextOpening`.
    QDateTime addOpenTime(const QDateTime &at, qint64 seconds, const PauseLedger &pauses = {}) const;
    /// Open seconds in `[from, to)` outside the pauses; 0 when `to` is not after `from`.
    qint64 openSeconds(const QDateTime &from, const QDateTime &to, const PauseLedger &pauses = {}) const;

    QDate nextOpenDate(QDate date) const;     ///< the date itself when open
    QDate previousOpenDate(QDate date) const; ///< the date itself when open
    /// The n-th open date after (n < 0: before) the date; 0 = the date or the next open one.
    QDate addBusinessDays(QDate date, qint64 days) const;
    /// Open dates from `from` to `to`, both included; 0 when reversed.
    qint64 countBusinessDays(QDate from, QDate to) const;
    /// Last closing of an open date.
    QDateTime closingOf(QDate openDate) const;

    HolidayKnowledge holidayKnowledge(QDate date) const;
    QDate officialUntil() const;
    /// A step "holidays-run-out" for the administrator when the official table ends within `days` of `today`.
    std::optional<Step> holidayWarning(QDate today, int days = 120) const;

    /// Spans of one local date as instants (seconds since the epoch), ascending.
    std::vector<Span> spansOn(QDate date) const;

private:
    struct Data;
    qint64 walkForward(qint64 start, qint64 seconds, const PauseLedger &pauses) const;
    qint64 walkBackward(qint64 start, qint64 seconds, const PauseLedger &pauses) const;
    /// Throws when no date at or beyond `date` in that direction can be open.
    void requireReachable(QDate date, bool forward) const;

    std::shared_ptr<const Data> m_data;
};

} // namespace mimamori
