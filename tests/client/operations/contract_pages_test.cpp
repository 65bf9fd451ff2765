// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// TERM-01, WO-01, PLAN-01, PLAN-02 on the screen: the contract's calendar, an order with its steps and files, plans beside what runs.
#include "desk.h"
#include "features/assurance/duty_page.h"
#include "features/assurance/plan_page.h"
#include "features/servicedesk/consultation_page.h"
#include "features/servicedesk/work_order_pages.h"
#include "model/platform/attachment.h"
#include "features/platform/approval_page.h"
#include "shell/act_page.h"
#include "shell/open_subject.h"
#include "shell/record_pages.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QCryptographicHash>
#include <QPushButton>
#include <QSignalSpy>
#include <QTranslator>

using namespace mimamori;

namespace {

DutyLine duty(const char16_t *name, const char *period, const char *standing, const QDateTime &due)
{
    DutyLine out;
    out.duty.id = 3;
    out.name = QString::fromUtf16(name);
    out.period = QLatin1String(period);
    out.section = QStringLiteral("S2.2.1 S5");
    out.standing.value = QLatin1String(standing);
    out.dueAt = due;
    return out;
}

DutyLines year(const QDateTime &now)
{
    DutyLines out;
    out.at = now;
    out.contractFrom = QDate(2025, 6, 2);
    out.contractTo = QDate(2030, 3, 31);
    out.fiscalYear = 2026;
    DutyLine done = duty(u"業務計画書（年次）", "2026", "DONE", now.addDays(-200));
    done.doneAt = now.addDays(-210);
    done.doneBy = QStringLiteral("管理 四郎");
    done.proofNumber = QStringLiteral("H-R08-000002");
    DutyLine moved = duty(u"課題・問題点一覧の確認（月次）", "2026-11", "SOON", now.addDays(2));
    moved.moves = 1;
    out.duties = {done, duty(u"問い合わせ実績・報告書（月次）", "2026-10", "LATE", now.addDays(-3)), moved, duty(u"運用保守報告書（年次）", "2026", "DUE", now.addDays(120))};
    out.late = out.soon = out.done = 1;
    return out;
}

WorkOrderView order(const QDateTime &now)
{
    WorkOrderView out;
    out.version = 4;
    out.worker = QStringLiteral("運用 次郎");
    WorkOrder &one = out.order;
    one.id.id = 7;
    one.number = QStringLiteral("H-R08-000012");
    one.title = QStringLiteral("帳票の宛名の訂正");
    one.kind.value = QStringLiteral("PLAN");
    one.state.value = QStringLiteral("WORKING");
    one.what = QStringLiteral("受付票の宛名を新しい課名にする。");
    one.requestedBy = QStringLiteral("家庭支援課 本庁 花子");
    one.receivedAt = now.addDays(-2);
    one.checkResult = QStringLiteral("内容・期限とも問題なし。");
    one.plannedFrom = now.addSecs(-3600);
    one.plannedTo = now.addSecs(3600);
    const auto step = [&](qint64 place, const char16_t *text, const char *state) {
        WorkOrderStep made;
        made.id.id = 20 + place;
        made.order.id = 7;
        made.place = place;
        made.text = QString::fromUtf16(text);
        made.state.value = QLatin1String(state);
        if (made.state.value == QLatin1String("DONE")) {
            made.startedAt = now.addSecs(-1800);
            made.endedAt = now.addSecs(-1200);
            made.evidence = QStringLiteral("写し 12 件");
        }
        return made;
    };
    out.steps = {step(1, u"設定の写しを取る", "DONE"), step(2, u"課名を変更する", "OPEN"), step(3, u"受付票を印刷して確かめる", "OPEN")};
    WorkArtefact file;
    file.attachment = 5;
    file.step.id = 21;
    file.name = QStringLiteral("設定の写し.csv");
    file.bytes = 4096;
    file.sha256 = QString::fromLatin1(QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex());
    file.createdBy = out.worker;
    out.artefacts = {file};
    return out;
}

PlanStandings plans(const QDateTime &now)
{
    PlanStandings out;
    PlanStanding backup;
    backup.kind.value = QStringLiteral("BACKUP");
    backup.plan.id = 4;
    backup.number = QStringLiteral("H-R08-000004");
    backup.fiscalYear = 2026;
    backup.edition = 2;
    backup.state.value = QStringLiteral("APPROVED");
    backup.approvedAt = now.addDays(-100);
    backup.drifts = 1;
    backup.coming.id = 9;
    backup.comingNumber = QStringLiteral("H-R08-000009");
    backup.comingEdition = 3;
    backup.comingState.value = QStringLiteral("DRAFT");
    PlanStanding year = backup;
    year.kind.value = QStringLiteral("YEAR");
    year.plan.id = 5;
    year.drifts = 0;
    year.coming = {};
    PlanStanding none;
    none.kind.value = QStringLiteral("MONITORING");
    out.plans = {year, backup, none};
    return out;
}

PlanView backupPlan()
{
    PlanView out;
    out.plan.id.id = 4;
    out.plan.number = QStringLiteral("H-R08-000004");
    out.draftedBy = QStringLiteral("管理 四郎");
    out.drifts = 1;
    out.lines = {{QStringLiteral("方針"), QStringLiteral("保持する世代数（種別ごと、最大）"), QStringLiteral("7"), QStringLiteral("5"), {QStringLiteral("CHANGED")}},
        {QStringLiteral("方針"), QStringLiteral("業務時間（この間は重い処理をしない）"), QStringLiteral("04:45～21:30"), QStringLiteral("04:45～21:30"), {QStringLiteral("SAME")}}};
    return out;
}

} // namespace

