// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/check_digit.h"
#include "japanese/cp932.h"
#include "japanese/phone.h"
#include "japanese/table.h"
#include "japanese/width.h"

#include <QCryptographicHash>
#include <QTest>

using namespace mimamori;

/// Phone numbers, widths, check digits and code page 932 (PLT-08, domain.md 5.3, 5.7, 9.4).
class CodesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void phone_data();
    void phone();
    void width_data();
    void width();
    void atena();
    void municipalities();
    void cp932_data();
    void cp932();
    void cp932WholeTable();
    void cp932Decoding();
};

void CodesTest::phone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits"); // or the error after "!"
    const char *const rows[][2] = {
        {"078-322-5111", "0783225111"}, {"０７８（３２２）５１１１", "0783225111"}, {"(078) 322 5111", "0783225111"},
        {"078\uFF0D322\uFF0D5111", "0783225111"}, {"078ー322ー5111", "0783225111"}, {"078\u2212322\u20105111", "0783225111"},
        {"078ｰ322ｰ5111", "0783225111"}, {"078.322.5111", "0783225111"}, {"078\u3000322\u30005111", "0783225111"},
        {"+81-78-322-5111", "0783225111"}, {"+81-(0)78-322-5111", "0783225111"}, {"+81 (0)78 322 5111", "0783225111"},
        {"＋８１７８３２２５１１１", "0783225111"}, {"(+81)78-322-5111", "0783225111"}, {"+81 078-322-5111", "0783225111"},
        {"+1 (212) 555-0100", "+12125550100"}, {"+84 24 3825 0000", "+842438250000"}, {"189", "189"}, {"0120-000-000", "0120000000"},
        {"078-322-5111 内線123", "!not-phone"}, {"078-322-5111 ext. 12", "!not-phone"}, {"TEL 078", "!not-phone"},
        {"078/322", "!not-phone"}, {"078-322-5111;078", "!not-phone"}, {"++81", "!not-phone"}, {"81+78", "!not-phone"},
        {"+81", "!not-phone"}, {"+", "!empty"}, {"", "!empty"}, {"-- ()", "!empty"}, {"〇七八", "!not-phone"},
    };
    int n = 0;
    for (const auto &row : rows)
        QTest::addRow("%d %s", n++, row[0]) << QString::fromUtf8(row[0]) << QString::fromLatin1(row[1]);
}

void CodesTest::phone()
{
    QFETCH(QString, text);
    const Parsed<QString> got = phoneDigits(text);
    QTEST(got ? *got : QString(u'!' + QString::fromLatin1(got.error)), "digits");
}

void CodesTest::width_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("half");
    QTest::addColumn<QString>("full");
    const auto row = [](const char *text, WidthPart part, const char *half, const char *full) {
        QTest::addRow("%s %d", text, int(part))
            << QString::fromUtf8(text) << int(part) << QString::fromUtf8(half) << QString::fromUtf8(full);
    };
    row("ガパヴーｶﾞﾊﾟｳﾞｰ", WidthPart::Kana, "ｶﾞﾊﾟｳﾞｰｶﾞﾊﾟｳﾞｰ", "ガパヴーガパヴー");
    row("ガA１ｱ", WidthPart::Kana, "ｶﾞA１ｱ", "ガA１ア");
    row("ガA１ｱ", WidthPart::Ascii, "ガA1ｱ", "ガＡ１ｱ");
    row("ガA１ｱ　 ", WidthPart::All, "ｶﾞA1ｱ  ", "ガＡ１ア　　");
    row("~!\"'\\-", WidthPart::Ascii, "~!\"'\\-", "～！＂＇＼－");
    row("。「」、・", WidthPart::Kana, "｡｢｣､･", "。「」、・");
    row("｡｢｣､･", WidthPart::Kana, "｡｢｣､･", "。「」、・");
    row("ｱﾞｯｬ", WidthPart::Kana, "ｱﾞｯｬ", "ア\u309Bッャ");
    row("カﾞ", WidthPart::Kana, "ｶﾞ", "ガ");
    row("カ\u3099", WidthPart::Kana, "ｶﾞ", "カ\u3099");
    row("ヷヺﾜﾞｦﾞ", WidthPart::Kana, "ﾜﾞｦﾞﾜﾞｦﾞ", "ヷヺヷヺ");
    row("ヮヵヶヰヱひらがな", WidthPart::All, "ヮヵヶヰヱひらがな", "ヮヵヶヰヱひらがな");
    row("\uFA19㈱①\U00020BB7", WidthPart::All, "\uFA19㈱①\U00020BB7", "\uFA19㈱①\U00020BB7");
    row("", WidthPart::All, "", "");
}

void CodesTest::width()
{
    QFETCH(QString, text);
    QFETCH(int, part);
    QTEST(toHalfWidth(text, WidthPart(part)), "half");
    QTEST(toFullWidth(text, WidthPart(part)), "full");
}

