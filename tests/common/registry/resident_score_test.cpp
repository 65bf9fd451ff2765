// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// COR-3, CASE-19: what agrees, what it is worth, and who is never in the top band.
#include "model/registry/birth_slip.h"
#include "model/registry/resident_lookup.h"

#include <QTest>

#include <algorithm>

using namespace mimamori;

namespace {

constexpr qint64 city = 1'500'000;
const QDate today(2026, 11, 20);

QString u8(const char *text) { return QString::fromUtf8(text); }

/// 高橋 優衣 of 鈴蘭台南町, in a city in which twelve are read like her and one is written so.
ResidentKeys yui()
{
    ResidentKeys keys;
    keys.name = nameKeys(u8("高橋　優衣"), u8("タカハシ　ユイ"));
    keys.birth = QDate(2023, 2, 3);
    keys.sex = QStringLiteral("2");
    keys.town = townKey(u8("神戸市北区鈴蘭台南町4丁目12-3"));
    keys.household = {nameKeys(u8("高橋　健"), u8("タカハシ　ケン")), nameKeys(u8("高橋　美咲"), u8("タカハシ　ミサキ"))};
    keys.sameKana = 12;
    keys.sameText = 2;
    keys.sameGiven = 900;
    keys.sameBirth = 40;
    return keys;
}

struct Typed {
    const char *name{"髙橋 優衣"};
    const char *kana{"タカハシ ユイ"};
    const char *birth{"2023-02-03"};
    const char *sex{"2"};
    const char *address{"神戸市北区鈴蘭台南町4-12-3"};
    const char *guardian{"髙橋 健"};
};
FindCandidates sought(const Typed &typed)
{
    FindCandidates who;
    who.name = u8(typed.name);
    who.kana = u8(typed.kana);
    const QDate day = QDate::fromString(u8(typed.birth), Qt::ISODate);
    if (day.isValid())
        who.birth = FuzzyDate::fromDate(day);
    else
        who.ageText = u8(typed.birth);
    who.sex.value = u8(typed.sex);
    who.address = u8(typed.address);
    if (*typed.guardian)
        who.family.append({u8(typed.guardian), {}});
    return who;
}

CandidateScore scored(const Typed &typed, const QList<ResidentKeys> &residents = {yui()}, qsizetype of = 0)
{
    QList<ResidentScore> scores;
    for (const ResidentKeys &resident : residents)
        scores.append(scoreResident(soughtPerson(sought(typed), today), resident, city));
    rankResidents(scores);
    return scores[of].shown;
}

bool has(const CandidateScore &score, const char *reason)
{
    return std::any_of(score.reasons.begin(), score.reasons.end(), [reason](const CandidateReason &r) { return r.reason.value == QLatin1String(reason); });
}

} // namespace

class ResidentScoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bands_data()
    {
        QTest::addColumn<Typed>("typed");
        QTest::addColumn<QString>("band");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *what, const Typed &typed, const char *band, const char *reason) {
            QTest::newRow(what) << typed << QString::fromLatin1(band) << QByteArray(reason);
        };
        row("all agrees", {}, "HIGH", "name_variant");
        row("no agreement besides name, birth and sex", {.address = "", .guardian = ""}, "CANDIDATE", "birth_equal");
        row("the town alone does not count", {.address = "神戸市北区鈴蘭台南町", .guardian = ""}, "CANDIDATE", "town_equal");
        row("the guardian does", {.address = ""}, "HIGH", "guardian_equal");
        row("a small kana and a long vowel", {.kana = "タカハシ ユイー"}, "HIGH", "kana_equal");
        row("day and month exchanged", {.birth = "2023-03-02"}, "HIGH", "birth_swapped");
        row("the next day", {.birth = "2023-02-04"}, "HIGH", "birth_near");
        row("another era", {.birth = "1993-02-03"}, "HIGH", "birth_era");
        row("another birthday", {.birth = "2019-11-30"}, "CANDIDATE", "birth_differs");
        row("the age alone", {.birth = "3歳"}, "HIGH", "age_near");
        row("another sex", {.sex = "1"}, "CANDIDATE", "sex_differs");
        row("moved within the city", {.address = "神戸市西区学園西町1-1"}, "HIGH", "address_differs");
        row("the mother's maiden name", {.name = "山本 優衣", .kana = "ヤマモト ユイ"}, "HIGH", "family_differs");
        row("maiden name, moved, nobody of the house", {.name = "山本 優衣", .kana = "ヤマモト ユイ", .address = "", .guardian = ""}, "CANDIDATE", "given_equal");
        row("a twin", {.name = "髙橋 芽衣", .kana = "タカハシ メイ"}, "TWIN", "twin_suspected");
        row("a twin, heard only", {.name = "", .kana = "タカハシ サクラ"}, "TWIN", "twin_suspected");
        row("a sister of another day", {.name = "髙橋 芽衣", .kana = "タカハシ メイ", .birth = "2020-05-05"}, "", "given_differs");
        row("other characters of the same sound", {.name = "髙橋 結衣"}, "CANDIDATE", "kanji_differs");
        row("one kana misheard, no characters", {.name = "", .kana = "タカハリ ユイ"}, "HIGH", "kana_near");
        row("kana where characters belong", {.name = "たかはし ゆい", .kana = ""}, "HIGH", "kana_equal");
        row("the given name alone", {.name = "優衣", .kana = ""}, "HIGH", "given_equal");
        row("nothing of the name", {.name = "", .kana = ""}, "CANDIDATE", "address_equal");
    }
    void bands()
    {
        QFETCH(Typed, typed);
        QFETCH(QString, band);
        QFETCH(QByteArray, reason);
        const CandidateScore score = scored(typed);
        QStringList told;
        for (const CandidateReason &one : score.reasons)
            told << one.reason.value + QString::number(one.points);
        QVERIFY2(has(score, reason.constData()), qPrintable(told.join(QLatin1Char(' '))));
        QVERIFY2(score.band == band || (band.isEmpty() && score.band == QLatin1String("SIMILAR")), qPrintable(score.band + QLatin1Char(' ') + told.join(QLatin1Char(' '))));
    }

    void everyPointIsExplained()
    {
        for (const Typed &typed : {Typed{}, Typed{.birth = "3歳"}, Typed{.name = "山本 優衣", .kana = "ヤマモト ユイ"}}) {
            const CandidateScore score = scored(typed);
            qint64 sum = 0;
            for (const CandidateReason &reason : score.reasons)
                sum += reason.points;
            QCOMPARE(sum, score.points);
        }
    }

    void aRareNameTellsMoreThanACommonOne()
    {
        ResidentKeys common = yui();
        common.sameKana = common.sameText = 400;
        QVERIFY(scored({.address = "", .guardian = ""}).points > scored({.address = "", .guardian = ""}, {common}).points + 10);
    }

    void strangersOfOneNameAreNeverHigh()
    {
        ResidentKeys stranger = yui();
        stranger.household.clear();
        stranger.town = townKey(u8("神戸市西区学園西町1丁目1-1"));
        QCOMPARE(scored({}, {stranger}).band, QStringLiteral("CANDIDATE"));
        stranger.birth = QDate(2019, 11, 30);
        QVERIFY(scored({}, {stranger}).points < 60);
    }

    void whoeverHasARivalIsNotHigh()
    {
        const QList<ResidentKeys> two{yui(), yui()};
        QCOMPARE(scored({}, {yui()}).band, QStringLiteral("HIGH"));
        QCOMPARE(scored({}, two, 0).band, QStringLiteral("CANDIDATE"));
        QVERIFY(has(scored({}, two, 0), "rival_differs"));
        ResidentKeys other = yui(); // clearly behind
        other.town.clear();
        other.household.clear();
        other.birth = QDate(1990, 1, 1);
        QCOMPARE(scored({}, {yui(), other}, 0).band, QStringLiteral("HIGH"));
        QVERIFY(scored({}, {yui(), other}, 1).points < 20);
    }

    void foreignersAreKnownByOtherNames()
    {
        ResidentKeys resident = yui();
        resident.name = nameKeys(u8("NGUYEN THI MAI"), u8("グエン　ティ　マイ"));
        resident.otherNames = {nameKeys(u8("高橋　真衣"), {})};
        const Typed typed{.name = "髙橋 真衣", .kana = "タカハシ マイ"};
        QVERIFY(has(scored(typed, {resident}), "other_name_equal"));
        QCOMPARE(scored(typed, {resident}).band, QStringLiteral("HIGH"));
        resident.otherNames.clear();
        QVERIFY(scored(typed, {resident}).band != QLatin1String("HIGH"));
    }

    void births_data()
    {
        QTest::addColumn<QDate>("written");
        QTest::addColumn<int>("agreement");
        const auto row = [](const char *what, QDate written, BirthAgreement agreement) { QTest::newRow(what) << written << int(agreement); };
        row("same", {2015, 3, 4}, BirthAgreement::Equal);
        row("day before", {2015, 3, 3}, BirthAgreement::NextDay);
        row("exchanged", {2015, 4, 3}, BirthAgreement::Swapped);
        row("year after", {2016, 3, 4}, BirthAgreement::YearOff);
        row("month before", {2015, 2, 4}, BirthAgreement::MonthOff);
        row("平成27 for 令和27", {2045, 3, 4}, BirthAgreement::EraSlip);
        row("昭和27 for 平成27", {1952, 3, 4}, BirthAgreement::EraSlip);
        row("a digit of the day", {2015, 3, 14}, BirthAgreement::DigitOff);
        row("a digit of the year", {2005, 3, 4}, BirthAgreement::DigitOff);
        row("another day", {2014, 7, 19}, BirthAgreement::Differs);
    }
    void births()
    {
        QFETCH(QDate, written);
        QFETCH(int, agreement);
        const QDate known(2015, 3, 4);
        QCOMPARE(int(compareBirth(FuzzyDate::fromDate(written), known)), agreement);
        const bool findable = agreement == int(BirthAgreement::Equal) || agreement == int(BirthAgreement::Differs) || birthSlips(written).contains(known);
        QVERIFY(findable); // whatever counts as a slip is looked for
    }

    void partialBirths()
    {
        FuzzyDate year;
        year.year = 2015;
        year.quality = FuzzyDate::Quality::Year;
        QCOMPARE(compareBirth(year, QDate(2015, 3, 4)), BirthAgreement::Partial);
        QCOMPARE(compareBirth(year, QDate(2016, 3, 4)), BirthAgreement::PartialOff);
        QCOMPARE(compareBirth(year, QDate(2012, 3, 4)), BirthAgreement::Differs);
        QCOMPARE(compareBirth(year, QDate()), BirthAgreement::Unknown);
        QCOMPARE(compareBirth({}, QDate(2012, 3, 4)), BirthAgreement::Unknown);
    }

    void oneLetterFindsNobody()
    {
        FindCandidates who;
        who.kana = u8("タ");
        const ResidentLookup by = lookupFor(soughtPerson(who, today));
        QVERIFY(by.kanaL1.isEmpty() && by.kanaL2.isEmpty() && by.text.isEmpty() && by.givenL1.isEmpty() && !by.birth.isValid() && by.town.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ResidentScoreTest)
#include "resident_score_test.moc"
