// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-1, PLT-03: what a calendar takes, refuses and knows. This program links app_base and nothing else of the product and
// never calls Q_INIT_RESOURCE: that it sees the Kobe holidays proves that the data comes with the library.
#include "base/problem.h"
#include "clock/calendar.h"
#include "clock/calendar_json.h"
#include "clock/holidays.h"
#include "clock/instant.h"
#include "clock/resource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace mimamori;

namespace {

BusinessCalendar calendar(const char *json)
{
    return calendarFromJson(QJsonDocument::fromJson(json).object());
}

QByteArray refusal(const QByteArray &json)
{
    try {
        calendarFromJson(QJsonDocument::fromJson("{\"c\":" + json + "}").object().value(QStringLiteral("c")));
    } catch (const Problem &problem) {
        return problem.code();
    }
    return "accepted";
}

QDateTime at(const char *text) { return parseInstant(QString::fromLatin1(text)); }
QDate day(const char *text) { return parseDate(QString::fromLatin1(text)); }

} // namespace

class CalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *name, const char *json, const char *code) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(code);
        };
        row("end at start", R"({"hours":{"mon":[["09:00","09:00"]]}})", "hours");
        row("end before start", R"({"hours":{"mon":[["17:00","09:00"]]}})", "hours");
        row("midnight as an end", R"({"hours":{"mon":[["09:00","00:00"]]}})", "hours");
        row("24:00 as an end", R"({"hours":{"mon":[["09:00","24:00"]]}})", "accepted");
        row("24:00 as a start", R"({"hours":{"mon":[["24:00","24:00"]]}})", "hours");
        row("24:01", R"({"hours":{"mon":[["09:00","24:01"]]}})", "hours");
        row("25:00", R"({"hours":{"mon":[["09:00","25:00"]]}})", "hours");
        row("minute 60", R"({"hours":{"mon":[["09:60","17:00"]]}})", "hours");
        row("one digit", R"({"hours":{"mon":[["9:00","17:00"]]}})", "hours");
        row("number", R"({"hours":{"mon":[[9,17]]}})", "hours");
        row("one time", R"({"hours":{"mon":[["09:00"]]}})", "hours");
        row("not a list", R"({"hours":{"mon":"09:00-17:00"}})", "hours");
        row("hours a list", R"({"hours":[]})", "hours");
        row("overlap", R"({"hours":{"mon":[["09:00","12:00"],["11:00","17:00"]]}})", "overlap");
        row("overlap, unsorted", R"({"hours":{"mon":[["11:00","17:00"],["09:00","12:00"]]}})", "overlap");
        row("touching", R"({"hours":{"mon":[["12:00","17:00"],["09:00","12:00"]]}})", "accepted");
        row("overlap on a special day", R"({"special":{"2026-03-29":[["09:00","12:00"],["10:00","11:00"]]}})", "overlap");
        row("weekday", R"({"hours":{"monday":[["09:00","17:00"]]}})", "weekday");
        row("weekday in capitals", R"({"hours":{"Mon":[["09:00","17:00"]]}})", "weekday");
        row("zone", R"({"timezone":"Asia/Tokio"})", "zone");
        row("POSIX zone", R"({"timezone":"JST-9"})", "zone");
        row("path as zone", R"({"timezone":"../../../etc/passwd"})", "zone");
        row("empty zone", R"({"timezone":""})", "zone");
        row("zone a number", R"({"timezone":9})", "zone");
        row("holiday that does not exist", R"({"holidays":["2026-02-29"]})", "no-such-day");
        row("holiday in another form", R"({"holidays":["2026/02/28"]})", "date");
        row("holidays no list", R"({"holidays":"2026-02-28"})", "holidays");
        row("special day that does not exist", R"({"special":{"2026-04-31":[]}})", "no-such-day");
        row("special no object", R"({"special":[]})", "special");
        row("preset", R"({"preset":"osaka"})", "preset");
        row("no object", "5", "calendar");
        row("nothing", "null", "calendar");
        row("empty", "{}", "accepted");
        row("extra keys", R"({"preset":"kobe","colour":"red"})", "accepted");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QTEST(refusal(json), "code");
    }

    void refusesValidity()
    {
        CalendarSpec spec;
        WeekHours first;
        first.days[0] = {{0, 3600}};
        first.validTo = day("2026-03-31");
        WeekHours second = first;
        second.validFrom = day("2026-03-31");
        second.validTo = {};
        spec.weeks = {second, first};
        try {
            BusinessCalendar{spec};
            QFAIL("overlapping validity accepted");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("validity"));
        }
    }

    // LAW-01: hours change on a date; old and new days keep their own.
    void hoursHaveTheirValidity()
    {
        CalendarSpec spec;
        WeekHours before;
        before.days[2] = {{9 * 3600, 17 * 3600}};
        before.validTo = day("2026-03-31");
        WeekHours after;
        after.days[2] = {{10 * 3600, 16 * 3600}};
        after.validFrom = day("2026-04-01");
        after.validTo = day("2026-12-31");
        spec.weeks = {before, after};
        const BusinessCalendar cal(spec);
        QVERIFY(cal.isOpen(at("2026-03-25T09:30:00+09:00")));
        QVERIFY(!cal.isOpen(at("2026-04-01T09:30:00+09:00")));
        QVERIFY(cal.isOpen(at("2026-04-01T10:00:00+09:00")));
        QCOMPARE(cal.closureOn(day("2027-01-06"))->code, QByteArray("closed-outside-validity"));
        try {
            cal.addOpenTime(at("2026-12-30T15:00:00+09:00"), 2 * 3600);
            QFAIL("answered beyond the calendar's validity");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("no-open-time"));
        }
    }

    void holidayWinsOverSpecial()
    {
        const BusinessCalendar cal = calendar(R"({"hours":{"sun":[["09:00","12:00"]]},"holidays":["2026-03-29"],
            "special":{"2026-03-29":[["09:00","12:00"]],"2026-03-28":[["13:00","15:00"]],"2026-04-05":[]}})");
        QVERIFY(!cal.isOpenDate(day("2026-03-29")));
        QVERIFY(cal.isOpen(at("2026-03-28T13:00:00+09:00")));
        QVERIFY(!cal.isOpen(at("2026-03-28T15:00:00+09:00")));
        QVERIFY(!cal.isOpenDate(day("2026-04-05")));
        QCOMPARE(cal.closureOn(day("2026-04-05"))->code, QByteArray("closed-special"));
    }

    void kobe_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *date, const char *reason) { QTest::newRow(date) << day(date) << QString::fromUtf8(reason); };
        row("2026-09-18", "");
        row("2026-09-19", "closed-weekday");
        row("2026-09-21", "closed-holiday 敬老の日");
        row("2026-09-22", "closed-holiday 休日");
        row("2026-09-23", "closed-holiday 秋分の日");
        row("2026-09-24", "");
        row("2026-05-06", "closed-holiday こどもの日 振替休日"); // 5/3 is a Sunday
        row("2025-12-26", "");
        row("2025-12-29", "closed-yearly 年末年始");
        row("2026-01-01", "closed-holiday 元日");
        row("2026-01-02", "closed-yearly 年末年始");
        row("2026-01-05", "");
        row("2016-08-11", "closed-holiday 山の日");
        row("2019-05-01", "closed-holiday 休日（祝日扱い）");
        row("2020-07-24", "closed-holiday スポーツの日"); // moved for the Olympic Games
        row("2030-08-12", "closed-holiday 山の日 振替休日");
        row("2031-01-13", "closed-holiday 成人の日"); // beyond the table: the law's arithmetic
    }

    void kobe()
    {
        QFETCH(QDate, date);
        const std::optional<Closure> closure = BusinessCalendar::kobe().closureOn(date);
        const QString found = closure ? QString(QString::fromLatin1(closure->code) + QLatin1Char(' ') + closure->name).trimmed() : QString();
        QTEST(found, "reason");
    }

    void kobeHours()
    {
        const BusinessCalendar &kobe = BusinessCalendar::kobe();
        QVERIFY(!kobe.isOpen(at("2026-09-24T08:44:59+09:00")));
        QVERIFY(kobe.isOpen(at("2026-09-24T08:45:00+09:00")));
        QVERIFY(kobe.isOpen(at("2026-09-24T17:29:59+09:00")));
        QVERIFY(!kobe.isOpen(at("2026-09-24T17:30:00+09:00")));
        QVERIFY(kobe.isOpen(at("2026-09-23T23:45:00Z"))); // the same morning told in UTC
    }

    // The published table and the law's arithmetic agree (domain.md 9.6); 2016-2021 had other laws and moved days.
    void tableEqualsLaw()
    {
        const HolidayTable table = parseHolidayTable(clockResource("holidays.tsv"));
        QCOMPARE(table.from, day("2015-01-01"));
        QCOMPARE(table.until, day("2030-12-31"));
        QCOMPARE(table.officialUntil, day("2026-12-31"));
        for (int year = 2022; year <= 2030; ++year) {
            QList<QDate> inTable;
            for (const QDate date : table.names.keys()) {
                if (date.year() == year)
                    inTable.append(date);
            }
            QCOMPARE(inTable, calculatedHolidays(year).keys());
        }
        QVERIFY(calculatedHolidays(2032).contains(day("2032-09-21"))); // between 敬老の日 9/20 and 秋分の日 9/22
        QCOMPARE(calculatedHolidays(2032).value(day("2032-09-21")), QStringLiteral("休日"));
    }

    void holidayTableErrors()
    {
        const auto line = [](const QByteArray &tsv) {
            try {
                parseHolidayTable(tsv);
            } catch (const Problem &problem) {
                return problem.args().value(QStringLiteral("line")).toInt();
            }
            return 0;
        };
        const QByteArray head("date\tname\tcabinet_office_name\tsource\n");
        QCOMPARE(line(head + "2026-01-01\tA\tA\tofficial\n"), 0);
        QCOMPARE(line(head), 1);
        QCOMPARE(line(head + "2026-01-01\tA\tA\tofficial\n2026-02-30\tB\tB\tofficial\n"), 3);
        QCOMPARE(line(head + "2026-01-01\tA\tA\trumour\n"), 2);
        QCOMPARE(line(head + "2026-01-02\tA\tA\tofficial\n2026-01-01\tB\tB\tofficial\n"), 3);
        QCOMPARE(line(head + "2026-01-02\tA\n"), 2);
    }

    void warnsBeforeOfficialHolidaysRunOut()
    {
        const BusinessCalendar &kobe = BusinessCalendar::kobe();
        QCOMPARE(kobe.officialUntil(), day("2026-12-31"));
        QVERIFY(!kobe.holidayWarning(day("2026-09-01")));
        const std::optional<Step> warning = kobe.holidayWarning(day("2026-11-22"));
        QVERIFY(warning);
        QCOMPARE(warning->code, QByteArray("holidays-run-out"));
        QCOMPARE(warning->args.value(QStringLiteral("daysLeft")).toInt(), 39);
        QCOMPARE(kobe.holidayKnowledge(day("2026-12-31")), HolidayKnowledge::Official);
        QCOMPARE(kobe.holidayKnowledge(day("2027-01-01")), HolidayKnowledge::Calculated);
        QCOMPARE(kobe.holidayKnowledge(day("2031-01-01")), HolidayKnowledge::Calculated);
        QCOMPARE(kobe.holidayKnowledge(day("2100-01-01")), HolidayKnowledge::Unknown);
        QCOMPARE(kobe.holidayKnowledge(day("2014-12-31")), HolidayKnowledge::Unknown);
    }

    void presetWithChanges()
    {
        const BusinessCalendar cal = calendar(R"({"preset":"kobe","hours":{"sat":[["09:00","12:00"]]},"holidays":["2026-04-04"]})");
        QVERIFY(!cal.isOpenDate(day("2026-04-03")));
        QVERIFY(!cal.isOpenDate(day("2026-04-04")));
        QVERIFY(cal.isOpen(at("2026-04-11T09:00:00+09:00")));
        QVERIFY(!cal.isOpenDate(day("2026-01-03"))); // a Saturday in the closed days of New Year
    }

    void businessDays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("golden week") << day("2026-04-28") << 3 << day("2026-05-07");
        QTest::newRow("from a closed day") << day("2026-05-03") << 1 << day("2026-05-07");
        QTest::newRow("0 on an open day") << day("2026-05-07") << 0 << day("2026-05-07");
        QTest::newRow("0 on a closed day") << day("2026-05-03") << 0 << day("2026-05-07");
        QTest::newRow("back") << day("2026-05-07") << -1 << day("2026-05-01");
        QTest::newRow("back from a closed day") << day("2026-05-05") << -2 << day("2026-04-30");
        QTest::newRow("new year") << day("2025-12-26") << 1 << day("2026-01-05");
    }

    void businessDays()
    {
        QFETCH(QDate, from);
        QFETCH(int, days);
        QTEST(BusinessCalendar::kobe().addBusinessDays(from, days), "expected");
    }

    void countsBusinessDays()
    {
        const BusinessCalendar &kobe = BusinessCalendar::kobe();
        QCOMPARE(kobe.countBusinessDays(day("2026-04-27"), day("2026-05-10")), 6);
        QCOMPARE(kobe.countBusinessDays(day("2026-05-07"), day("2026-05-07")), 1);
        QCOMPARE(kobe.countBusinessDays(day("2026-05-08"), day("2026-05-07")), 0);
        QCOMPARE(kobe.countBusinessDays(day("2026-01-01"), day("2026-12-31")), 240);
    }

    void neverLoopsForEver()
    {
        for (const char *json : {"{}", R"({"hours":{"mon":[]}})", R"({"special":{"2026-03-29":[]}})",
                                 R"({"special":{"2026-03-29":[["09:00","12:00"]]},"holidays":["2026-03-29"]})"}) {
            const BusinessCalendar cal = calendar(json);
            QVERIFY(!cal.hasOpenTime());
            QVERIFY_THROWS_EXCEPTION(Problem, cal.addOpenTime(at("2026-03-29T00:00:00Z"), 1));
            QVERIFY_THROWS_EXCEPTION(Problem, cal.addOpenTime(at("2026-03-29T00:00:00Z"), -1));
            QVERIFY_THROWS_EXCEPTION(Problem, cal.nextOpening(at("2026-03-29T00:00:00Z")));
            QVERIFY_THROWS_EXCEPTION(Problem, cal.previousClosing(at("2026-03-29T00:00:00Z")));
            QVERIFY_THROWS_EXCEPTION(Problem, cal.addBusinessDays(day("2026-03-29"), 0));
            QCOMPARE(cal.openSeconds(at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z")), 0);
        }
        // Only special openings: enough until they are used up.
        const BusinessCalendar once = calendar(R"({"special":{"2026-03-29":[["09:00","12:00"]]}})");
        QCOMPARE(once.addOpenTime(at("2020-01-01T00:00:00Z"), 3 * 3600), at("2026-03-29T12:00:00+09:00"));
        QVERIFY_THROWS_EXCEPTION(Problem, once.addOpenTime(at("2020-01-01T00:00:00Z"), 3 * 3600 + 1));
        QCOMPARE(once.addOpenTime(at("2030-01-01T00:00:00Z"), -3 * 3600), at("2026-03-29T09:00:00+09:00"));
        // Closed all the year round by a yearly closure.
        CalendarSpec spec;
        WeekHours week;
        week.days.fill({{0, 86400}});
        spec.weeks = {week};
        spec.closures = {{1, 1, 12, 31, QString()}};
        QVERIFY_THROWS_EXCEPTION(Problem, BusinessCalendar(spec).nextOpening(at("2026-01-01T00:00:00Z")));
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "calendar_test.moc"
