// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "japanese/address.h"
#include "japanese/kanji_number.h"
#include "japanese/places.h"
#include "japanese/table.h"

#include <QTest>

using namespace mimamori;

/// Reading and comparing addresses (CASE-18, domain.md 9.4).
class AddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void matches_data();
    void matches();
    void everyTownOfKobe();
    void everyMunicipality();
    void kanjiNumbers();
};

namespace {

constexpr const char *parsesRows[][2] = {
    {"神戸市北区鈴蘭台南町4丁目1-2", "兵庫県/神戸市/北区/鈴蘭台南町//4/1-2/"},
    {"兵庫県神戸市中央区加納町六丁目五番一号", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"神戸市中央区加納町6-5-1", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"神戸市中央区加納町６丁目５番１号", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"神戸市 中央区 加納町 六丁目 五番 一号 市役所", "兵庫県/神戸市/中央区/加納町//6/5-1/市役所"},
    {"神戸市中央区加納町 6 - 5 - 1", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"神戸市中央区加納町6 丁目5 番1 号", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"神戸市長田区一番町", "兵庫県/神戸市/長田区/一番町////"},
    {"神戸市長田区一番町2丁目14-19", "兵庫県/神戸市/長田区/一番町//2/14-19/"},
    {"神戸市長田区1番町2-14-19", "兵庫県/神戸市/長田区/一番町//2/14-19/"},
    {"中央区三宮町1丁目", "兵庫県/神戸市/中央区/三宮町//1//"},
    {"神戸市中央区三宮町１丁目１０番１号さんちか", "兵庫県/神戸市/中央区/三宮町//1/10-1/さんちか"},
    {"北区有野町有野字深谷123番地の4", "兵庫県/神戸市/北区/有野町有野/深谷//123-4/"},
    {"神戸市北区有野町有野字○○", "兵庫県/神戸市/北区/有野町有野/○○///"},
    {"神戸市北区大沢町大字上大沢12番地", "兵庫県/神戸市/北区/大沢町上大沢///12/"},
    {"神戸市西区伊川谷町有瀬字二ノ谷518", "兵庫県/神戸市/西区/伊川谷町有瀬/二ノ谷//518/"},
    {"神戸市長田区五位ノ池町九十九丁目1", "兵庫県/神戸市/長田区/五位ノ池町//99/1/"},
    {"神戸市須磨区千歳町二十一丁目3番地", "兵庫県/神戸市/須磨区/千歳町//21/3/"},
    {"神戸市灘区八幡町二の一", "兵庫県/神戸市/灘区/八幡町///2-1/"},
    {"神戸市中央区港島中町14-19", "兵庫県/神戸市/中央区/港島中町///14-19/"},
    {"神戸市灘区桜が丘町1-1", "兵庫県/神戸市/灘区/桜ケ丘町///1-1/"},
    {"神戸市東灘区住吉東町5丁目2番1号 神戸ビル 301号室", "兵庫県/神戸市/東灘区/住吉東町//5/2-1/神戸ビル 301号室"},
    {"神戸市長田区二葉町5丁目1番1-301号", "兵庫県/神戸市/長田区/二葉町//5/1-1-301/"},
    {"〒650-0001 神戸市中央区加納町6丁目5番1号", "兵庫県/神戸市/中央区/加納町//6/5-1/"},
    {"\uFA19\u6236市中央区東町115", "兵庫県/神戸市/中央区/東町///115/"},
    {"兵庫県加古郡稲美町国岡1丁目1番地", "兵庫県/稲美町//国岡//1/1/"},
    {"明石市北王子町13-63", "兵庫県/明石市//北王子町///13-63/"},
    {"東京都千代田区霞が関1-2-3", "東京都/千代田区//霞が関//1/2-3/"},
    {"札幌市中央区北5条西2丁目1-1", "北海道/札幌市/中央区/北5条西//2/1-1/"},
    {"大阪市北区中之島1-3-20", "大阪府/大阪市/北区/中之島//1/3-20/"},
    {"府中市宮西町2-24", "/府中市//宮西町///2-24/"}, // Tokyo or Hiroshima
    {"北区中之島1-3-20", "/北区//中之島//1/3-20/"},   // not a town of Kobe
    {"", "///////"},
    {"abc", "///abc////"},
    {"不詳", "///不詳////"},
};

} // namespace

void AddressTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts"); // pref/city/ward/town/aza/chome/banchi/rest
    for (const auto &row : parsesRows)
        QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromUtf8(row[1]);
}

void AddressTest::parses()
{
    QFETCH(QString, text);
    const Address a = parseAddress(text);
    const QStringList parts{a.pref, a.city, a.ward, a.town, a.aza, a.chome ? QString::number(*a.chome) : QString(), a.banchi, a.rest};
    QTEST(parts.join(u'/'), "parts");
    QCOMPARE(a.zip, text.startsWith(u'〒') ? QStringLiteral("6500001") : QString());
}

