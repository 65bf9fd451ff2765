// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/calc_text.h"

#include <QJsonDocument>
#include <QTest>

using namespace mimamori;

/// The text operations of `mimamorictl calc` as a tester sees them (calc.md): requests and answers as JSON.
class CalcTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void otherOperationsAreNotAnswered();
};

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

namespace {

constexpr const char *answersRows[][2] = {
    {R"j({"op":"era_parse","text":"R8.4.1","today":"2026-01-05"})j", R"j({"date":"2026-04-01"})j"},
    {R"j({"id":2,"op":"era_parse","text":"R8.2.29","today":"2026-01-05"})j", R"j({"error":"no-such-day"})j"},
    {R"j({"op":"era_parse","text":"R8.4.1"})j", R"j({"date":"2026-04-01"})j"},
    {R"j({"op":"era_parse","text":"4/1"})j", R"j({"error":"today"})j"},
    {R"j({"op":"era_parse","text":"R8.4.1","today":"2026-2-30"})j", R"j({"error":"today"})j"},
    {R"j({"op":"era_parse","today":"2026-01-05"})j", R"j({"error":"missing-text"})j"},
    {R"j({"op":"era_parse","text":8,"today":"2026-01-05"})j", R"j({"error":"missing-text"})j"},
    {R"j({"op":"era_format","date":"2026-04-01","style":"long"})j", R"j({"text":"令和8年4月1日(水)"})j"},
    {R"j({"op":"era_format","date":"2026-04-01","style":"grid","extra":1})j", R"j({"text":"R8.4.1"})j"},
    {R"j({"op":"era_format","date":"2019-05-01","style":"fiscal-year"})j", R"j({"text":"令和元年度"})j"},
    {R"j({"op":"era_format","date":"2026-02-29","style":"long"})j", R"j({"error":"date"})j"},
    {R"j({"op":"era_format","date":"20260401","style":"long"})j", R"j({"error":"date"})j"},
    {R"j({"op":"era_format","date":"2026-04-01"})j", R"j({"error":"style"})j"},
    {R"j({"op":"era_format","date":"1868-10-22","style":"grid"})j", R"j({"error":"before-era"})j"},
    {R"j({"op":"fuzzy_parse","text":"令和7年6月頃"})j", R"j({"y":2025,"m":6,"quality":"circa"})j"},
    {R"j({"op":"fuzzy_parse","text":"令和7年2月29日"})j", R"j({"y":2025,"m":2,"d":29,"quality":"noncalendar"})j"},
    {R"j({"op":"fuzzy_parse","text":""})j", R"j({"quality":"empty"})j"},
    {R"j({"op":"fold_match","a":"コウベ","b":"コオベ","level":"L1"})j", R"j({"match":true})j"},
    {R"j({"op":"fold_match","a":"コーベ","b":"コオベ","level":"L1"})j", R"j({"match":false})j"},
    {R"j({"op":"fold_match","a":"コーベ","b":"コオベ","level":"L2"})j", R"j({"match":true})j"},
    {R"j({"op":"fold_match","a":"\ufa11","b":"崎","level":"kanji"})j", R"j({"match":true})j"},
    {R"j({"op":"fold_match","a":"埼","b":"崎","level":"kanji"})j", R"j({"match":false})j"},
    {R"j({"op":"fold_match","a":"a","b":"a","level":"l1"})j", R"j({"error":"level"})j"},
    {R"j({"op":"fold_match","a":"a","level":"L1"})j", R"j({"error":"missing-text"})j"},
    {R"j({"op":"search_key","text":"ﾜﾀﾅﾍﾞ","level":"L2"})j", R"j({"key":"ハタナヘ"})j"},
    {R"j({"op":"search_key","text":"a","level":"kanji"})j", R"j({"error":"level"})j"},
    {R"j({"op":"romaji_match","a":"Ōno","b":"Ohno"})j", R"j({"match":true})j"},
    {R"j({"op":"store_roundtrip","text":"\ufa19葛\udb40\udd00\ud842\udfb7"})j",
     R"j({"codepoints":["U+FA19","U+845B","U+E0100","U+20BB7"]})j"},
    {R"j({"op":"store_roundtrip","text":"a\u0000"})j", R"j({"error":"not-storable"})j"},
    {R"j({"op":"phone","text":"+81-(0)78-322-5111"})j", R"j({"digits":"0783225111"})j"},
    {R"j({"op":"phone","text":"078-322-5111(内線5)"})j", R"j({"error":"not-phone"})j"},
    {R"j({"op":"address_match","a":"神戸市中央区加納町6-5-1","b":"兵庫県神戸市中央区加納町六丁目五番一号"})j", R"j({"match":true})j"},
    {R"j({"op":"address_parse","text":"神戸市北区鈴蘭台南町4丁目1-2"})j",
     R"j({"pref":"兵庫県","city":"神戸市","ward":"北区","town":"鈴蘭台南町","chome":4,"banchi":"1-2"})j"},
    {R"j({"op":"address_parse","text":"神戸市北区有野町有野字深谷14-19"})j",
     R"j({"pref":"兵庫県","city":"神戸市","ward":"北区","town":"有野町有野字深谷","chome":null,"banchi":"14-19"})j"},
    {R"j({"op":"width","text":"ガＡ","to":"half","what":"all"})j", R"j({"text":"ｶﾞA"})j"},
    {R"j({"op":"width","text":"ｶﾞA","to":"full","what":"kana"})j", R"j({"text":"ガA"})j"},
    {R"j({"op":"width","text":"ｶﾞA","to":"wide","what":"kana"})j", R"j({"error":"to"})j"},
    {R"j({"op":"width","text":"ｶﾞA","to":"full","what":"x"})j", R"j({"error":"what"})j"},
    {R"j({"op":"check_digit","digits":"1234567"})j", R"j({"cd":4})j"},
    {R"j({"op":"check_digit","digits":"12-4"})j", R"j({"error":"not-digits"})j"},
    {R"j({"op":"atena_valid","text":"12345674"})j", R"j({"valid":true})j"},
    {R"j({"op":"atena_valid","text":"x"})j", R"j({"valid":false})j"},
    {R"j({"op":"municipality_check","code":"28110"})j", R"j({"code6":"281107"})j"},
    {R"j({"op":"municipality_check","code":"281107"})j", R"j({"error":"not-five-digits"})j"},
    {R"j({"op":"cp932","text":"髙A"})j", R"j({"encodable":true,"unmappable":[],"hex":"FBFC41"})j"},
    {R"j({"op":"cp932","text":"\ud842\udfb7"})j", R"j({"encodable":false,"unmappable":["U+20BB7"],"hex":"81AC"})j"},
};

} // namespace

void CalcTextTest::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    for (const auto &row : answersRows)
        QTest::newRow(row[0]) << QByteArray(row[0]) << QByteArray(row[1]);
}

void CalcTextTest::answers()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, answer);
    const QJsonObject asked = object(request);
    const std::optional<QJsonObject> got = calcText(asked.value(QLatin1String("op")).toString(), asked);
    QVERIFY(got.has_value());
    QCOMPARE(QJsonDocument(*got).toJson(), QJsonDocument(object(answer)).toJson());
}

void CalcTextTest::otherOperationsAreNotAnswered()
{
    for (const char *op : {"due", "age_text", "", "ERA_PARSE", "phone "})
        QVERIFY(!calcText(QString::fromLatin1(op), {}));
}

QTEST_APPLESS_MAIN(CalcTextTest)
#include "calc_text_test.moc"
