// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheet_styles.h"
#include "sheets/spreadsheet_reader.h"
#include "xlsx_maker.h"

#include "base/problem.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

QByteArray refusal(const QByteArray &bytes, const SheetLimits &limits = {})
{
    try {
        readSpreadsheet(bytes, limits);
        return "ok";
    } catch (const Problem &problem) {
        const QVariantMap &args = problem.args();
        return args.isEmpty() ? problem.code() : problem.code() + ' ' + args.value(QStringLiteral("column")).toByteArray() + args.value(QStringLiteral("row")).toByteArray();
    }
}

QByteArray rowsXml(const QByteArray &rows, const QByteArray &behind = {}) { return "<sheetData>" + rows + "</sheetData>" + behind; }

Sheet only(const HandMade &book) { return readSpreadsheet(book.bytes()).first(); }

} // namespace

/// USR-01: lists as Excel and its like write them, and what is refused with which words.
class SpreadsheetReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Excel keeps the furigana beside the name: a careless reader gives 神戸コウベ.
    void furiganaIsNoPartOfTheText()
    {
        HandMade book;
        book.strings = "<si><t>神戸</t><rPh sb=\"0\" eb=\"2\"><t>コウベ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                       "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">山本 </t></r><r><t>由紀</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマモト</t></rPh></si><si><t>改_x000A_行</t></si>";
        book.sheet = rowsXml("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><r><t>髙</t></r><r><t>橋</t></r></is></c>"
                             "<c r=\"E2\" t=\"s\"><v>2</v></c></row>");
        const Sheet sheet = only(book);
        QCOMPARE(sheet.rows.size(), 1);
        QCOMPARE(sheet.rows[0].number, 2);
        QCOMPARE(sheet.rows[0].cells.size(), 5); // B stays empty between
        QCOMPARE(sheet.rows[0].cells[0].text, QStringLiteral("神戸"));
        QCOMPARE(sheet.rows[0].cells[1].text, QString());
        QCOMPARE(sheet.rows[0].cells[2].text, QStringLiteral("山本 由紀"));
        QCOMPARE(sheet.rows[0].cells[3].text, QStringLiteral("髙橋"));
        QCOMPARE(sheet.rows[0].cells[4].text, QStringLiteral("改\n行"));
    }

    void everyTypeOfCell()
    {
        HandMade book;
        book.styles = "<numFmts><numFmt numFmtId=\"176\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/><numFmt numFmtId=\"177\" formatCode=\"00000\"/></numFmts>"
                      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"14\"/></cellXfs>";
        book.sheet = rowsXml("<row><c><v>46113</v></c><c s=\"1\"><v>46113</v></c><c s=\"2\"><v>12</v></c><c t=\"str\"><f>A1&amp;B1</f><v>ab</v></c><c t=\"b\"><v>1</v></c>"
                             "<c t=\"e\"><v>#N/A</v></c><c><v>1.5E3</v></c><c><f>1+1</f></c><c s=\"3\"><v>60</v></c><c t=\"d\"><v>2026-04-01T00:00:00</v></c></row>");
        const QList<SheetCell> cells = only(book).rows[0].cells;
        QCOMPARE(cells[0].text, QStringLiteral("46113"));
        QVERIFY(!cells[0].date.isValid());
        QCOMPARE(cells[1].date, QDate(2026, 4, 1));
        QCOMPARE(cells[1].text, QStringLiteral("2026-04-01"));
        QCOMPARE(cells[2].text, QStringLiteral("00012")); // as it is shown
        QVERIFY(cells[3].formula);
        QCOMPARE(cells[3].text, QStringLiteral("ab"));
        QCOMPARE(cells[4].text, QStringLiteral("TRUE"));
        QVERIFY(cells[5].error);
        QCOMPARE(cells[6].text, QStringLiteral("1500"));
        QVERIFY(cells[7].formula && cells[7].text.isEmpty());
        QVERIFY(!cells[8].date.isValid()); // the 29 February 1900 never was
        QCOMPARE(cells[9].date, QDate(2026, 4, 1));
    }

    void daysCountFrom1900Or1904()
    {
        QCOMPARE(dateOfSerial(1, false), QDate(1900, 1, 1));
        QCOMPARE(dateOfSerial(59, false), QDate(1900, 2, 28));
        QCOMPARE(dateOfSerial(61, false), QDate(1900, 3, 1));
        QVERIFY(!dateOfSerial(60, false).isValid());
        QVERIFY(!dateOfSerial(-1, false).isValid());
        QVERIFY(!dateOfSerial(2'958'466, false).isValid());
        QCOMPARE(dateOfSerial(46113.9, false), QDate(2026, 4, 1));
        QCOMPARE(dateOfSerial(44651, true), QDate(2026, 4, 1));
        HandMade book;
        book.bookProperties = "date1904=\"1\"";
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
        book.sheet = rowsXml("<row r=\"1\"><c r=\"A1\"><v>44651</v></c></row>");
        QCOMPARE(only(book).rows[0].cells[0].date, QDate(2026, 4, 1));
    }

    void whichFormatsAreDays_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("day");
        QTest::newRow("western") << QStringLiteral("yyyy/m/d") << true;
        QTest::newRow("era") << QStringLiteral("[$-411]ge.m.d;@") << true;
        QTest::newRow("word") << QStringLiteral("0\"day\"") << false;
        QTest::newRow("colour") << QStringLiteral("[Red]0.00") << false;
        QTest::newRow("number with a letter") << QStringLiteral("#,##0\\d") << false;
        QTest::newRow("hours") << QStringLiteral("h:mm:ss") << false;
        QTest::newRow("text") << QStringLiteral("@") << false;
        QTest::newRow("unclosed") << QStringLiteral("\"yyyy") << false;
    }
    void whichFormatsAreDays()
    {
        QFETCH(QString, code);
        QFETCH(bool, day);
        QCOMPARE(isDateFormat(code), day);
    }

    void aMergedAreaHasItsValueEverywhere()
    {
        HandMade book;
        book.sheet = rowsXml("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>北区</v></c><c r=\"B1\" t=\"str\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\" t=\"str\"><v>2</v></c></row>",
            "<mergeCells count=\"1\"><mergeCell ref=\"A1:A1048576\"/></mergeCells>");
        const Sheet sheet = only(book);
        QCOMPARE(sheet.rows.size(), 2); // not a million
        QCOMPARE(sheet.rows[1].cells[0].text, QStringLiteral("北区"));
        QVERIFY(sheet.rows[1].cells[0].merged);
    }

    /// A file that openpyxl wrote: title rows, hidden sheet and row, merged cells, leading zeros, era days, a formula nobody reckoned.
    void aListAsItIsMade()
    {
        const QTemporaryDir directory;
        const QString name = directory.filePath(QStringLiteral("list.xlsx"));
        QCOMPARE(QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral(MIMAMORI_MAKE_LIST), name}), 0);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<Sheet> sheets = readSpreadsheet(file.readAll());
        QCOMPARE(sheets.size(), 2);
        QVERIFY(sheets[0].hidden);
        QCOMPARE(sheets[1].name, QStringLiteral("職員名簿"));
        const QList<SheetRow> rows = sheets[1].rows;
        QCOMPARE(rows[0].cells[5].text, rows[0].cells[0].text); // the title lies over six columns
        QCOMPARE(rows[2].number, 4);
        QCOMPARE(rows[2].cells[0].text, QStringLiteral("職員番号"));
        QCOMPARE(rows[3].cells[0].text, QStringLiteral("00012"));
        QCOMPARE(rows[3].cells[4].date, QDate(2026, 4, 1));
        QVERIFY(rows[4].hidden);
        QCOMPARE(rows[4].cells[2].text, QStringLiteral("北区"));
        QVERIFY(rows[5].cells[5].formula);
        QCOMPARE(rows[5].cells[0].text, QStringLiteral("TRUE"));
    }

    void whatIsNoListIsRefusedWithItsReason()
    {
        const QByteArray ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        const QString stream = QStringLiteral("EncryptedPackage");
        const QByteArray locked = ole + QByteArray(504, 0) + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
        QCOMPARE(refusal(ole + QByteArray(600, 0)), QByteArray("xlsx_old"));
        QCOMPARE(refusal(locked), QByteArray("xlsx_locked"));
        QCOMPARE(refusal(zipOf(HandMade{}.parts(), "secret")), QByteArray("xlsx_locked"));
        HandMade strict;
        strict.space = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        QCOMPARE(refusal(strict.bytes()), QByteArray("xlsx_strict"));
        QCOMPARE(refusal("no archive at all"), QByteArray("xlsx_unknown"));
        QCOMPARE(refusal(zipOf({{QStringLiteral("word/document.xml"), "<x/>"}})), QByteArray("xlsx_unknown"));
        const QByteArray good = HandMade{}.bytes();
        QCOMPARE(refusal(good), QByteArray("ok"));
        QCOMPARE(refusal(good.first(good.size() - 40)), QByteArray("xlsx_damaged"));
    }

    void whatIsWrongInsideIsToldWithItsPlace()
    {
        HandMade book;
        book.sheet = rowsXml("<row r=\"7\"><c r=\"AB7\" t=\"s\"><v>9</v></c></row>");
        QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_cell AB7"));
        book.sheet = rowsXml("<row r=\"7\"><c r=\"C7\"><v>12a</v></c></row>");
        QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_cell C7"));
        book.sheet = rowsXml("<row r=\"3\"><c r=\"ZZ3\" t=\"str\"><v>x</v></c></row>");
        QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_too_many_cells ZZ3"));
        for (const char *wrong : {"<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"A9\"/></row>", "<row r=\"0\"/>", "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row"}) {
            book.sheet = "<sheetData>" + QByteArray(wrong) + "</sheetData>";
            QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_damaged"));
        }
        book.sheet = rowsXml({}, "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>");
        QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_damaged"));
        auto parts = HandMade{}.parts();
        parts[QStringLiteral("xl/worksheets/sheet1.xml")] = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>";
        QCOMPARE(refusal(zipOf(parts)), QByteArray("xlsx_damaged"));
    }

    void bombsAreNotUnpacked()
    {
        HandMade book;
        book.sheet = rowsXml("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + QByteArray(8 * 1024 * 1024, 'x') + "</v></c></row>");
        QCOMPARE(refusal(book.bytes()), QByteArray("xlsx_too_big")); // its ratio
        SheetLimits few;
        few.zip.ratio = 1'000'000;
        few.zip.part = 1024 * 1024;
        QCOMPARE(refusal(book.bytes(), few), QByteArray("xlsx_too_big"));
        few.zip = {};
        few.zip.total = 100;
        QCOMPARE(refusal(HandMade{}.bytes(), few), QByteArray("xlsx_too_big"));
        few.zip = {};
        few.zip.entries = 5;
        QCOMPARE(refusal(HandMade{}.bytes(), few), QByteArray("xlsx_too_big"));
        book.sheet = rowsXml("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>x</v></c></row>", "<mergeCells><mergeCell ref=\"A1:IV2\"/></mergeCells>");
        few = {};
        few.cells = 100;
        QCOMPARE(refusal(book.bytes(), few), QByteArray("xlsx_too_many_cells A1"));
    }
};

QTEST_GUILESS_MAIN(SpreadsheetReaderTest)
#include "spreadsheet_reader_test.moc"
