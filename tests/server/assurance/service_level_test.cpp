// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/assurance/improvement.h"
#include "model/platform/approval.h"
#include "model/servicedesk/incident_ops.h"
#include "server_fixture.h"

using namespace mimamori;

namespace {

QDateTime jst(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + QStringLiteral("+09:00"), Qt::ISODate).toUTC();
}

/// A service that has run without a gap since 1 October, and a clock that the test moves.
struct Service {
    ServerFixture server{jst("2026-11-20T12:00:00")};
    const QString ops{QStringLiteral("helpdesk")};

    Service()
    {
        static constexpr Sql ran{"service_ran", "insert into service_beat (from_at, to_at) values ($1, $2)"};
        server.superview().execute(ran, {jst("2026-10-01T00:00:00"), server.time.nowUtc()});
    }
    QDateTime now() { return server.time.nowUtc(); }
    QVariant value(const char *sql) { return server.superview().value(SqlText{QByteArray("service_") + QByteArray::number(qHash(QByteArray(sql))), QString::fromUtf8(sql)}); }
    void runJobs(const QList<JobDefinition> &jobs)
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), jobs, QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }
    ServiceCell cell(const char *measure, const char *period)
    {
        const ServiceLevels levels = server.call(ops, ShowServiceLevels());
        for (const ServiceRow &row : levels.rows) {
            for (const ServiceCell &cell : row.cells) {
                if (row.measure.value == QLatin1String(measure) && cell.period == QLatin1String(period))
                    return cell;
            }
        }
        return {};
    }
    QList<ServiceRecord> records(const char *measure, const char *period)
    {
        ListServiceRecords ask;
        ask.measure.value = QLatin1String(measure);
        ask.period = QLatin1String(period);
        return server.call(ops, ask).records;
    }
    /// The service stood from one time to another, told late or in time.
    Ref<Incident> stood(const char *from, const char *to, const char *notified = nullptr, const char *cause = "APPLICATION")
    {
        OpenIncident in;
        in.title = QStringLiteral("ログインできない");
        in.target = QStringLiteral("サーバ");
        in.kind.value = QStringLiteral("STOP");
        in.severity.value = QStringLiteral("MAJOR");
        in.source.value = QStringLiteral("MONITORING");
        in.occurredAt = in.detectedAt = in.interruptedAt = jst(from);
        const auto made = server.call(ops, in);
        TriageIncident triage;
        triage.incident = made.incident;
        triage.at = jst(from).addSecs(600);
        triage.causeClass.value = QLatin1String(cause);
        triage.text = QStringLiteral("再起動");
        server.call(ops, triage);
        NotifyIncident notify;
        notify.incident = made.incident;
        notify.at = notified ? jst(notified) : jst(from).addSecs(900);
        notify.text = QStringLiteral("家庭支援課へ電話");
        server.call(ops, notify);
        PlanIncident plan;
        plan.incident = made.incident;
        plan.at = jst(from).addSecs(300);
        plan.text = QStringLiteral("接続の上限を上げる");
        server.call(ops, plan);
        RestoreIncident restore;
        restore.incident = made.incident;
        restore.at = jst(to);
        restore.text = QStringLiteral("再起動した");
        server.call(ops, restore);
        return made.incident;
    }
    DraftPlannedStop stop()
    {
        return {jst("2026-11-21T22:00:00"), jst("2026-11-22T02:00:00"), QStringLiteral("全機能"), QStringLiteral("更新の適用")};
    }
    ReportScreenTimes waited(const char *transition, bool database, const char *counts)
    {
        ReportScreenTimes out;
        out.times = {{QLatin1String(transition), database, QLatin1String(counts)}};
        return out;
    }
};

} // namespace

