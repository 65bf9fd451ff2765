// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/casework/paper.h"
#include "model/servicedesk/anomaly.h"
#include "model/servicedesk/incident_ops.h"
#include "server_fixture.h"

using namespace mimamori;

namespace {

/// A server with one operator (運用 次郎) and a clock that the test moves.
struct Desk {
    ServerFixture server;
    const QString ops{QStringLiteral("helpdesk")};

    QDateTime now() { return server.time.nowUtc(); }
    void wait(qint64 seconds) { server.time.advance(seconds); }
    QVariant value(const char *sql) { return server.superview().value(SqlText{QByteArray("desk_") + QByteArray::number(qHash(QByteArray(sql))), QString::fromUtf8(sql)}); }
    void arrange(const char *sql) { server.superview().executeScript("arrange", sql); }

    OpenIncident stop()
    {
        OpenIncident out;
        out.title = QStringLiteral("全端末からログインできない");
        out.target = QStringLiteral("アプリケーションサーバ");
        out.kind.value = QStringLiteral("STOP");
        out.severity.value = QStringLiteral("MAJOR");
        out.source.value = QStringLiteral("CITY");
        out.occurredAt = now().addSecs(-3600);
        out.detectedAt = now().addSecs(-600);
        out.interruptedAt = now().addSecs(-1800);
        return out;
    }
    OpenOrExtendIncident signal(const char *severity = "MINOR")
    {
        OpenOrExtendIncident out;
        out.fingerprint = QStringLiteral("disk/data");
        out.title = QStringLiteral("データ領域の空きが少ない");
        out.target = QStringLiteral("データベースサーバ");
        out.kind.value = QStringLiteral("OTHER");
        out.severity.value = QLatin1String(severity);
        out.source.value = QStringLiteral("MONITORING");
        out.detectedAt = now();
        return out;
    }
    IncidentClockLine clock(Ref<Incident> incident, const char *rule)
    {
        ShowIncident show;
        show.incident = incident;
        const auto view = server.call(ops, show);
        for (const IncidentClockLine &line : view.line.clocks) {
            if (line.rule == QLatin1String(rule))
                return line;
        }
        return {};
    }
    int runJobs()
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), {clockEscalation(), incidentLadder()}, QStringLiteral("test"));
        engine.registerJobs();
        int runs = 0;
        for (int done = engine.runDue(); done > 0; done = engine.runDue())
            runs += done;
        return runs;
    }
    template <class T>
    T act(Ref<Incident> incident, const QDateTime &at = {})
    {
        T out;
        out.incident = incident;
        out.at = at;
        out.text = QStringLiteral("記録");
        return out;
    }
};

} // namespace

