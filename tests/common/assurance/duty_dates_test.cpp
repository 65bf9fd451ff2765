// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "base/japan_time.h"
#include "model/assurance/duty_dates.h"

#include <QTest>

using namespace mimamori;

namespace {

const ContractTerm term{QDate(2025, 6, 2), QDate(2030, 3, 31)};

DutyRule rule(const char *cycle, const char *schedule, int back = 0, int remind = 0)
{
    DutyRule out;
    out.cycle.value = QLatin1String(cycle);
    out.schedule = QLatin1String(schedule);
    out.periodsBack = back;
    out.remindDays = remind;
    return out;
}

std::vector<DutyDate> datesOf(const DutyRule &rule, const BusinessCalendar &calendar = BusinessCalendar::kobe())
{
    return dutyDates(rule, term, calendar, term.to);
}

QString dueOf(const std::vector<DutyDate> &dates, const char *period)
{
    for (const DutyDate &date : dates) {
        if (date.period.name == QLatin1String(period))
            return inJapan(date.dueAt).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    return QStringLiteral("none");
}

} // namespace

/// TERM-01: 58 months from Monday 2025-06-02 to Sunday 2030-03-31; every due time on a day on which the city is there.
class DutyDatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theContractHasFiftyEightMonthsAndEndsOnASunday()
    {
        QCOMPARE(term.to.dayOfWeek(), int(Qt::Sunday));
        const auto months = datesOf(rule("MONTH", "month-end 17:30 shift previous"));
        QCOMPARE(months.size(), size_t(58));
        QCOMPARE(months.front().period.name, QStringLiteral("2025-06"));
        QCOMPARE(dueOf(months, "2030-03"), QStringLiteral("2030-03-29 17:30"));
        QCOMPARE(dueOf(months, "2026-05"), QStringLiteral("2026-05-29 17:30")); // 30 and 31 May are a weekend
    }

    void theYearEndIsTheOpenDayBefore()
    {
        const auto years = datesOf(rule("YEAR", "yearly 03-31 17:30 shift previous"));
        QCOMPARE(years.size(), size_t(5));
        QCOMPARE(dueOf(years, "2025"), QStringLiteral("2026-03-31 17:30")); // a Tuesday
        QCOMPARE(dueOf(years, "2028"), QStringLiteral("2029-03-30 17:30")); // 2029-03-31 is a Saturday
        QCOMPARE(dueOf(years, "2029"), QStringLiteral("2030-03-29 17:30"));
    }

    void theFirstYearBeginsWithTheContract()
    {
        const auto years = datesOf(rule("YEAR", "yearly 04-01 17:30 shift next"));
        QCOMPARE(years.size(), size_t(5));
        QCOMPARE(dueOf(years, "2025"), QStringLiteral("2025-06-02 17:30")); // 1 April lies before it
        QCOMPARE(dueOf(years, "2028"), QStringLiteral("2028-04-03 17:30")); // 1 April is a Saturday
    }

    void reportsOfTheMonthBeforeEndWithTheContract()
    {
        const auto months = datesOf(rule("MONTH", "month-day 10 17:30 shift next", 1));
        QCOMPARE(months.size(), size_t(58));
        QCOMPARE(dueOf(months, "2025-05"), QStringLiteral("none"));
        QCOMPARE(dueOf(months, "2025-06"), QStringLiteral("2025-07-10 17:30"));
        QCOMPARE(dueOf(months, "2026-04"), QStringLiteral("2026-05-11 17:30")); // a Sunday
        QCOMPARE(dueOf(months, "2030-03"), QStringLiteral("2030-03-29 17:30")); // 10 April lies after its end
    }

    void severalDaysOfAPeriodAreOne()
    {
        const auto quarters = datesOf(rule("QUARTER", "month-end 17:30 shift previous"));
        QCOMPARE(quarters.size(), size_t(20));
        QCOMPARE(dueOf(quarters, "2025-Q1"), QStringLiteral("2025-06-30 17:30"));
        QCOMPARE(dueOf(quarters, "2026-Q3"), QStringLiteral("2026-12-28 17:30")); // closed from the 29th
        const auto after = datesOf(rule("QUARTER", "month-day 10 17:30 shift next", 1));
        QCOMPARE(dueOf(after, "2026-Q1"), QStringLiteral("2026-07-10 17:30"));
        QCOMPARE(datesOf(rule("HALF", "month-end 17:30 shift previous")).size(), size_t(10));
        const auto once = datesOf(rule("ONCE", "once 2030-03-31 17:30 shift previous"));
        QCOMPARE(once.size(), size_t(1));
        QCOMPARE(dueOf(once, "2025-2030"), QStringLiteral("2030-03-29 17:30"));
    }

    void daysBelongToTheDayBefore()
    {
        const auto days = dutyDates(rule("DAY", "daily 04:45", 1), term, BusinessCalendar::kobe(), QDate(2025, 6, 5));
        QCOMPARE(days.front().period.name, QStringLiteral("2025-06-02"));
        QCOMPARE(dueOf(days, "2025-06-02"), QStringLiteral("2025-06-03 04:45"));
        QCOMPARE(days.back().period.name, QStringLiteral("2025-06-05"));
    }

    void remindersLieOnBusinessDaysBefore()
    {
        const auto months = datesOf(rule("MONTH", "month-end 17:30 shift previous", 0, 5));
        QCOMPARE(inJapan(months.front().remindAt).toString(QStringLiteral("yyyy-MM-dd HH:mm")), QStringLiteral("2025-06-23 08:45"));
    }

    void anotherHolidayMovesOnlyItsDay()
    {
        CalendarSpec spec = BusinessCalendar::kobeSpec();
        spec.holidays.insert(QDate(2030, 3, 29), QStringLiteral("臨時の休日"));
        const auto before = datesOf(rule("MONTH", "month-end 17:30 shift previous"));
        const auto after = datesOf(rule("MONTH", "month-end 17:30 shift previous"), BusinessCalendar(spec));
        QCOMPARE(before.size(), after.size());
        QCOMPARE(dueOf(after, "2030-03"), QStringLiteral("2030-03-28 17:30"));
        for (size_t i = 0; i + 1 < before.size(); ++i)
            QCOMPARE(before[i].dueAt, after[i].dueAt);
    }

    void aRuleHasItsOwnDays()
    {
        DutyRule late = rule("MONTH", "month-end 17:30 shift previous");
        late.validFrom = QDate(2026, 4, 1);
        late.validTo = QDate(2026, 9, 30);
        const auto months = datesOf(late);
        QCOMPARE(months.size(), size_t(6));
        QCOMPARE(months.back().period.name, QStringLiteral("2026-09"));
    }

    void nonsenseIsRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Problem, datesOf(rule("MONTH", "some day")));
        QVERIFY_THROWS_EXCEPTION(Problem, datesOf(rule("WEEK", "daily 10:00")));
        QVERIFY(datesOf(rule("MONTH", "once 2031-01-01 10:00")).empty());
    }
};

QTEST_GUILESS_MAIN(DutyDatesTest)
#include "duty_dates_test.moc"
