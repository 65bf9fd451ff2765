// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/cp932.h"
#include "registry/register_reader.h"

#include <QTest>

using namespace mimamori;

namespace {

const QByteArray csvLayout = R"({"layout":"csv","encoding":"utf-8","form":"csv","newline":"crlf","headings":true,
    "mark":{"from":1,"trailer":"T"},"trailer":{"rows":2,"first_seq":3,"last_seq":4},
    "columns":{"atena_no":"番号","setai_no":"世帯","name":{"from":["氏","名"],"join":"　"},"birth_raw":"生年月日","source_seq":"連番",
               "sex":{"from":"性別","codes":{"男":"1","女":"2"}}},
    "characters":{"E000":"20BB7","E001":"845B E0100"}})";
const QByteArray head = "番号,世帯,氏,名,生年月日,性別,連番,個人番号\r\n";
const QByteArray one = "123,9,髙橋,優衣,R5.2.3,女,1,111122223333\r\n";

const QByteArray fixedLayout = R"({"layout":"fixed","encoding":"cp932","form":"fixed","newline":"crlf","record_bytes":30,
    "mark":{"at":1,"bytes":1,"data":"D","trailer":"T"},"trailer":{"rows":{"at":2,"bytes":5}},
    "columns":{"atena_no":{"at":2,"bytes":5},"setai_no":{"at":7,"bytes":5},"name":{"at":12,"bytes":12,"pad":"wide"},"birth_raw":{"at":24,"bytes":7}}})";

QByteArray cp932(const char *text)
{
    return encodeCp932(QString::fromUtf8(text)).bytes;
}

QByteArray fixedRow(const QByteArray &number, const char *name)
{
    return 'D' + number.rightJustified(5, '0') + "00009" + cp932(name).leftJustified(12, ' ') + "5050203";
}

/// Feeds a file in small pieces, so that every boundary falls somewhere.
struct Fed {
    QList<RegisterLine> lines{};
    std::optional<qint64> first{}, last{};
    QString refusal{}; ///< "code line detail"
};
Fed feed(const QByteArray &layout, const QByteArray &bytes, qsizetype piece = 7)
{
    Fed out;
    qsizetype at = 0;
    try {
        RegisterReader reader(parseLayout(layout), [&] {
            const QByteArray next = bytes.mid(at, piece);
            at += next.size();
            return next;
        });
        while (auto line = reader.next())
            out.lines.append(*line);
        out.first = reader.firstSequence();
        out.last = reader.lastSequence();
    } catch (const FileRefused &refused) {
        out.refusal = QStringLiteral("%1 %2 %3").arg(QString::fromLatin1(refused.code())).arg(refused.line()).arg(refused.detail()).trimmed();
    }
    return out;
}

} // namespace

