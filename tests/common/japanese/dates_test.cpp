// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/era.h"
#include "japanese/fuzzy.h"

#include <QTest>

using namespace mimamori;

/// Era dates and fuzzy dates (PLT-08, domain.md 5.3 and 9.1, calc.md era_parse).
class DatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void offersTheReadingOfAnExpiredEra_data();
    void offersTheReadingOfAnExpiredEra();
    void currentEraFollowsToday();
    void formats_data();
    void formats();
    void everyDayReadsBack();
    void newEraIsData();
    void fuzzy_data();
    void fuzzy();
    void sortKey();
};

void DatesTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    const char *const rows[][2] = {
        {"R8.4.1", "2026-04-01"}, {"R08.04.01", "2026-04-01"}, {"R8/4/1", "2026-04-01"}, {"R8-4-1", "2026-04-01"},
        {"r080401", "2026-04-01"}, {"R080401", "2026-04-01"}, {"5080401", "2026-04-01"}, {"4310430", "2019-04-30"},
        {"1060101", "1873-01-01"}, {"3640107", "1989-01-07"}, {"令和8年4月1日", "2026-04-01"}, {"令和8年4月1日(水)", "2026-04-01"},
        {"令和8年4月1日水曜日", "2026-04-01"}, {"令和８年４月１日（水）", "2026-04-01"}, {"令和元年5月1日", "2019-05-01"},
        {"令和1年5月1日", "2019-05-01"}, {"令和08年04月01日", "2026-04-01"}, {"\u337B元年1月8日", "1989-01-08"},
        {"\u337B31.4.30", "2019-04-30"}, {"\u32FF8年4月1日", "2026-04-01"}, {"\u337E45年7月30日", "1912-07-30"},
        {"8.4.1", "2026-04-01"}, {"20260401", "2026-04-01"}, {"2026/4/1", "2026-04-01"}, {"2026.4.1", "2026-04-01"},
        {"2026-4-1", "2026-04-01"}, {"2026-04-01", "2026-04-01"}, {"2026年4月1日", "2026-04-01"}, {"4/1", "2026-04-01"},
        {"+3", "2026-07-18"}, {"-1", "2026-07-14"}, {"+0", "2026-07-15"}, {"＋３", "2026-07-18"}, {"t", "2026-07-15"},
        {"y", "2026-07-14"}, {"Ｒ８．４．１", "2026-04-01"}, {" R 8. 4. 1 ", "2026-04-01"}, {"令和\u30008年 4月 1日", "2026-04-01"},
        {"M45.7.30", "1912-07-30"}, {"T1.7.30", "1912-07-30"}, {"T15.12.25", "1926-12-25"}, {"S1.12.25", "1926-12-25"},
        {"S64.1.7", "1989-01-07"}, {"H1.1.8", "1989-01-08"}, {"H31.4.30", "2019-04-30"}, {"R1.5.1", "2019-05-01"},
        {"M1.10.23", "1868-10-23"}, {"1868/1/1", "1868-01-01"}, {"R6.2.29", "2024-02-29"},
    };
    for (const auto &row : rows)
        QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromLatin1(row[1]);
}

void DatesTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    const EraReading reading = readEraDate(text, QDate(2026, 7, 15));
    QCOMPARE(reading.error, QByteArray());
    QCOMPARE(reading.value->toString(Qt::ISODate), date);
}

void DatesTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("error");
    const char *const rows[][2] = {
        {"", "empty"}, {"\u3000 ", "empty"}, {"R8.2.29", "no-such-day"}, {"R8.13.1", "no-such-day"}, {"R8.4.31", "no-such-day"},
        {"R8.0.1", "no-such-day"}, {"R0.1.1", "no-such-day"}, {"4/31", "no-such-day"}, {"2/29", "no-such-day"},
        {"20260431", "no-such-day"}, {"1900/2/29", "no-such-day"}, {"令和8年4月1日(木)", "weekday"}, {"令和8年4月1日日曜", "weekday"},
        {"S64.1.8", "after-era"}, {"H31.5.1", "after-era"}, {"H32.4.1", "after-era"}, {"4320401", "after-era"},
        {"T15.12.26", "after-era"}, {"M45.7.31", "after-era"}, {"R1.4.30", "before-era"}, {"H1.1.7", "before-era"},
        {"S1.12.24", "before-era"}, {"T1.7.29", "before-era"}, {"M1.10.22", "before-era"}, {"1867/12/31", "before-1868"},
        {"0001/1/1", "before-1868"}, {"-99999", "before-1868"}, {"R8.4", "not-a-date"}, {"R8", "not-a-date"},
        {"R8.4/1", "not-a-date"}, {"R008.4.1", "not-a-date"}, {"080401", "not-a-date"}, {"8/4/1", "not-a-date"},
        {"8-4-1", "not-a-date"}, {"4-1", "not-a-date"}, {"4.1", "not-a-date"}, {"令和8.4.1", "not-a-date"},
        {"R8年4月1日", "not-a-date"}, {"8年4月1日", "not-a-date"}, {"令和八年四月一日", "not-a-date"}, {"令和8年4月", "not-a-date"},
        {"2026年4月", "not-a-date"}, {"2026/4", "not-a-date"}, {"26/4/1", "not-a-date"}, {"0080401", "not-a-date"},
        {"6080401", "not-a-date"}, {"X8.4.1", "not-a-date"}, {"大化8年4月1日", "not-a-date"}, {"+", "not-a-date"},
        {"+-1", "not-a-date"}, {"tt", "not-a-date"}, {"今日", "not-a-date"}, {"R8.4.1x", "not-a-date"}, {"xR8.4.1", "not-a-date"},
        {"元.5.1", "not-a-date"}, {"2026\u22124\u22121", "not-a-date"}, {"R8.4.1\n2", "no-such-day"},
    };
    int n = 0;
    for (const auto &row : rows)
        QTest::addRow("%d %s", n++, row[0]) << QString::fromUtf8(row[0]) << QByteArray(row[1]);
}

void DatesTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, error);
    if (text == u"R8.4.1\n2") // a line break is a space: this is R8.4.12
        error.clear();
    const EraReading reading = readEraDate(text, QDate(2026, 7, 15));
    QCOMPARE(reading.error, error);
    QCOMPARE(reading.value.has_value(), error.isEmpty());
}

void DatesTest::offersTheReadingOfAnExpiredEra_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("offered");
    QTest::newRow("H31.5.1") << QStringLiteral("H31.5.1") << QDate(2019, 5, 1);
    QTest::newRow("H32.4.1") << QStringLiteral("H32.4.1") << QDate(2020, 4, 1);
    QTest::newRow("平成32年4月1日") << QStringLiteral("平成32年4月1日") << QDate(2020, 4, 1);
    QTest::newRow("S64.1.8") << QStringLiteral("S64.1.8") << QDate(1989, 1, 8);
    QTest::newRow("R1.4.30") << QStringLiteral("R1.4.30") << QDate(2019, 4, 30);
    QTest::newRow("no such day") << QStringLiteral("H31.6.31") << QDate();
    QTest::newRow("good") << QStringLiteral("H31.4.30") << QDate();
}

void DatesTest::offersTheReadingOfAnExpiredEra()
{
    QFETCH(QString, text);
    QFETCH(QDate, offered);
    QCOMPARE(readEraDate(text, QDate(2026, 7, 15)).offered, offered);
}

void DatesTest::currentEraFollowsToday()
{
    QCOMPARE(*readEraDate(QStringLiteral("30.4.1"), QDate(2018, 12, 1)).value, QDate(2018, 4, 1));
    QCOMPARE(readEraDate(QStringLiteral("31.5.1"), QDate(2019, 4, 30)).error, QByteArray("after-era"));
    QCOMPARE(readEraDate(QStringLiteral("1.4.30"), QDate(2019, 5, 1)).error, QByteArray("before-era"));
    QCOMPARE(*readEraDate(QStringLiteral("2/29"), QDate(2024, 1, 1)).value, QDate(2024, 2, 29));
    QCOMPARE(readEraDate(QStringLiteral("+1"), QDate()).error, QByteArray("today"));
    QCOMPARE(readEraDate(QStringLiteral("8.4.1"), QDate()).error, QByteArray("today"));
    QCOMPARE(*readEraDate(QStringLiteral("R8.4.1"), QDate()).value, QDate(2026, 4, 1));
}

