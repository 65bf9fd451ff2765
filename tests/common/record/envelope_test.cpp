// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "base/uuid7.h"
#include "protocol/envelope.h"

#include <QSet>
#include <QTest>

using namespace mimamori;

class EnvelopeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The golden text of the protocol: other languages are written against it.
    void requestGoldenText()
    {
        RequestFrame request{7, "safety_check.record", "018f0000-0000-7000-8000-000000000000", 4, {{QStringLiteral("place"), QStringLiteral("x")}}};
        QCOMPARE(encode(request, WireFormat::Json),
            QByteArray("{\"base_version\":4,\"id\":7,\"in\":{\"place\":\"x\"},\"key\":\"018f0000-0000-7000-8000-000000000000\",\"op\":\"safety_check.record\",\"t\":\"req\"}"));
        const RequestFrame back = decodeRequest(encode(request, WireFormat::Cbor), WireFormat::Cbor);
        QCOMPARE(back.id, 7);
        QCOMPARE(back.op, request.op);
        QCOMPARE(back.key, request.key);
        QCOMPARE(back.baseVersion, 4);
        QCOMPARE(back.in, request.in);
    }

    void answersRoundTrip_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("cbor") << false;
        QTest::newRow("json") << true;
    }
    void answersRoundTrip()
    {
        QFETCH(bool, json);
        const WireFormat format = json ? WireFormat::Json : WireFormat::Cbor;
        const ServerFrame error = decodeServerFrame(encode(ErrorFrame{3, "conflict", "note", {{QStringLiteral("version"), 5}}, "abc"}, format), format);
        QCOMPARE(error.type, ServerFrame::Type::Error);
        QCOMPARE(error.error.code, QByteArray("conflict"));
        QCOMPARE(error.error.args.value(QStringLiteral("version")).toInt(), 5);
        const ServerFrame event = decodeServerFrame(encode(EventFrame{"office/3", {{QStringLiteral("id"), 1}}}, format), format);
        QCOMPARE(event.event.topic, QByteArray("office/3"));
        const ServerFrame reply = decodeServerFrame(encode(ReplyFrame{9, {{QStringLiteral("a"), true}}}, format), format);
        QCOMPARE(reply.reply.id, 9);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not a request") << QByteArray("{\"t\":\"ok\",\"id\":1}");
        QTest::newRow("operation is a number") << QByteArray("{\"t\":\"req\",\"id\":1,\"op\":5}");
        QTest::newRow("in is a list") << QByteArray("{\"t\":\"req\",\"id\":1,\"op\":\"a.b\",\"in\":[]}");
        QTest::newRow("id is a text") << QByteArray("{\"t\":\"req\",\"id\":\"1\",\"op\":\"a.b\"}");
        QTest::newRow("endless name") << QByteArray("{\"t\":\"req\",\"id\":1,\"op\":\"") + QByteArray(500, 'a') + "\"}";
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY_THROWS_EXCEPTION(Problem, decodeRequest(text, WireFormat::Json));
    }

    void keysAreUuidsOfVersion7()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray key = newUuid7();
            QVERIFY(isUuid7(key));
            seen << key;
        }
        QCOMPARE(seen.size(), 1000);
        QVERIFY(!isUuid7("018f0000-0000-4000-8000-000000000000"));
        QVERIFY(!isUuid7("018F0000-0000-7000-8000-000000000000"));
        QVERIFY(!isUuid7("x"));
    }
};

QTEST_GUILESS_MAIN(EnvelopeTest)
#include "envelope_test.moc"
