// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/candidates.h"

#include "japanese/search_key.h"

#include <QTest>

using namespace mimamori;

namespace {

const QDate today(2026, 11, 22);

KnownKeys known(const QString &name, const QString &kana, QDate birth, const QString &sex, const QString &address = {})
{
    KnownKeys keys;
    keys.name = name;
    keys.nameKey = kanjiKey(name);
    keys.kanaL1 = l1Key(kana);
    keys.kanaL2 = l2Key(kana);
    keys.birth = birth;
    keys.sex = sex;
    keys.town = townKey(address);
    return keys;
}

KnownKeys yui()
{
    KnownKeys keys = known(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3), QStringLiteral("2"),
        QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3"));
    keys.phones = {QStringLiteral("0785931111")};
    keys.family = familyKeys(QStringLiteral("髙橋 美咲"), QStringLiteral("タカハシ ミサキ"));
    return keys;
}

FindCandidates typed(const char16_t *name, const char16_t *kana, QDate birth = {}, const char *sex = "")
{
    FindCandidates in;
    in.name = QString::fromUtf16(name);
    in.kana = QString::fromUtf16(kana);
    in.birth = FuzzyDate::fromDate(birth);
    in.sex.value = QString::fromLatin1(sex);
    return in;
}

QStringList reasons(const CandidateScore &score)
{
    QStringList out;
    for (const CandidateReason &reason : score.reasons)
        out << reason.reason.value;
    return out;
}

} // namespace

