// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor_fixture.h"

using namespace mimamori;

/// MON-01: from the measurement to the incident, the notice and its end; and what goes wrong on the way.
class MonitorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatPersistsOpensOneIncidentAndItsRecoveryEndsIt()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("printer"));
        m.rounds(2);
        QCOMPARE(m.line(id).level.value, QStringLiteral("OK"));
        QCOMPARE(m.line(id).value, 10);
        m.says(QStringLiteral("printer"), "echo 95 degrees");
        m.rounds(2);
        QCOMPARE(m.line(id).level.value, QStringLiteral("OK")); // it does not persist yet
        QCOMPARE(m.line(id).seen.value, QStringLiteral("CRITICAL"));
        QCOMPARE(m.incidents("OPEN"), 0);
        const QDateTime detected = m.server.time.nowUtc().addSecs(-60);
        m.rounds(3);
        QCOMPARE(m.line(id).level.value, QStringLiteral("CRITICAL"));
        QCOMPARE(m.incidents("OPEN"), 1);
        QCOMPARE(m.value("select detected_at from incident").toDateTime(), detected); // the first failing sample
        QVERIFY(!m.line(id).incident.isEmpty());
        QCOMPARE(m.tasks("monitor.raised"), 1);
        m.says(QStringLiteral("printer"), "echo 10");
        m.rounds(3);
        QCOMPARE(m.line(id).level.value, QStringLiteral("OK"));
        QCOMPARE(m.incidents("OPEN"), 0);
        QCOMPARE(m.tasks("monitor.raised"), 0);
        QCOMPARE(m.value("select string_agg(kind, ' ' order by id) from monitor_event").toString(), QStringLiteral("RAISED RECOVERED"));
    }

    void aTargetThatFlapsOpensNothing()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("lamp"));
        for (int i = 0; i < 8; ++i) {
            m.says(QStringLiteral("lamp"), i % 2 ? "echo 10" : "echo 95");
            m.rounds(1);
        }
        QVERIFY(m.line(id).flapping);
        QCOMPARE(m.incidents("OPEN"), 0);
        QCOMPARE(m.tasks("monitor.raised"), 0);
        QCOMPARE(m.tasks("monitor.flapping"), 1);
    }

    /// A command that hangs is killed with all it started, and is critical as "timed_out"; the others of the round are measured.
    void whatHangsIsKilledAndHoldsNothingUp()
    {
        Monitored m;
        const qint64 hanging = m.watch(QStringLiteral("hangs"), QStringLiteral("timeout_seconds = 1"));
        const qint64 well = m.watch(QStringLiteral("well"));
        const QString mark = m.commands.filePath(QStringLiteral("mark"));
        m.says(QStringLiteral("hangs"), QByteArray("(sleep 4; touch '" + mark.toUtf8() + "') & wait").constData());
        m.rounds(1);
        QCOMPARE(m.line(hanging).reason, QStringLiteral("timed_out"));
        QVERIFY(!m.line(hanging).hasValue);
        QCOMPARE(m.line(well).value, 10);
        QTest::qWait(4500);
        QVERIFY(!QFile::exists(mark)); // its child went with it
    }

    void whatDependsIsHeldBack()
    {
        Monitored m;
        const qint64 line = m.watch(QStringLiteral("network"));
        const qint64 behind = m.watch(QStringLiteral("a_behind"), QStringLiteral("depends_on = %1").arg(line));
        for (const char *name : {"network", "a_behind"})
            m.says(QLatin1String(name), "exit 1; echo 1");
        m.arrange(QStringLiteral("update monitor_check set low_is_bad = true, warning = -1, critical = 0"));
        m.rounds(4);
        QCOMPARE(m.line(line).level.value, QStringLiteral("CRITICAL"));
        QCOMPARE(m.line(behind).level.value, QStringLiteral("OK"));
        QVERIFY(m.line(behind).held);
        QCOMPARE(m.incidents("OPEN"), 1);
    }

    void severalOfOneGroupAreOneNotice()
    {
        Monitored m;
        for (const char *name : {"one", "two", "three"}) {
            m.watch(QLatin1String(name));
            m.says(QLatin1String(name), "echo 99");
        }
        m.rounds(4);
        QCOMPARE(m.incidents("OPEN"), 3);
        QCOMPARE(m.tasks("monitor.raised"), 1);
        QCOMPARE(m.value("select args ->> 'count' from task where kind = 'monitor.raised'").toInt(), 3);
    }

    void anApprovedStopIsKnown()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("stopped"));
        m.says(QStringLiteral("stopped"), "echo 99");
        m.arrange(QStringLiteral("insert into planned_stop (from_at, to_at, what, reason, state, drafted_at, approved_at) "
            "values ('2026-11-20T12:00:00+09', '2026-11-20T12:10:00+09', 'x', 'x', 'APPROVED', '2026-11-01', '2026-11-02')"));
        m.rounds(9);
        QVERIFY(m.line(id).held);
        QCOMPARE(m.incidents("OPEN"), 0);
        m.rounds(2);
        QCOMPARE(m.incidents("OPEN"), 0); // it has to persist by itself afterwards
        m.rounds(2);
        QCOMPARE(m.incidents("OPEN"), 1);
    }

    /// The chain climbs by its calendar until somebody has it in hand, and not a step further.
    void anAcknowledgementStopsTheChain()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("disk"), QStringLiteral("chain = 'DUTY'"));
        m.arrange(QStringLiteral("insert into monitor_rung (chain, after_minutes, hours, app_user, valid_from) values ('DUTY', 0, 'ALWAYS', %1, '2026-01-01'), "
            "('DUTY', 5, 'CLOSED', %2, '2026-01-01'), ('DUTY', 10, 'OPEN', %2, '2026-01-01'), ('DUTY', 20, 'ALWAYS', %3, '2026-01-01')")
            .arg(m.server.userId(m.ops)).arg(m.server.userId(QStringLiteral("hq1"))).arg(m.server.userId(m.manager)));
        QCOMPARE(m.server.refusal(m.ops, AcknowledgeMonitor{{id}, {}}), QByteArray("monitor_well monitor_check"));
        m.says(QStringLiteral("disk"), "echo 99");
        m.rounds(3);
        const char *told = "select string_agg(u.login_name, ' ' order by t.id) from task t join app_user u on u.id = t.app_user where t.kind = 'monitor.raised'";
        QCOMPARE(m.value(told).toString(), QStringLiteral("helpdesk"));
        m.rounds(7);
        QCOMPARE(m.value(told).toString(), QStringLiteral("helpdesk")); // the rung of closed hours is none at Friday noon
        m.rounds(4);
        QCOMPARE(m.value(told).toString(), QStringLiteral("helpdesk hq1"));
        m.server.call(m.ops, AcknowledgeMonitor{{id}, QStringLiteral("交換中")});
        QVERIFY(m.line(id).acknowledged);
        m.rounds(15);
        QCOMPARE(m.value(told).toString(), QStringLiteral("helpdesk hq1"));
        m.says(QStringLiteral("disk"), "echo 10");
        m.rounds(3);
        QVERIFY(!m.line(id).acknowledged);
        QCOMPARE(m.value("select count(*) from outbox where channel = 'mail' and topic = 'monitor.raised'").toInt(), 2); // they wait while the mail server is away
    }

    void aSilenceHasAnEndAndAReason()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("noise"));
        SilenceMonitor wish{{id}, m.server.time.nowUtc().addDays(8), QStringLiteral("部品待ち")};
        QCOMPARE(m.server.refusal(m.manager, wish), QByteArray("monitor_silence until"));
        wish.until = m.server.time.nowUtc().addSecs(-1);
        QCOMPARE(m.server.refusal(m.manager, wish), QByteArray("monitor_silence until"));
        wish.until = m.server.time.nowUtc().addSecs(600);
        QCOMPARE(m.server.refusal(m.manager, SilenceMonitor{{id}, wish.until, {}}), QByteArray("required reason"));
        QCOMPARE(m.server.refusal(m.ops, wish), QByteArray("forbidden"));
        m.server.call(m.manager, wish);
        m.says(QStringLiteral("noise"), "echo 99");
        m.rounds(9);
        QCOMPARE(m.incidents("OPEN"), 0);
        m.rounds(4);
        QCOMPARE(m.incidents("OPEN"), 1);
    }

    void clockJumpsRaiseNothingAndStopNothing()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("clock"));
        m.says(QStringLiteral("clock"), "echo 99");
        m.rounds(1);
        m.server.time.advance(86'400);
        m.rounds(1);
        QCOMPARE(m.incidents("OPEN"), 0);
        m.server.time.set(m.server.time.nowUtc().addDays(-3));
        m.arrange(QStringLiteral("update job set next_at = '2026-01-01'"));
        m.rounds(1);
        QCOMPARE(m.line(id).measuredAt, m.server.time.nowUtc()); // not in three days
        QCOMPARE(m.incidents("OPEN"), 0);
    }

    void wrongChecksAreRefusedWithAReason()
    {
        Monitored m;
        MonitorCheck check = m.good();
        QCOMPARE(m.saving("monitor_check", toCbor(check)), QByteArray("ok"));
        const auto refused = [&](const std::function<void(MonitorCheck &)> &change) {
            MonitorCheck wrong = m.good();
            wrong.name = QStringLiteral("別の監視");
            change(wrong);
            return m.saving("monitor_check", toCbor(wrong));
        };
        for (const char *target : {"map.example.jp", "map.example.jp:0", "map.example.jp:99999", "a b:1", ";reboot:1"})
            QCOMPARE(refused([&](MonitorCheck &c) { c.target = QLatin1String(target); }), QByteArray("monitor_target target"));
        const auto kind = [&](const char *code, const char *target) {
            return refused([&](MonitorCheck &c) { c.kind.value = QLatin1String(code); c.target = QLatin1String(target); });
        };
        QCOMPARE(kind("BUILTIN", "os.nothing"), QByteArray("monitor_target target"));
        QCOMPARE(kind("HTTP", "file:///etc/passwd"), QByteArray("monitor_target target"));
        QCOMPARE(kind("HTTP", "https://user:secret@example.jp/"), QByteArray("monitor_target target"));
        QCOMPARE(kind("COMMAND", "../../bin/sh"), QByteArray("monitor_target target"));
        QCOMPARE(kind("COMMAND", "not_there"), QByteArray("monitor_target target"));
        QCOMPARE(kind("UNIT", "--help"), QByteArray("monitor_target target"));
        QCOMPARE(kind("SNMP", "-c public"), QByteArray("monitor_target target"));
        QCOMPARE(refused([](MonitorCheck &c) { c.warningClears = 600; }), QByteArray("monitor_threshold warning_clears")); // a threshold below its recovery
        QCOMPARE(refused([](MonitorCheck &c) { c.critical = 400; }), QByteArray("monitor_threshold critical"));
        QCOMPARE(refused([](MonitorCheck &c) { c.lowIsBad = true; }), QByteArray("monitor_threshold warning_clears"));
        QCOMPARE(refused([](MonitorCheck &c) { c.warning = -1; }), QByteArray("monitor_no_threshold warning_clears"));
        QCOMPARE(refused([](MonitorCheck &c) { c.severity.value = QStringLiteral("HUGE"); }), QByteArray("unknown_code severity"));
        QCOMPARE(refused([](MonitorCheck &c) { c.everySeconds = 1; }), QByteArray("out_of_range every_seconds"));
    }

    void aChainWithoutAPersonIsNone()
    {
        Monitored m;
        MonitorCheck check = m.good();
        check.chain.value = QStringLiteral("DUTY");
        QCOMPARE(m.saving("monitor_check", toCbor(check)), QByteArray("monitor_chain_empty chain"));
        MonitorRung rung;
        rung.chain.value = QStringLiteral("DUTY");
        rung.hours.value = QStringLiteral("ALWAYS");
        rung.validFrom = QDate(2026, 11, 1);
        QCOMPARE(m.saving("monitor_rung", toCbor(rung)), QByteArray("required app_user"));
        rung.appUser.id = m.server.userId(m.ops);
        QCOMPARE(m.saving("monitor_rung", toCbor(rung)), QByteArray("ok"));
        QCOMPARE(m.saving("monitor_check", toCbor(check)), QByteArray("ok"));
        rung.id.id = m.value("select id from monitor_rung").toLongLong();
        rung.hours.value = QStringLiteral("OPEN");
        QCOMPARE(m.saving("monitor_rung", toCbor(rung), 1), QByteArray("monitor_chain_last hours"));
    }

    void checksDoNotDependInACircle()
    {
        Monitored m;
        const qint64 first = m.watch(QStringLiteral("first"));
        const qint64 second = m.watch(QStringLiteral("second"), QStringLiteral("depends_on = %1").arg(first));
        MonitorCheck check = m.good();
        check.id.id = first;
        check.dependsOn.id = second;
        QCOMPARE(m.saving("monitor_check", toCbor(check), 1), QByteArray("monitor_circle depends_on"));
    }

    /// Values are kept singly for days and as slots for the 58 months of the contract.
    void theHistoryIsCompactAndLong()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("history"));
        m.rounds(2);
        m.says(QStringLiteral("history"), "echo 30");
        m.rounds(2);
        ShowMonitorCourse ask{{id}, {}};
        const MonitorCourse day = m.server.call(m.ops, ask);
        QCOMPARE(day.stepSeconds, 300);
        QCOMPARE(day.points.size(), 1);
        QCOMPARE(day.points[0].count, 4);
        QCOMPARE(day.points[0].average, 20);
        QCOMPARE(day.points[0].least, 10);
        QCOMPARE(day.points[0].most, 30);
        QCOMPARE(m.value("select count(*) from monitor_value where step = 86400 and at = '2026-11-20 00:00+09'").toInt(), 1);
        m.server.time.advance(40 * 86'400);
        m.runJobs("monitor.expire");
        QCOMPARE(m.value("select count(*) from monitor_value where step in (0, 300)").toInt(), 0);
        m.server.time.set(jst("2031-09-20T12:00:00")); // 58 months
        m.runJobs("monitor.expire");
        QCOMPARE(m.value("select count(*) from monitor_value where step = 86400").toInt(), 1);
        QCOMPARE(m.value("select count(*) from monitor_value where step = 3600").toInt(), 0);
    }

    void othersReadOnlyOrNothing()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("rights"));
        QCOMPARE(m.server.refusal(QStringLiteral("yamamoto"), ShowMonitor()), QByteArray("forbidden"));
        QCOMPARE(m.server.refusal(QStringLiteral("hq1"), RunMonitor{{id}}), QByteArray("forbidden"));
        m.server.call(QStringLiteral("hq1"), ShowMonitor());
        m.rounds(1);
        m.server.call(m.ops, RunMonitor{{id}});
        QCOMPARE(m.value("select count(*) from monitor_state s join monitor_check c on c.id = s.monitor_check where c.name = 'rights' and s.next_at <= s.last_at").toInt(), 1);
        m.arrange(QStringLiteral("update monitor_check set enabled = false"));
        QCOMPARE(m.server.refusal(m.ops, RunMonitor{{id}}), QByteArray("monitor_off monitor_check"));
    }
};

QTEST_GUILESS_MAIN(MonitorTest)
#include "monitor_test.moc"
