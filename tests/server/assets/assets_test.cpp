// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/asset_jobs.h"
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/assets/life_cycle.h"
#include "model/platform/approval.h"
#include "model/servicedesk/incident_ops.h"
#include "server_fixture.h"
#include "services/version_probe.h"

using namespace mimamori;

namespace {

/// The operation's registers as they begin.
struct Registers {
    ServerFixture server;
    const QString operation{QStringLiteral("helpdesk")};
    const QString manager{QStringLiteral("opmanager")};

    QVariant value(const QString &sql) { return server.superview().value(SqlText{"assets_" + QByteArray::number(qHash(sql)), sql}); }
    void change(const QString &sql) { server.superview().execute(SqlText{"assets_" + QByteArray::number(qHash(sql)), sql}); }
    void runJob(const JobDefinition &job)
    {
        Connection db(server.connection("app_job"));
        JobEngine engine(db, server.services(), {job}, QStringLiteral("test"));
        engine.registerJobs();
        while (engine.runDue() > 0) { }
    }
    void measureAgain()
    {
        server.time.set(server.time.nowUtc().addDays(1));
        runJob(configMeasuring());
    }
    Ref<ConfigItem> item(const char *code) { return {value(QStringLiteral("select id from config_item where code = '%1'").arg(QLatin1String(code))).toLongLong()}; }
    Ref<ConfigDrift> drift(const char *component)
    {
        return {value(QStringLiteral("select min(id) from config_drift where component = '%1' and ended_at is null").arg(QLatin1String(component))).toLongLong()};
    }
    QString state(Ref<MaintenancePlan> plan) { return value(QStringLiteral("select state from maintenance_plan where id = %1").arg(plan.id)).toString(); }
    qint64 waiting() { return value(QStringLiteral("select max(id) from approval where state = 'WAITING'")).toLongLong(); }
    Ref<LifeCycle> postgres() { return {value(QStringLiteral("select id from life_cycle where product = 'PostgreSQL'")).toLongLong()}; }
    DraftMaintenance plan()
    {
        return {QStringLiteral("PostgreSQL 17への更新"), {QStringLiteral("LIFE_CYCLE")}, postgres(), QStringLiteral("15のサポートが終わる"),
            QStringLiteral("保守環境で検証してから更新する"), QDate(2027, 9, 30)};
    }
};

} // namespace

