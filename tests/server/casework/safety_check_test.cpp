// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake_story.h"

#include "model/platform/approval.h"

using namespace mimamori;

/// Attempts to see the child and the clock of 48 hours (CASE-02).
class SafetyCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSightStopsTheClockAtItsOwnTime()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(6 * 3600);
        RecordSafetyCheck in = story.sight(intake);
        in.at = story.now().addSecs(-1800);
        const auto out = story.server.call(story.yamamoto, in);
        QCOMPARE(out.attempt, 1);
        QVERIFY(out.stopped && !out.waitsForApproval);
        const auto state = story.server.call(story.yamamoto, ShowSafetyChecks{in.episode});
        QCOMPARE(state.stoppedAt, in.at);
        QVERIFY(state.checks.size() == 1 && state.checks[0].counts);
        QCOMPARE(state.checks[0].seenByName, QStringLiteral("山本 由紀"));
    }

    void whatStopsNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("phone") << QByteArray("PHONE");
        QTest::newRow("absent") << QByteArray("ABSENT");
        QTest::newRow("refused") << QByteArray("REFUSED");
        QTest::newRow("interview without the child") << QByteArray("INTERVIEW");
    }
    void whatStopsNothing()
    {
        QFETCH(QByteArray, method);
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        RecordSafetyCheck in = story.sight(intake, method.constData());
        in.childSeen = false;
        QVERIFY(!story.server.call(story.yamamoto, in).stopped);
        QCOMPARE(story.server.call(story.yamamoto, in).attempt, 2);
        in.childSeen = true;
        if (method != "INTERVIEW")
            QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("method_sees_nobody method"));
    }

    void badInput()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        RecordSafetyCheck in = story.sight(intake);
        in.at = story.now().addSecs(60);
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("not_in_future at"));
        in.at = intake.receivedAt.addSecs(-1);
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("sight_before_reception at"));
        in = story.sight(intake);
        in.place.clear();
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("required_when_seen place"));
        in = story.sight(intake, "SMOKE_SIGNAL");
        QVERIFY(story.server.refusal(story.yamamoto, in) != QByteArray("ok"));
        in = story.sight(intake);
        in.note = QString(10'000, QChar(u'あ'));
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("too_long note"));
        in = story.sight(intake);
        QCOMPARE(story.server.refusal(story.nada, in), QByteArray("not_found episode"));
        QCOMPARE(story.server.refusal(story.sato, in), QByteArray("not_in_charge episode"));
        QCOMPARE(story.server.refusal(QStringLiteral("helpdesk"), in), QByteArray("forbidden"));
        QCOMPARE(story.count("select count(*) from safety_check"), 0);
    }

    void laterThanFortyEightHoursAsksWhy()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.time.set(intake.episodes[0].dueAt.addSecs(60));
        RecordSafetyCheck in = story.sight(intake);
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("late_reason_required late_reason"));
        in.lateReason = QStringLiteral("所在の確認に時間を要した");
        QVERIFY(story.server.call(story.yamamoto, in).stopped);
        in.lateReason.clear(); // the clock stands: nobody asks again
        QCOMPARE(story.server.call(story.yamamoto, in).attempt, 2);
    }

    void aWithdrawnSightStartsTheClockAgain()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.call(story.okada, story.meeting(intake));
        story.wait(3600);
        const auto seen = story.server.call(story.yamamoto, story.sight(intake));
        QVERIFY(seen.stopped);
        QCOMPARE(story.count("select count(*) from task where kind = 'safety_check.due' and done_at is null"), 0);
        WithdrawSafetyCheck back;
        back.check = seen.check;
        QCOMPARE(story.server.refusal(story.yamamoto, back, 1), QByteArray("required reason"));
        back.reason = QStringLiteral("別の子であった");
        QCOMPARE(story.server.refusal(story.yamamoto, back), QByteArray("base_version"));
        const auto out = story.server.call(story.yamamoto, back, 1);
        QVERIFY(!out.stopped);
        QCOMPARE(out.dueAt, intake.episodes[0].dueAt); // the first due time, not a new one
        QCOMPARE(story.count("select count(*) from task where kind = 'safety_check.due' and done_at is null and app_user = $1",
                     {story.server.userId(story.yamamoto)}), 1);
        QCOMPARE(story.server.refusal(story.yamamoto, back, 2), QByteArray("already_withdrawn safety_check"));
    }

    void theSecondSightHoldsWhenTheFirstIsWithdrawn()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(3600);
        const auto first = story.server.call(story.yamamoto, story.sight(intake));
        const QDateTime firstAt = story.now();
        story.wait(3600);
        const QDateTime secondAt = story.now();
        story.server.call(story.yamamoto, story.sight(intake));
        const ShowSafetyChecks show{intake.episodes[0].episode};
        QCOMPARE(story.server.call(story.yamamoto, show).stoppedAt, firstAt);
        WithdrawSafetyCheck back;
        back.check = first.check;
        back.reason = QStringLiteral("別の子");
        QVERIFY(story.server.call(story.yamamoto, back, 1).stopped);
        QCOMPARE(story.server.call(story.yamamoto, show).stoppedAt, secondAt);
    }

    void anEarlierSightEnteredLaterMovesTheStop()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(7200);
        story.server.call(story.yamamoto, story.sight(intake));
        RecordSafetyCheck earlier = story.sight(intake);
        earlier.at = story.now().addSecs(-3600);
        story.server.call(story.yamamoto, earlier);
        QCOMPARE(story.server.call(story.yamamoto, ShowSafetyChecks{earlier.episode}).stoppedAt, earlier.at);
    }

    void anAgencysSightCountsWhenApproved()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(3600);
        const QDateTime sightAt = story.now();
        RecordSafetyCheck in = story.sight(intake, "SCHOOL_STAFF");
        in.seenBy = {};
        QCOMPARE(story.server.refusal(story.yamamoto, in), QByteArray("agency_person_required agency_person"));
        in.agencyPerson = QStringLiteral("園長 森本");
        const auto out = story.server.call(story.yamamoto, in);
        QVERIFY(!out.stopped && out.waitsForApproval);
        const auto waiting = story.server.call(story.okada, ListApprovals());
        QCOMPARE(waiting.approvals.size(), 1);
        story.wait(3600);
        DecideApproval decide;
        decide.approval.id = waiting.approvals[0].approval;
        decide.approve = true;
        QCOMPARE(story.server.refusal(story.yamamoto, decide), QByteArray("own_draft approval"));
        story.server.call(story.okada, decide);
        const auto state = story.server.call(story.yamamoto, ShowSafetyChecks{in.episode});
        QCOMPARE(state.stoppedAt, sightAt); // the time of the sight, not of the approval
        QVERIFY(!state.checks[0].waitsForApproval && bool(state.checks[0].check.approvedBy));
    }

    void aReturnedOneDoesNotCountAndAWithdrawnOneIsNotApproved()
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        RecordSafetyCheck in = story.sight(intake, "AGENCY_STAFF");
        in.seenBy = {};
        in.agencyPerson = QStringLiteral("看護師 原");
        story.server.call(story.yamamoto, in);
        DecideApproval decide;
        decide.approval.id = story.server.call(story.okada, ListApprovals()).approvals.at(0).approval;
        decide.comment = QStringLiteral("本人か確かめてください");
        story.server.call(story.okada, decide);
        const ShowSafetyChecks show{in.episode};
        QVERIFY(!story.server.call(story.yamamoto, show).stoppedAt.isValid());
        const auto second = story.server.call(story.yamamoto, in);
        WithdrawSafetyCheck back;
        back.check = second.check;
        back.reason = QStringLiteral("誤り");
        story.server.call(story.yamamoto, back, 1);
        QCOMPARE(story.server.call(story.okada, ListApprovals()).approvals.size(), 0);
        QVERIFY(!story.server.call(story.yamamoto, show).stoppedAt.isValid());
    }

    void aCodesMeaningIsThatOfItsDay()
    {
        IntakeStory story;
        story.arrange("update code set valid_to = '2026-11-20' where code_table = 'sight_method' and code = 'OBSERVATION'");
        story.arrange("insert into code (code_table, code, valid_from, name, attributes) values ('sight_method', 'OBSERVATION', '2026-11-21', '観察', "
                      "'{\"sees_child\":true,\"stops_clock\":false}')");
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.wait(24 * 3600);
        QVERIFY(!story.server.call(story.yamamoto, story.sight(intake, "OBSERVATION")).stopped);
        RecordSafetyCheck yesterday = story.sight(intake, "OBSERVATION");
        yesterday.at = intake.receivedAt.addSecs(600);
        QVERIFY(story.server.call(story.yamamoto, yesterday).stopped);
    }

    void aNewNotificationNeedsANewSight()
    {
        IntakeStory story;
        const auto first = story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.call(story.yamamoto, story.sight(first));
        story.wait(24 * 3600);
        IntakeChild known;
        known.person.id = story.value("select person from child_file").toLongLong();
        const auto second = story.report(story.yamamoto, {known});
        QVERIFY(second.episodes[0].repeated);
        QCOMPARE(second.episodes[0].dueAt, second.receivedAt.addSecs(48 * 3600));
        QVERIFY(!story.server.call(story.yamamoto, ShowSafetyChecks{first.episodes[0].episode}).stoppedAt.isValid());
        QVERIFY(story.server.call(story.yamamoto, story.sight(first)).stopped);
    }

    void investigationEndsWhenTheChildWasSeen() // the guard of domain.md 1.2
    {
        IntakeStory story;
        const auto intake = story.report(story.yamamoto, {IntakeStory::yui()});
        story.server.call(story.okada, story.meeting(intake));
        MoveStage move;
        move.episode = intake.episodes[0].episode;
        move.to.value = QStringLiteral("ASSESSING");
        const int version = story.count("select version from case_episode");
        QCOMPARE(story.server.refusal(story.okada, move, version), QByteArray("safety_check_open"));
        story.server.call(story.yamamoto, story.sight(intake));
        QCOMPARE(story.server.call(story.okada, move, version).stage.value, QStringLiteral("ASSESSING"));
    }
};

QTEST_GUILESS_MAIN(SafetyCheckTest)
#include "safety_check_test.moc"
