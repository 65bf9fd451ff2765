// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/job_schedule.h"

#include "base/problem.h"

#include <QMap>

namespace mimamori {

namespace {

constexpr int LeastSeconds = 10;
constexpr int MostSeconds = 366 * 86400;
constexpr int LookBackDays = 45;            // a shift over the New Year and a few days later
constexpr int LookAheadDays = 20 * 366;     // two leap days apart are eight years around 2100
constexpr int MostPlusDays = 30;

/// The words of a schedule, taken one after the other.
class Words {
public:
    explicit Words(const QString &text) : m_words(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {}
    bool atEnd() const { return m_at >= m_words.size(); }
    QString next()
    {
        if (atEnd())
            fail();
        return m_words[m_at++];
    }
    bool takes(const char *word)
    {
        const bool is = !atEnd() && m_words[m_at] == QLatin1String(word);
        m_at += is;
        return is;
    }
    int number(int least, int most)
    {
        bool ok = false;
        const int value = next().toInt(&ok);
        if (!ok || value < least || value > most)
            back();
        return value;
    }
    int time()
    {
        const QTime at = QTime::fromString(next(), QStringLiteral("HH:mm"));
        if (!at.isValid())
            back();
        return at.msecsSinceStartOfDay() / 1000;
    }
    [[noreturn]] void back()
    {
        --m_at;
        fail();
    }

private:
    [[noreturn]] void fail() const { throw Problem("schedule_unreadable", "schedule", {{QStringLiteral("word"), m_words.value(m_at)}}); }

    QStringList m_words;
    qsizetype m_at{};
};

int weekdaysOf(const QString &word)
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
        QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    int days = 0;
    const QStringList parts = word.split(QLatin1Char(','));
    for (const QString &part : parts) {
        const qsizetype day = names.indexOf(part);
        if (day < 0)
            return 0;
        days |= 1 << (day + 1);
    }
    return days;
}

void readDay(JobSchedule &out, Words &words, const QString &first)
{
    static const QMap<QString, JobSchedule::Day> days{{QStringLiteral("daily"), JobSchedule::Day::Daily}, {QStringLiteral("open"), JobSchedule::Day::Open},
        {QStringLiteral("closed"), JobSchedule::Day::Closed}, {QStringLiteral("month-day"), JobSchedule::Day::MonthDay},
        {QStringLiteral("month-end"), JobSchedule::Day::MonthEnd}, {QStringLiteral("yearly"), JobSchedule::Day::Yearly}, {QStringLiteral("once"), JobSchedule::Day::Once}};
    const auto named = days.constFind(first);
    out.weekdays = named == days.cend() ? weekdaysOf(first) : 0;
    if (named == days.cend() && !out.weekdays)
        words.back();
    out.day = named == days.cend() ? JobSchedule::Day::Week : *named;
    if (out.day == JobSchedule::Day::MonthDay)
        out.dayOfMonth = words.number(1, 31);
    if (out.day == JobSchedule::Day::Yearly) {
        const QDate leap = QDate::fromString(QStringLiteral("2000-") + words.next(), Qt::ISODate); // a leap year: 02-29 is a day
        if (!leap.isValid())
            words.back();
        out.month = leap.month();
        out.dayOfMonth = leap.day();
    }
    if (out.day == JobSchedule::Day::Once) {
        out.date = QDate::fromString(words.next(), Qt::ISODate);
        if (!out.date.isValid())
            words.back();
    }
}

void readAfter(JobSchedule &out, Words &words)
{
    out.day = JobSchedule::Day::After;
    out.jobs = words.next().split(QLatin1Char(','));
    if (out.jobs.contains(QString()))
        words.back();
    if (words.takes("or"))
        out.secondOfDay = words.time();
}

/// Is this one of its dates, before any shift?
bool fallsOn(const JobSchedule &schedule, QDate date, const BusinessCalendar &calendar)
{
    switch (schedule.day) {
    case JobSchedule::Day::Every: return false;
    case JobSchedule::Day::Daily: return true;
    case JobSchedule::Day::After: return schedule.secondOfDay >= 0;
    case JobSchedule::Day::Open: return calendar.isOpenDate(date);
    case JobSchedule::Day::Closed: return !calendar.isOpenDate(date);
    case JobSchedule::Day::Week: return schedule.weekdays & (1 << date.dayOfWeek());
    case JobSchedule::Day::MonthDay: return date.day() == schedule.dayOfMonth;
    case JobSchedule::Day::MonthEnd: return date.day() == date.daysInMonth();
    case JobSchedule::Day::Yearly: return date.month() == schedule.month && date.day() == schedule.dayOfMonth;
    case JobSchedule::Day::Once: return date == schedule.date;
    }
    return false;
}

QDate shifted(const JobSchedule &schedule, QDate date, const BusinessCalendar &calendar)
{
    if (schedule.shift == JobSchedule::Shift::Previous)
        date = calendar.previousOpenDate(date);
    else if (schedule.shift == JobSchedule::Shift::Next)
        date = calendar.nextOpenDate(date);
    return date.addDays(schedule.plusDays);
}

} // namespace

JobSchedule parseJobSchedule(const QString &text)
{
    Words words(text);
    JobSchedule out;
    const QString first = words.next();
    if (first == QLatin1String("every")) {
        out.day = JobSchedule::Day::Every;
        out.seconds = words.number(0, MostSeconds);
    } else if (first == QLatin1String("after")) {
        readAfter(out, words);
    } else {
        readDay(out, words, first);
        out.secondOfDay = words.time();
        if (words.takes("shift")) {
            if (words.takes("previous"))
                out.shift = JobSchedule::Shift::Previous;
            else if (words.next() == QLatin1String("next"))
                out.shift = JobSchedule::Shift::Next;
            else
                words.back();
        }
        if (words.takes("plus"))
            out.plusDays = words.number(0, MostPlusDays);
    }
    if (!words.atEnd()) {
        words.next();
        words.back();
    }
    return out;
}

std::optional<QDateTime> nextFiring(const JobSchedule &schedule, const QDateTime &after, const BusinessCalendar &calendar)
{
    const ZoneRules &zone = calendar.zone();
    const qint64 from = after.toSecsSinceEpoch();
    if (schedule.day == JobSchedule::Day::Every)
        return zone.at(from + schedule.seconds);
    const QDate today = zone.dateAt(from);
    for (QDate date = today.addDays(-LookBackDays); date <= today.addDays(LookAheadDays); date = date.addDays(1)) {
        if (!fallsOn(schedule, date, calendar))
            continue;
        // Shifts keep the order of dates, so the first that lies ahead is the next one.
        const qint64 at = zone.toUtc(shifted(schedule, date, calendar), schedule.secondOfDay);
        if (at > from)
            return zone.at(at);
    }
    return std::nullopt;
}

std::vector<NamedFiring> namedFirings(const JobSchedule &schedule, QDate first, QDate last, const BusinessCalendar &calendar)
{
    std::vector<NamedFiring> out;
    if (schedule.day == JobSchedule::Day::Every || schedule.day == JobSchedule::Day::After)
        return out;
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        if (fallsOn(schedule, date, calendar))
            out.push_back({date, calendar.zone().at(calendar.zone().toUtc(shifted(schedule, date, calendar), schedule.secondOfDay))});
    }
    return out;
}

void requireSensible(const JobSchedule &schedule, const QDateTime &now, const BusinessCalendar &calendar)
{
    if (schedule.day == JobSchedule::Day::Every && schedule.seconds < LeastSeconds)
        throw Problem("schedule_too_often", "schedule", {{QStringLiteral("least"), LeastSeconds}});
    bool fires = schedule.day == JobSchedule::Day::After; // whenever the others end
    try {
        fires = fires || nextFiring(schedule, now, calendar);
    } catch (const Problem &) { // it would be moved to a day on which the office opens, and there is none
    }
    if (!fires)
        throw Problem("schedule_never", "schedule");
}

} // namespace mimamori
