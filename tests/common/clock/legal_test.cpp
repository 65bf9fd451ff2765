// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-1, CASE-15: the law's periods (民法140-143条, 児童福祉法33条), ages, school years, retention, the jobs' forbidden hours.
#include "base/problem.h"
#include "clock/age.h"
#include "clock/heavy_job.h"
#include "clock/instant.h"
#include "clock/legal_period.h"

#include <QtTest>

using namespace mimamori;

namespace {

QDate day(const QString &text) { return parseDate(text); }

template<typename Call>
QByteArray refusal(Call call)
{
    try {
        call();
    } catch (const Problem &problem) {
        return problem.code();
    }
    return {};
}

} // namespace

class LegalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void period_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("amount");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("countFirst");
        QTest::addColumn<QString>("expected");
        int number = 0;
        const auto row = [&number](const char *start, int amount, const char *unit, bool first, const char *expected) {
            QTest::addRow("%d %s + %d %s", ++number, start, amount, unit)
                << QString::fromLatin1(start) << amount << QString::fromLatin1(unit) << first << QString::fromLatin1(expected);
        };
        // domain.md 1.10, two months of temporary protection
        row("2026-06-10", 2, "months", true, "2026-08-09");
        row("2026-07-31", 2, "months", true, "2026-09-30");
        row("2026-12-28", 2, "months", true, "2027-02-27");
        row("2026-12-29", 2, "months", true, "2027-02-28");
        row("2026-12-30", 2, "months", true, "2027-02-28");
        row("2026-12-31", 2, "months", true, "2027-02-28");
        row("2027-12-29", 2, "months", true, "2028-02-28");
        row("2027-12-30", 2, "months", true, "2028-02-29");
        row("2027-12-31", 2, "months", true, "2028-02-29");
        row("2026-01-01", 2, "months", true, "2026-02-28");
        row("2026-05-01", 1, "months", true, "2026-05-31");
        row("2026-08-31", 1, "months", true, "2026-09-30");
        row("2026-02-28", 1, "months", true, "2026-03-27");
        // first day not counted (140条)
        row("2026-01-30", 1, "months", false, "2026-02-28");
        row("2026-01-31", 1, "months", false, "2026-02-28");
        row("2026-01-27", 1, "months", false, "2026-02-27");
        row("2028-02-28", 1, "years", false, "2029-02-28");
        // years
        row("2026-04-01", 1, "years", true, "2027-03-31");
        row("2028-02-29", 1, "years", true, "2029-02-28");
        row("2028-02-29", 4, "years", true, "2032-02-28");
        row("2027-03-01", 1, "years", true, "2028-02-29");
        // days
        row("2026-02-26", 7, "days", true, "2026-03-04");
        row("2026-02-26", 3, "days", false, "2026-03-01");
        row("2026-12-31", 1, "days", true, "2026-12-31");
    }

    void period()
    {
        QFETCH(QString, start);
        QFETCH(int, amount);
        QFETCH(QString, unit);
        QFETCH(bool, countFirst);
        QTEST(formatDate(legalPeriodEnd(day(start), amount, *clockUnitFrom(unit), countFirst)), "expected");
    }

    void periodErrors()
    {
        const QDate start(2026, 1, 1);
        QCOMPARE(refusal([&] { legalPeriodEnd(start, 0, ClockUnit::Days, true); }), QByteArray("amount"));
        QCOMPARE(refusal([&] { legalPeriodEnd(start, -1, ClockUnit::Years, true); }), QByteArray("amount"));
        QCOMPARE(refusal([&] { legalPeriodEnd(start, 1, ClockUnit::Hours, true); }), QByteArray("unit"));
        QCOMPARE(refusal([&] { legalPeriodEnd(start, 8000, ClockUnit::Years, true); }), QByteArray("out-of-range"));
        QCOMPARE(refusal([&] { temporaryProtectionPeriods(start, -1); }), QByteArray("count"));
        QCOMPARE(refusal([&] { temporaryProtectionPeriods(start, 1201); }), QByteArray("count"));
    }

    // Each period begins the day after the last, so a month's end is not dragged along.
    void protectionPeriods()
    {
        QStringList ends;
        for (const QDate end : temporaryProtectionPeriods(QDate(2026, 12, 31), 4))
            ends.append(formatDate(end));
        QCOMPARE(ends, QStringList({QStringLiteral("2027-02-28"), QStringLiteral("2027-04-30"), QStringLiteral("2027-06-30"),
                                    QStringLiteral("2027-08-31")}));
        QVERIFY(temporaryProtectionPeriods(QDate(2026, 12, 31), 0).empty());
    }

    void ages_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("birthday");
        QTest::addColumn<int>("attained");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *birth, const char *on, int birthday, int attained, const char *text) {
            QTest::addRow("%s on %s", birth, on) << QString::fromLatin1(birth) << QString::fromLatin1(on) << birthday << attained << QString::fromUtf8(text);
        };
        row("2008-04-01", "2026-03-30", 17, 17, "17歳11か月");
        row("2008-04-01", "2026-03-31", 17, 18, "17歳11か月");
        row("2008-04-01", "2026-04-01", 18, 18, "18歳0か月");
        row("2008-02-29", "2026-02-27", 17, 17, "17歳11か月");
        row("2008-02-29", "2026-02-28", 17, 18, "17歳11か月");
        row("2008-02-29", "2026-03-01", 18, 18, "18歳0か月");
        row("2008-02-29", "2028-02-28", 19, 20, "19歳11か月");
        row("2008-02-29", "2028-02-29", 20, 20, "20歳0か月");
        row("2026-01-01", "2026-01-01", 0, 0, "0日");
        row("2026-01-10", "2026-01-31", 0, 0, "21日");
        row("2026-01-31", "2026-02-28", 0, 0, "28日");
        row("2026-01-31", "2026-03-01", 0, 0, "0歳1か月");
        row("2026-01-10", "2026-02-10", 0, 0, "0歳1か月");
        row("2025-09-20", "2026-02-10", 0, 0, "0歳4か月");
        row("2020-10-15", "2026-02-10", 5, 5, "5歳3か月");
        row("2025-01-01", "2025-12-31", 0, 1, "0歳11か月");
    }

    void ages()
    {
        QFETCH(QString, birth);
        QFETCH(QString, on);
        QTEST(ageOn(day(birth), day(on)), "birthday");
        QTEST(ageOn(day(birth), day(on), AgeRule::Attained), "attained");
        QTEST(ageText(day(birth), day(on)), "text");
    }

    void beforeBirth()
    {
        const QDate birth(2026, 3, 2);
        const QDate on(2026, 3, 1);
        QCOMPARE(refusal([&] { ageOn(birth, on); }), QByteArray("before-birth"));
        QCOMPARE(refusal([&] { ageOn(birth, on, AgeRule::Attained); }), QByteArray("before-birth"));
        QCOMPARE(refusal([&] { ageText(birth, on); }), QByteArray("before-birth"));
        QCOMPARE(refusal([&] { schoolGradeIndex(birth, on); }), QByteArray("before-birth"));
        QCOMPARE(refusal([&] { statisticsAgeBand(birth, on); }), QByteArray("before-birth"));
    }

    void school_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("on");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("band");
        const auto row = [](const char *birth, const char *on, int index, const char *grade, const char *band) {
            QTest::addRow("%s on %s", birth, on) << QString::fromLatin1(birth) << QString::fromLatin1(on) << index << QString::fromUtf8(grade) << QString::fromUtf8(band);
        };
        row("2020-04-01", "2026-03-31", 0, "未就学", "3歳-学齢前");
        row("2020-04-01", "2026-04-01", 1, "小1", "小学生");
        row("2020-04-02", "2026-04-01", 0, "未就学", "3歳-学齢前");
        row("2020-04-02", "2027-04-01", 1, "小1", "小学生");
        row("2014-04-01", "2026-03-31", 6, "小6", "小学生");
        row("2014-04-01", "2026-04-01", 7, "中1", "中学生");
        row("2011-04-01", "2026-04-01", 10, "高1", "高校生・その他");
        row("2008-04-02", "2026-04-01", 12, "高3", "高校生・その他");
        row("2008-04-01", "2026-04-01", 13, "高卒以降", "高校生・その他");
        row("2023-06-10", "2026-06-09", -3, "未就学", "0-3歳未満");
        row("2023-06-10", "2026-06-10", -3, "未就学", "3歳-学齢前");
        row("2026-06-10", "2026-06-10", -6, "未就学", "0-3歳未満");
    }

    void school()
    {
        QFETCH(QString, birth);
        QFETCH(QString, on);
        const int index = schoolGradeIndex(day(birth), day(on));
        QTEST(index, "index");
        QTEST(schoolGradeText(index), "grade");
        QTEST(statisticsAgeBand(day(birth), day(on)), "band");
    }

    void retention()
    {
        QCOMPARE(*retainUntil(QDate(2010, 5, 5), QDate(2026, 3, 31), false), QDate(2035, 5, 5));
        QCOMPARE(*retainUntil(QDate(2005, 5, 5), QDate(2026, 3, 31), false), QDate(2031, 3, 31));
        QCOMPARE(*retainUntil(QDate(2008, 2, 29), QDate(2020, 3, 31), false), QDate(2033, 2, 28));
        QVERIFY(!retainUntil(QDate(2010, 5, 5), QDate(2026, 3, 31), true));
    }

    void fiscalYears()
    {
        QCOMPARE(fiscalYearOf(QDate(2026, 3, 31)).year, 2025);
        QCOMPARE(fiscalYearOf(QDate(2026, 4, 1)).year, 2026);
        QCOMPARE(fiscalYearOf(QDate(2026, 3, 31)).start(), QDate(2025, 4, 1));
        QCOMPARE(fiscalYearOf(QDate(2026, 3, 31)).end(), QDate(2026, 3, 31));
    }

    void heavyJobs_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *at, int minutes, bool allowed, const char *next) {
            QTest::addRow("%s for %d", at, minutes) << QString::fromLatin1(at) << minutes << allowed << QString::fromLatin1(next);
        };
        row("2026-05-07T04:44:59+09:00", 0, true, "2026-05-07T04:44:59+09:00");
        row("2026-05-07T04:45:00+09:00", 0, false, "2026-05-07T21:30:00+09:00");
        row("2026-05-07T21:29:59+09:00", 0, false, "2026-05-07T21:30:00+09:00");
        row("2026-05-07T21:30:00+09:00", 0, true, "2026-05-07T21:30:00+09:00");
        row("2026-05-07T04:00:00+09:00", 45, true, "2026-05-07T04:00:00+09:00");
        row("2026-05-07T04:00:00+09:00", 46, false, "2026-05-07T21:30:00+09:00");
        row("2026-05-06T12:00:00+09:00", 600, true, "2026-05-06T12:00:00+09:00"); // a holiday
        row("2026-05-06T20:00:00+09:00", 600, false, "2026-05-07T21:30:00+09:00"); // runs into the next working morning
        row("2026-05-08T22:00:00+09:00", 3000, true, "2026-05-08T22:00:00+09:00"); // a whole weekend
        row("2026-05-08T22:00:00+09:00", 3286, false, "2026-05-11T21:30:00+09:00");
        row("2026-05-06T20:00:00Z", 0, false, "2026-05-07T21:30:00+09:00"); // 5 o'clock in Japan
    }

    void heavyJobs()
    {
        QFETCH(QString, at);
        QFETCH(int, minutes);
        const HeavyJobAnswer answer = heavyJobAllowed(parseInstant(at), minutes * 60, BusinessCalendar::kobe());
        QTEST(answer.allowed, "allowed");
        QTEST(formatInstant(answer.next), "next");
    }

    void heavyJobErrors()
    {
        const QDateTime at = parseInstant(QStringLiteral("2026-05-07T04:00:00+09:00"));
        QCOMPARE(refusal([&] { heavyJobAllowed(at, -1, BusinessCalendar::kobe()); }), QByteArray("duration"));
        QCOMPARE(refusal([&] { heavyJobAllowed(at, 400000000, BusinessCalendar::kobe()); }), QByteArray("out-of-range"));
    }
};

QTEST_APPLESS_MAIN(LegalTest)
#include "legal_test.moc"
