// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "record/strict_cbor.h"

#include <QTest>

using namespace mimamori;

class StrictCborTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatIsNotOneStrictMap_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const char *hex, const char *why) { QTest::newRow(name) << QByteArray::fromHex(hex) << QString::fromLatin1(why); };
        row("empty", "", "not-a-map");
        row("a number", "01", "not-a-map");
        row("indefinite map", "bf616101ff", "indefinite-length");
        row("indefinite array", "a161619f01ff", "indefinite-length");
        row("indefinite text", "a161617f6161ff", "indefinite-length");
        row("duplicate key", "a2616101616102", "duplicate-key");
        row("number as key", "a10101", "key-not-text");
        row("tag", "a16161c001", "tag");
        row("trailing byte", "a1616101f6", "trailing-bytes");
        row("array of four thousand million", "a161619affffffff", "too-long");
        row("text of four thousand million", "a161617affffffff", "too-long");
        row("map of 2^60", "bb1000000000000000", "too-long");
        row("cut in the middle", "a2616101", "malformed");
        row("broken UTF-8", "a1616162c328", "malformed-text");
        QTest::newRow("too deep") << QByteArray::fromHex("a16161") + QByteArray(40, '\x81') + QByteArray(1, '\x01') << QStringLiteral("too-deep");
    }
    void refusesWhatIsNotOneStrictMap()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        try {
            readStrictCbor(bytes);
            QFAIL("was accepted");
        } catch (const Problem &problem) {
            QCOMPARE(problem.code(), QByteArray("frame"));
            QCOMPARE(problem.args().value(QStringLiteral("why")).toString(), why);
        }
    }

    void readsWhatIsWellFormed()
    {
        const QCborMap map = readStrictCbor(QByteArray::fromHex("a3616101616282f6f5616363e38182"));
        QCOMPARE(map.value(QStringLiteral("a")).toInteger(), 1);
        QCOMPARE(map.value(QStringLiteral("c")).toString(), QStringLiteral("\u3042"));
    }

    void jsonIsReadAsStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("object") << QByteArray("{\"a\":{\"b\":[1,\"}:{\"]},\"c\":\"\\\"a\\\":\"}") << true;
        QTest::newRow("duplicate") << QByteArray("{\"a\":1,\"a\":2}") << false;
        QTest::newRow("duplicate further in") << QByteArray("{\"x\":[{\"a\":1,\"b\":{\"a\":1},\"a\":2}]}") << false;
        QTest::newRow("same key in two objects") << QByteArray("{\"x\":[{\"a\":1},{\"a\":2}]}") << true;
        QTest::newRow("array") << QByteArray("[1]") << false;
        QTest::newRow("cut") << QByteArray("{\"a\":") << false;
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100, '[') << false;
    }
    void jsonIsReadAsStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        bool accepted = true;
        try {
            readStrictJson(text);
        } catch (const Problem &) {
            accepted = false;
        }
        QCOMPARE(accepted, good);
    }
};

QTEST_GUILESS_MAIN(StrictCborTest)
#include "strict_cbor_test.moc"
