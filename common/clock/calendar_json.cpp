// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/calendar_json.h"

#include "base/problem.h"
#include "clock/instant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace mimamori {

namespace {

/// "HH:MM" or "HH:MM:SS" as seconds after midnight; 24:00 is 86400 and left to the calendar's own check.
int secondOfDay(const QJsonValue &value)
{
    static const QRegularExpression pattern(QStringLiteral("\\A([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?\\z"));
    const QRegularExpressionMatch match = pattern.match(value.toString());
    if (!match.hasMatch())
        throw Problem("hours");
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const int second = match.captured(3).toInt();
    const bool endOfDay = hour == 24 && minute == 0 && second == 0;
    if ((hour > 23 && !endOfDay) || minute > 59 || second > 59)
        throw Problem("hours");
    return hour * 3600 + minute * 60 + second;
}

DayHours dayHours(const QJsonValue &value)
{
    if (!value.isArray())
        throw Problem("hours");
    DayHours hours;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonArray pair = entry.toArray();
        if (pair.size() != 2 || !pair[0].isString() || !pair[1].isString())
            throw Problem("hours");
        hours.push_back({secondOfDay(pair[0]), secondOfDay(pair[1])});
    }
    return hours;
}

WeekHours weekHours(const QJsonValue &value)
{
    static const QStringList names{QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
                                   QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
    if (!value.isObject())
        throw Problem("hours");
    WeekHours week;
    const QJsonObject days = value.toObject();
    for (auto it = days.constBegin(); it != days.constEnd(); ++it) {
        const qsizetype day = names.indexOf(it.key());
        if (day < 0)
            throw Problem("weekday");
        week.days[size_t(day)] = dayHours(it.value());
    }
    return week;
}

void addHolidays(CalendarSpec &spec, const QJsonValue &value)
{
    if (!value.isArray())
        throw Problem("holidays");
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString())
            throw Problem("holidays");
        const QDate date = parseDate(entry.toString());
        if (!spec.holidays.contains(date))
            spec.holidays.insert(date, QString());
    }
}

void addSpecial(CalendarSpec &spec, const QJsonValue &value)
{
    if (!value.isObject())
        throw Problem("special");
    const QJsonObject special = value.toObject();
    for (auto it = special.constBegin(); it != special.constEnd(); ++it)
        spec.special.insert(parseDate(it.key()), dayHours(it.value()));
}

bool given(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull();
}

} // namespace

BusinessCalendar calendarFromJson(const QJsonValue &value)
{
    if (!value.isObject())
        throw Problem("calendar");
    const QJsonObject object = value.toObject();
    CalendarSpec spec;
    if (const QJsonValue preset = object.value(QStringLiteral("preset")); given(preset)) {
        if (preset.toString() != QLatin1String("kobe"))
            throw Problem("preset");
        if (object.size() == 1)
            return BusinessCalendar::kobe();
        spec = BusinessCalendar::kobeSpec();
    }
    if (const QJsonValue hours = object.value(QStringLiteral("hours")); given(hours))
        spec.weeks = {weekHours(hours)};
    if (const QJsonValue holidays = object.value(QStringLiteral("holidays")); given(holidays))
        addHolidays(spec, holidays);
    if (const QJsonValue special = object.value(QStringLiteral("special")); given(special))
        addSpecial(spec, special);
    if (const QJsonValue zone = object.value(QStringLiteral("timezone")); given(zone)) {
        if (!zone.isString())
            throw Problem("zone");
        spec.zone = zone.toString().toUtf8();
    }
    return BusinessCalendar(std::move(spec));
}

} // namespace mimamori