class ContractPagesTest : public QObject {
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

    void theCalendarShowsWhatIsLate()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        const QDateTime now = desk.api->now();
        desk.reply<ShowDuties>(year(now));
        DutyPage page(*desk.context);
        page.resize(1240, 560);
        page.show(year(now));
        QCOMPARE(rows(page.table()), 4);
        QCOMPARE(cell(page.table(), 0, 0), QStringLiteral("✓ 完了"));
        QCOMPARE(cell(page.table(), 1, 0), QStringLiteral("▲ 超過"));
        QVERIFY(cell(page.table(), 2, 1).contains(QStringLiteral("変更")));
        QCOMPARE(namelessWidgets(&page), QStringList());
        press(page, 11);
        QTRY_VERIFY(desk.asked("duty.calendar"));
        QVERIFY(desk.asked("duty.calendar")->in.value(QStringLiteral("late_only")).toBool());
        picture(page, "duty_calendar");
    }

    void aDutyIsRecordedAsDone()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        DutyPage page(*desk.context);
        page.show(year(desk.api->now()));
        QSignalSpy opened(&page, &Page::openRequested);
        page.table()->view()->setCurrentIndex(page.table()->view()->model()->index(0, 0));
        press(page, 12); // done already: nothing to record
        QCOMPARE(opened.size(), 0);
        page.table()->view()->setCurrentIndex(page.table()->view()->model()->index(1, 0));
        press(page, 12);
        QCOMPARE(opened.size(), 1);
        std::unique_ptr<ActPage> act(qobject_cast<ActPage *>(opened.first().first().value<Page *>()));
        QVERIFY(act);
        desk.reply<FinishDuty>(DutyDone());
        press(*act, 12);
        QTRY_VERIFY(desk.asked("duty.finish"));
        QCOMPARE(desk.asked("duty.finish")->in.value(QStringLiteral("contract_duty")).toInteger(), 3);
    }

    void anOrderShowsItsStepsFilesAndNextActs()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        WorkOrderPage page(*desk.context, 7);
        page.resize(1240, 700);
        page.show(order(desk.api->now()));
        QCOMPARE(rows(page.steps()), 3);
        QCOMPARE(cell(page.steps(), 0, 2), QStringLiteral("✓ 完了"));
        QCOMPARE(cell(page.artefacts(), 0, 1), QStringLiteral("設定の写し.csv"));
        QCOMPARE(cell(page.artefacts(), 0, 3).size(), 64);
        QStringList acts;
        const auto buttons = page.findChildren<QPushButton *>();
        for (const QPushButton *button : buttons) {
            if (!button->isHidden())
                acts << button->text();
        }
        QCOMPARE(acts, QStringList{QStringLiteral("作業完了")}); // its check is over, the city confirms later
        QCOMPARE(namelessWidgets(&page), QStringList());
        picture(page, "work_order");
    }

    void aStepIsTakenFromItsLine()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        WorkOrderPage page(*desk.context, 7);
        page.show(order(desk.api->now()));
        QSignalSpy opened(&page, &Page::openRequested);
        page.steps()->view()->setCurrentIndex(page.steps()->view()->model()->index(1, 0));
        press(page, 12);
        QCOMPARE(opened.size(), 1);
        std::unique_ptr<ActPage> act(qobject_cast<ActPage *>(opened.first().first().value<Page *>()));
        act->resize(900, 520);
        picture(*act, "work_step");
        desk.reply<TakeWorkStep>(WorkOrderDone());
        press(*act, 12);
        QTRY_VERIFY(desk.asked("work_order.step"));
        QCOMPARE(desk.asked("work_order.step")->in.value(QStringLiteral("step")).toInteger(), 22);
        QCOMPARE(desk.asked("work_order.step")->in.value(QStringLiteral("state")).toString(), QStringLiteral("DONE"));
    }

    void aFileGoesToTheOrderInPiecesWithItsHash()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        const QString path = desk.dir.filePath(QStringLiteral("result.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes(largestChunk + 7, 'r');
        file.write(bytes);
        file.close();
        desk.prompt.path = path;
        desk.reply<BeginAttachment>(BegunAttachment{11, 0});
        desk.reply<PutAttachmentChunk>(AttachmentProgress{bytes.size()});
        desk.reply<FinishAttachment>(AttachmentView());
        WorkOrderPage page(*desk.context, 7);
        page.show(order(desk.api->now()));
        press(page, 8);
        QTRY_VERIFY(desk.asked("attachment.finish"));
        QCOMPARE(desk.asked("attachment.begin")->in.value(QStringLiteral("subject")).toString(), QStringLiteral("work_order"));
        QCOMPARE(desk.asked("attachment.chunk")->in.value(QStringLiteral("data")).toByteArray().size(), largestChunk);
        QCOMPARE(desk.asked("attachment.finish")->in.value(QStringLiteral("sha256")).toByteArray(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }

    void theBoardMarksWhatWaits()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        WorkOrderBoardPage page(*desk.context);
        page.resize(1240, 420);
        const QDateTime now = desk.api->now();
        WorkOrderLine waits;
        waits.order.id = 1;
        waits.number = QStringLiteral("H-R08-000013");
        waits.title = QStringLiteral("ライブラリの版の照合（月次） 2026-11");
        waits.kind.value = QStringLiteral("RECURRING");
        waits.state.value = QStringLiteral("RECEIVED");
        waits.receivedAt = now.addDays(-5);
        waits.dueAt = now.addSecs(-60);
        WorkOrderLine works = waits;
        works.state.value = QStringLiteral("WORKING");
        works.dueAt = now.addDays(3);
        works.worker = QStringLiteral("運用 次郎");
        works.steps = 5;
        works.stepsDone = 2;
        page.show({{waits, works}});
        QCOMPARE(cell(page.table(), 0, 1), QStringLiteral("◆ 受付"));
        QVERIFY(cell(page.table(), 0, 5).startsWith(QStringLiteral("▲ ")));
        QCOMPARE(cell(page.table(), 1, 7), QStringLiteral("2/5"));
        picture(page, "work_order_board");
    }

    void plansStandBesideWhatRuns()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        desk.reply<ShowPlan>(backupPlan());
        PlanPage page(*desk.context);
        page.resize(1240, 640);
        page.show(plans(desk.api->now()));
        QCOMPARE(rows(page.plans()), 4); // the edition in work stands under its plan
        QVERIFY(cell(page.plans(), 1, 5).contains(QStringLiteral("差異 1件")));
        QCOMPARE(cell(page.plans(), 3, 3), QStringLiteral("○ 承認なし"));
        page.showPlan(backupPlan());
        QCOMPARE(rows(page.lines()), 2);
        QCOMPARE(cell(page.lines(), 0, 3), QStringLiteral("5"));
        picture(page, "plans");
        press(page, 11);
        QCOMPARE(rows(page.lines()), 1);
        desk.reply<SubmitPlan>(PlanDone());
        desk.reply<ShowPlanDrift>(plans(desk.api->now()));
        page.plans()->view()->setCurrentIndex(page.plans()->view()->model()->index(1, 0));
        press(page, 6); // approved: nothing to submit
        page.plans()->view()->setCurrentIndex(page.plans()->view()->model()->index(2, 0));
        press(page, 6);
        QTRY_VERIFY(desk.asked("operation_plan.submit"));
        QCOMPARE(desk.count("operation_plan.submit"), 1);
        QCOMPARE(desk.asked("operation_plan.submit")->in.value(QStringLiteral("operation_plan")).toInteger(), 9);
    }

    /// Nobody approves what nobody has read: Enter on an approval opens what it is about.
    void anApprovalOpensWhatItIsAbout()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        const std::unique_ptr<Page> order(openSubject(*desk.context, QStringLiteral("work_order"), 7));
        QVERIFY(qobject_cast<WorkOrderPage *>(order.get()));
        const std::unique_ptr<Page> form(openSubject(*desk.context, QStringLiteral("contract_duty"), 3));
        QVERIFY(qobject_cast<RecordFormPage *>(form.get()));
        QCOMPARE(openSubject(*desk.context, QStringLiteral("no_record"), 3), nullptr);
        QCOMPARE(openSubject(*desk.context, QStringLiteral("work_order"), 0), nullptr);
        ApprovalPage page(*desk.context);
        ApprovalLine line;
        line.approval = 1;
        line.kind.value = QStringLiteral("operation_plan");
        line.subject = QStringLiteral("operation_plan");
        line.subjectId = 9;
        page.showWaiting({{line}});
        QSignalSpy opened(&page, &Page::openRequested);
        Q_EMIT page.waiting()->opened(0);
        QCOMPARE(opened.size(), 1);
        const std::unique_ptr<PlanPage> plan(qobject_cast<PlanPage *>(opened.first().first().value<Page *>()));
        QVERIFY(plan);
        desk.reply<ShowPlan>(backupPlan());
        plan->show(plans(desk.api->now()));
        QCOMPARE(plan->plans()->currentLine(), 2); // the edition that waits
    }

    void aDoubtIsRaisedByItsForm()
    {
        Desk desk(m_certificates);
        QTRY_VERIFY(desk.isConnected());
        ConsultationPage page(*desk.context);
        QSignalSpy opened(&page, &Page::openRequested);
        press(page, 6); // nothing is chosen
        QCOMPARE(opened.size(), 0);
        press(page, 12);
        QCOMPARE(opened.size(), 1);
        std::unique_ptr<ActPage> act(qobject_cast<ActPage *>(opened.first().first().value<Page *>()));
        QVERIFY(act);
        act->resize(1000, 640);
        QCOMPARE(namelessWidgets(act.get()), QStringList());
        picture(*act, "consultation");
        press(*act, 12); // the title is missing: nothing goes out
        QVERIFY(!desk.asked("consultation.raise"));
    }
};

QTEST_MAIN(ContractPagesTest)
#include "contract_pages_test.moc"
