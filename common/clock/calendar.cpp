// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/calendar.h"

#include "base/problem.h"
#include "clock/calendar_data.h"
#include "clock/instant.h"

#include <algorithm>

namespace mimamori {

namespace {

constexpr int SecondsADay = 86400;

void checkDay(DayHours &hours)
{
    std::sort(hours.begin(), hours.end(), [](const OpenHours &a, const OpenHours &b) { return a.open < b.open; });
    for (size_t i = 0; i < hours.size(); ++i) {
        if (hours[i].open < 0 || hours[i].close > SecondsADay || hours[i].close <= hours[i].open)
            throw Problem("hours");
        if (i > 0 && hours[i].open < hours[i - 1].close)
            throw Problem("overlap");
    }
}

bool isEmptyWeek(const WeekHours &week)
{
    return std::all_of(week.days.begin(), week.days.end(), [](const DayHours &day) { return day.empty(); });
}

void checkWeeks(std::vector<WeekHours> &weeks)
{
    for (WeekHours &week : weeks) {
        for (DayHours &day : week.days)
            checkDay(day);
        if (week.validFrom.isValid() && week.validTo.isValid() && week.validTo < week.validFrom)
            throw Problem("validity");
    }
    std::sort(weeks.begin(), weeks.end(), [](const WeekHours &a, const WeekHours &b) { return a.validFrom < b.validFrom; });
    for (size_t i = 1; i < weeks.size(); ++i) {
        if (!weeks[i].validFrom.isValid() || !weeks[i - 1].validTo.isValid() || weeks[i].validFrom <= weeks[i - 1].validTo)
            throw Problem("validity");
    }
}

bool covers(const YearlyClosure &closure, QDate date)
{
    const int day = date.month() * 100 + date.day();
    const int from = closure.fromMonth * 100 + closure.fromDay;
    const int to = closure.toMonth * 100 + closure.toDay;
    return from <= to ? from <= day && day <= to : day >= from || day <= to;
}

} // namespace

void BusinessCalendar::Data::setReach()
{
    const auto reach = [this](QDate from, QDate to) {
        if (!openTime) {
            firstOpen = from;
            lastOpen = to;
            openTime = true;
            return;
        }
        firstOpen = firstOpen.isValid() && from.isValid() ? std::min(firstOpen, from) : QDate();
        lastOpen = lastOpen.isValid() && to.isValid() ? std::max(lastOpen, to) : QDate();
    };
    for (const WeekHours &week : spec.weeks) {
        if (!isEmptyWeek(week))
            reach(week.validFrom, week.validTo);
    }
    for (auto it = spec.special.cbegin(); it != spec.special.cend(); ++it) {
        if (!it.value().empty() && !spec.holidays.contains(it.key()))
            reach(it.key(), it.key());
    }
}

BusinessCalendar::BusinessCalendar(CalendarSpec spec)
{
    auto data = std::make_shared<Data>();
    data->zone = ZoneRules::named(spec.zone);
    checkWeeks(spec.weeks);
    for (DayHours &hours : spec.special)
        checkDay(hours);
    data->spec = std::move(spec);
    data->setReach();
    m_data = std::move(data);
}

const QString &BusinessCalendar::id() const { return m_data->spec.id; }
const QString &BusinessCalendar::version() const { return m_data->spec.version; }
const ZoneRules &BusinessCalendar::zone() const { return *m_data->zone; }
bool BusinessCalendar::hasOpenTime() const { return m_data->openTime; }
QDate BusinessCalendar::officialUntil() const { return m_data->spec.officialUntil; }

const DayHours *BusinessCalendar::Data::hours(QDate date) const
{
    static const DayHours closed;
    if (spec.holidays.contains(date))
        return &closed;
    for (const YearlyClosure &closure : spec.closures) {
        if (covers(closure, date))
            return &closed;
    }
    if (const auto special = spec.special.constFind(date); special != spec.special.constEnd())
        return &special.value();
    for (const WeekHours &week : spec.weeks) {
        if ((!week.validFrom.isValid() || week.validFrom <= date) && (!week.validTo.isValid() || date <= week.validTo))
            return &week.days[size_t(date.dayOfWeek() - 1)];
    }
    return nullptr;
}

DayHours BusinessCalendar::hoursOn(QDate date) const
{
    const DayHours *hours = m_data->hours(date);
    return hours ? *hours : DayHours();
}

bool BusinessCalendar::isOpenDate(QDate date) const
{
    const DayHours *hours = m_data->hours(date);
    return hours && !hours->empty();
}

std::optional<Closure> BusinessCalendar::closureOn(QDate date) const
{
    const CalendarSpec &spec = m_data->spec;
    if (isOpenDate(date))
        return std::nullopt;
    if (const auto holiday = spec.holidays.constFind(date); holiday != spec.holidays.constEnd())
        return Closure{"closed-holiday", holiday.value()};
    for (const YearlyClosure &closure : spec.closures) {
        if (covers(closure, date))
            return Closure{"closed-yearly", closure.name};
    }
    if (spec.special.contains(date))
        return Closure{"closed-special", {}};
    return Closure{m_data->hours(date) ? "closed-weekday" : "closed-outside-validity", {}};
}

HolidayKnowledge BusinessCalendar::holidayKnowledge(QDate date) const
{
    const CalendarSpec &spec = m_data->spec;
    if (!spec.officialUntil.isValid())
        return HolidayKnowledge::Official; // a calendar that names its own closed days is its own authority
    if ((spec.holidaysFrom.isValid() && date < spec.holidaysFrom) || date > std::max(spec.officialUntil, spec.calculatedUntil))
        return HolidayKnowledge::Unknown;
    return date <= spec.officialUntil ? HolidayKnowledge::Official : HolidayKnowledge::Calculated;
}

std::optional<Step> BusinessCalendar::holidayWarning(QDate today, int days) const
{
    const QDate until = officialUntil();
    if (!until.isValid() || today.addDays(days) <= until)
        return std::nullopt;
    return Step{"holidays-run-out", {{QStringLiteral("officialUntil"), formatDate(until)},
                                     {QStringLiteral("daysLeft"), today.daysTo(until)}}};
}

std::vector<Span> BusinessCalendar::spansOn(QDate date) const
{
    std::vector<Span> spans;
    const DayHours *hours = m_data->hours(date);
    if (!hours)
        return spans;
    for (const OpenHours &open : *hours) {
        Span span{m_data->zone->toUtc(date, open.open), m_data->zone->toUtc(date, open.close)};
        if (!spans.empty())
            span.from = std::max(span.from, spans.back().to); // hours inside a skipped hour may fall onto the next ones
        if (span.from < span.to)
            spans.push_back(span);
    }
    return spans;
}

} // namespace mimamori