void DatesTest::formats_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("longText");
    QTest::addColumn<QString>("grid");
    QTest::addColumn<QString>("fiscalYear");
    const auto row = [](QDate date, const char *longText, const char *grid, const char *fiscalYear) {
        QTest::newRow(grid) << date << QString::fromUtf8(longText) << QString::fromUtf8(grid) << QString::fromUtf8(fiscalYear);
    };
    row(QDate(2026, 4, 1), "令和8年4月1日(水)", "R8.4.1", "令和8年度");
    row(QDate(2026, 3, 31), "令和8年3月31日(火)", "R8.3.31", "令和7年度");
    row(QDate(2019, 5, 1), "令和元年5月1日(水)", "R1.5.1", "令和元年度");
    row(QDate(2019, 4, 30), "平成31年4月30日(火)", "H31.4.30", "平成31年度");
    row(QDate(2020, 3, 31), "令和2年3月31日(火)", "R2.3.31", "令和元年度");
    row(QDate(1989, 1, 7), "昭和64年1月7日(土)", "S64.1.7", "昭和63年度");
    row(QDate(1989, 1, 8), "平成元年1月8日(日)", "H1.1.8", "昭和63年度");
    row(QDate(1989, 4, 1), "平成元年4月1日(土)", "H1.4.1", "平成元年度");
    row(QDate(1912, 7, 30), "大正元年7月30日(火)", "T1.7.30", "大正元年度");
    row(QDate(1926, 12, 25), "昭和元年12月25日(土)", "S1.12.25", "昭和元年度");
    row(QDate(1868, 10, 23), "明治元年10月23日(金)", "M1.10.23", "明治元年度");
}

void DatesTest::formats()
{
    QFETCH(QDate, date);
    QTEST(*formatEraDate(date, EraStyle::Long), "longText");
    QTEST(*formatEraDate(date, EraStyle::Grid), "grid");
    QTEST(*formatEraDate(date, EraStyle::FiscalYear), "fiscalYear");
    QCOMPARE(formatEraDate(QDate(1868, 10, 22), EraStyle::Grid).error, QByteArray("before-era"));
    QCOMPARE(formatEraDate(QDate(), EraStyle::Grid).error, QByteArray("no-such-day"));
}

void DatesTest::everyDayReadsBack()
{
    const EraTable table = EraTable::builtIn();
    for (QDate day(1868, 10, 23); day < QDate(2031, 1, 1); day = day.addDays(1)) {
        const auto back = [&](EraStyle style) { return readEraDate(*formatEraDate(day, style, table), {}, table).value; };
        if (day.day() % 7 == 0)
            QCOMPARE(back(EraStyle::Long), std::optional(day));
        if (day.day() % 3 == 0 || day.month() == 12)
            QCOMPARE(back(EraStyle::Grid), std::optional(day));
    }
}

void DatesTest::newEraIsData()
{
    QList<Era> eras = EraTable::builtIn().eras();
    eras.last().last = QDate(2030, 3, 31);
    eras.append(Era{u'N', 6, QStringLiteral("新元"), u'\u32FE', QDate(2030, 4, 1), QDate()});
    QVERIFY(EraTable::install(EraTable(eras)));
    QCOMPARE(*readEraDate(QStringLiteral("n1.4.1"), {}).value, QDate(2030, 4, 1));
    QCOMPARE(*readEraDate(QStringLiteral("6010401"), {}).value, QDate(2030, 4, 1));
    QCOMPARE(readEraDate(QStringLiteral("R12.4.1"), {}).error, QByteArray("after-era"));
    QCOMPARE(*formatEraDate(QDate(2030, 4, 1), EraStyle::Grid), QStringLiteral("N1.4.1"));
    eras.last().first = QDate(2031, 1, 1); // a gap
    QVERIFY(!EraTable::install(EraTable(eras)));
    QVERIFY(!EraTable::install(EraTable({})));
    QVERIFY(EraTable::install(EraTable::builtIn()));
    QCOMPARE(*readEraDate(QStringLiteral("R12.4.1"), {}).value, QDate(2030, 4, 1));
}

