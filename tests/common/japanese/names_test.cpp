// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/kana.h"
#include "japanese/search_key.h"
#include "japanese/table.h"
#include "japanese/text.h"

#include <QTest>

using namespace mimamori;

/// Search keys of names (CASE-18, domain.md 9.3). Old characters are written as code points where they are compatibility forms.
class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keys_data();
    void keys();
    void matches_data();
    void matches();
    void looseKeyIsStable();
    void everyRowOfTheFoldTable();
    void romaji_data();
    void romaji();
    void ranks();
    void candidates();
    void kana();
    void graphemesOfNames();
};

void NamesTest::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("l1");
    QTest::addColumn<QString>("l2");
    const char *const rows[][3] = {
        {"こうべ", "コオベ", "コヘ"}, {"コオベ", "コオベ", "コヘ"}, {"コーベ", "コベ", "コヘ"}, {"ヴァネッサ", "バネツサ", "ハネツサ"},
        {"バネッサ", "バネツサ", "ハネツサ"}, {"ユウコ", "ユウコ", "ユコ"}, {"ユーコ", "ユコ", "ユコ"}, {"ケイコ", "ケイコ", "ケコ"},
        {"ショウタ", "シヨオタ", "シヨタ"}, {"シヨウタ", "シヨオタ", "シヨタ"}, {"しょおた", "シヨオタ", "シヨタ"},
        {"ﾜﾀﾅﾍﾞ", "ワタナベ", "ハタナヘ"}, {"ワタナベ", "ワタナベ", "ハタナヘ"}, {"ミヅキ", "ミズキ", "ミスキ"}, {"ミズキ", "ミズキ", "ミスキ"},
        {"オオノ", "オオノ", "オノ"}, {"ゔぃ", "ビ", "ヒ"}, {"ヴ", "ブ", "フ"}, {"ヴォルフ", "ボルフ", "ホルフ"}, {"ヂヲヰヱ", "ジオイエ", "シオイエ"},
        {"か\u309B", "ガ", "カ"}, {"かﾞ", "ガ", "カ"}, {"は\u309C", "パ", "ハ"}, {"ウエダ", "ウエダ", "ウエタ"},
        {"コ\u2010ベ", "コベ", "コヘ"}, {"コ\u2015ベ", "コベ", "コヘ"}, {"コ\uFF0Dベ", "コベ", "コヘ"}, {"コ\u2212ベ", "コベ", "コヘ"},
        {"コｰベ", "コベ", "コヘ"}, {"タカハシ　ハナコ", "タカハシハナコ", "タカハシハナコ"}, {"ジョン・スミス", "ジヨンスミス", "シヨンスミス"},
        {"O'Brien-Smith", "obriensmith", "obriensmith"}, {"ＡＢＣ．", "abc", "abc"}, {"オオウチ", "オオオチ", "オチ"},
        {"リョウヘイ", "リヨオヘイ", "リヨヘ"}, {"", "", ""}, {"・ー", "", ""},
    };
    for (const auto &row : rows)
        QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromUtf8(row[1]) << QString::fromUtf8(row[2]);
}

void NamesTest::keys()
{
    QFETCH(QString, text);
    QTEST(l1Key(text), "l1");
    QTEST(l2Key(text), "l2");
}

void NamesTest::matches_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) {
        QTest::addRow("%s %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("髙橋", "高橋", true);
    row("\uFA11", "崎", true);
    row("嵜", "碕", true);
    row("邊", "邉", true);
    row("渡邊", "渡辺", true);
    row("齋藤", "斎藤", true);
    row("濵", "浜", true);
    row("德", "徳", true);
    row("國", "国", true);
    row("\U00020BB7田", "吉田", true);
    row("葛\U000E0100", "葛", true);
    row("塚\uFE00", "\uFA10", true);
    row("\uFA19", "神", true);
    row("\uF9DC", "隆", true);
    row("\u2EC6", "角", true);
    row("神\u2F3E", "神戸", true);
    row("\u6236", "戸", true);
    row("\u8C6C", "\u732A", true);
    row("山田 太郎", "山田　太郎", true);
    row("はな子", "ハナ子", true);
    row("斉", "斎", false); // legally different names
    row("埼", "崎", false);
    row("渡部", "渡辺", false);
    row("太田", "大田", false);
    row("弘", "広", false);
}

void NamesTest::matches()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(foldMatch(a, b, FoldLevel::Kanji), "same");
    QTEST(foldMatch(b, a, FoldLevel::Kanji), "same");
}

void NamesTest::looseKeyIsStable()
{
    // Folding a key again changes nothing, or a stored key and a typed one could differ.
    for (char16_t a = 0x30A1; a <= 0x30FC; ++a) {
        for (char16_t b = 0x30A1; b <= 0x30FC; ++b) {
            const QString text = QString(QChar(a)) + QChar(b) + QStringLiteral("ウイ");
            const QString key = l2Key(text);
            QCOMPARE(l2Key(key), key);
        }
    }
}

