// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/array_text.h"

#include <QTest>

using namespace mimamori;

/// PostgreSQL's array text both ways, without a database.
class TestArrayText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTrip_data();
    void roundTrip();
    void readsWhatPostgresWrites();
    void integers();
    void refusesRubbish_data();
    void refusesRubbish();
};

void TestArrayText::roundTrip_data()
{
    QTest::addColumn<QStringList>("list");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("one empty") << QStringList{QLatin1String("")};
    QTest::newRow("plain") << QStringList{QStringLiteral("a"), QStringLiteral("b c")};
    QTest::newRow("signs") << QStringList{QStringLiteral("\"{,}\\'"), QStringLiteral("\\\\"), QStringLiteral(",")};
    QTest::newRow("word NULL") << QStringList{QStringLiteral("NULL"), QString(), QStringLiteral("null")};
    QTest::newRow("Japanese") << QStringList{QStringLiteral("髙橋"), QStringLiteral("\uFA19\uFA11"), QStringLiteral("𠮷野🙂")};
    QTest::newRow("white space") << QStringList{QStringLiteral(" \t\n\r ")};
}

void TestArrayText::roundTrip()
{
    QFETCH(QStringList, list);
    const QStringList back = textArray(toArrayText(list));
    QCOMPARE(back, list);
    for (qsizetype i = 0; i < list.size(); ++i)
        QCOMPARE(back.at(i).isNull(), list.at(i).isNull());
}

void TestArrayText::readsWhatPostgresWrites()
{
    QCOMPARE(textArray("{a,\"b c\",NULL,\"NULL\",\"\"}"),
             (QStringList{QStringLiteral("a"), QStringLiteral("b c"), QString(), QStringLiteral("NULL"), QLatin1String("")}));
}

void TestArrayText::integers()
{
    const QList<qint64> list{0, -1, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    QCOMPARE(integerArray(toArrayText(list)), list);
    QCOMPARE(integerArray("{}"), QList<qint64>());
}

void TestArrayText::refusesRubbish_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "a", "{", "{\"a", "{\"a}", "{\"a\"b}", "{1,}", "{{1},{2}}", "[0:1]={1,2}", "{\"a\\"})
        QTest::addRow("'%s'", text) << QByteArray(text);
}

void TestArrayText::refusesRubbish()
{
    QFETCH(QByteArray, text);
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, textArray(text));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, integerArray(text));
}

QTEST_GUILESS_MAIN(TestArrayText)
#include "test_array_text.moc"
