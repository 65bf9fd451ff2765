// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/case_stage.h"

#include <QTest>

using namespace mimamori;

namespace {

StageFacts good()
{
    StageFacts facts;
    facts.meetingHeld = facts.hasMainWorker = facts.hasCategory = facts.hasNextReview = facts.hasSafetyTask = facts.hasSafetyResult = true;
    facts.hasDiagnosis = facts.hasPolicy = facts.hasReason = facts.handshakeDone = true;
    return facts;
}

QByteArray verdict(const QString &from, const QString &to, const StageFacts &facts, const StageMover &mover)
{
    const auto problem = stageProblem(from, to, facts, mover);
    return !problem ? QByteArray("ok") : problem->field().isEmpty() ? problem->code() : problem->code() + ' ' + problem->field();
}

} // namespace

/// The state machine of domain.md 1.2 (CASE-03, CASE-06).
class CaseStageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoMayMove_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *from, const char *to, const char *role, const char *expected) {
            QTest::addRow("%s-%s by %s", from, to, role) << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(role) << QByteArray(expected);
        };
        row("RECEIVED", "ACCEPTED", "SV", "ok");
        row("RECEIVED", "ACCEPTED", "DIR", "ok");
        row("RECEIVED", "ACCEPTED", "WMG", "ok");
        row("RECEIVED", "ACCEPTED", "CW", "stage_role");
        row("RECEIVED", "ACCEPTED", "WCW", "stage_role");
        row("RECEIVED", "ACCEPTED", "ADM", "stage_role");
        row("RECEIVED", "REFERRED_OUT", "SV", "ok");
        row("RECEIVED", "INFO_ONLY", "SV", "ok");
        row("RECEIVED", "INFO_ONLY", "IN", "stage_role");
        row("RECEIVED", "VOIDED", "SV", "ok");
        row("RECEIVED", "VOIDED", "DIR", "stage_role");
        row("RECEIVED", "INVESTIGATING", "SV", "stage_not_allowed");
        row("ACCEPTED", "INVESTIGATING", "SV", "stage_role");
        row("INVESTIGATING", "ASSESSING", "CW", "ok");
        row("INVESTIGATING", "RECEIVED", "SV", "stage_not_allowed");
        row("ASSESSING", "POLICY_PENDING", "CP", "ok");
        row("POLICY_PENDING", "SUPPORTING", "DIR", "ok");
        row("POLICY_PENDING", "SUPPORTING", "SV", "stage_role");
        row("SUPPORTING", "ASSESSING", "CW", "ok");
        row("SUPPORTING", "CLOSED", "SV", "ok");
        row("SUPPORTING", "CLOSED", "CW", "stage_role");
        row("INVESTIGATING", "TRANSFERRING", "SV", "ok");
        row("TRANSFERRING", "TRANSFERRED", "SV", "ok");
        row("CLOSED", "RECEIVED", "DIR", "stage_not_allowed");
        row("CLOSED", "SUPPORTING", "DIR", "stage_not_allowed");
        row("VOIDED", "RECEIVED", "SV", "stage_not_allowed");
        row("NOWHERE", "ACCEPTED", "SV", "stage_not_allowed");
    }
    void whoMayMove()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, role);
        QTEST(verdict(from, to, good(), {{role}, false}), "expected");
    }

    void theSystemMovesOnlyItsOwnMove()
    {
        QCOMPARE(verdict(stage::accepted, stage::investigating, good(), {{}, true}), QByteArray("ok"));
        QCOMPARE(verdict(stage::received, stage::accepted, good(), {{}, true}), QByteArray("stage_role"));
    }

    void guards_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QByteArray>("expected");
        const QString received = stage::received;
        QTest::newRow("no meeting") << received << QString(stage::accepted) << 0 << QByteArray("meeting_missing");
        QTest::newRow("no worker") << received << QString(stage::accepted) << 1 << QByteArray("required_for_acceptance main_worker");
        QTest::newRow("no category") << received << QString(stage::accepted) << 2 << QByteArray("required_for_acceptance category");
        QTest::newRow("no review") << received << QString(stage::accepted) << 3 << QByteArray("required_for_acceptance next_review");
        QTest::newRow("advice without a meeting") << received << QString(stage::infoOnly) << 0 << QByteArray("meeting_missing");
        QTest::newRow("child not seen") << received << QString(stage::infoOnly) << 4 << QByteArray("safety_check_open decision");
        QTest::newRow("referral leaves the clock running") << received << QString(stage::referredOut) << 4 << QByteArray("ok");
        QTest::newRow("void without reason") << received << QString(stage::voided) << 5 << QByteArray("required reason");
        QTest::newRow("abuse without result") << QString(stage::investigating) << QString(stage::assessing) << 6 << QByteArray("safety_check_open");
        QTest::newRow("measure open") << QString(stage::supporting) << QString(stage::closed) << 7 << QByteArray("measure_open");
        QTest::newRow("no handshake") << QString(stage::transferring) << QString(stage::transferred) << 8 << QByteArray("transfer_not_accepted");
    }
    void guards()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, missing);
        StageFacts facts = good();
        facts.abuse = true;
        bool *const flags[] = {&facts.meetingHeld, &facts.hasMainWorker, &facts.hasCategory, &facts.hasNextReview, &facts.safetyClockRuns,
                               &facts.hasReason, &facts.hasSafetyResult, &facts.hasOpenMeasure, &facts.handshakeDone};
        *flags[missing] = !*flags[missing];
        QTEST(verdict(from, to, facts, {{QStringLiteral("SV")}, false}), "expected");
    }

    void whatCannotBeLeftIsFinal()
    {
        for (QLatin1StringView name : {stage::closed, stage::voided, stage::infoOnly, stage::referredOut, stage::transferred})
            QVERIFY(isFinalStage(name));
        for (QLatin1StringView name : {stage::received, stage::accepted, stage::investigating, stage::supporting, stage::transferring})
            QVERIFY(!isFinalStage(name));
    }
};

QTEST_APPLESS_MAIN(CaseStageTest)
#include "case_stage_test.moc"