void NamesTest::everyRowOfTheFoldTable()
{
    const QList<QByteArrayList> rows = readJapaneseTable(QStringLiteral("kanji_fold.tsv"));
    QCOMPARE(rows.size(), 1965);
    for (const QByteArrayList &row : rows) {
        const char32_t variant = codePointOf(row[2]);
        const char32_t canonical = codePointOf(row[3]);
        QVERIFY(variant != 0 && canonical != 0);
        const QString key = kanjiKey(QString::fromUcs4(&variant, 1));
        QCOMPARE(key, kanjiKey(QString::fromUcs4(&canonical, 1)));
        QCOMPARE(kanjiKey(key), key);
    }
}

void NamesTest::romaji_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *a, const char *b, bool same) {
        QTest::addRow("%s %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("Kouhei", "Kohei", true);
    row("Kohei", "Koei", false);
    row("\u014Cno", "Ohno", true);
    row("Oono", "Ono", true);
    row("Ohyama", "Oyama", true);
    row("Itoh", "Ito", true);
    row("Shimizu", "Simizu", true);
    row("Tsuchiya", "Tutiya", true);
    row("Hujii", "Fujii", true);
    row("Shun", "Syun", true);
    row("Chu", "Tyuu", true);
    row("Hacchi", "Hatti", true);
    row("Honma", "Homma", true);
    row("Jun'ichi", "JUN-ICHI", true);
    row("ＫＯＢＥ", "kobe", true);
    row("Nguy\u1EC5n V\u0103n \u0110\u1EE9c", "nguyen van duc", true);
    row("M\u00FCller", "Muller", true);
    row("Sato", "Kato", false);
    row("Smith", "Smyth", false);
}

void NamesTest::romaji()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(romajiMatch(a, b), "same");
}

void NamesTest::ranks()
{
    const auto rank = [](const char *a, const char *b) { return matchRank(QString::fromUtf8(a), QString::fromUtf8(b)); };
    QCOMPARE(rank("髙橋", "髙橋"), MatchRank::Same);
    QCOMPARE(rank("たかはし", "タカハシ"), MatchRank::N0);
    QCOMPARE(rank("髙橋", "高橋"), MatchRank::Variant);
    QCOMPARE(rank("コウベ", "コオベ"), MatchRank::L1);
    QCOMPARE(rank("コーベ", "コオベ"), MatchRank::L2);
    QCOMPARE(rank("コーベ", "オオサカ"), MatchRank::None);
}

void NamesTest::candidates()
{
    QVERIFY(kanjiCandidates(U'斉').contains(U'斎'));
    QVERIFY(kanjiCandidates(U'崎').contains(U'埼'));
    QVERIFY(kanjiCandidates(U'崎').contains(U'\uFA11'));
    QVERIFY(kanjiCandidates(U'高').contains(U'髙'));
    QVERIFY(!kanjiCandidates(U'崎').contains(U'崎'));
    QVERIFY(kanjiCandidates(U'A').isEmpty());
    QCOMPARE(foldKanji(U'A'), U'A');
}

void NamesTest::kana()
{
    QCOMPARE(hiraganaToKatakana(QStringLiteral("ゔぁゝゞサクラーabc")), QStringLiteral("ヴァヽヾサクラーabc"));
    QVERIFY(isKatakanaText(QStringLiteral("タカハシ　タロウ")));
    QVERIFY(!isKatakanaText(QStringLiteral("たかはし")));
    QVERIFY(!isKatakanaText(QStringLiteral("ﾀｶﾊｼ")));
    QVERIFY(isKana(u'ﾀ') && isKana(u'あ') && isKana(u'ー'));
    QVERIFY(!isKana(u'高') && !isKana(u'a'));
    QVERIFY(vowelOfKatakana(u'ン').isNull());
}

void NamesTest::graphemesOfNames()
{
    const QString name = QStringLiteral("葛\U000E0100城\U00020BB7が\u3099");
    QCOMPARE(graphemeCount(name), 4);
    QCOMPARE(leftGraphemes(name, 1), QStringLiteral("葛\U000E0100"));
    QCOMPARE(leftGraphemes(name, 3), QStringLiteral("葛\U000E0100城\U00020BB7"));
    QCOMPARE(leftGraphemes(name, 9), name);
    QCOMPARE(leftGraphemes(name, 0), QString());
    QCOMPARE(leftGraphemes(name, -1), QString());
    QCOMPARE(graphemeCount(QString()), 0);
    QCOMPARE(codePoints(QStringLiteral("\uFA19\U000E0100A")),
             (QStringList{QStringLiteral("U+FA19"), QStringLiteral("U+E0100"), QStringLiteral("U+0041")}));
    QVERIFY(isStorable(name));
    QVERIFY(!isStorable(QString(QChar(0xD842))));
    QVERIFY(!isStorable(QString(QChar(u'\0'))));
    QVERIFY(hasPrivateUse(QStringLiteral("山\uE000")));
    QVERIFY(!hasPrivateUse(name));
}

QTEST_APPLESS_MAIN(NamesTest)
#include "names_test.moc"