/// Points, bands and reasons of domain.md 5.5 (CASE-01, CASE-18, CASE-19).
class CandidateRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void points_data()
    {
        QTest::addColumn<FindCandidates>("in");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("band");
        QTest::addColumn<QString>("reason");
        const QDate birth(2023, 2, 3);
        QTest::newRow("all of name, birth, sex is not yet high") << typed(u"高橋 優衣", u"タカハシ ユイ", birth, "2") << 90 << QStringLiteral("CANDIDATE") << QStringLiteral("name_variant");
        QTest::newRow("reading and writing alone") << typed(u"高橋 優衣", u"タカハシ ユイ") << 55 << QStringLiteral("SIMILAR") << QStringLiteral("kana_equal");
        QTest::newRow("reading alone") << typed(u"", u"たかはし ゆい") << 35 << QStringLiteral("SIMILAR") << QStringLiteral("kana_equal");
        QTest::newRow("one letter off") << typed(u"", u"タカハシ ユミ") << 20 << QStringLiteral("SIMILAR") << QStringLiteral("kana_near");
        QTest::newRow("still being typed") << typed(u"高橋", u"タカハシ") << 32 << QStringLiteral("SIMILAR") << QStringLiteral("kana_begins");
        QTest::newRow("given name, other family name") << typed(u"", u"サトウ ユイ", birth) << 42 << QStringLiteral("SIMILAR") << QStringLiteral("given_equal");
        QTest::newRow("day and month exchanged") << typed(u"", u"タカハシ ユイ", QDate(2023, 3, 2)) << 47 << QStringLiteral("SIMILAR") << QStringLiteral("birth_near");
        QTest::newRow("a year beside") << typed(u"", u"タカハシ ユイ", QDate(2024, 2, 3)) << 47 << QStringLiteral("SIMILAR") << QStringLiteral("birth_near");
        QTest::newRow("another day") << typed(u"", u"タカハシ ユイ", QDate(2023, 7, 9)) << 35 << QStringLiteral("SIMILAR") << QStringLiteral("birth_differs");
        QTest::newRow("sex differs") << typed(u"", u"タカハシ ユイ", birth, "1") << 45 << QStringLiteral("SIMILAR") << QStringLiteral("sex_differs");
        QTest::newRow("birth alone") << typed(u"", u"", birth) << 30 << QStringLiteral("SIMILAR") << QStringLiteral("birth_equal");
        QTest::newRow("nothing alike") << typed(u"山田 太郎", u"ヤマダ タロウ") << 0 << QStringLiteral("") << QStringLiteral("");
        QTest::newRow("sex alone is nothing") << typed(u"山田", u"ヤマダ", {}, "2") << 5 << QStringLiteral("") << QStringLiteral("sex_equal");
    }
    void points()
    {
        QFETCH(FindCandidates, in);
        QFETCH(QString, reason);
        const CandidateScore score = scoreCandidate(typedKeys(in, today), yui());
        QTEST(score.band, "band");
        QTEST(score.points, "points");
        if (!reason.isEmpty())
            QVERIFY2(reasons(score).contains(reason), qPrintable(reasons(score).join(QLatin1Char(' '))));
    }

    void highNeedsMoreThanNameBirthAndSex()
    {
        FindCandidates in = typed(u"高橋 優衣", u"タカハシ ユイ", QDate(2023, 2, 3), "2");
        in.address = QStringLiteral("北区鈴蘭台南町4丁目"); // the town alone does not count
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).band, QStringLiteral("CANDIDATE"));
        QVERIFY(reasons(scoreCandidate(typedKeys(in, today), yui())).contains(QStringLiteral("town_equal")));
        in.address = QStringLiteral("兵庫県神戸市北区鈴蘭台南町四丁目12番3号");
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).band, QStringLiteral("HIGH"));
        in.address.clear();
        in.phone = QStringLiteral("０７８－５９３－１１１１");
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).band, QStringLiteral("HIGH"));
        in.phone.clear();
        in.family.append({QStringLiteral("高橋 美咲"), {}});
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).band, QStringLiteral("HIGH"));
        in.family.clear();
        KnownKeys sibling = yui();
        sibling.siblingLinked = true;
        QCOMPARE(scoreCandidate(typedKeys(in, today), sibling).band, QStringLiteral("HIGH"));
    }

    void theVariantIsNamed()
    {
        const CandidateScore score = scoreCandidate(typedKeys(typed(u"高橋 優衣", u""), today), yui());
        QCOMPARE(score.reasons.value(0).reason.value, QStringLiteral("name_variant"));
        QCOMPARE(score.reasons.value(0).argument, QStringLiteral("髙=高"));
        QVERIFY(reasons(scoreCandidate(typedKeys(typed(u"髙橋 優衣", u""), today), yui())).contains(QStringLiteral("name_equal")));
    }

    void theTwinIsShownAndNeverHigh()
    {
        FindCandidates in = typed(u"高橋 結菜", u"タカハシ ユナ", QDate(2023, 2, 3), "2");
        in.phone = QStringLiteral("078-593-1111");
        in.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        in.family.append({QStringLiteral("高橋 美咲"), {}});
        const CandidateScore score = scoreCandidate(typedKeys(in, today), yui());
        QCOMPARE(score.band, QStringLiteral("TWIN"));
        QVERIFY(reasons(score).contains(QStringLiteral("twin_suspected")));
    }

    void theAgeThatWasSaid()
    {
        FindCandidates in = typed(u"", u"タカハシ ユイ");
        in.ageText = QStringLiteral("３歳くらい");
        QVERIFY(reasons(scoreCandidate(typedKeys(in, today), yui())).contains(QStringLiteral("age_near")));
        in.ageText = QStringLiteral("12歳");
        QVERIFY(reasons(scoreCandidate(typedKeys(in, today), yui())).contains(QStringLiteral("age_differs")));
        in.ageText = QStringLiteral("小さい");
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).points, 35);
    }

    void partOfADate()
    {
        FindCandidates in = typed(u"", u"タカハシ ユイ");
        in.birth = FuzzyDate{2023, 2, 0, FuzzyDate::Quality::Month, QStringLiteral("R5.2")};
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).points, 43);
        in.birth.month = 3;
        QCOMPARE(scoreCandidate(typedKeys(in, today), yui()).points, 35);
    }

    void keysOfPlaces()
    {
        QCOMPARE(townKey(QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3")), townKey(QStringLiteral("北区鈴蘭台南町四丁目12番3号")));
        QCOMPARE(townKey(QStringLiteral("どこか")), townKey(QStringLiteral("どこか"))); // never fails
        QVERIFY(!townText(QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3 コーポ山の手201")).contains(QStringLiteral("12")));
        QCOMPARE(givenKey(QStringLiteral("タカハシ　ユイ")), l1Key(QStringLiteral("ユイ")));
        QCOMPARE(givenKey(QStringLiteral("タカハシ")), QString());
    }
};

QTEST_APPLESS_MAIN(CandidateRules)
#include "candidates_test.moc"