void CodesTest::atena()
{
    const auto digit = [](const char *digits) { return atenaCheckDigit(QString::fromLatin1(digits)); };
    QCOMPARE(*digit("1"), 9);              // 2, 11 - 2
    QCOMPARE(*digit("0"), 0);              // remainder 0
    QCOMPARE(*digit("6"), 0);              // remainder 1: 10, of which 0 stays
    QCOMPARE(*digit("1234567"), 4);        // 14+18+20+20+18+14+2 = 106, 106 mod 11 = 7
    QCOMPARE(*digit("00000000000001"), 9);
    QCOMPARE(digit("").error, QByteArray("empty"));
    QCOMPARE(digit("12a").error, QByteArray("not-digits"));
    QCOMPARE(atenaCheckDigit(QStringLiteral("１")).error, QByteArray("not-digits"));
    QVERIFY(isAtenaNumber(QStringLiteral("19")));
    QVERIFY(isAtenaNumber(QStringLiteral("12345674")));
    QVERIFY(!isAtenaNumber(QStringLiteral("12345675")));
    QVERIFY(!isAtenaNumber(QStringLiteral("9")));
    QVERIFY(!isAtenaNumber(QString()));
    QVERIFY(!isAtenaNumber(QStringLiteral("1234567a")));
    QVERIFY(!isAtenaNumber(QString(16, u'0')));
    QVERIFY(isAtenaNumber(QString(15, u'0')));
}

void CodesTest::municipalities()
{
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("municipality_codes.tsv"))) {
        const QString code = QString::fromLatin1(row[0]);
        QCOMPARE(*municipalityCode6(code.first(5)), code);
    }
    QCOMPARE(*municipalityCode6(QStringLiteral("28100")), QStringLiteral("281000"));
    for (const char *bad : {"", "2810", "281000", "2810x", "28 10"})
        QCOMPARE(municipalityCode6(QString::fromLatin1(bad)).error, QByteArray("not-five-digits"));
}

void CodesTest::cp932_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<int>("unmappable");
    const auto row = [](const char *text, const char *hex, int unmappable = 0) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(hex) << unmappable;
    };
    row("髙\uFA11", "fbfcfab1");
    row("\uFA19\uFA10", "fb7efa9c");
    row("\uFF5E\uFF0D\u2225\uFFE0", "8160817c81618191");
    row("①Ⅰⅰ㈱", "87408754fa40878a");
    row("\u2235\uFFE2\u2252", "81e681ca81e0");
    row("ｱﾟ", "b1df");
    row("A\\~\n", "415c7e0a");
    row("\uE000\uE757", "f040f9fc");
    row("表ソ", "955c835c");
    row("\U00020BB7野\U00020BB7", "81ac96ec81ac", 1);
    row("\u301C\u2212\u00A5\u00A2\u2016", "81ac81ac81ac81ac81ac", 5);
    row("葛\U000E0100", "8a8b81ac", 1);
    row("\u0080\u20AC\uE758", "81ac81ac81ac", 3);
    row("", "");
}

void CodesTest::cp932()
{
    QFETCH(QString, text);
    QFETCH(int, unmappable);
    const Cp932Encoded encoded = encodeCp932(text);
    QTEST(encoded.bytes.toHex(), "hex");
    QCOMPARE(encoded.unmappable.size(), unmappable);
    QCOMPARE(encoded.complete(), unmappable == 0);
    if (encoded.complete())
        QCOMPARE(decodeCp932(encoded.bytes).text, text);
}

void CodesTest::cp932WholeTable()
{
    // Every character of the plane: how many fit, and their bytes, as counted from the codec's own table.
    QByteArray all;
    int fitting = 0;
    for (char32_t c = 0x80; c < 0x10000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text{QChar(char16_t(c))};
        const Cp932Encoded encoded = encodeCp932(text);
        if (!encoded.complete())
            continue;
        QCOMPARE(decodeCp932(encoded.bytes).text, text);
        all += encoded.bytes;
        ++fitting;
    }
    QCOMPARE(fitting, 9269);
    QCOMPARE(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex(),
             QByteArray("52f2293aa2ce51ca30930a17850ef34f53b30e09c0acc18da729eda5b6173566"));
}

void CodesTest::cp932Decoding()
{
    const auto decode = [](const char *hex) { return decodeCp932(QByteArray::fromHex(hex)); };
    QCOMPARE(decode("ed95").text, QStringLiteral("\uFA11")); // NEC's copy of an IBM character is read
    QCOMPARE(decode("5c7e").text, QStringLiteral("\\~"));
    QCOMPARE(decode("41b1").text, QStringLiteral("Aｱ"));
    QCOMPARE(decode("4180").firstBad, 1);   // 80, A0, FD-FF are nothing
    QCOMPARE(decode("a0").firstBad, 0);
    QCOMPARE(decode("ff40").firstBad, 0);
    QCOMPARE(decode("4142955c95").firstBad, 4); // cut off in the middle
    QCOMPARE(decode("9520").firstBad, 0);   // no trail byte
    QCOMPARE(decode("957f").firstBad, 0);
    QCOMPARE(decode("95fd").firstBad, 0);
    QCOMPARE(decode("81ad").firstBad, 0);   // a hole in the table
    QCOMPARE(decode("955c81ad").text, QStringLiteral("表"));
    QVERIFY(decode("").complete());
}

QTEST_APPLESS_MAIN(CodesTest)
#include "codes_test.moc"
