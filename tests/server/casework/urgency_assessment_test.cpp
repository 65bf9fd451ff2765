// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"

#include "model/casework/timeline.h"

using namespace mimamori;

namespace {

QList<Code<UrgencyQuestion>> questions(const QStringList &codes)
{
    QList<Code<UrgencyQuestion>> out;
    for (const QString &code : codes)
        out << Code<UrgencyQuestion>{code};
    return out;
}

/// Nobody asked for protection, but a grave result is there.
UrgencyAnswers grave()
{
    UrgencyAnswers out;
    out.no = questions({QStringLiteral("Q1")});
    out.yes = questions({QStringLiteral("Q3")});
    out.evidence = {{QStringLiteral("GRAVE_INJURY")}};
    return out;
}

UrgencyAnswers calm()
{
    UrgencyAnswers out;
    out.no = questions({QStringLiteral("Q1"), QStringLiteral("Q3"), QStringLiteral("Q4"), QStringLiteral("Q5"), QStringLiteral("Q6"),
        QStringLiteral("Q7"), QStringLiteral("Q8")});
    return out;
}

RegisterIntake judgedSheet(IntakeStory &story, const UrgencyAnswers &answers, const char *rank = "")
{
    RegisterIntake in = IntakeStory::sheet(story.now().addSecs(-120));
    in.children = {IntakeStory::yui()};
    in.assessment = answers;
    in.urgency.value = QString::fromLatin1(rank);
    return in;
}

} // namespace

/// 緊急度アセスメント: kept with the call, judged again, confirmed by another person (CASE-01).
class UrgencyAssessmentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCallIsJudgedByTheChart()
    {
        IntakeStory story;
        const auto intake = story.server.call(story.yamamoto, judgedSheet(story, grave()));
        const Ref<CaseEpisode> episode = intake.episodes[0].episode;
        QCOMPARE(story.value("select urgency from case_episode where id = $1", {episode.id}).toString(), QStringLiteral("AA"));
        QCOMPARE(story.value("select urgency from reception").toString(), QStringLiteral("AA"));
        const auto state = story.server.call(story.okada, ShowUrgency{episode});
        QCOMPARE(state.lines.size(), 1);
        QCOMPARE(state.lines[0].assessment.chartRank.value, QStringLiteral("AA"));
        QCOMPARE(state.lines[0].assessedByName, QStringLiteral("山本 由紀"));
        QVERIFY(state.lines[0].mayConfirm);
        QVERIFY(!story.server.call(story.yamamoto, ShowUrgency{episode}).lines[0].mayConfirm);
        QCOMPARE(story.count("select count(*) from task where kind = 'urgency.confirm' and importance = 2 and done_at is null"), 1);
    }

    void halfAChartBlocksNothing()
    {
        IntakeStory story;
        UrgencyAnswers half;
        half.no = questions({QStringLiteral("Q1")});
        const auto intake = story.server.call(story.yamamoto, judgedSheet(story, half, "B"));
        const auto line = story.server.call(story.okada, ShowUrgency{intake.episodes[0].episode}).lines[0];
        QCOMPARE(line.assessment.chartRank.value, QString());
        QCOMPARE(line.assessment.rank.value, QStringLiteral("B"));
        QVERIFY(story.server.call(story.yamamoto, judgedSheet(story, {})).episodes.size() == 1); // and none at all makes none
        QCOMPARE(story.count("select count(*) from urgency_assessment"), 1);
    }

    void anotherGradeNeedsItsReason()
    {
        IntakeStory story;
        RegisterIntake in = judgedSheet(story, grave(), "C");
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("override_reason_required assessment.override_reason"));
        QCOMPARE(story.count("select count(*) from reception"), 0);
        in.assessment.overrideReason = QStringLiteral("医師が外傷を否定した");
        const auto intake = story.server.call(story.yamamoto, in);
        QCOMPARE(story.value("select urgency from case_episode where id = $1", {intake.episodes[0].episode.id}).toString(), QStringLiteral("C"));
    }

    void judgedAgainAndConfirmedByAnother()
    {
        IntakeStory story;
        const auto intake = story.server.call(story.yamamoto, judgedSheet(story, grave()));
        AssessUrgency again;
        again.episode = intake.episodes[0].episode;
        again.answers = calm();
        story.wait(60);
        const auto judged = story.server.call(story.yamamoto, again);
        QCOMPARE(judged.rank.value, QStringLiteral("C"));
        QCOMPARE(story.value("select urgency from case_episode").toString(), QStringLiteral("C"));
        QCOMPARE(story.server.refusal(story.yamamoto, ConfirmUrgency{judged.assessment}), QByteArray("own_assessment assessment"));
        story.server.call(story.okada, ConfirmUrgency{judged.assessment});
        QCOMPARE(story.server.refusal(story.okada, ConfirmUrgency{judged.assessment}), QByteArray("confirmed_already assessment"));
        const auto state = story.server.call(story.yamamoto, ShowUrgency{again.episode});
        QCOMPARE(state.lines.size(), 2); // what was judged before stays readable
        QCOMPARE(state.lines[0].confirmedByName, QStringLiteral("岡田 真理"));
        QCOMPARE(state.lines[1].assessment.rank.value, QStringLiteral("AA"));
        QCOMPARE(story.count("select count(*) from task where kind = 'urgency.confirm' and done_at is null"), 1); // the first still waits
    }

    void badInput()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        AssessUrgency in;
        in.episode = intake.episodes[0].episode;
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("chart_open answers.yes"));
        in.answers.yes = questions({QStringLiteral("Q1"), QStringLiteral("Q1")});
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("answered_twice answers.yes"));
        in.answers.yes = questions({QStringLiteral("Q99")});
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("unknown_code answers.yes"));
        in.answers = grave();
        in.answers.evidence = {{QStringLiteral("GUESS")}};
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("unknown_code answers.evidence"));
        in.answers = grave();
        in.rank.value = QStringLiteral("S");
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("unknown_code rank"));
        in.rank.value.clear();
        QCOMPARE(story.server.refusal(story.nada, in), QByteArray("not_found episode"));
        QCOMPARE(story.server.refusal(story.sato, in), QByteArray("not_in_charge episode"));
        QCOMPARE(story.server.refusal(QStringLiteral("helpdesk"), in), QByteArray("forbidden"));
        QCOMPARE(story.count("select count(*) from urgency_assessment"), 0);
    }

    void itStandsInTheTimeline()
    {
        IntakeStory story;
        const auto intake = story.server.call(story.yamamoto, judgedSheet(story, grave()));
        ShowTimeline ask;
        ask.childFile = intake.episodes[0].childFile;
        ask.chips = {QStringLiteral("urgency_assessment")};
        const auto timeline = story.server.call(story.yamamoto, ask);
        QCOMPARE(timeline.lines.size(), 1);
        QCOMPARE(timeline.lines[0].code, QStringLiteral("AA"));
        QCOMPARE(timeline.lines[0].authorName, QStringLiteral("山本 由紀"));
    }
};

QTEST_GUILESS_MAIN(UrgencyAssessmentTest)
#include "urgency_assessment_test.moc"
