// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-19: a list that cannot be read gets one clear sentence naming the column or the line, and nothing of what stands there.
#include "console/people_file.h"
#include "japanese/cp932.h"

#include <QTest>

#include <stdexcept>

using namespace mimamori;

namespace {

const QString head = QStringLiteral("person_id,name,kana,birth,sex,address,guardian_name,guardian_kana\r\n");

QString refusal(const QByteArray &csv)
{
    try {
        readPeople(csv);
        return QStringLiteral("none");
    } catch (const std::runtime_error &error) {
        return QString::fromUtf8(error.what());
    }
}

} // namespace

class PeopleFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsInAnyOrder()
    {
        const QByteArray csv = QStringLiteral("sex,person_id,extra,kana,name,birth,guardian_kana,guardian_name,address\n女,7,x,タカハシ ユイ,髙橋 優衣,R5.2.3,,髙橋 健,\"北区鈴蘭台南町4-12-3, 1号\"\n\n").toUtf8();
        const QList<ListedPerson> people = readPeople("\xEF\xBB\xBF" + csv);
        QCOMPARE(people.size(), 1);
        const FindCandidates &who = people.first().who;
        QCOMPARE(people.first().personId, QStringLiteral("7"));
        QCOMPARE(who.name, QStringLiteral("髙橋 優衣"));
        QCOMPARE(who.birth.sortKey(), QDate(2023, 2, 3));
        QCOMPARE(who.sex.value, QStringLiteral("2"));
        QCOMPARE(who.address, QStringLiteral("北区鈴蘭台南町4-12-3, 1号"));
        QCOMPARE(who.family.size(), 1);
        QCOMPARE(readPeople((head + QStringLiteral("1,,タカハシ,3歳,,,,\r\n")).toUtf8()).first().who.ageText, QStringLiteral("3歳"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *what, const QByteArray &csv, const char *told) { QTest::newRow(what) << csv << QString::fromUtf8(told); };
        const QString good = QStringLiteral("1,髙橋 優衣,タカハシ ユイ,2023-02-03,2,,,\r\n");
        row("empty", {}, "the file is empty");
        row("CP932", encodeCp932(QString(head + QStringLiteral("1,高橋,,,,,,\r\n"))).bytes, "line 2: the file is in CP932 (Shift_JIS); save it as UTF-8");
        row("no UTF-8", head.toUtf8() + "1,a,,,,,,\r\n2,\xFF\xFE,,,,,,\r\n", "line 3: bytes that are not UTF-8");
        row("a column missing", QString(head).remove(QStringLiteral("kana,birth")).toUtf8(), "column kana is missing in line 1");
        row("a column twice", QString(head).replace(QStringLiteral("sex"), QStringLiteral("sex,sex")).toUtf8(), "column sex stands twice in line 1");
        row("cells", QString(head + good + QStringLiteral("2,a,b\r\n")).toUtf8(), "line 3: 3 cells instead of 8");
        row("sex", QString(head + QStringLiteral("1,a,b,,X,,,\r\n")).toUtf8(), "line 2, column sex: is none of 1, 2, 9, 男, 女, M, F");
        row("no number", QString(head + QStringLiteral(",a,b,,1,,,\r\n")).toUtf8(), "line 2, column person_id: is empty");
        row("too long", QString(head + QStringLiteral("1,%1,b,,1,,,\r\n").arg(QString(101, u'山'))).toUtf8(), "line 2, column name: is too long");
        row("quote", QString(head + QStringLiteral("1,\"a,b,,1,,,\r\n")).toUtf8(), "line 3, cell 2: unclosed-quote"); // where the file ends within it
    }
    void refusals()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, told);
        QCOMPARE(refusal(csv), told);
    }
};

QTEST_GUILESS_MAIN(PeopleFileTest)
#include "people_file_test.moc"
