// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"

using namespace mimamori;

namespace {

FindCandidates typing(const QString &name, const QString &kana, QDate birth = {})
{
    FindCandidates in;
    in.name = name;
    in.kana = kana;
    in.birth = FuzzyDate::fromDate(birth);
    return in;
}

QStringList reasonsOf(const Candidate &candidate)
{
    QStringList out;
    for (const CandidateReason &reason : candidate.reasons)
        out << reason.reason.value;
    return out;
}

} // namespace

/// Who is shown while a name is being typed, and what of them (CASE-01, CASE-18; domain.md 8.3, 10.3).
class CandidatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKnownChildComesWithItsReasons()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        const auto out = story.server.call(story.yamamoto, typing(QStringLiteral("高橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3)));
        QCOMPARE(out.candidates.size(), 1);
        const Candidate &found = out.candidates[0];
        QCOMPARE(found.name, QStringLiteral("髙橋 優衣"));
        QCOMPARE(found.childFile, intake.episodes[0].childFile);
        QCOMPARE(found.episodeNumber, intake.episodes[0].episodeNumber);
        QVERIFY(found.town.contains(QStringLiteral("鈴蘭台南町")));
        QVERIFY(!found.town.contains(QStringLiteral("12")));
        QVERIFY2(reasonsOf(found).contains(QStringLiteral("name_variant")), qPrintable(reasonsOf(found).join(QLatin1Char(' '))));
        QVERIFY(reasonsOf(found).contains(QStringLiteral("birth_equal")));
        QCOMPARE(found.band.value, QStringLiteral("CANDIDATE")); // name and birth alone are never high
    }

    void whileItIsStillBeingTyped()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        QCOMPARE(story.server.call(story.yamamoto, typing(QStringLiteral("高橋"), {})).candidates.size(), 0); // one part of the writing alone is little
        QCOMPARE(story.server.call(story.yamamoto, typing({}, QStringLiteral("タカハ"))).candidates.size(), 1);
        QCOMPARE(story.server.call(story.yamamoto, typing({}, {})).candidates.size(), 0);
        QCOMPARE(story.server.call(story.yamamoto, typing(QStringLiteral("%_'\"\\"), QStringLiteral("%"))).candidates.size(), 0);
    }

    void restrictedWhereaboutsSayNothing() // PLT-11
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        const qint64 child = story.value("select person from child_file").toLongLong();
        story.arrange("insert into address_restriction (person, kind, valid_from, set_by) values ($1, 'DV', '2026-11-01', $2)",
            {child, story.server.userId(story.okada)});
        FindCandidates in = typing(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3));
        in.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        in.phone = QStringLiteral("078-593-0000");
        const auto out = story.server.call(story.yamamoto, in);
        QCOMPARE(out.candidates.size(), 1);
        QVERIFY(out.candidates[0].town.isEmpty());
        QVERIFY(!reasonsOf(out.candidates[0]).contains(QStringLiteral("address_equal")));
        QVERIFY(!reasonsOf(out.candidates[0]).contains(QStringLiteral("phone_equal")));
    }

    void anotherOfficeGetsTheMinimum()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        const auto out = story.server.call(story.nada, typing(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ"), QDate(2023, 2, 3)));
        QCOMPARE(out.candidates.size(), 1);
        const Candidate &found = out.candidates[0];
        QCOMPARE(found.band.value, QStringLiteral("ELSEWHERE"));
        QCOMPARE(found.episodeNumber, intake.episodes[0].episodeNumber);
        QVERIFY(found.officePhone.startsWith(QStringLiteral("078-")));
        QVERIFY(found.name.isEmpty() && found.kana.isEmpty() && found.town.isEmpty() && !found.person && !found.childFile);
        QVERIFY(found.reasons.isEmpty());
        // a common reading alone opens nothing
        QCOMPARE(story.server.call(story.nada, typing({}, QStringLiteral("タカハシ ユイ"))).candidates.size(), 0);
        // nor does trying addresses and phones
        FindCandidates fishing = typing({}, QStringLiteral("タカハシ ユイ"));
        fishing.address = QStringLiteral("神戸市北区鈴蘭台南町4丁目12-3");
        fishing.phone = QStringLiteral("078-593-0000");
        QCOMPARE(story.server.call(story.nada, fishing).candidates.size(), 0);
    }

    void theCenterReadsEveryOffice()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        const auto out = story.server.call(story.sato, typing(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ")));
        QCOMPARE(out.candidates.size(), 1);
        QVERIFY(bool(out.candidates[0].person));
    }

    void theTwinIsShownAsTwin()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        FindCandidates in = typing(QStringLiteral("髙橋 結菜"), QStringLiteral("タカハシ ユナ"), QDate(2023, 2, 3));
        in.phone = QStringLiteral("０７８ー５９３ー００００");
        const auto out = story.server.call(story.yamamoto, in);
        QCOMPARE(out.candidates.size(), 1);
        QCOMPARE(out.candidates[0].band.value, QStringLiteral("TWIN"));
    }

    void atMostTenBestFirst()
    {
        IntakeStory story;
        QList<IntakeChild> many;
        for (int i = 0; i < 14; ++i)
            many << IntakeStory::child(QStringLiteral("田中 花") + QString(i + 1, QChar(u'子')), QStringLiteral("タナカ ハナ") + QString(i + 1, QChar(u'コ')), QDate(2015, 1, 1 + i));
        story.report(story.yamamoto, many);
        const auto out = story.server.call(story.yamamoto, typing(QStringLiteral("田中 花子"), QStringLiteral("タナカ ハナコ"), QDate(2015, 1, 1)));
        QCOMPARE(out.candidates.size(), 10);
        for (qsizetype i = 1; i < out.candidates.size(); ++i)
            QVERIFY(out.candidates[i - 1].score >= out.candidates[i].score);
        QCOMPARE(out.candidates[0].name, QStringLiteral("田中 花子"));
    }

    void lookingIsAudited()
    {
        IntakeStory story;
        story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.call(story.yamamoto, typing(QStringLiteral("髙橋 優衣"), QStringLiteral("タカハシ ユイ")));
        QCOMPARE(story.count("select count(*) from audit.event where operation = 'intake.candidates' and object = 'person' and cardinality(object_ids) = 1"), 1);
    }
};

QTEST_GUILESS_MAIN(CandidatesTest)
#include "candidates_test.moc"
