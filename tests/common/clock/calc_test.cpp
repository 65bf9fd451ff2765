// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-1: `mimamorictl calc` line by line: golden requests and answers, and the frame around them.
#include "console/calc.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace mimamori;

namespace {

QByteArrayList answersTo(const QByteArray &requests)
{
    QBuffer in;
    in.setData(requests);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (runCalc(in, out) != 0)
        return {};
    QByteArrayList lines = out.data().split('\n');
    if (!lines.takeLast().isEmpty())
        return {}; // the last line must be ended too
    return lines;
}

QByteArrayList golden(const char *name)
{
    QFile file(QString::fromUtf8(GOLDEN_DIR) + QLatin1Char('/') + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().trimmed().split('\n');
}

} // namespace

class CalcTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goldenLines_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArrayList requests = golden("requests.jsonl");
        const QByteArrayList answers = golden("answers.jsonl");
        QVERIFY(requests.size() > 50);
        QCOMPARE(requests.size(), answers.size());
        for (qsizetype i = 0; i < requests.size(); ++i)
            QTest::addRow("line %d", int(i + 1)) << requests[i] << answers[i];
    }

    void goldenLines()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        const QByteArrayList found = answersTo(request + '\n');
        QCOMPARE(found.size(), 1);
        QJsonObject object = QJsonDocument::fromJson(found.front()).object();
        object.remove(QStringLiteral("explanation"));
        QCOMPARE(QJsonDocument(object).toJson(QJsonDocument::Compact),
                 QJsonDocument(QJsonDocument::fromJson(answer).object()).toJson(QJsonDocument::Compact));
    }

    void keepsTheOrder()
    {
        const QByteArrayList found = answersTo(golden("requests.jsonl").join('\n'));
        QCOMPARE(found.size(), golden("answers.jsonl").size());
        QVERIFY(found.front().startsWith("{\"id\":1,"));
        QVERIFY(found.back().startsWith("{\"id\":57,"));
    }

    void frames_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArrayList>("expected");
        const QByteArray request("{\"id\":1,\"op\":\"fiscal_year\",\"date\":\"2026-04-01\"}");
        const QByteArray answer("{\"id\":1,\"end\":\"2027-03-31\",\"fy\":2026,\"start\":\"2026-04-01\"}");
        const QByteArray malformed("{\"id\":null,\"error\":\"malformed\"}");
        QTest::newRow("nothing") << QByteArray() << QByteArrayList();
        QTest::newRow("empty lines") << QByteArray("\n  \n\r\n") << QByteArrayList();
        QTest::newRow("no last newline") << request << QByteArrayList{answer};
        QTest::newRow("CR LF") << QByteArray(request + "\r\n" + request + "\r\n") << QByteArrayList{answer, answer};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" + request + '\n') << QByteArrayList{answer};
        QTest::newRow("goes on after rubbish") << QByteArray(QByteArray("\x00\xff{\n", 4) + request) << QByteArrayList{malformed, answer};
        QTest::newRow("illegal UTF-8") << QByteArray("{\"id\":\"\xC0\xAF\",\"op\":\"age\"}\n" + request) << QByteArrayList{malformed, answer};
        QTest::newRow("a line of 5 MiB") << QByteArray("{\"id\":1,\"x\":\"" + QByteArray(5 * 1024 * 1024, 'x') + "\"}\n" + request)
                                         << QByteArrayList{"{\"id\":null,\"error\":\"too-long\"}", answer};
        QTest::newRow("deep") << QByteArray(QByteArray(100000, '[') + '\n' + request) << QByteArrayList{malformed, answer};
    }

    void frames()
    {
        QFETCH(QByteArray, input);
        QTEST(answersTo(input), "expected");
    }

    void explainsItsDeadlines()
    {
        const QByteArrayList found = answersTo("{\"op\":\"deadline\",\"rule\":\"JURI\",\"start\":\"2026-04-27\"}");
        const QJsonArray steps = QJsonDocument::fromJson(found.front()).object().value(QStringLiteral("explanation")).toArray();
        QVERIFY(steps.size() >= 5);
        QCOMPARE(steps.first().toObject().value(QStringLiteral("code")).toString(), QStringLiteral("rule"));
        QCOMPARE(steps.last().toObject().value(QStringLiteral("code")).toString(), QStringLiteral("due"));
    }

    // A script may wait for each answer before it asks again: nothing is held back in a buffer, and the host's zone is nobody's.
    void answersLineByLine()
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TZ"), QStringLiteral("America/New_York"));
        process.setProcessEnvironment(environment);
        process.start(QString::fromUtf8(CALC_LINES), QStringList());
        QVERIFY(process.waitForStarted());
        for (int i = 0; i < 3; ++i) {
            process.write("{\"id\":7,\"op\":\"heavy_job_allowed\",\"at\":\"2026-05-06T20:00:00Z\"}\n");
            QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 30000);
            QCOMPARE(process.readLine(), QByteArray("{\"id\":7,\"allowed\":false,\"next\":\"2026-05-07T21:30:00+09:00\"}\n"));
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(CalcTest)
#include "calc_test.moc"