void DatesTest::fuzzy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const char *const rows[][2] = {
        {"", "0-0-0 empty"}, {" \u3000", "0-0-0 empty"}, {"令和7年6月10日", "2025-6-10 exact"}, {"R7.6.10", "2025-6-10 exact"},
        {"2025/6/10", "2025-6-10 exact"}, {"20250610", "2025-6-10 exact"}, {"5070610", "2025-6-10 exact"},
        {"明治45.7.30", "1912-7-30 exact"}, {"T15.12.25", "1926-12-25 exact"}, {"昭和五十年六月一日", "1975-6-1 exact"},
        {"昭和50年6月1日生", "1975-6-1 exact"}, {"令和7年6月", "2025-6-0 month"}, {"R7.6.??", "2025-6-0 month"},
        {"R7.6.00", "2025-6-0 month"}, {"20250600", "2025-6-0 month"}, {"2025-06-XX", "2025-6-0 month"},
        {"令和7年6月日不詳", "2025-6-0 month"}, {"令和7年6月○日", "2025-6-0 month"}, {"令和7年6月上旬", "2025-6-0 month"},
        {"令和7年", "2025-0-0 year"}, {"令和元年", "2019-0-0 year"}, {"R7", "2025-0-0 year"}, {"2025", "2025-0-0 year"},
        {"R7.??.??", "2025-0-0 year"}, {"令和7年月日不詳", "2025-0-0 year"}, {"令和7年春", "2025-0-0 year"},
        {"令和7年6月頃", "2025-6-0 circa"}, {"令和7年6月10日ごろ", "2025-6-10 circa"}, {"昭和50年頃", "1975-0-0 circa"},
        {"令和○年○月頃", "0-0-0 circa"}, {"令和7年6月10日午後3時頃", "2025-6-10 circa"}, {"推定", "0-0-0 estimated"},
        {"推定令和7年6月10日頃", "2025-6-10 estimated"}, {"令和7年6月10日（推定）", "2025-6-10 estimated"},
        {"○日から○日までの間", "0-0-0 range"}, {"令和7年6月1日から10日までの間", "2025-6-1 range"},
        {"令和7年6月1日頃から同月10日頃までの間", "2025-6-1 range"}, {"R7.6.1～R7.6.10", "2025-6-1 range"},
        {"令和7年2月29日", "2025-2-29 noncalendar"}, {"R7.6.31", "2025-6-31 noncalendar"}, {"2025-02-30", "2025-2-30 noncalendar"},
        {"昭和64年1月10日", "1989-1-10 noncalendar"}, {"H31.5.1", "2019-5-1 noncalendar"}, {"令和6年2月29日", "2024-2-29 exact"},
        {"年月日不詳", "0-0-0 unknown"}, {"不詳", "0-0-0 unknown"}, {"不明", "0-0-0 unknown"}, {"生年月日不詳", "0-0-0 unknown"},
        {"令和年月日不詳", "0-0-0 unknown"}, {"xyz", "0-0-0 unknown"}, {"元年", "0-0-0 unknown"}, {"????", "0-0-0 unknown"},
        {"6月10日", "0-6-10 unknown"}, {"R7.13.1", "2025-0-0 unknown"}, {"8.4.1", "0-0-0 unknown"}, {"+3", "0-0-0 unknown"},
    };
    int n = 0;
    for (const auto &row : rows)
        QTest::addRow("%d %s", n++, row[0]) << QString::fromUtf8(row[0]) << QString::fromLatin1(row[1]);
}

void DatesTest::fuzzy()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const FuzzyDate date = readFuzzyDate(text);
    QCOMPARE(date.raw, text); // what was written is kept
    const QString name = fuzzyQualityName(date.quality);
    QCOMPARE(QStringLiteral("%1-%2-%3 %4").arg(date.year).arg(date.month).arg(date.day).arg(name), expected);
    QCOMPARE(fuzzyQualityOf(name), std::optional(date.quality));
}

void DatesTest::sortKey()
{
    const auto key = [](const char *text) { return readFuzzyDate(QString::fromUtf8(text)).sortKey(); };
    QCOMPARE(key("令和7年2月29日"), QDate(2025, 2, 28));
    QCOMPARE(key("令和7年6月頃"), QDate(2025, 6, 1));
    QCOMPARE(key("昭和50年"), QDate(1975, 1, 1));
    QCOMPARE(key("R7.6.10"), QDate(2025, 6, 10));
    QVERIFY(!key("不詳").isValid());
    QVERIFY(!key("6月10日").isValid());
    QCOMPARE(FuzzyDate::fromDate(QDate(2025, 6, 10)).quality, FuzzyDate::Quality::Exact);
    QCOMPARE(FuzzyDate::fromDate(QDate()), FuzzyDate());
    QVERIFY(!fuzzyQualityOf(QStringLiteral("sure")));
}

QTEST_APPLESS_MAIN(DatesTest)
#include "dates_test.moc"
