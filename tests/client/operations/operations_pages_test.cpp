// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// INC-01 and SLA-01 on the screen: the board, one incident, the service levels with the records behind a figure, the terminal's clock.
#include "desk.h"
#include "features/assurance/monitor_page.h"
#include "features/assets/asset_pages.h"
#include "features/assets/impact_page.h"
#include "features/assets/usage_page.h"
#include "features/assurance/service_level_page.h"
#include "features/platform/operations_page.h"
#include "features/servicedesk/incident_board_page.h"
#include "features/servicedesk/incident_page.h"
#include "shell/screen_clock.h"
#include "ui/style.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

using namespace mimamori;

namespace {

IncidentLine incident(const QDateTime &now)
{
    IncidentLine line;
    line.version = 3;
    Incident &i = line.incident;
    i.id.id = 4;
    i.number = QStringLiteral("H-R08-000012");
    i.title = QStringLiteral("全端末からログインできない");
    i.target = QStringLiteral("アプリケーションサーバ");
    i.kind.value = QStringLiteral("STOP");
    i.severity.value = QStringLiteral("MAJOR");
    i.state.value = QStringLiteral("OPEN");
    i.occurredAt = now.addSecs(-7200);
    i.detectedAt = now.addSecs(-6600);
    i.interruptedAt = now.addSecs(-7000);
    i.notifiedAt = now.addSecs(-600);
    const auto clock = [&](const char16_t *name, const QDateTime &from, int hours, const QDateTime &stop) {
        IncidentClockLine out;
        out.ruleName = QString::fromUtf16(name);
        out.startedAt = from;
        out.dueAt = from.addSecs(hours * 3600);
        out.stoppedAt = stop;
        out.missed = (stop.isValid() ? stop : now) > out.dueAt;
        line.clocks << out;
    };
    clock(u"障害の通知（3時間）", i.detectedAt, 3, i.notifiedAt);
    clock(u"オンラインの復旧（6時間）", i.interruptedAt, 6, {});
    clock(u"障害の一次切り分け（12時間・サービスレベル）", i.occurredAt, 12, {});
    clock(u"障害の一次切り分け（12時間・障害対応）", i.detectedAt, 12, {});
    return line;
}

ServiceLevels levels(const QDateTime &now)
{
    ServiceLevels out;
    out.fiscalYear = 2026;
    out.at = now;
    out.measuredFrom = now.addDays(-60);
    for (const char *measure : {"AVAILABILITY", "INTERRUPTION", "NOTICE", "TRIAGE", "TRIAGE_DETECTION", "PLAN", "RESPONSE"}) {
        ServiceRow row;
        row.measure.value = QLatin1String(measure);
        for (int month = 4; month < 17; ++month) {
            ServiceCell cell;
            cell.period = month == 16 ? QStringLiteral("2026") : QDate(2026, 4, 1).addMonths(month - 4).toString(QStringLiteral("yyyy-MM"));
            cell.verdict.value = month < 10 ? QStringLiteral("MET") : month == 10 ? QStringLiteral("MISSED") : month == 11 || month == 16 ? QStringLiteral("OPEN") : QStringLiteral("NONE");
            cell.amount = row.measure.value == QLatin1String("AVAILABILITY") ? (month == 10 ? 99'865 : 99'998) : row.measure.value == QLatin1String("RESPONSE") ? 640 : month == 10 ? 1 : 0;
            cell.of = month == 10 ? 2 : 1;
            cell.allowanceSeconds = month == 16 ? 31'536 : 2'592;
            cell.leftSeconds = month == 10 ? -1'008 : month == 16 ? 27'936 : 2'400;
            row.cells << cell;
        }
        out.rows << row;
    }
    return out;
}

/// One server reads only, the other fell silent.
OperationsBoard boardOf(const QDateTime &now)
{
    OperationsBoard board;
    board.state = QStringLiteral("READ_ONLY");
    board.reason = QStringLiteral("ディスク交換のため");
    board.schema = 141;
    board.sessions = 187;
    const auto server = [&](const char *name, const char *state, qint64 people) {
        ServerLine line;
        line.name = QLatin1String(name);
        line.state = QLatin1String(state);
        line.signedIn = people;
        line.connections = people + 3;
        line.startedAt = now.addDays(-3);
        return line;
    };
    board.servers = {server("app-1", "READ_ONLY", 96), server("app-2", "GONE", 91)};
    board.running = {{QStringLiteral("registry.import"), now.addSecs(-300), QStringLiteral("app-1:812"), 42}};
    board.backupEnabled = true;
    board.restorableUntil = now.addSecs(-40);
    board.provenAt = now.addSecs(-36000);
    board.incidentsOpen = 1;
    board.broken = 2;
    return board;
}

MonitorCheck watched()
{
    MonitorCheck check;
    check.id.id = 7;
    check.name = QStringLiteral("データベースの接続");
    check.unit.value = QStringLiteral("PERCENT");
    check.warning = 80;
    check.critical = 95;
    return check;
}

MonitorBoard monitored(const QDateTime &now)
{
    MonitorBoard out;
    out.at = now;
    out.beatAt = now.addSecs(-20);
    const auto line = [&](qint64 id, const char16_t *name, const char *group, const char *level) {
        MonitorLine one;
        one.check.id = id;
        one.name = QString::fromUtf16(name);
        one.group.value = QLatin1String(group);
        one.unit.value = QStringLiteral("PERCENT");
        one.level.value = one.seen.value = QLatin1String(level);
        one.since = now.addSecs(-900);
        one.measuredAt = now.addSecs(-20);
        one.hasValue = one.enabled = true;
        one.value = 97;
        out.checks << one;
    };
    line(7, u"データベースの接続", "DATABASE", "CRITICAL");
    line(8, u"CPU使用率", "OS", "WARNING");
    line(9, u"地図サーバ", "OTHER", "OK");
    line(10, u"見張り番の経過(秒)", "SERVICE", "");
    out.checks[0].acknowledged = true;
    out.checks[0].incident = QStringLiteral("H-R08-000012");
    out.checks[1].advice = QStringLiteral("負荷の高い処理を確認してください。");
    out.checks[2].hasValue = false;
    out.checks[2].reason = QStringLiteral("timed_out");
    out.checks[3].enabled = false;
    return out;
}

} // namespace

