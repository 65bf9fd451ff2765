// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"

using namespace mimamori;

/// The reception meeting decides and moves the cases on (CASE-03; domain.md 1.2, 1.4).
class MeetingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAcceptedCaseIsInvestigatedByItsTeam()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        const qint64 episode = intake.episodes[0].episode.id;
        HoldMeeting in = story.meeting(intake);
        in.items[0].subWorker.id = story.server.userId(QStringLiteral("kawaguchi"));
        in.items[0].urgency.value = QStringLiteral("A");
        const HeldMeeting out = story.server.call(story.okada, in);
        QCOMPARE(out.items[0].stage.value, QStringLiteral("INVESTIGATING"));
        QCOMPARE(story.value("select string_agg(from_stage || '>' || to_stage, ' ' order by id) from case_event where episode = $1", {episode}).toString(),
            QStringLiteral("RECEIVED>ACCEPTED ACCEPTED>INVESTIGATING"));
        QCOMPARE(story.count("select count(*) from case_staff where episode = $1", {episode}), 2);
        QCOMPARE(story.value("select urgency || category from case_episode where id = $1", {episode}).toString(), QStringLiteral("A1100"));
        QCOMPARE(story.count("select count(*) from task where kind = 'safety_check.due' and app_user = $1 and done_at is null",
                     {story.server.userId(story.yamamoto)}), 1);
        QCOMPARE(story.count("select count(*) from task where kind = 'urgent_meeting.hold' and done_at is null"), 0);
        QCOMPARE(story.count("select count(*) from running_clock where rule = 'JURI' and stopped_at is null"), 0);
        QCOMPARE(story.count("select count(*) from running_clock where rule = 'SAFE48' and stopped_at is null"), 1); // only a sight stops it
    }

    void oneMeetingDecidesAboutEveryChild()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui(), IntakeStory::child(QStringLiteral("髙橋 蓮"), QStringLiteral("タカハシ レン"), QDate(2018, 5, 6))});
        story.server.call(story.okada, story.meeting(intake));
        QVERIFY(story.count("select count(*) from task where kind = 'urgent_meeting.hold' and done_at is null") > 0); // the brother still waits
        story.server.call(story.okada, story.meeting(intake, "ACCEPT", 1));
        QCOMPARE(story.count("select count(*) from task where kind = 'urgent_meeting.hold' and done_at is null"), 0);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("worker") << QByteArray("worker") << QByteArray("required_for_acceptance items.0.main_worker");
        QTest::newRow("category") << QByteArray("category") << QByteArray("required_for_acceptance items.0.category");
        QTest::newRow("review") << QByteArray("review") << QByteArray("required_for_acceptance items.0.next_review");
        QTest::newRow("past review") << QByteArray("past") << QByteArray("not_in_past items.0.next_review");
        QTest::newRow("future") << QByteArray("future") << QByteArray("not_in_future held_at");
        QTest::newRow("before") << QByteArray("before") << QByteArray("meeting_before_reception held_at");
        QTest::newRow("chair") << QByteArray("chair") << QByteArray("chair_role chair");
        QTest::newRow("stranger") << QByteArray("stranger") << QByteArray("not_in_office items.0.main_worker");
        QTest::newRow("advice") << QByteArray("advice") << QByteArray("safety_check_open items.0.decision");
        QTest::newRow("twice") << QByteArray("twice") << QByteArray("same_case_twice items.1.episode");
        QTest::newRow("stale") << QByteArray("stale") << QByteArray("conflict items.0.episode");
        QTest::newRow("code") << QByteArray("code") << QByteArray("unknown_code items.0.decision");
        QTest::newRow("nothing") << QByteArray("nothing") << QByteArray("required items");
    }
    void refusals()
    {
        QFETCH(QByteArray, what);
        IntakeStory story;
        RegisterIntake sheet = IntakeStory::sheet(story.now().addSecs(-120));
        sheet.children = {IntakeStory::yui()};
        const auto intake = story.server.call(story.yamamoto, sheet);
        HoldMeeting in = story.meeting(intake);
        if (what == "worker") in.items[0].mainWorker = {};
        if (what == "category") in.items[0].category = {};
        if (what == "review") in.items[0].nextReview = {};
        if (what == "past") in.items[0].nextReview = QDate(2026, 11, 19);
        if (what == "future") in.heldAt = story.now().addSecs(60);
        if (what == "before") in.heldAt = story.now().addSecs(-121);
        if (what == "chair") in.chair.id = story.server.userId(story.yamamoto);
        if (what == "stranger") in.items[0].mainWorker.id = story.server.userId(story.nada);
        if (what == "advice") in.items[0].decision.value = QStringLiteral("ADVICE_END");
        if (what == "twice") in.items.append(in.items[0]);
        if (what == "stale") in.items[0].episodeVersion = 9;
        if (what == "code") in.items[0].decision.value = QStringLiteral("PERHAPS");
        if (what == "nothing") in.items.clear();
        QTEST(story.server.refusal(story.okada, in), "expected");
        QCOMPARE(story.count("select count(*) from meeting"), 0);
        QCOMPARE(story.value("select stage from case_episode").toString(), QStringLiteral("RECEIVED"));
    }

    void whoMayDecide()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        QCOMPARE(story.server.refusal(story.yamamoto, story.meeting(intake)), QByteArray("forbidden"));
        QCOMPARE(story.server.refusal(QStringLiteral("nada2"), story.meeting(intake)), QByteArray("not_found episode"));
        QCOMPARE(story.server.refusal(story.tanaka, story.meeting(intake)), QByteArray("not_in_charge episode"));
    }

    void whatWasDecidedIsNotDecidedAgain()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.call(story.okada, story.meeting(intake));
        QCOMPARE(story.server.refusal(story.okada, story.meeting(intake)), QByteArray("stage_not_allowed items.0.decision"));
    }

    void otherDecisions_data()
    {
        QTest::addColumn<QByteArray>("decision");
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("closed");
        QTest::newRow("advice") << QByteArray("ADVICE_END") << QStringLiteral("INFO_ONLY") << true;
        QTest::newRow("agency") << QByteArray("OTHER_AGENCY") << QStringLiteral("REFERRED_OUT") << true;
        QTest::newRow("go on asking") << QByteArray("CONTINUE") << QStringLiteral("RECEIVED") << false;
        QTest::newRow("intervene") << QByteArray("INTERVENE") << QStringLiteral("INVESTIGATING") << false;
    }
    void otherDecisions()
    {
        QFETCH(QByteArray, decision);
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()}, "CONSULT");
        HoldMeeting in = story.meeting(intake, decision.constData());
        in.items[0].category.value = QStringLiteral("5400");
        QTEST(story.server.call(story.okada, in).items[0].stage.value, "stage");
        QTEST(story.value("select closed_at is not null from case_episode").toBool(), "closed");
    }

    void theAgendaIsWhatWaitsOldestFirst()
    {
        IntakeStory story;
        const auto first = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(600);
        story.report(story.yamamoto, {IntakeChild()}, "CONSULT");
        ReceptionAgenda agenda = story.server.call(story.okada, ListAgenda());
        QCOMPARE(agenda.lines.size(), 2);
        QCOMPARE(agenda.lines[0].receptionNumber, first.number);
        QCOMPARE(agenda.lines[0].dueAt, first.episodes[0].dueAt);
        QVERIFY(agenda.lines[0].abuse && !agenda.lines[1].abuse);
        QCOMPARE(agenda.lines[1].childName, QStringLiteral("不明"));
        story.server.call(story.okada, story.meeting(first));
        agenda = story.server.call(story.okada, ListAgenda());
        QCOMPARE(agenda.lines.size(), 1);
        QCOMPARE(story.server.call(story.nada, ListAgenda()).lines.size(), 0);
        ListAgenda foreign;
        foreign.office.id = story.server.officeId(QStringLiteral("05"));
        QCOMPARE(story.server.refusal(story.nada, foreign), QByteArray("not_your_office office"));
    }

    void minutesOfAHiddenFileAreHidden()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        const auto held = story.server.call(story.okada, story.meeting(intake));
        const QCborMap ask{{QStringLiteral("record"), held.meeting.id}};
        QVERIFY(story.server.run(story.yamamoto, "meeting.get", ask).ok);
        QVERIFY(!story.server.run(story.nada, "meeting.get", ask).ok);
        story.deny(intake.episodes[0].childFile, story.yamamoto);
        QCOMPARE(story.server.run(story.yamamoto, "meeting.get", ask).error.code, QByteArray("not_found"));
    }

    void voidingIsTheSupervisorsWithAReason()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        MoveStage move;
        move.episode = intake.episodes[0].episode;
        move.to.value = QStringLiteral("VOIDED");
        QCOMPARE(story.server.refusal(story.yamamoto, move, 1), QByteArray("stage_role"));
        QCOMPARE(story.server.refusal(story.okada, move, 1), QByteArray("required reason"));
        move.reason = QStringLiteral("同じ電話を二度登録した");
        QCOMPARE(story.server.refusal(story.okada, move), QByteArray("base_version"));
        QCOMPARE(story.server.refusal(story.okada, move, 7), QByteArray("conflict"));
        QCOMPARE(story.server.call(story.okada, move, 1).stage.value, QStringLiteral("VOIDED"));
        move.to.value = QStringLiteral("ACCEPTED");
        QCOMPARE(story.server.refusal(story.okada, move, 2), QByteArray("stage_not_allowed"));
    }
};

QTEST_GUILESS_MAIN(MeetingTest)
#include "meeting_test.moc"