/// CASE-19: what is read of a register file, and what refuses it as a whole with its line.
class ReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsComeAsTheyStand()
    {
        const Fed fed = feed(csvLayout, "\xEF\xBB\xBF" + head + one + "124,9,\"山\"\"田\",\"太\r\n郎\",?,男,2,x\r\nT,2,1,2\r\n");
        QCOMPARE(fed.refusal, QString());
        QCOMPARE(fed.lines.size(), 2);
        QCOMPARE(fed.lines[0].row[ResidentColumn::Name], QStringLiteral("髙橋　優衣"));
        QCOMPARE(fed.lines[0].row[ResidentColumn::Sex], QStringLiteral("2"));
        QCOMPARE(fed.lines[1].row[ResidentColumn::Name], QStringLiteral("山\"田　太\r\n郎"));
        QCOMPARE(fed.lines[1].line, 3);
        QCOMPARE(fed.first.value_or(0), 1);
        QCOMPARE(fed.last.value_or(0), 2);
        for (const RegisterLine &line : fed.lines) {
            for (const QString &value : line.row.values)
                QVERIFY2(!value.contains(QLatin1String("111122223333")), "a column that the layout does not name came in");
        }
    }

    void brokenFilesAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *what, const QByteArray &bytes, const char *refusal) { QTest::newRow(what) << bytes << QString::fromUtf8(refusal); };
        row("cut off", head + one, "no_trailer 0");
        row("cut in a row", head + one + "124,9,山田", "wrong_cells 3 3 / 8");
        row("one row lost", head + one + "T,2,1,2\r\n", "trailer_count 3 2 / 1");
        row("row behind the trailer", head + one + "T,1,1,1\r\n" + one, "after_trailer 4");
        row("sequence shorter than rows", head + one + one + "T,2,5,5\r\n", "trailer_sequence 4 5-5 / 2");
        row("sequence beyond the rows", head + one + "T,1,1,9\r\n", "trailer_sequence 3 1-9 / 1");
        row("sequence of other rows", head + one + "T,1,7,7\r\n", "trailer_sequence 3 7-7 / 1");
        row("trailer of letters", head + one + "T,x,1,1\r\n", "trailer_unreadable 3");
        row("too few cells", head + "1,2,3\r\nT,1,1,1\r\n", "wrong_cells 2 3 / 8");
        row("line feeds only", QByteArray(head + one + "T,1,1,1\r\n").replace("\r\n", "\n"), "wrong_newline 1");
        row("heading missing", QByteArray(head).replace("生年月日", "誕生日") + one + "T,1,1,1\r\n", "missing_heading 1 生年月日");
        row("heading twice", QByteArray(head).replace("個人番号", "氏") + one + "T,1,1,1\r\n", "heading_twice 1 氏");
        row("quote open", head + "1,2,\"3\r\nT,1,1,1\r\n", "unclosed_quote 2");
        row("text after quote", head + "1,2,\"3\"x,4,5,男,1,\r\nT,1,1,1\r\n", "text_after_quote 2");
        row("another encoding", cp932("番号,世帯,氏,名,生年月日,性別,連番,個人番号\r\n") + "T,0,0,0\r\n", "wrong_encoding 1");
        row("nothing", "", "empty_file 0");
    }
    void brokenFilesAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, refusal);
        QCOMPARE(feed(csvLayout, bytes).refusal, refusal);
        QCOMPARE(feed(csvLayout, bytes, 1).refusal, refusal);
        QCOMPARE(feed(csvLayout, bytes, 1'000'000).refusal, refusal);
    }

    void badValuesKeepTheirRowOutAndNoOther()
    {
        const QByteArray bytes = head + "1,9,\xFF\xFE,優,R5,女,1,\r\n" + "2,9,高,優,R5,両,2,\r\n" + ",9,高,優,R5,女,3,\r\n"
            + "4,9,\xEE\x80\x80\xEE\x80\x81,優,R5,女,4,\r\n" + "5,9,\xEE\x80\x85,優,R5,女,5,\r\n" + "T,5,1,5\r\n";
        const Fed fed = feed(csvLayout, bytes);
        QCOMPARE(fed.refusal, QString());
        QStringList flaws;
        for (const RegisterLine &line : fed.lines)
            flaws << (line.flaws.isEmpty() ? QStringLiteral("ok") : QString::fromLatin1(line.flaws.first().code) + QLatin1Char(' ') + line.flaws.first().detail);
        QCOMPARE(flaws, (QStringList{QStringLiteral("undecodable "), QStringLiteral("unknown_code 両"), QStringLiteral("missing "), QStringLiteral("ok"),
            QStringLiteral("unmapped_character U+E005")}));
        QCOMPARE(fed.lines[3].row[ResidentColumn::Name], QString::fromUcs4(U"\U00020BB7\u845B\U000E0100\u3000優"));
    }

    void fixedLengthIsCutByBytes()
    {
        const Fed fed = feed(fixedLayout, fixedRow("123", "髙橋　優衣") + "\r\n" + fixedRow("124", "﨑山") + "\r\nT00002" + QByteArray(24, ' ') + "\r\n\x1A");
        QCOMPARE(fed.refusal, QString());
        QCOMPARE(fed.lines.size(), 2);
        QCOMPARE(fed.lines[0].row[ResidentColumn::AtenaNo], QStringLiteral("00123"));
        QCOMPARE(fed.lines[0].row[ResidentColumn::Name], QStringLiteral("髙橋　優衣"));
        QCOMPARE(fed.lines[1].row[ResidentColumn::Name], QString::fromUcs4(U"\uFA11山"));
    }

    void fixedLengthRefusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("refusal");
        const QByteArray good = fixedRow("123", "高橋") + "\r\n";
        const QByteArray end = "T00001" + QByteArray(24, ' ') + "\r\n";
        QTest::newRow("a byte short") << good.mid(1) + end << QStringLiteral("wrong_length 1");
        QTest::newRow("a byte long") << "D" + good + end << QStringLiteral("wrong_length 1");
        QTest::newRow("cut") << good + end.left(10) << QStringLiteral("wrong_length 2");
        QTest::newRow("no trailer") << good << QStringLiteral("no_trailer 0");
        QTest::newRow("other mark") << QByteArray(good).replace(0, 1, "X") + end << QStringLiteral("unknown_mark 1");
    }
    void fixedLengthRefusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, refusal);
        QCOMPARE(feed(fixedLayout, bytes).refusal, refusal);
    }

    void utf16IsRead()
    {
        const QString text = QString::fromUtf8(head + one + "T,1,1,1\r\n");
        QByteArray bytes = "\xFF\xFE" + QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const QByteArray layout = QByteArray(csvLayout).replace("\"utf-8\"", "\"utf-16\"");
        QCOMPARE(feed(layout, bytes, 5).lines.value(0).row[ResidentColumn::Name], QStringLiteral("髙橋　優衣"));
        QCOMPARE(feed(layout, bytes.mid(2)).refusal, QStringLiteral("wrong_encoding 1 utf-16"));
    }

    /// CASE-19, domain.md 5.3: zeros fill up what is counted; those of a code (郵便番号, 行政区, 事由 …) are its own.
    void zerosOfCodesStay()
    {
        const QByteArray layout = R"({"layout":"fixed","encoding":"cp932","form":"fixed","newline":"crlf","record_bytes":49,
            "columns":{"atena_no":{"at":1,"bytes":5,"pad":"zero"},"hist_no":{"at":6,"bytes":3,"pad":"zero"},"setai_no":{"at":9,"bytes":5,"pad":"zero"},
            "name":{"at":14,"bytes":4,"pad":"wide"},"birth_raw":{"at":18,"bytes":8,"pad":"zero"},"zip":{"at":26,"bytes":7,"pad":"zero"},
            "ward_code":{"at":33,"bytes":6,"pad":"zero"},"relation_code":{"at":39,"bytes":2,"pad":"zero","codes":{"02":"2"}},
            "sex":{"at":41,"bytes":1,"pad":"zero"},"source_seq":{"at":42,"bytes":8,"pad":"zero"}}})";
        const Fed fed = feed(layout, "00120" "000" "00009" + cp932("髙橋") + "00000000" "0600001" "011002" "02" "0" "00000007\r\n");
        QCOMPARE(fed.refusal, QString());
        const ResidentRow &row = fed.lines.first().row;
        QCOMPARE(row[ResidentColumn::AtenaNo], QStringLiteral("120"));
        QCOMPARE(row[ResidentColumn::HistNo], QStringLiteral("0"));
        QCOMPARE(row[ResidentColumn::SetaiNo], QStringLiteral("9"));
        QCOMPARE(row[ResidentColumn::BirthRaw], QStringLiteral("00000000"));
        QCOMPARE(row[ResidentColumn::Zip], QStringLiteral("0600001"));
        QCOMPARE(row[ResidentColumn::WardCode], QStringLiteral("011002"));
        QCOMPARE(row[ResidentColumn::RelationCode], QStringLiteral("2"));
        QCOMPARE(row[ResidentColumn::Sex], QStringLiteral("0"));
        QCOMPARE(row[ResidentColumn::SourceSeq], QStringLiteral("7"));
        QVERIFY(fed.lines.first().flaws.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "reader_test.moc"
