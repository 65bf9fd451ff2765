// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"
#include "record/codec.h"
#include "sample_record.h"

#include <QCborArray>
#include <QCborValue>
#include <QJsonObject>
#include <QTest>

using namespace mimamori;

class CodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cborRoundTripKeepsEveryField()
    {
        const Specimen before = fullSpecimen();
        const QByteArray bytes = toCbor(before).toCborValue().toCbor();
        const auto after = fromCbor<Specimen>(QCborValue::fromCbor(bytes).toMap());
        QCOMPARE(after.id.id, before.id.id);
        QCOMPARE(after.birth, before.birth);
        QCOMPARE(after.others.at(1).id, qint64(9007199254740993)); // beyond what a double holds
        QCOMPARE(after.parts.size(), 2);
        QCOMPARE(after.parts.at(1).word, QStringLiteral("r"));
        QCOMPARE(toCbor(after).toCborValue().toCbor(), bytes);
    }

    void jsonMeansTheSame()
    {
        Specimen before = fullSpecimen();
        before.others = {{7}};
        const QCborMap map = QCborMap::fromJsonObject(toCbor(before).toJsonObject());
        QCOMPARE(toCbor(fromCbor<Specimen>(map)), toCbor(before));
    }

    void unknownKeysAreIgnoredAndMissingOnesKeepTheirDefault()
    {
        const auto out = fromCbor<Specimen>({{QStringLiteral("name"), QStringLiteral("a")}, {QStringLiteral("nobody_knows"), 1}});
        QCOMPARE(out.name, QStringLiteral("a"));
        QCOMPARE(out.number, 0);
        QVERIFY(!out.at.isValid());
    }

    void wrongValuesNameTheirField_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QCborValue>("value");
        QTest::addColumn<QByteArray>("problem");
        QTest::newRow("text") << "name" << QCborValue(3) << QByteArray("type name");
        QTest::newRow("number") << "number" << QCborValue(QStringLiteral("3")) << QByteArray("type number");
        QTest::newRow("half a number") << "number" << QCborValue(0.5) << QByteArray("type number");
        QTest::newRow("a day that does not exist") << "day" << QCborValue(QStringLiteral("2026-02-30")) << QByteArray("no_such_date day");
        QTest::newRow("an instant without its offset") << "at" << QCborValue(QStringLiteral("2026-11-22T10:00:00")) << QByteArray("no_such_time at");
        QTest::newRow("a month of a fuzzy date") << "birth" << QCborValue(QCborMap{{QStringLiteral("m"), 13}}) << QByteArray("type birth");
        QTest::newRow("nested") << "parts" << QCborValue(QCborArray{QCborMap{{QStringLiteral("count"), true}}}) << QByteArray("type parts.0.count");
        QTest::newRow("no list") << "parts" << QCborValue(1) << QByteArray("type parts");
        QTest::newRow("a text among ids") << "others" << QCborValue(QCborArray{QStringLiteral("1")}) << QByteArray("type others");
    }
    void wrongValuesNameTheirField()
    {
        QFETCH(QString, key);
        QFETCH(QCborValue, value);
        QFETCH(QByteArray, problem);
        try {
            fromCbor<Specimen>({{key, value}});
            QFAIL("was accepted");
        } catch (const Problem &thrown) {
            QCOMPARE(thrown.code() + ' ' + thrown.field(), problem);
        }
    }

    void instantsAreUtcWhateverOffsetTheyCameWith()
    {
        const auto out = fromCbor<Specimen>({{QStringLiteral("at"), QStringLiteral("2026-11-22T10:42:03+09:00")}});
        QCOMPARE(out.at, QDateTime(QDate(2026, 11, 22), QTime(1, 42, 3), Qt::UTC));
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