/// INC-01, MON-01 (what monitoring opens): stamps, clocks each on its own base, course, contact tree.
class IncidentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyClockHasItsOwnBase()
    {
        Desk desk;
        const OpenIncident in = desk.stop();
        const auto made = desk.server.call(desk.ops, in);
        QCOMPARE(made.state.value, QStringLiteral("OPEN"));
        QCOMPARE(desk.clock(made.incident, "SLA_NOTIFY").dueAt, in.detectedAt.addSecs(3 * 3600));
        QCOMPARE(desk.clock(made.incident, "INC_TRIAGE").dueAt, in.detectedAt.addSecs(12 * 3600));
        QCOMPARE(desk.clock(made.incident, "SLA_TRIAGE").dueAt, in.occurredAt.addSecs(12 * 3600));
        QCOMPARE(desk.clock(made.incident, "SLA_RESTORE").dueAt, in.interruptedAt.addSecs(6 * 3600));
        // Friday, a holiday on Monday: Tuesday, Wednesday, Thursday; to the close of business
        QCOMPARE(desk.clock(made.incident, "SLA_PLAN").dueAt, QDateTime(QDate(2026, 11, 26), QTime(8, 30), Qt::UTC));
    }

    void aStampEndsItsOwnClocksOnly()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.stop());
        auto triage = desk.act<TriageIncident>(made.incident, desk.now());
        triage.causeClass.value = QStringLiteral("PLATFORM");
        desk.server.call(desk.ops, triage);
        QCOMPARE(desk.clock(made.incident, "INC_TRIAGE").stoppedAt, desk.now());
        QCOMPARE(desk.clock(made.incident, "SLA_TRIAGE").stoppedAt, desk.now());
        QVERIFY(!desk.clock(made.incident, "SLA_NOTIFY").stoppedAt.isValid());
        QVERIFY(!desk.clock(made.incident, "SLA_RESTORE").stoppedAt.isValid());
        QCOMPARE(desk.server.refusal(desk.ops, triage), QByteArray("stamp_there at"));
    }

    void aTimeThatCannotBeIsRefusedByItsField()
    {
        Desk desk;
        OpenIncident wrong = desk.stop();
        wrong.detectedAt = desk.now().addSecs(60);
        QCOMPARE(desk.server.refusal(desk.ops, wrong), QByteArray("not_in_future detected_at"));
        wrong = desk.stop();
        wrong.occurredAt = wrong.detectedAt.addSecs(1);
        QCOMPARE(desk.server.refusal(desk.ops, wrong), QByteArray("before_occurrence detected_at"));
        wrong = desk.stop();
        wrong.interruptedAt = QDateTime();
        QCOMPARE(desk.server.refusal(desk.ops, wrong), QByteArray("required interrupted_at"));
        QCOMPARE(desk.value("select count(*) from incident").toInt(), 0);
        const OpenIncident in = desk.stop();
        const auto made = desk.server.call(desk.ops, in);
        QCOMPARE(desk.server.refusal(desk.ops, desk.act<NotifyIncident>(made.incident, in.detectedAt.addSecs(-1))), QByteArray("before_detection at"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act<RestoreIncident>(made.incident, in.interruptedAt.addSecs(-1))), QByteArray("before_interruption at"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act<NotifyIncident>(made.incident, desk.now().addSecs(1))), QByteArray("not_in_future at"));
    }

    void closingAsksForEveryDuty()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.stop());
        CloseIncident close = desk.act<CloseIncident>(made.incident);
        close.causeClass.value = QStringLiteral("APPLICATION");
        QCOMPARE(desk.server.refusal(desk.ops, close), QByteArray("required cause"));
        close.cause = QStringLiteral("接続の使い切り");
        close.prevention = QStringLiteral("上限の監視");
        QCOMPARE(desk.server.refusal(desk.ops, close), QByteArray("stamp_missing restored_at"));
        desk.server.call(desk.ops, desk.act<RestoreIncident>(made.incident));
        QCOMPARE(desk.server.refusal(desk.ops, close), QByteArray("stamp_missing notified_at"));
        desk.server.call(desk.ops, desk.act<NotifyIncident>(made.incident));
        auto triage = desk.act<TriageIncident>(made.incident);
        triage.causeClass.value = QStringLiteral("APPLICATION");
        desk.server.call(desk.ops, triage);
        desk.server.call(desk.ops, desk.act<PlanIncident>(made.incident));
        close.at = desk.now().addSecs(-60);
        QCOMPARE(desk.server.refusal(desk.ops, close), QByteArray("close_before_stamp at"));
        close.at = QDateTime();
        QCOMPARE(desk.server.call(desk.ops, close).state.value, QStringLiteral("CLOSED"));
        QCOMPARE(desk.value("select count(*) from running_clock where stopped_at is null").toInt(), 0);
        QCOMPARE(desk.server.refusal(desk.ops, desk.act<ContactIncident>(made.incident)), QByteArray("incident_closed incident"));
    }

    void aFalseAlarmNeedsItsReason()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.stop());
        CloseIncident close = desk.act<CloseIncident>(made.incident);
        close.falseAlarm = true;
        close.text.clear();
        QCOMPARE(desk.server.refusal(desk.ops, close), QByteArray("required text"));
        close.text = QStringLiteral("監視の設定誤り");
        desk.server.call(desk.ops, close);
        QCOMPARE(desk.value("select string_agg(distinct stop_reason, ',') from running_clock").toString(), QStringLiteral("FALSE_ALARM"));
    }

    void aCorrectionMovesTheClockAndKeepsHistory()
    {
        Desk desk;
        const OpenIncident in = desk.stop();
        const auto made = desk.server.call(desk.ops, in);
        CorrectIncident correct = desk.act<CorrectIncident>(made.incident, in.occurredAt.addSecs(-7200));
        correct.stamp.value = QStringLiteral("OCCURRED");
        desk.server.call(desk.ops, correct);
        QCOMPARE(desk.clock(made.incident, "SLA_TRIAGE").dueAt, in.occurredAt.addSecs(10 * 3600));
        QCOMPARE(desk.clock(made.incident, "INC_TRIAGE").dueAt, in.detectedAt.addSecs(12 * 3600));
        correct.at = in.occurredAt.addSecs(600); // later again
        desk.server.call(desk.ops, correct);
        QCOMPARE(desk.clock(made.incident, "SLA_TRIAGE").startedAt, correct.at);
        QCOMPARE(desk.value("select count(*) from record_history where record = 'incident'").toInt(), 3);
        QCOMPARE(desk.value("select count(*) from incident_entry where kind = 'CORRECTION'").toInt(), 2);
        desk.server.call(desk.ops, desk.act<NotifyIncident>(made.incident));
        correct.stamp.value = QStringLiteral("NOTIFIED");
        correct.at = QDateTime();
        desk.server.call(desk.ops, correct);
        QVERIFY(!desk.clock(made.incident, "SLA_NOTIFY").stoppedAt.isValid());
        correct.stamp.value = QStringLiteral("DETECTED");
        QCOMPARE(desk.server.refusal(desk.ops, correct), QByteArray("required at"));
    }

    void reopeningGoesOnWithTheOldClocks()
    {
        Desk desk;
        const OpenIncident in = desk.stop();
        const auto made = desk.server.call(desk.ops, in);
        desk.server.call(desk.ops, desk.act<RestoreIncident>(made.incident));
        desk.wait(3600);
        ReopenIncident again;
        again.incident = made.incident;
        again.stopsAgain = true;
        again.text = QStringLiteral("再び停止");
        QCOMPARE(desk.server.call(desk.ops, again).state.value, QStringLiteral("OPEN"));
        QVERIFY(!desk.clock(made.incident, "SLA_RESTORE").stoppedAt.isValid());
        QCOMPARE(desk.clock(made.incident, "SLA_RESTORE").startedAt, in.interruptedAt);
        QCOMPARE(desk.server.refusal(desk.ops, again), QByteArray("incident_open incident"));
    }

    void oneFingerprintIsOneOpenIncident()
    {
        Desk desk;
        const auto first = desk.server.call(desk.ops, desk.signal());
        QVERIFY(first.opened);
        desk.wait(300);
        const auto second = desk.server.call(desk.ops, desk.signal());
        QVERIFY(!second.opened);
        QCOMPARE(second.incident.id, first.incident.id);
        QCOMPARE(desk.value("select occurrences from incident").toInt(), 2);
        QCOMPARE(desk.value("select last_seen_at from incident").toDateTime(), desk.now());
        RecoverIncident well{QStringLiteral("disk/data"), desk.now()};
        QCOMPARE(desk.server.call(desk.ops, well).state.value, QStringLiteral("RESTORED"));
        QVERIFY(!desk.clock(first.incident, "SLA_NOTIFY").stoppedAt.isValid()); // the city still has to be told
        desk.wait(300);
        QCOMPARE(desk.server.call(desk.ops, desk.signal()).state.value, QStringLiteral("OPEN"));
        QCOMPARE(desk.value("select reopened from incident").toInt(), 1);
        QCOMPARE(desk.server.call(desk.ops, RecoverIncident{QStringLiteral("other"), desk.now()}).incident.id, 0);
    }

    void aWarningEndsWithTheRecoveryAndALouderOneStartsTheClocks()
    {
        Desk desk;
        const auto quiet = desk.server.call(desk.ops, desk.signal("WARNING"));
        QCOMPARE(desk.value("select count(*) from running_clock").toInt(), 0);
        QCOMPARE(desk.server.call(desk.ops, RecoverIncident{QStringLiteral("disk/data"), desk.now()}).state.value, QStringLiteral("CLOSED"));
        desk.wait(60);
        const QDateTime seen = desk.now();
        const auto other = desk.server.call(desk.ops, desk.signal("WARNING"));
        QVERIFY(other.incident.id != quiet.incident.id);
        desk.wait(60);
        desk.server.call(desk.ops, desk.signal("MAJOR"));
        QCOMPARE(desk.clock(other.incident, "SLA_NOTIFY").startedAt, seen); // the first failing sample, not the alarm
    }

    void theContactTreeIsClimbedWhileNobodyIsReached()
    {
        Desk desk;
        desk.arrange("insert into incident_contact (side, rung, after_minutes, hours, app_user, valid_from) values "
                     "('CONTRACTOR', 1, 0, 'ALWAYS', (select id from app_user where login_name = 'helpdesk'), '2026-01-01'), "
                     "('CITY', 2, 30, 'OPEN', (select id from app_user where login_name = 'hq1'), '2026-01-01'), "
                     "('CITY', 2, 30, 'CLOSED', (select id from app_user where login_name = 'approver'), '2026-01-01'), "
                     "('CITY', 3, 60, 'ALWAYS', (select id from app_user where login_name = 'admin'), '2026-01-01')");
        const char *told = "select coalesce(string_agg(u.login_name, ',' order by t.id), '') from task t join app_user u on u.id = t.app_user where t.kind = 'incident.contact'";
        const auto made = desk.server.call(desk.ops, desk.signal());
        desk.runJobs();
        QCOMPARE(desk.value(told).toString(), QStringLiteral("helpdesk"));
        desk.wait(31 * 60);
        desk.runJobs();
        desk.runJobs(); // nothing twice
        QCOMPARE(desk.value(told).toString(), QStringLiteral("helpdesk,hq1"));
        desk.server.call(desk.ops, desk.act<ContactIncident>(made.incident));
        desk.wait(3600);
        desk.runJobs();
        QCOMPARE(desk.value(told).toString(), QStringLiteral("helpdesk,hq1"));
    }

    void aLadderWithoutAPersonIsRefused()
    {
        Desk desk;
        desk.arrange("insert into user_post (app_user, office, role, valid_from) select id, (select id from office where kind = 'HQ' limit 1), 'OPM', '2026-01-01' "
                     "from app_user where login_name = 'helpdesk'");
        IncidentContact rung;
        rung.side.value = QStringLiteral("CITY");
        rung.hours.value = QStringLiteral("ALWAYS");
        rung.validFrom = QDate(2026, 1, 1);
        const auto save = [&](qint64 version = -1) { return desk.server.run(desk.ops, "incident_contact.save", toCbor(rung), version); };
        QCOMPARE(save().error.code, QByteArray("contact_without_person"));
        rung.person = QStringLiteral("当直");
        QCOMPARE(save().error.field, QByteArray("phone"));
        rung.phone = QStringLiteral("078-000-0000");
        const Outcome saved = save();
        QVERIFY2(saved.ok, saved.error.code.constData());
        rung.id.id = desk.value("select id from incident_contact").toLongLong();
        rung.validTo = QDate(2026, 12, 31);
        QCOMPARE(save(1).error.code, QByteArray("contact_last"));
    }

    void anUntoldNoticeClimbsToTheHead()
    {
        Desk desk;
        desk.server.call(desk.ops, desk.stop());
        desk.wait(3 * 3600);
        desk.runJobs();
        QCOMPARE(desk.value("select count(*) from task where kind = 'clock.breach' and args ->> 'rule' = 'SLA_NOTIFY' and role = 'HQ'").toInt(), 1);
        QCOMPARE(desk.value("select min(args ->> 'number') from task where kind = 'clock.breach'").toString(), desk.value("select number from incident").toString());
    }

    void othersReadOnly()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.stop());
        QCOMPARE(desk.server.refusal(QStringLiteral("approver"), desk.act<NotifyIncident>(made.incident)), QByteArray("forbidden"));
        QCOMPARE(desk.server.refusal(QStringLiteral("yamamoto"), ShowIncident{made.incident}), QByteArray("forbidden"));
        QCOMPARE(desk.server.call(QStringLiteral("hq1"), ListIncidents()).incidents.size(), 1);
    }

    void theReportIsOnePaperAndRegistered()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.stop());
        desk.server.call(desk.ops, desk.act<NotifyIncident>(made.incident));
        const OutputView out = desk.server.call(desk.ops, ReportIncident{made.incident});
        QVERIFY(!out.number.isEmpty());
        ReadPaper read;
        read.output = out.output;
        const FileChunk chunk = desk.server.call(desk.ops, read);
        QVERIFY(chunk.data.startsWith("%PDF"));
        QCOMPARE(desk.value("select count(*) from export_register where kind = 'print' and what like 'paper incident_report%'").toInt(), 1);
        if (qEnvironmentVariableIsSet("MIMAMORI_KEEP_PAPER")) {
            QFile file(qEnvironmentVariable("MIMAMORI_KEEP_PAPER"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(chunk.data);
        }
    }

    void anAnomalyIsDecidedAboutAndBecomesAnIncident() // MON-02
    {
        Desk desk;
        RecordAnomaly seen;
        seen.at = desk.now().addSecs(-1200);
        seen.source.value = QStringLiteral("CITY");
        seen.reporter = QStringLiteral("家庭支援課");
        seen.what = QStringLiteral("帳票の印刷が始まらない");
        seen.target = QStringLiteral("帳票");
        const auto made = desk.server.call(QStringLiteral("hq1"), seen);
        FinishAnomaly finish{made.anomaly, {}, QStringLiteral("再起動した")};
        QCOMPARE(desk.server.refusal(desk.ops, finish), QByteArray("decide_first anomaly"));
        DecideAnomaly decide;
        decide.anomaly = made.anomaly;
        decide.decision.value = QStringLiteral("AT_ONCE");
        decide.reason = QStringLiteral("窓口業務が止まる");
        QCOMPARE(desk.server.refusal(desk.ops, decide), QByteArray("required kind"));
        decide.kind.value = QStringLiteral("PARTIAL");
        decide.severity.value = QStringLiteral("SERIOUS");
        const auto decided = desk.server.call(desk.ops, decide);
        QCOMPARE(desk.clock(decided.incident, "SLA_NOTIFY").startedAt, seen.at); // the city's call is the detection
        QCOMPARE(desk.server.refusal(desk.ops, decide), QByteArray("not_again anomaly"));
        desk.server.call(desk.ops, finish);
        ReportAnomalies report{QDate(2026, 11, 1), QDate(2026, 11, 30)};
        QVERIFY(!desk.server.call(desk.ops, report).number.isEmpty());
        report.to = report.from;
        QCOMPARE(desk.server.refusal(desk.ops, report), QByteArray("report_empty from"));
    }
};

QTEST_GUILESS_MAIN(IncidentTest)
#include "incident_test.moc"
