// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-19: files of the resident register are written byte by byte as their layout says.
#include "registry/register_writer.h"

#include "japanese/cp932.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace mimamori;

namespace {

using C = ResidentColumn;

QByteArray shippedText(const char *name)
{
    QFile file(QStringLiteral(":/registry/") + QLatin1String(name) + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ResidentRow person()
{
    ResidentRow row;
    row[C::AtenaNo] = QStringLiteral("1000000012");
    row[C::HistNo] = QStringLiteral("3");
    row[C::SetaiNo] = QStringLiteral("2000000019");
    row[C::Status] = QStringLiteral("1");
    row[C::Kind] = QStringLiteral("1");
    row[C::Name] = QString::fromUcs4(U"\U00020BB7田　葛\U000E0100子");
    row[C::Kana] = QStringLiteral("ヨシダ　カツコ");
    row[C::BirthRaw] = QStringLiteral("昭和31年4月30日");
    row[C::Sex] = QStringLiteral("2");
    row[C::UpdateKind] = QStringLiteral("1");
    row[C::SourceSeq] = QStringLiteral("7");
    return row;
}

QByteArray written(const QByteArray &json, const QList<ResidentRow> &rows)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    RegisterWriter writer(parseLayout(json), buffer);
    for (const ResidentRow &row : rows)
        writer.write(row);
    writer.finish();
    return bytes;
}

/// "row column" of the refusal.
QByteArray refusal(const QByteArray &json, const QList<ResidentRow> &rows)
{
    try {
        written(json, rows);
    } catch (const RegisterWriteError &error) {
        return QByteArray::number(error.row()) + ' ' + error.column();
    }
    return "none";
}

/// A small layout: four columns that must be there, and what the test adds.
QByteArray layout(const char *form, const char *encoding = "utf-8", const char *more = "", const char *columns =
    R"("atena_no":"no","setai_no":"house","name":"name","birth_raw":"birth")")
{
    return QByteArray(R"({"layout":"t","encoding":")") + encoding + R"(","form":")" + form + R"(","newline":"crlf","headings":true,)" + more
        + R"("columns":{)" + columns + "}}";
}

} // namespace

class RegisterWriterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void csvIsQuotedOnlyWhereNeeded()
    {
        ResidentRow row = person();
        row[C::Name] = QStringLiteral("a,b\"c\r\nd");
        QCOMPARE(written(layout("csv"), {row}),
            QByteArray("no,house,name,birth\r\n1000000012,2000000019,\"a,b\"\"c\r\nd\",昭和31年4月30日\r\n"));
    }

    void trailerTellsRowsAndSequence()
    {
        ResidentRow second = person();
        second[C::SourceSeq] = QStringLiteral("9");
        const QByteArray bytes = written(shippedText("standard-csv"), {person(), second});
        QVERIFY(bytes.startsWith("atena_no,hist_no,setai_no,status,kind,name,"));
        QVERIFY(bytes.endsWith("\r\nT,2,7,9\r\n"));
        QCOMPARE(bytes.count("\r\n"), 4);
        QVERIFY(bytes.contains(person()[C::Name].toUtf8())); // selectors and planes as they are (COR-2)
    }

    void wordsPartsAndUserDefinedCharacters()
    {
        const QByteArray bytes = written(shippedText("cp932-csv"), {person()});
        const Cp932Decoded text = decodeCp932(bytes);
        QVERIFY(text.complete());
        const QStringList lines = text.text.split(QStringLiteral("\r\n"));
        const QStringList heads = lines[0].split(u','), cells = lines[1].split(u',');
        const auto cell = [&](const QString &head) { return cells.value(heads.indexOf(head)); };
        QCOMPARE(cell(QStringLiteral("氏")), QStringLiteral(u"\uE000田"));
        QCOMPARE(cell(QStringLiteral("名")), QStringLiteral(u"\uE001子"));
        QCOMPARE(cell(QStringLiteral("性別")), QStringLiteral("女"));
        QCOMPARE(cell(QStringLiteral("住民状態")), QStringLiteral("住民"));
        QCOMPARE(cell(QStringLiteral("更新区分")), QStringLiteral("新規"));
        QVERIFY(bytes.contains("\xF0\x40")); // U+E000 in code page 932
        QCOMPARE(lines[2], QStringLiteral("T,1,7,7"));
    }

    void aCodeThatTheSenderLumpsTogetherIsWrittenAsItIs()
    {
        ResidentRow row = person();
        row[C::Sex] = QStringLiteral("9");
        QVERIFY(decodeCp932(written(shippedText("cp932-csv"), {row})).text.contains(QStringLiteral(",9,")));
        row[C::Status] = QStringLiteral("4");
        QCOMPARE(refusal(shippedText("cp932-csv"), {row}), QByteArray("1 status"));
    }

    void fixedRecordsHaveTheirLengthAndPads()
    {
        const QByteArray bytes = written(shippedText("cp932-fixed"), {person()});
        QCOMPARE(bytes.size(), 2 * (1312 + 2));
        QCOMPARE(bytes.left(37), QByteArray("D000001000000012" "00003" "000002000000019" "1"));
        QCOMPARE(bytes.mid(38, 8), QByteArray("\xF0\x40\x93\x63\x81\x40\xF0\x41", 8));
        QCOMPARE(bytes.mid(48, 2), QByteArray("\x81\x40", 2));      // filled with wide spaces
        QCOMPARE(bytes.mid(514, 6), QByteArray("      "));         // no ward: ASCII spaces
        QCOMPARE(bytes.mid(1302, 12), QByteArray("0000000007\r\n"));
        QCOMPARE(bytes.mid(1314, 31), QByteArray("T000000000100000000070000000007"));
    }

    void whatDoesNotFitIsRefusedWithRowAndColumn()
    {
        ResidentRow longName = person();
        longName[C::Name] = QString(41, u'山');
        QCOMPARE(refusal(shippedText("cp932-fixed"), {person(), longName}), QByteArray("2 name"));
        ResidentRow odd = person();
        odd[C::Katagaki] = QString::fromUcs4(U"\U00029E3D荘");
        QCOMPARE(refusal(shippedText("cp932-fixed"), {odd}), QByteArray("1 katagaki"));
        QCOMPARE(refusal(shippedText("cp932-csv"), {person(), person(), odd}), QByteArray("3 katagaki"));
        QCOMPARE(refusal(shippedText("standard-csv"), {odd}), QByteArray("none"));
        ResidentRow word = person();
        word[C::HistNo] = QStringLiteral("x");
        QCOMPARE(refusal(shippedText("cp932-fixed"), {word}), QByteArray("1 hist_no"));
        ResidentRow shortCode = person();
        shortCode[C::Zip] = QStringLiteral("65012"); // filled with zeros it would be another code
        const QByteArray filled = shippedText("cp932-fixed").replace("\"at\": 508, \"bytes\": 7", "\"at\": 508, \"bytes\": 7, \"pad\": \"zero\"");
        QCOMPARE(refusal(filled, {shortCode}), QByteArray("1 zip"));
        ResidentRow taken = person();
        taken[C::Alias] = QStringLiteral(u"\uE000");
        QCOMPARE(refusal(shippedText("cp932-csv"), {taken}), QByteArray("1 alias"));
    }

    void aRowThatLooksLikeTheTrailerIsRefused()
    {
        ResidentRow row = person();
        row[C::AtenaNo] = QStringLiteral("T");
        QCOMPARE(refusal(shippedText("standard-csv"), {row}), QByteArray("1 atena_no"));
    }

    void tabSeparatedHasNoQuotes()
    {
        ResidentRow row = person();
        row[C::Name] = QStringLiteral("a\"b,c");
        QCOMPARE(written(layout("tsv"), {row}).split('\n')[1], QByteArray("1000000012\t2000000019\ta\"b,c\t昭和31年4月30日\r"));
        row[C::Name] = QStringLiteral("a\tb");
        QCOMPARE(refusal(layout("tsv"), {row}), QByteArray("1 name"));
    }

    void utf16BeginsWithItsMark()
    {
        const QByteArray bytes = written(layout("csv", "utf-16"), {person()});
        QCOMPARE(bytes.left(8), QByteArray("\xFF\xFE" "n\0o\0,\0", 8));
        const QString text = QString::fromUtf16(reinterpret_cast<const char16_t *>(bytes.constData() + 2), (bytes.size() - 2) / 2);
        QVERIFY(text.endsWith(person()[C::BirthRaw] + QStringLiteral("\r\n")));
        QVERIFY(text.contains(person()[C::Name]));
    }

    void cellsByNumberAndConstants()
    {
        QByteArray json = layout("csv", "utf-8", R"("mark":{"from":1,"data":"D","trailer":"E"},"trailer":{"rows":3},)",
            R"("atena_no":3,"setai_no":2,"name":4,"birth_raw":6,"ward_code":{"value":"281018"})");
        json.replace(R"("headings":true,)", "");
        ResidentRow row = person();
        row[C::Name] = QStringLiteral("N");
        row[C::BirthRaw] = QStringLiteral("B");
        row[C::WardCode] = QStringLiteral("281018");
        QCOMPARE(written(json, {row}), QByteArray("D,2000000019,1000000012,N,,B\r\nE,,1\r\n"));
        row[C::WardCode] = QStringLiteral("281026");
        QCOMPARE(refusal(json, {row}), QByteArray("1 ward_code"));
    }
};

QTEST_GUILESS_MAIN(RegisterWriterTest)
#include "register_writer_test.moc"