class OperationsPagesTest : public QObject {
    Q_OBJECT
    TestCertificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        static QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
        QCoreApplication::installTranslator(&translator);
        qApp->setStyleSheet(styleSheet(11));
        QVERIFY(m_certificates.make());
    }

    void theBoardCountsTheNextClockDown()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        IncidentBoardPage page(*desk.context);
        page.resize(1240, 500);
        page.show(IncidentLines{{incident(desk.api->now())}, 1});
        QCOMPARE(rows(page.table()), 1);
        QCOMPARE(cell(page.table(), 0, 0), QStringLiteral("H-R08-000012"));
        QVERIFY(cell(page.table(), 0, 5).contains(QStringLiteral("復旧"))); // the notice has been given: the next one that runs
        QVERIFY(cell(page.table(), 0, 7).startsWith(QStringLiteral("4時間")));
        picture(page, "incident_board");
    }

    void theOperationsBoardShowsTheWorstAndOpensItsLists() // PLT-04
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        const QDateTime now = desk.api->now();
        OperationsPage page(*desk.context);
        page.resize(1240, 820);
        const OperationsBoard board = boardOf(now);
        page.show(board);
        QCOMPARE(rows(page.glance()), 8);
        QVERIFY(cell(page.glance(), 0, 1).startsWith(QStringLiteral("◐")));
        QVERIFY(cell(page.glance(), 0, 2).contains(board.reason));
        QVERIFY(cell(page.glance(), 2, 2).contains(QStringLiteral("registry.import 42 %")));
        QVERIFY(cell(page.glance(), 4, 1).startsWith(QStringLiteral("▲")));
        QVERIFY(cell(page.servers(), 1, 1).startsWith(QStringLiteral("▲")));
        QCOMPARE(page.listOf(4), QByteArray("incident.board"));
        page.showAlarms({{{QStringLiteral("disk"), QStringLiteral("warning"), QStringLiteral("disk_low"), QStringLiteral("{\"megabytes\":900,\"directory\":\"/var/lib/mimamori\"}")},
            {QStringLiteral("clock"), QStringLiteral("ok"), QStringLiteral("fine"), {}}, {QStringLiteral("seal"), QStringLiteral("broken"), QStringLiteral("seal_never"), {}}}});
        QCOMPARE(rows(page.alarms()), 2); // the broken one first
        QVERIFY(cell(page.alarms(), 0, 0).contains(QStringLiteral("seal")));
        QVERIFY(cell(page.alarms(), 1, 1).contains(QStringLiteral("900")));
        QSignalSpy opened(&page, &Page::openRequested);
        Q_EMIT page.glance()->opened(4);
        QCOMPARE(opened.size(), 1);
        delete opened.first().first().value<Page *>();
        picture(page, "operations_board");
    }

    void anIncidentOffersTheStepsThatAreLeft()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        IncidentPage page(*desk.context, 4);
        page.resize(1240, 760);
        IncidentView view;
        view.line = incident(desk.api->now());
        view.course = {{view.line.incident.detectedAt, {QStringLiteral("OPENED")}, QStringLiteral("北区から電話。全端末でログインできない"), QStringLiteral("運用 次郎")},
            {view.line.incident.notifiedAt, {QStringLiteral("NOTIFY")}, QStringLiteral("家庭支援課へ電話"), QStringLiteral("運用 次郎")}};
        page.show(view);
        QStringList steps;
        const auto buttons = page.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (!button->isHidden())
                steps << button->text();
        }
        QVERIFY(steps.contains(QStringLiteral("切り分け")));
        QVERIFY(steps.contains(QStringLiteral("復旧")));
        QVERIFY(!steps.contains(QStringLiteral("本市へ通知"))); // done
        QCOMPARE(cell(page.clocks(), 0, 4), QStringLiteral("✓ 期限内"));
        QCOMPARE(rows(page.course()), 2);
        picture(page, "incident");
    }

    /// MON-01: each state as colour and word, the standing monitor loudly, and the course of the check one stands on.
    void monitoringSaysItsStatesInWords()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        const QDateTime now = desk.api->now();
        MonitorCourse course;
        course.check = watched();
        course.stepSeconds = 300;
        course.from = now.addDays(-1);
        course.to = now;
        for (int i = 0; i < 280; ++i)
            course.points << MonitorPoint{course.from.addSecs(i * 300), 5, 40 + i % 50, 20 + i % 50, 60 + i % 40, i == 120 ? 2 : 0};
        course.events = {{now.addSecs(-600), {QStringLiteral("RAISED")}, {QStringLiteral("CRITICAL")}, {}, QStringLiteral("97")}};
        desk.reply<ShowMonitorCourse>(course);
        MonitorPage page(*desk.context);
        page.resize(1240, 860);
        MonitorBoard board = monitored(now);
        page.show(board);
        QCOMPARE(rows(page.checks()), 4);
        QCOMPARE(cell(page.checks(), 0, 2), QStringLiteral("▲ 異常(対応中)"));
        QCOMPARE(cell(page.checks(), 1, 2), QStringLiteral("● 警告"));
        QVERIFY(cell(page.checks(), 2, 3).startsWith(QStringLiteral("計測不能")));
        QCOMPARE(cell(page.checks(), 3, 2), QStringLiteral("停止中"));
        QTRY_COMPARE(rows(page.events()), 1);
        QCOMPARE(desk.asked("monitor.course")->in.value(QStringLiteral("monitor_check")).toInteger(), 7);
        picture(page, "monitor");
        board.stale = true;
        page.show(board);
        bool loud = false;
        const auto labels = page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            loud |= label->text().contains(QStringLiteral("監視が止まっています"));
        QVERIFY(loud);
    }

    void enterOnAFigureAsksForItsRecords()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        ServiceRecords behind;
        const QDateTime now = desk.api->now();
        behind.records = {{now.addSecs(-7200), now.addSecs(-3600), 3600, 0, {QStringLiteral("DOWN")}, {}, QStringLiteral("H-R08-000012 全端末からログインできない"), QStringLiteral("incident"), 4}};
        desk.reply<ListServiceRecords>(behind);
        ServiceLevelPage page(*desk.context);
        page.resize(1500, 860);
        page.show(levels(now));
        QCOMPARE(rows(page.levels()), 8);
        QCOMPARE(cell(page.levels(), 0, 7), QStringLiteral("▲99.865%"));
        QCOMPARE(cell(page.levels(), 1, 7), QStringLiteral("-17分"));
        QTableView *view = page.levels()->view();
        view->setCurrentIndex(view->model()->index(0, 7));
        press(page, 2);
        QTRY_COMPARE(rows(page.records()), 1);
        QCOMPARE(desk.asked("service_level.records")->in.value(QStringLiteral("period")).toString(), QStringLiteral("2026-10"));
        QCOMPARE(desk.asked("service_level.records")->in.value(QStringLiteral("measure")).toString(), QStringLiteral("AVAILABILITY"));
        picture(page, "service_level");
    }

    // CFG-01
    void theImpactNamesWhatWasHitAndWhatNeedsIt()
    {
        Desk desk(m_certificates);
        Impact impact;
        impact.lines = {{{4}, QStringLiteral("POSTGRESQL"), QStringLiteral("PostgreSQL データベース"), {QStringLiteral("SOFTWARE")}, 0, QStringLiteral("POSTGRESQL")},
            {{1}, QStringLiteral("APP-SERVER"), QStringLiteral("みまもり サーバプログラム"), {QStringLiteral("SOFTWARE")}, 1, QStringLiteral("POSTGRESQL > APP-SERVER")},
            {{2}, QStringLiteral("APP-CLIENT"), QStringLiteral("みまもり 端末プログラム"), {QStringLiteral("SOFTWARE")}, 2, QStringLiteral("POSTGRESQL > APP-SERVER > APP-CLIENT")}};
        desk.reply<ShowImpact>(impact);
        QTRY_VERIFY(desk.isConnected());
        ImpactPage page(*desk.context, ShowImpact{{}, {4}});
        page.resize(1240, 400);
        page.activated();
        QTRY_COMPARE(rows(page.lines()), 3);
        QCOMPARE(desk.asked("config.impact")->in.value(QStringLiteral("incident")).toInteger(), 4);
        QCOMPARE(cell(page.lines(), 0, 0), QStringLiteral("▲ 障害箇所"));
        QCOMPARE(cell(page.lines(), 2, 0), QStringLiteral("2"));
        QCOMPARE(cell(page.lines(), 1, 3), QStringLiteral("ソフトウェア"));
        picture(page, "impact");
    }

    void useIsCountedAnotherWayWithF6()
    {
        Desk desk(m_certificates);
        Usage usage;
        usage.lines = {{QStringLiteral("child_file"), 1204, 31, QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)}};
        desk.reply<ShowUsage>(usage);
        QTRY_VERIFY(desk.isConnected());
        UsagePage page(*desk.context);
        page.resize(1240, 400);
        page.activated();
        QTRY_COMPARE(rows(page.lines()), 1);
        press(page, 6);
        QTRY_COMPARE(desk.count("config.usage"), 2);
        QCOMPARE(desk.asked("config.usage")->in.value(QStringLiteral("by")).toString(), QStringLiteral("OFFICE"));
        picture(page, "usage");
    }

    void theTerminalCountsWhatItShowed()
    {
        Desk desk(m_certificates);
        desk.replies.insert("screen_time.report", {});
        QTRY_VERIFY(desk.isConnected());
        ScreenClock clock(*desk.api, *desk.session);
        IncidentBoardPage page(*desk.context);
        clock.asked();
        clock.shown(&page);
        page.QWidget::show();
        QTRY_COMPARE(clock.counted().size(), 1);
        QCOMPARE(clock.counted().first().transition, QStringLiteral(">incident.board"));
        QVERIFY(clock.counted().first().databaseWork);
        QVERIFY(!ScreenClock::asksDatabase(QStringLiteral("help")));
        QCOMPARE(clock.counted().first().counts.count(QLatin1Char('1')), 1); // one screen, in one bucket
        clock.send();
        QTRY_VERIFY(desk.asked("screen_time.report"));
        QVERIFY(clock.counted().isEmpty());
    }
};

QTEST_MAIN(OperationsPagesTest)
#include "operations_pages_test.moc"