void AddressTest::matches_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    int n = 0;
    const auto row = [&n](const char *a, const char *b, bool same) {
        QTest::addRow("%d %s", n++, a) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("神戸市中央区加納町6丁目5番1号", "兵庫県神戸市中央区加納町六丁目五番一号", true);
    row("神戸市中央区加納町6-5-1", "神戸市中央区加納町６丁目５－１", true);
    row("神戸市中央区加納町6\u22125\u22121", "神戸市中央区加納町6ー5ー1", true);
    row("神戸市中央区加納町6丁目5番地1", "神戸市中央区加納町6丁目5番1号", true);
    row("神戸市中央区加納町6-5-1-301", "神戸市中央区加納町6丁目5番1号 301号室", true);
    row("神戸市垂水区桜ヶ丘町1", "神戸市垂水区桜が丘町1", true);
    row("神戸市垂水区桜ガ丘町1", "神戸市垂水区桜ヵ丘町1", true);
    row("神戸市北区大沢町大字上大沢1", "神戸市北区大澤町上大沢1番地", true);
    row("神戸市北区有野町有野字深谷1番地の2", "神戸市北区有野町有野深谷1-2", true);
    row("神戸市灘区八幡町二丁目一の三", "神戸市灘区八幡町2-1-3", true);
    row("神戸市東灘区住吉東町5丁目2の1", "神戸市東灘区住吉東町5丁目2ノ1", true);
    row("神戸市長田区駒ヶ林町5-3", "神戸市長田区駒ケ林町五丁目3番", true);
    row("大阪府府中市1-1", "広島県府中市1-1", false);
    row("兵庫県明石市相生町1-1", "明石市相生町1丁目1", true);
    row("神戸市中央区加納町6丁目5番1号", "神戸市中央区加納町6丁目5番2号", false);
    row("神戸市中央区加納町6丁目5番1号", "神戸市中央区加納町6丁目51番号", false);
    row("神戸市長田区一番町1", "神戸市長田区二番町1", false);
    row("神戸市北区有馬町1-11", "神戸市北区有馬町11-1", false);
    row("神戸市中央区加納町1", "神戸市西区加納町1", false);
    row("神戸市中央区加納町6-5-1 101", "神戸市中央区加納町6-5-1 102", false);
    row("京都市左京区大文字町1", "京都市左京区大文町1", false);
    row("", "", false);
}

void AddressTest::matches()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(addressMatch(a, b), "same");
    QTEST(addressMatch(b, a), "same");
}

void AddressTest::everyTownOfKobe()
{
    int towns = 0;
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("kobe_addresses.tsv"))) {
        const QString ward = QString::fromUtf8(row[2]);
        const QString town = QString::fromUtf8(row[4]);
        if (town.isEmpty())
            continue;
        const Address a = parseAddress(QStringLiteral("神戸市") + ward + town + QStringLiteral("三丁目4番5号"));
        QCOMPARE(a.wardCode, QString::fromLatin1(row[1]));
        QCOMPARE(a.town, town);
        QCOMPARE(a.chome, std::optional(3));
        QCOMPARE(a.banchi, QStringLiteral("4-5"));
        QCOMPARE(parseAddress(ward + town).wardCode, a.wardCode);
        ++towns;
    }
    QVERIFY(towns > 800);
}

void AddressTest::everyMunicipality()
{
    for (const QByteArrayList &row : readJapaneseTable(QStringLiteral("municipality_codes.tsv"))) {
        const QString pref = QString::fromUtf8(row[2]);
        const Address a = parseAddress(pref + QString::fromUtf8(row[3]) + QString::fromUtf8(row[4]));
        QCOMPARE(a.pref, pref);
        QCOMPARE(a.city, QString::fromUtf8(row[3]));
        QCOMPARE(a.ward, QString::fromUtf8(row[4]));
        const bool twice = a.city == u"泊村"; // two villages of Hokkaido
        if (!a.city.isEmpty() && !twice)
            QCOMPARE(a.wardCode, QString::fromLatin1(row[0]));
    }
}

void AddressTest::kanjiNumbers()
{
    const auto number = [](const char *text) { return kanjiNumber(QString::fromUtf8(text)); };
    QCOMPARE(number("六"), std::optional(6));
    QCOMPARE(number("十"), std::optional(10));
    QCOMPARE(number("二十一"), std::optional(21));
    QCOMPARE(number("九十九"), std::optional(99));
    QCOMPARE(number("百五"), std::optional(105));
    QCOMPARE(number("千二百"), std::optional(1200));
    QCOMPARE(number("二〇"), std::optional(20));
    QCOMPARE(number("〇"), std::optional<int>());
    QCOMPARE(number("十百"), std::optional<int>());
    QCOMPARE(number("十十"), std::optional<int>());
    QCOMPARE(number("二一十"), std::optional<int>());
    QCOMPARE(number("一二三四五"), std::optional<int>());
    QCOMPARE(number("六番"), std::optional<int>());
    QCOMPARE(number(""), std::optional<int>());
}

QTEST_APPLESS_MAIN(AddressTest)
#include "address_test.moc"