/// CFG-01, MNT-01: what runs is measured and held against the register; ends of support are known long before.
class AssetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aServerMeasuresItselfAndWhatTheRegisterDoesNotSayIsFound()
    {
        Registers all;
        all.runJob(configMeasuring());
        QCOMPARE(all.value(QStringLiteral("select installed from measured_version where component = 'mimamorid'")).toString(), QStringLiteral(MIMAMORI_VERSION));
        QCOMPARE(all.value(QStringLiteral("select installed from measured_version where component = 'qt'")).toString(), QString::fromLatin1(qVersion()));
        QCOMPARE(all.value(QStringLiteral("select installed from measured_version where component = 'postgresql'")).toString(),
            all.value(QStringLiteral("select current_setting('server_version')")).toString());
        QCOMPARE(all.value(QStringLiteral("select kind || ' ' || environment from config_drift where component = 'qt'")).toString(), QStringLiteral("UNREGISTERED TRAINING"));
        QVERIFY(all.value(QStringLiteral("select count(*) from task where kind = 'config.drift' and done_at is null")).toInt() > 0);
        const qint64 open = all.value(QStringLiteral("select count(*) from config_drift")).toLongLong();
        all.measureAgain();
        QCOMPARE(all.value(QStringLiteral("select count(*) from config_drift")).toLongLong(), open); // the same differences, not told again
    }

    void theManagerTakesAMeasuredVersionOverAndALaterOneIsADifference()
    {
        Registers all;
        all.runJob(configMeasuring());
        AcceptDrift accept{all.drift("qt"), QStringLiteral("初回の登録")};
        QCOMPARE(all.server.refusal(all.operation, accept), QByteArray("forbidden"));
        QCOMPARE(all.server.refusal(QStringLiteral("yamamoto"), accept), QByteArray("forbidden"));
        QCOMPARE(all.server.refusal(all.manager, AcceptDrift{accept.drift, {}}), QByteArray("required reason"));
        QCOMPARE(all.server.call(all.manager, accept).item, all.item("QT"));
        QCOMPARE(all.value(QStringLiteral("select maintenance_version from config_item where code = 'QT'")).toString(), QString::fromLatin1(qVersion()));
        QCOMPARE(all.server.refusal(all.manager, accept), QByteArray("not_again drift"));
        all.change(QStringLiteral("update config_item set maintenance_version = '5.0.0' where code = 'QT'"));
        all.measureAgain();
        QCOMPARE(all.value(QStringLiteral("select kind || ' ' || registered from config_drift where component = 'qt' and ended_at is null")).toString(), QStringLiteral("VERSION 5.0.0"));
        all.change(QStringLiteral("update config_item set maintenance_version = '%1' where code = 'QT'").arg(QLatin1String(qVersion())));
        all.measureAgain();
        QVERIFY(!all.drift("qt"));
        QCOMPARE(all.value(QStringLiteral("select ended from config_drift where component = 'qt' order by id desc limit 1")).toString(), QStringLiteral("MATCHED"));
    }

    void whatIsRegisteredAndNotThereIsFoundAndOldDefinitionsAreNotTakenOver()
    {
        Registers all;
        all.change(QStringLiteral("update config_item set production_version = '1.0' where code = 'CERT-ISSUER'"));
        all.change(QStringLiteral("insert into measured_version (component, environment, host, installed, measured_at) "
            "values ('clamav-daily', 'PRODUCTION', 'x', '27000 2026-11-01', '2026-11-20T02:00:00Z')"));
        all.runJob(configMeasuring());
        QCOMPARE(all.value(QStringLiteral("select kind from config_drift where component = 'certificate.issuer'")).toString(), QStringLiteral("NOT_FOUND"));
        const Ref<ConfigDrift> old{all.value(QStringLiteral("select id from config_drift where kind = 'STALE' and host = 'x'")).toLongLong()};
        QCOMPARE(all.server.refusal(all.manager, AcceptDrift{old, QStringLiteral("x")}), QByteArray("drift_not_acceptable drift"));
    }

    void anotherEnvironmentReportsItsVersions()
    {
        Registers all;
        ReportVersions report{{QStringLiteral("MAINTENANCE")}, QStringLiteral("hoshu1"), all.server.time.nowUtc(), {{QStringLiteral("qt"), QStringLiteral("6.5.0")}}};
        QCOMPARE(all.server.call(all.operation, report).taken, 1);
        QCOMPARE(all.value(QStringLiteral("select environment || ' ' || measured from config_drift where component = 'qt'")).toString(), QStringLiteral("MAINTENANCE 6.5.0"));
        report.environment.value = QStringLiteral("TRAINING"); // what this server is
        QCOMPARE(all.server.refusal(all.operation, report), QByteArray("own_environment environment"));
        report.environment.value = QStringLiteral("MOON");
        QCOMPARE(all.server.refusal(all.operation, report), QByteArray("unknown_code environment"));
        report.environment.value = QStringLiteral("MAINTENANCE");
        report.measuredAt = all.server.time.nowUtc().addSecs(60);
        QCOMPARE(all.server.refusal(all.operation, report), QByteArray("not_in_future measured_at"));
    }

    void nothingDependsOnItself()
    {
        Registers all;
        ConfigRelation circle{{}, all.item("DEBIAN"), {QStringLiteral("USES")}, all.item("APP-CLIENT"), {}}; // the client needs the server, the server Debian
        const Outcome refused = all.server.run(all.operation, "config_relation.save", toCbor(circle));
        QVERIFY(!refused.ok);
        QCOMPARE(refused.error.code, QByteArray("depends_on_itself"));
        ConfigRelation again{{}, all.item("APP-SERVER"), {QStringLiteral("USES")}, all.item("QT"), {}};
        QCOMPARE(all.server.run(all.operation, "config_relation.save", toCbor(again)).error.code, QByteArray("relation_there"));
    }

    void anIncidentShowsWhatDependsOnWhatItHit()
    {
        Registers all;
        OpenIncident in;
        in.title = QStringLiteral("データベースに接続できない");
        in.target = QStringLiteral("データベース");
        in.kind.value = QStringLiteral("OTHER");
        in.severity.value = QStringLiteral("MAJOR");
        in.source.value = QStringLiteral("MONITORING");
        in.occurredAt = in.detectedAt = all.server.time.nowUtc().addSecs(-60);
        const auto incident = all.server.call(all.operation, in).incident;
        QCOMPARE(all.server.call(all.operation, ShowImpact{{}, incident}).lines.size(), 0);
        const LinkIncidentItem link{incident, all.item("POSTGRESQL"), {}};
        QCOMPARE(all.server.refusal(QStringLiteral("yamamoto"), link), QByteArray("forbidden"));
        QVERIFY(all.server.call(all.operation, link).dependents >= 4);
        QCOMPARE(all.server.refusal(all.operation, link), QByteArray("not_again item"));
        QStringList hit;
        for (const ImpactLine &line : all.server.call(all.operation, ShowImpact{{}, incident}).lines)
            hit << line.code + QLatin1Char(' ') + QString::number(line.distance);
        QVERIFY(hit.contains(QStringLiteral("POSTGRESQL 0")));
        QVERIFY(hit.contains(QStringLiteral("APP-SERVER 1")));
        QVERIFY(hit.contains(QStringLiteral("APP-CLIENT 2")));
        QVERIFY(hit.contains(QStringLiteral("IF-RESIDENT 2")));
        QVERIFY(!hit.join(QLatin1Char(' ')).contains(QStringLiteral("CLAMAV")));
        QCOMPARE(all.server.refusal(all.operation, ShowImpact()), QByteArray("required item"));
    }

    void useIsCountedByFunctionOfficeAndUser()
    {
        Registers all;
        all.server.call(all.operation, ShowImpact{all.item("QT"), {}});
        const QDate today = QDate::currentDate(); // the audit's own clock is the database's
        const Usage byFunction = all.server.call(all.manager, ShowUsage{{}, today.addDays(-1), today.addDays(1)});
        QVERIFY(std::any_of(byFunction.lines.begin(), byFunction.lines.end(), [](const UsageLine &line) { return line.what == QLatin1String("config") && line.acts >= 1; }));
        const Usage byUser = all.server.call(all.manager, ShowUsage{{QStringLiteral("USER")}, today.addDays(-1), today.addDays(1)});
        QVERIFY(std::any_of(byUser.lines.begin(), byUser.lines.end(), [](const UsageLine &line) { return line.what == QStringLiteral("運用 次郎"); }));
        QCOMPARE(all.server.refusal(all.manager, ShowUsage{{}, today, today.addDays(-1)}), QByteArray("end_before_start to"));
        QCOMPARE(all.server.refusal(QStringLiteral("yamamoto"), ShowUsage()), QByteArray("forbidden"));
    }

    void definitionFilesSayTheirDay()
    {
        QCOMPARE(definitionVersion("ClamAV-VDB:20 Nov 2026 04-21 -0500:27460:2074100:90:x"), QStringLiteral("27460 2026-11-20"));
        QCOMPARE(definitionVersion("#!/bin/sh"), QString());
        QCOMPARE(definitionVersion("ClamAV-VDB:yesterday:1:2"), QString());
    }

    void theKnownEndsOfSupportRunOnClocks()
    {
        Registers all;
        QCOMPARE(all.value(QStringLiteral("select string_agg(support_ends::text, ' ' order by support_ends) from life_cycle where product like 'PostgreSQL' or product like 'Debian%'")).toString(),
            QStringLiteral("2027-11-11 2028-06-30"));
        all.runJob(lifeCycleWatch());
        const QString due = QStringLiteral("select due_on::text from running_clock where subject = 'life_cycle' and stopped_at is null and subject_id = %1").arg(all.postgres().id);
        QCOMPARE(all.value(due).toString(), QStringLiteral("2027-11-11"));
        all.change(QStringLiteral("update life_cycle set support_ends = '2027-12-01' where id = %1").arg(all.postgres().id));
        all.server.time.set(all.server.time.nowUtc().addDays(1));
        all.runJob(lifeCycleWatch());
        QCOMPARE(all.value(due).toString(), QStringLiteral("2027-12-01"));
        all.runJob(clockEscalation()); // less than twelve months and ten days before: the manager was told
        QVERIFY(all.value(QStringLiteral("select count(*) from task where subject = 'running_clock' and args->>'rule' = 'LIFE_END' and done_at is null")).toInt() > 0);
    }

    void thePlanIsApprovedByTheCityAndEndsTheReminder()
    {
        Registers all;
        all.runJob(lifeCycleWatch());
        DraftMaintenance late = all.plan();
        late.dueOn = QDate(2027, 11, 12);
        QCOMPARE(all.server.refusal(all.operation, late), QByteArray("plan_after_end due_on"));
        late.dueOn = QDate(2026, 11, 1);
        QCOMPARE(all.server.refusal(all.operation, late), QByteArray("plan_in_past due_on"));
        late = all.plan();
        late.lifeCycle = {};
        QCOMPARE(all.server.refusal(all.operation, late), QByteArray("required life_cycle"));
        const Ref<MaintenancePlan> plan = all.server.call(all.operation, all.plan()).plan;
        QCOMPARE(all.server.refusal(all.operation, SubmitMaintenance{plan}), QByteArray("forbidden"));
        QCOMPARE(all.server.refusal(all.manager, FinishMaintenance{plan, QStringLiteral("x")}), QByteArray("plan_not_now plan"));
        all.server.call(all.manager, SubmitMaintenance{plan});
        QCOMPARE(all.server.refusal(all.manager, SubmitMaintenance{plan}), QByteArray("plan_not_now plan"));
        DecideApproval decide{{all.waiting()}, false, QStringLiteral("時期を早めてください")};
        QCOMPARE(all.server.refusal(all.manager, decide), QByteArray("forbidden"));
        all.server.call(QStringLiteral("approver"), decide);
        QCOMPARE(all.state(plan), QStringLiteral("RETURNED"));
        all.server.call(all.operation, ReviseMaintenance{plan, QStringLiteral("PostgreSQL 17への更新"), QStringLiteral("x"), QStringLiteral("x"), QDate(2027, 6, 30)});
        all.server.call(all.manager, SubmitMaintenance{plan});
        all.server.call(QStringLiteral("approver"), DecideApproval{{all.waiting()}, true, {}});
        QCOMPARE(all.state(plan), QStringLiteral("APPROVED"));
        all.server.call(all.manager, FinishMaintenance{plan, QStringLiteral("更新した")});
        QCOMPARE(all.state(plan), QStringLiteral("DONE"));
        QCOMPARE(all.value(QStringLiteral("select count(*) from running_clock where subject = 'life_cycle' and stopped_at is null and subject_id = %1").arg(all.postgres().id)).toInt(), 0);
        all.server.time.set(all.server.time.nowUtc().addDays(1));
        all.runJob(lifeCycleWatch());
        QCOMPARE(all.value(QStringLiteral("select count(*) from running_clock where subject = 'life_cycle' and stopped_at is null and subject_id = %1").arg(all.postgres().id)).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(AssetsTest)
#include "assets_test.moc"