/// SLA-01, IMP-01: every figure from its records, every missed promise an item of its own.
class ServiceLevelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anUndisturbedMonthIsMet()
    {
        Service service;
        const ServiceCell october = service.cell("AVAILABILITY", "2026-10");
        QCOMPARE(october.verdict.value, QStringLiteral("MET"));
        QCOMPARE(october.amount, 100'000);
        QCOMPARE(october.allowanceSeconds, 2678); // 44.64 min
        QCOMPARE(service.cell("AVAILABILITY", "2026-11").verdict.value, QStringLiteral("OPEN"));
        QCOMPARE(service.cell("AVAILABILITY", "2026-09").verdict.value, QStringLiteral("NONE")); // before measuring
        QCOMPARE(service.cell("AVAILABILITY", "2026-12").verdict.value, QStringLiteral("NONE"));
        QCOMPARE(service.cell("NOTICE", "2026-10").verdict.value, QStringLiteral("NONE"));
    }

    void oneStopOfAnHourBreaksItsMonthAndOpensItsRecords()
    {
        Service service;
        const auto incident = service.stood("2026-10-14T10:00:00", "2026-10-14T11:00:00");
        const ServiceCell october = service.cell("AVAILABILITY", "2026-10");
        QCOMPARE(october.verdict.value, QStringLiteral("MISSED"));
        QCOMPARE(october.leftSeconds, 2678 - 3600);
        QCOMPARE(october.amount, 99'865);
        QCOMPARE(service.cell("INTERRUPTION", "2026-10").amount, 3600);
        QCOMPARE(service.cell("INTERRUPTION", "2026-10").verdict.value, QStringLiteral("MET"));
        QCOMPARE(service.cell("NOTICE", "2026-10").verdict.value, QStringLiteral("MET"));
        const auto records = service.records("AVAILABILITY", "2026-10");
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[1].recordId, incident.id);
        QCOMPARE(records[1].state.value, QStringLiteral("DOWN"));
        qint64 sum = 0;
        for (const ServiceRecord &one : records)
            sum += one.amount;
        QCOMPARE(sum, 31 * 86'400);
    }

    void aLateNoticeIsMissedWhereItWasDetected()
    {
        Service service;
        service.stood("2026-10-31T22:00:00", "2026-11-01T05:00:00", "2026-11-01T01:00:01"); // one second over three hours, in the next month
        QCOMPARE(service.cell("NOTICE", "2026-10").verdict.value, QStringLiteral("MISSED"));
        QCOMPARE(service.cell("NOTICE", "2026-10").amount, 1);
        QCOMPARE(service.cell("NOTICE", "2026-11").verdict.value, QStringLiteral("NONE"));
        QCOMPARE(service.cell("INTERRUPTION", "2026-10").verdict.value, QStringLiteral("MISSED")); // seven hours, booked where it began
        QCOMPARE(service.cell("INTERRUPTION", "2026-11").of, 0);
        QCOMPARE(service.cell("AVAILABILITY", "2026-11").of, 5 * 3600); // but each month bears its own minutes
        QCOMPARE(service.records("NOTICE", "2026-10").size(), 1);
        QCOMPARE(service.cell("NOTICE", "2026").amount, 1);
    }

    void aPlannedStopNeedsItsApprovalBeforeItBegins()
    {
        Service service;
        DraftPlannedStop wrong = service.stop();
        wrong.fromAt = service.now().addSecs(-60);
        QCOMPARE(service.server.refusal(service.ops, wrong), QByteArray("stop_in_past from_at"));
        wrong = service.stop();
        std::swap(wrong.fromAt, wrong.toAt);
        QCOMPARE(service.server.refusal(service.ops, wrong), QByteArray("end_before_start to_at"));
        const auto made = service.server.call(service.ops, service.stop());
        QCOMPARE(made.state.value, QStringLiteral("WAITING"));
        QCOMPARE(service.cell("AVAILABILITY", "2026-11").allowanceSeconds, 2592); // nothing approved yet
        DecideApproval yes;
        yes.approval.id = service.value("select id from approval").toLongLong();
        yes.approve = true;
        QVERIFY(service.server.refusal(service.ops, yes) != "ok"); // nobody approves their own
        service.server.call(QStringLiteral("approver"), yes);
        QCOMPARE(service.value("select state from planned_stop").toString(), QStringLiteral("APPROVED"));
        QCOMPARE(service.cell("AVAILABILITY", "2026-11").allowanceSeconds, 2577); // 716 hours
    }

    void whatIsApprovedTooLateIsNoPlannedStop()
    {
        Service service;
        service.server.call(service.ops, service.stop());
        service.server.time.set(jst("2026-11-21T22:00:01"));
        DecideApproval yes;
        yes.approval.id = service.value("select id from approval").toLongLong();
        yes.approve = true;
        QCOMPARE(service.server.refusal(QStringLiteral("approver"), yes), QByteArray("stop_in_past approval"));
        QCOMPARE(service.value("select state from planned_stop").toString(), QStringLiteral("WAITING"));
    }

    void responsesAreThoseOfTheTerminalsWithoutDatabaseWork()
    {
        Service service;
        const char *quick = "0,0,95,0,0,0,0,0,0,0,0,0,0,0,0,0";
        const char *slow = "0,0,0,0,0,0,0,0,0,0,0,6,0,0,0,0";
        service.server.call(QStringLiteral("yamamoto"), service.waited("my_work>help", false, quick));
        QCOMPARE(service.cell("RESPONSE", "2026-11").verdict.value, QStringLiteral("OPEN"));
        QCOMPARE(service.cell("RESPONSE", "2026-11").of, 95);
        service.server.call(QStringLiteral("yamamoto"), service.waited("my_work>search", true, slow));
        QCOMPARE(service.cell("RESPONSE", "2026-11").of, 95);
        service.server.call(QStringLiteral("yamamoto"), service.waited("my_work>help", false, slow)); // adds up
        QCOMPARE(service.cell("RESPONSE", "2026-11").of, 101);
        QCOMPARE(service.cell("RESPONSE", "2026-11").verdict.value, QStringLiteral("MISSED"));
        QCOMPARE(service.records("RESPONSE", "2026-11").first().what, QStringLiteral("my_work>help"));
        for (const char *bad : {"1,2,3", "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,-1", "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,x"})
            QCOMPARE(service.server.refusal(QStringLiteral("yamamoto"), service.waited("a>b", false, bad)), QByteArray("type times.0.counts"));
    }

    void degradedSlotsAreLeftOutOfTheResponses()
    {
        Service service;
        service.server.call(QStringLiteral("yamamoto"), service.waited("my_work>help", false, "0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,9"));
        QCOMPARE(service.cell("RESPONSE", "2026-11").verdict.value, QStringLiteral("MISSED"));
        service.stood("2026-11-20T11:30:00", "2026-11-20T12:00:00", nullptr, "NETWORK");
        service.server.time.advance(600);
        service.stood("2026-11-20T11:55:00", "2026-11-20T12:10:00", nullptr, "NETWORK");
        QCOMPARE(service.cell("RESPONSE", "2026-11").of, 0);
    }

    void aGapOfTheHeartbeatIsDown()
    {
        Service service;
        const auto beat = [&] { service.runJobs({serviceBeat()}); };
        for (int minute = 0; minute < 5; ++minute) {
            service.server.time.advance(60);
            beat();
        }
        QCOMPARE(service.value("select count(*) from service_beat").toInt(), 1);
        service.server.time.advance(600);
        beat();
        QCOMPARE(service.value("select count(*) from service_beat").toInt(), 2);
        QCOMPARE(service.cell("AVAILABILITY", "2026-11").of, 600);
        const auto records = service.records("AVAILABILITY", "2026-11");
        QCOMPARE(records.at(1).state.value, QStringLiteral("UNKNOWN"));
    }

    void aMissedMonthOpensOneItemWithItsClocks()
    {
        Service service;
        service.stood("2026-10-14T10:00:00", "2026-10-14T11:00:00");
        service.runJobs({improvementOpening()});
        service.server.time.advance(26 * 3600);
        service.runJobs({improvementOpening()});
        QCOMPARE(service.value("select count(*) from improvement").toInt(), 1);
        QCOMPARE(service.value("select measure || ' ' || period || ' ' || period_end from improvement").toString(), QStringLiteral("AVAILABILITY 2026-10 2026-10-31"));
        QCOMPARE(service.value("select due_on::text from running_clock where rule = 'SLA_IMPROVE_PLAN'").toString(), QStringLiteral("2026-11-30"));
        QCOMPARE(service.value("select due_on::text from running_clock where rule = 'SLA_IMPROVE_DONE'").toString(), QStringLiteral("2027-01-31"));
        FinishImprovement done;
        done.improvement.id = service.value("select id from improvement").toLongLong();
        done.text = QStringLiteral("監視を追加した");
        QCOMPARE(service.server.refusal(service.ops, done), QByteArray("policy_first improvement"));
        SetImprovementPolicy policy;
        policy.improvement = done.improvement;
        policy.text = QStringLiteral("接続数を監視する");
        QCOMPARE(service.server.call(service.ops, policy).state.value, QStringLiteral("POLICY"));
        QCOMPARE(service.value("select count(*) from running_clock where rule = 'SLA_IMPROVE_PLAN' and stopped_at is not null").toInt(), 1);
        QCOMPARE(service.server.call(service.ops, done).state.value, QStringLiteral("DONE"));
        QCOMPARE(service.value("select count(*) from running_clock where subject = 'improvement' and stopped_at is null").toInt(), 0);
    }

    void proposalsHaveReasonsAndNoClocks()
    {
        Service service;
        ProposeImprovement propose{QStringLiteral("検索の改善"), {}};
        QCOMPARE(service.server.refusal(service.ops, propose), QByteArray("required reason"));
        propose.reason = QStringLiteral("問合せが多い");
        service.server.call(QStringLiteral("hq1"), propose);
        QCOMPARE(service.value("select count(*) from running_clock").toInt(), 0);
    }

    void othersReadOnly()
    {
        Service service;
        QCOMPARE(service.server.refusal(QStringLiteral("approver"), service.stop()), QByteArray("forbidden"));
        QCOMPARE(service.server.refusal(QStringLiteral("yamamoto"), ShowServiceLevels()), QByteArray("forbidden"));
        QCOMPARE(service.server.call(QStringLiteral("admin"), ShowServiceLevels()).rows.size(), 7);
        QCOMPARE(service.server.refusal(service.ops, ListServiceRecords{{QStringLiteral("NOTICE")}, QStringLiteral("2026-13")}), QByteArray("type period"));
    }
};

QTEST_GUILESS_MAIN(ServiceLevelTest)
#include "service_level_test.moc"
