// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/row_check.h"

#include <QTest>

using namespace mimamori;

/// CASE-19, domain.md 5.3 and 5.4: what keeps a row out, what is only told, and what is put into one writing.
class RowCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void values_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("flaw");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *column, const char *value, const char *flaw, const char *kept) {
            QTest::addRow("%s=%s", column, value) << QByteArray(column) << QString::fromUtf8(value) << QString::fromUtf8(flaw) << QString::fromUtf8(kept);
        };
        row("atena_no", "000000000010006", "", "000000000010006");
        row("atena_no", "000000000010007", "check_digit told", "000000000010007"); // old numbers were never issued anew
        row("atena_no", "12A4", "not_a_number out", "12A4");
        row("atena_no", "1234567890123456", "not_a_number out", "1234567890123456");
        row("hist_no", "0007", "", "7");
        row("hist_no", "-1", "not_a_number out", "-1");
        row("hist_no", "x", "not_a_number out", "0");
        row("sex", "3", "unknown_code out", "3");
        row("sex", " 1 ", "", "1");
        row("event_code", "201", "", "201");
        row("event_code", "999", "unknown_code out", "999");
        row("event_date", "20261201", "", "2026-12-01");
        row("event_date", "R8.12.1", "", "2026-12-01");
        row("event_date", "5081201", "", "2026-12-01");
        row("event_date", "2026-02-29", "no_such_day told", "2026-02-29");
        row("event_date", "00000000", "", "");
        row("event_date", "99999999", "", "");
        row("event_date", "t", "no_such_day told", "t");
        row("birth_raw", "昭和60年1月2日", "", "昭和60年1月2日");
        row("birth_raw", "令和7年2月29日", "no_such_day told", "令和7年2月29日");
        row("birth_raw", "20250229", "no_such_day told", "20250229");
        row("birth_raw", "年月日不詳", "unreadable_date told", "年月日不詳");
        row("birth_raw", "明治45年7月30日", "", "明治45年7月30日");
        row("birth_raw", "令和5年6月頃", "", "令和5年6月頃");
    }
    void values()
    {
        QFETCH(QByteArray, column);
        QFETCH(QString, value);
        QFETCH(QString, flaw);
        QFETCH(QString, kept);
        KnownCodes codes = registerCodes();
        codes[int(ResidentColumn::EventCode)] = {QStringLiteral("201"), QStringLiteral("301")};
        RegisterLine line;
        line.row[ResidentColumn::AtenaNo] = QStringLiteral("000000000010006");
        line.row[ResidentColumn(residentColumnIndex(column))] = value;
        checkRow(line, codes);
        const RowFlaw found = line.flaws.value(0);
        QCOMPARE(line.flaws.isEmpty() ? QString() : QString::fromLatin1(found.code) + (found.quarantines ? QStringLiteral(" out") : QStringLiteral(" told")), flaw);
        QCOMPARE(line.row[ResidentColumn(residentColumnIndex(column))], kept);
        QCOMPARE(line.isQuarantined(), flaw.endsWith(QLatin1String(" out")));
    }

    void eightDigitsAreABirthday()
    {
        QCOMPARE(registerBirth(QStringLiteral("19850102")).sortKey(), QDate(1985, 1, 2));
        QCOMPARE(registerBirth(QStringLiteral("19850000")).quality, FuzzyDate::Quality::Year);
        QCOMPARE(registerBirth(QStringLiteral("00000000")).quality, FuzzyDate::Quality::Unknown);
        QCOMPARE(registerBirth(QStringLiteral("1985-01-02")).sortKey(), QDate(1985, 1, 2));
        QCOMPARE(registerBirth(QStringLiteral("S60.1.2")).sortKey(), QDate(1985, 1, 2));
    }
};

QTEST_GUILESS_MAIN(RowCheckTest)
#include "row_check_test.moc"
