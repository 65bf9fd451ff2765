// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/csv.h"

#include <QTest>

using namespace mimamori;

class CsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsReadBack()
    {
        const QList<QStringList> rows{{QStringLiteral("a,b"), QStringLiteral("\"q\""), QStringLiteral("two\r\nlines")}, {QString(), QStringLiteral("\u9ad9"), QStringLiteral(" x ")}};
        CsvWriter writer;
        for (const QStringList &row : rows)
            writer.row(row);
        QVERIFY(writer.utf8().startsWith("\xEF\xBB\xBF"));
        const CsvResult back = readCsv(writer.utf8());
        QCOMPARE(back.error, QByteArray());
        QCOMPARE(back.rows, rows);
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"=1+1", "+1", "-1", "@x", "\t=1", "=cmd|' /C calc'!A0"})
            QTest::newRow(cell) << QString::fromLatin1(cell);
    }
    void noCellIsAFormula()
    {
        QFETCH(QString, cell);
        CsvWriter writer;
        writer.row({cell});
        QCOMPARE(readCsv(writer.utf8()).rows.first().first(), QString(QLatin1Char('\'') + cell));
    }

    void errorsNameLineAndColumn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("unclosed") << QByteArray("a,b\nc,\"d") << QByteArray("unclosed-quote") << 2 << 2;
        QTest::newRow("text after quote") << QByteArray("a\n\"b\"x,c") << QByteArray("text-after-quote") << 2 << 1;
        QTest::newRow("not UTF-8") << QByteArray("\x83\x41") << QByteArray("not-utf8") << 1 << 1;
    }
    void errorsNameLineAndColumn()
    {
        QFETCH(QByteArray, text);
        const CsvResult result = readCsv(text);
        QTEST(result.error, "error");
        QTEST(result.line, "line");
        QTEST(result.column, "column");
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
