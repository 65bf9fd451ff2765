// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor_fixture.h"

#include "model/platform/task.h"
#include "monitor/bounded_child.h"
#include "monitor/measures.h"
#include "monitor/metrics.h"
#include "monitor/metrics_listener.h"
#include "watch/watch.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace mimamori;

/// MON-01: what is measured, who watches the monitor, and what others may read of it.
class MonitorOutsideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyBuiltInMeasureAnswers()
    {
        Monitored m;
        m.place->certificateFile = QStringLiteral("/nowhere");
        m.arrange(QStringLiteral("update monitor_check set enabled = true where kind = 'BUILTIN'"));
        m.rounds(1);
        const Rows rows = m.server.superview().query(SqlText{"m_states", QStringLiteral(
            "select c.target, s.reason from monitor_check c join monitor_state s on s.monitor_check = c.id order by 1")});
        QVERIFY(rows.size() >= builtinMeasures().size());
        for (const Row &row : rows) {
            const bool isSetUp = row.text(0) != QLatin1String("watch.age") && row.text(0) != QLatin1String("server.round_trip") && row.text(0) != QLatin1String("os.certificate_days");
            QVERIFY2(row.text(1).isEmpty() == isSetUp, qPrintable(row.text(0) + u' ' + row.text(1)));
        }
        QCOMPARE(m.value("select value is not null from monitor_state s join monitor_check c on c.id = s.monitor_check where target = 'database.connections'").toBool(), true);
        for (const QString &measure : builtinMeasures())
            QVERIFY2(std::any_of(rows.begin(), rows.end(), [&](const Row &row) { return row.text(0) == measure; }), qPrintable(measure));
    }

    void portsAndProcessesAreMeasured()
    {
        QTcpServer listening;
        QVERIFY(listening.listen(QHostAddress::LocalHost));
        const QString open = QStringLiteral("127.0.0.1:%1").arg(listening.serverPort());
        const MonitorPlace place;
        QVERIFY(measure({QStringLiteral("TCP"), open, 2}, place).value.has_value());
        listening.close();
        QCOMPARE(measure({QStringLiteral("TCP"), open, 2}, place).reason, QByteArray("refused"));
        QVERIFY(measure({QStringLiteral("PROCESS"), QStringLiteral("monitor_outside"), 2}, place).value.value_or(0) >= 1);
        QCOMPARE(measure({QStringLiteral("PROCESS"), QStringLiteral("no_such_thing"), 2}, place).value.value_or(-1), 0);
        QVERIFY(!measure({QStringLiteral("HTTP"), QStringLiteral("http://") + open, 2}, place).value);
        QCOMPARE(runBounded(QStringLiteral("/nowhere/at/all"), {}, 1).trouble, QByteArray("not_started"));
        QCOMPARE(firstNumber("up -3.7 of 12").value_or(0), -3);
    }

    /// A dead monitor is seen from the outside, by its age on the board and by the file that the watcher reads.
    void aDeadMonitorIsSeen()
    {
        Monitored m;
        QVERIFY(m.server.call(m.ops, ShowMonitor()).stale);
        m.rounds(1);
        QVERIFY(!m.server.call(m.ops, ShowMonitor()).stale);
        QFile beat(m.place->beatFile);
        QVERIFY(beat.open(QIODevice::ReadOnly));
        QCOMPARE(QDateTime::fromString(QString::fromLatin1(beat.readAll()).trimmed(), Qt::ISODate), m.server.time.nowUtc());
        m.server.time.advance(180);
        QVERIFY(m.server.call(m.ops, ShowMonitor()).stale);
    }

    /// The watcher notices that the sign of life does not change, tells until the notice is taken, and tells of the end of what it told of.
    void theWatcherNoticesADeadMonitor()
    {
        using Notice = WatchState::Notice;
        WatchState state(90, 600);
        QCOMPARE(state.look("a", 0), Notice::None);
        QCOMPARE(state.look("a", 89), Notice::None);
        QCOMPARE(state.look("b", 89), Notice::None);
        QCOMPARE(state.look("b", 178), Notice::None);
        QCOMPARE(state.look("b", 179), Notice::Dead);
        QCOMPARE(state.look("", 189), Notice::Dead); // the mail server was away: it is owed
        state.told(189);
        QCOMPARE(state.look("b", 199), Notice::None);
        QCOMPARE(state.look("b", 789), Notice::Dead); // and again while nobody mends it
        state.told(789);
        QCOMPARE(state.look("c", 800), Notice::Alive);
        state.told(800);
        QCOMPARE(state.look("d", 810), Notice::None);
        WatchState blind(90, 600);
        QCOMPARE(blind.look("", 5), Notice::None);
        QCOMPARE(blind.look("", 95), Notice::Dead); // never read anything
    }

    void theWatcherTellsSomebodyOrRefusesToStart()
    {
        QTemporaryDir directory;
        const auto read = [&](const QByteArray &text) {
            QFile file(directory.filePath(QStringLiteral("watch.conf")));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) < 0)
                return QByteArray("not written");
            file.close();
            try {
                WatchConfig::read(file.fileName());
            } catch (const std::runtime_error &error) {
                return QByteArray(error.what());
            }
            return QByteArray("ok");
        };
        QVERIFY(read("[watch]\nsource=/x\n").contains("mail/to: is missing"));
        QVERIFY(read("[mail]\nsmtp=smtp://x\nto=y\n").contains("watch/source: is missing"));
        QVERIFY(read("[watch]\nsource=/x\nlimit_seconds=1\n[mail]\nsmtp=smtp://x\nto=y\n").contains("watch/limit_seconds"));
        QCOMPARE(read("[watch]\nsource=/x\n[mail]\nsmtp=smtp://x\nto=y\n"), QByteArray("ok"));
        const QString told = directory.filePath(QStringLiteral("told"));
        QFile program(directory.filePath(QStringLiteral("tell")));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\necho \"$1\" > '" + told.toUtf8() + "'\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        WatchConfig config;
        config.command = program.fileName();
        QVERIFY(sendWatchNotice(config, WatchState::Notice::Dead));
        QFile said(told);
        QVERIFY(said.open(QIODevice::ReadOnly));
        QCOMPARE(said.readAll(), QByteArray("DEAD\n"));
        const QString beat = directory.filePath(QStringLiteral("beat"));
        QVERIFY(leaveWatchBeat(beat));
        QVERIFY(QDateTime::fromString(QString::fromLatin1(readBeat(beat)), Qt::ISODate).isValid());
        QVERIFY(readBeat(directory.filePath(QStringLiteral("nothing"))).isEmpty());
        MonitorPlace place;
        place.watchFile = beat;
        QVERIFY(measureSystem(QStringLiteral("watch.age"), 1, place).value.value_or(99) < 60);
        place.watchFile = directory.filePath(QStringLiteral("nothing"));
        QCOMPARE(measureSystem(QStringLiteral("watch.age"), 1, place).reason, QByteArray("no_watch"));
    }

    /// The morning's notice counts as arrived when somebody has said so, and its mail is out.
    void theCanaryIsProvenByItsReceiver()
    {
        Monitored m;
        m.arrange(QStringLiteral("update monitor_check set enabled = true where target = 'canary.unproven_minutes'"));
        const qint64 id = m.value("select id from monitor_check where target = 'canary.unproven_minutes'").toLongLong();
        m.arrange(QStringLiteral("insert into monitor_rung (chain, hours, app_user, valid_from) values ('DUTY', 'ALWAYS', %1, '2026-01-01')").arg(m.server.userId(m.ops)));
        m.server.time.set(jst("2026-11-21T08:00:00"));
        m.runJobs("monitor.canary"); // registers it
        m.server.time.set(jst("2026-11-21T08:31:00"));
        m.runJobs("monitor.canary");
        QCOMPARE(m.tasks("monitor.canary"), 1);
        m.arrange(QStringLiteral("update task set created_at = '2026-11-21T08:31:00+09'"));
        m.arrange(QStringLiteral("update outbox set created_at = '2026-11-21T08:31:00+09'"));
        m.server.time.set(jst("2026-11-21T09:40:00"));
        m.rounds(1);
        QCOMPARE(m.line(id).level.value, QStringLiteral("WARNING"));
        FinishTask done;
        done.task.id = m.value("select id from task where kind = 'monitor.canary'").toLongLong();
        m.server.call(m.ops, done);
        m.rounds(5);
        QCOMPARE(m.line(id).level.value, QStringLiteral("WARNING")); // its mail is not out
        m.arrange(QStringLiteral("update outbox set sent_at = now() where channel = 'mail'"));
        m.rounds(5);
        QCOMPARE(m.line(id).level.value, QStringLiteral("OK"));
    }

    void metricsAreOpenMetricsAndNothingElse()
    {
        Monitored m;
        const qint64 id = m.watch(QStringLiteral("quoted"));
        m.arrange(QStringLiteral("update monitor_check set name = 'a \"b\" \\c' where id = %1").arg(id));
        m.rounds(1);
        MetricsListener listener([&] { return renderMetrics(m.server.superview(), m.server.time.nowUtc()); });
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        const auto ask = [&](const QByteArray &request) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, listener.port());
            socket.write(request);
            QByteArray out;
            const bool ended = QTest::qWaitFor([&] { out += socket.readAll(); return socket.state() == QAbstractSocket::UnconnectedState; });
            return ended ? out : QByteArray("no end");
        };
        const QByteArray answer = ask("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(answer.contains("Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n"));
        QVERIFY(answer.endsWith("\n# EOF\n"));
        QVERIFY(answer.contains("name=\"a \\\"b\\\" \\\\c\",group=\"OTHER\"} 10\n"));
        QVERIFY(answer.contains("# TYPE mimamori_check_state gauge\n"));
        QVERIFY(ask("GET /etc/passwd HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask("POST /metrics HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 405"));
    }
};

QTEST_GUILESS_MAIN(MonitorOutsideTest)
#include "monitor_outside_test.moc"
