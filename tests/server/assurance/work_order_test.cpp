// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract_story.h"
#include "db/db_error.h"
#include "model/platform/attachment.h"
#include "model/servicedesk/work_order.h"

#include <QCryptographicHash>
#include <QFile>

using namespace mimamori;

namespace {

/// A desk on a Friday, with an order that came in at 17:00.
struct Desk : Contract {
    const QString city{QStringLiteral("hq1")};
    Desk() : Contract("2026-11-20T17:00:00") {}

    ReceiveWorkOrder wish(const char *kind = "REQUEST")
    {
        ReceiveWorkOrder out;
        out.title = QStringLiteral("帳票の宛名の訂正");
        out.kind.value = QLatin1String(kind);
        out.what = QStringLiteral("受付票の宛名を新しい課名にする。");
        out.requestedBy = QStringLiteral("家庭支援課 本庁 花子");
        out.wantedBy = QDate(2026, 11, 30);
        return out;
    }
    CheckWorkOrder taken(Ref<WorkOrder> order)
    {
        CheckWorkOrder out;
        out.order = order;
        out.text = QStringLiteral("内容・期限とも問題なし。");
        out.steps = {QStringLiteral("設定の写しを取る"), QStringLiteral("課名を変更する"), QStringLiteral("受付票を印刷して確かめる")};
        out.plannedFrom = jst("2026-11-24T20:00:00");
        out.plannedTo = jst("2026-11-24T21:00:00");
        out.impact = QStringLiteral("なし");
        out.fallback = QStringLiteral("写しから戻す");
        return out;
    }
    Ref<WorkOrderStep> step(Ref<WorkOrder> order, int place)
    {
        return {value("select id from work_order_step where work_order = " + QByteArray::number(order.id) + " and place = " + QByteArray::number(place)).toLongLong()};
    }
    TakeWorkStep act(Ref<WorkOrderStep> step, const char *state = "DONE", const char16_t *evidence = u"確認した")
    {
        TakeWorkStep out;
        out.step = step;
        out.state.value = QLatin1String(state);
        out.startedAt = server.time.nowUtc().addSecs(-600);
        out.endedAt = server.time.nowUtc();
        out.evidence = QString::fromUtf16(evidence);
        return out;
    }
    FinishWorkOrder end(Ref<WorkOrder> order) { return {order, {}, 45, QStringLiteral("課名を変更し、印刷を確かめた。")}; }
    BeginAttachment file(const char *subject, qint64 id, const QByteArray &bytes)
    {
        BeginAttachment out;
        out.subject = QLatin1String(subject);
        out.subjectId = id;
        out.name = QStringLiteral("結果.txt");
        out.mediaType = QStringLiteral("text/plain");
        out.bytes = bytes.size();
        return out;
    }
    qint64 attach(const char *subject, qint64 id, const QByteArray &bytes)
    {
        const qint64 made = server.call(ops, file(subject, id, bytes)).attachment;
        server.call(ops, PutAttachmentChunk{made, 0, bytes});
        server.call(ops, FinishAttachment{made, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)});
        return made;
    }
    Ref<WorkOrder> working(const char *kind = "REQUEST")
    {
        const auto made = server.call(ops, wish(kind));
        server.call(ops, taken(made.order));
        return made.order;
    }
    void takeAll(Ref<WorkOrder> order)
    {
        for (int place = 1; place <= 3; ++place)
            server.call(ops, act(step(order, place)));
    }
    QString orderState(Ref<WorkOrder> order) { return value("select state from work_order where id = " + QByteArray::number(order.id)).toString(); }
};

} // namespace

/// WO-01: received, checked, done step by step with evidence, reported, confirmed; recurring ones never doubled.
class WorkOrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTimeOfTheCheckRunsInOpenHours()
    {
        Desk desk;
        const auto made = desk.server.call(desk.ops, desk.wish());
        QCOMPARE(made.number, QStringLiteral("H-R08-000001"));
        const WorkOrderView view = desk.server.call(desk.city, ShowWorkOrder{made.order});
        QCOMPARE(view.checkDueAt, jst("2026-11-24T17:00:00")); // half an hour on Friday; Monday is a holiday
        QCOMPARE(desk.tasks("work_order.new"), 1);
        CheckWorkOrder early = desk.taken(made.order);
        early.at = jst("2026-11-20T16:00:00");
        QCOMPARE(desk.server.refusal(desk.ops, early), QByteArray("end_before_start at"));
        desk.server.call(desk.ops, desk.taken(made.order));
        QCOMPARE(desk.tasks("work_order.new"), 0);
        QCOMPARE(desk.value("select count(*) from running_clock where subject = 'work_order' and stopped_at is null").toInt(), 0);
    }

    void aLateCheckIsToldToTheManager()
    {
        Desk desk;
        desk.server.call(desk.ops, desk.wish());
        desk.server.time.set(jst("2026-11-24T17:00:01"));
        desk.run({clockEscalation()});
        QCOMPARE(desk.value("select role from task where kind = 'clock.breach' and done_at is null and role = 'OPM'").toString(), QStringLiteral("OPM"));
        QVERIFY(desk.value("select args ->> 'number' from task where kind = 'clock.breach' limit 1").toString().startsWith(QLatin1String("H-R08-")));
    }

    void theCheckNeedsStepsAndAPlan()
    {
        Desk desk;
        const auto made = desk.server.call(desk.city, desk.wish("PLAN"));
        CheckWorkOrder check = desk.taken(made.order);
        check.steps.clear();
        QCOMPARE(desk.server.refusal(desk.ops, check), QByteArray("work_steps steps"));
        check = desk.taken(made.order);
        check.plannedTo = check.plannedFrom;
        QCOMPARE(desk.server.refusal(desk.ops, check), QByteArray("end_before_start planned_to"));
        check.plannedFrom = {};
        QCOMPARE(desk.server.refusal(desk.ops, check), QByteArray("required planned_from"));
        check = desk.taken(made.order);
        check.fallback.clear();
        QCOMPARE(desk.server.refusal(desk.ops, check), QByteArray("required fallback"));
        check = desk.taken(made.order);
        check.text.clear();
        QCOMPARE(desk.server.refusal(desk.ops, check), QByteArray("required text"));
        QCOMPARE(desk.server.refusal(desk.city, desk.taken(made.order)), QByteArray("forbidden"));
        check = desk.taken(made.order);
        check.accept = false;
        QCOMPARE(desk.server.call(desk.ops, check).state.value, QStringLiteral("REFUSED"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.taken(made.order)), QByteArray("work_state work_order"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.wish("RECURRING")), QByteArray("work_recurring kind"));
    }

    void anOrderKeepsTheStepsOfItsProcedure()
    {
        Desk desk;
        const QCborMap saved = desk.server.run(desk.ops, "work_procedure.save", {{QStringLiteral("title"), QStringLiteral("版の照合")},
            {QStringLiteral("steps"), QCborArray{QStringLiteral("一覧を出す"), QStringLiteral("比べる")}}, {QStringLiteral("valid_from"), QStringLiteral("2026-01-01")}}).out;
        CheckWorkOrder check = desk.taken(desk.server.call(desk.ops, desk.wish()).order);
        check.procedure.id = saved.value(QStringLiteral("row")).toMap().value(QStringLiteral("id")).toInteger();
        check.steps = {QStringLiteral("結果を伝える")};
        desk.server.call(desk.ops, check);
        QCborMap edited = saved.value(QStringLiteral("row")).toMap();
        edited.insert(QStringLiteral("steps"), QCborArray{QStringLiteral("別の手順")});
        QVERIFY(desk.server.run(desk.ops, "work_procedure.save", edited, 1).ok);
        const WorkOrderView view = desk.server.call(desk.ops, ShowWorkOrder{check.order});
        QCOMPARE(view.steps.size(), 3);
        QCOMPARE(view.steps.first().text, QStringLiteral("一覧を出す"));
        QCOMPARE(view.steps.last().text, QStringLiteral("結果を伝える"));
        QCOMPARE(view.order.procedureVersion, 1);
    }

    void stepsAreTakenInOrderWithTimeAndEvidence()
    {
        Desk desk;
        const auto order = desk.working();
        QCOMPARE(desk.server.refusal(desk.ops, desk.act(desk.step(order, 2))), QByteArray("step_order step"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act(desk.step(order, 1), "DONE", u"")), QByteArray("step_evidence evidence"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act(desk.step(order, 1), "OPEN")), QByteArray("not_allowed_code state"));
        TakeWorkStep wrong = desk.act(desk.step(order, 1));
        std::swap(wrong.startedAt, wrong.endedAt);
        QCOMPARE(desk.server.refusal(desk.ops, wrong), QByteArray("end_before_start ended_at"));
        wrong.endedAt = desk.server.time.nowUtc().addSecs(1);
        QCOMPARE(desk.server.refusal(desk.ops, wrong), QByteArray("not_in_future ended_at"));
        desk.server.call(desk.ops, desk.act(desk.step(order, 1)));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act(desk.step(order, 1))), QByteArray("not_again step"));
        desk.server.call(desk.ops, desk.act(desk.step(order, 2), "FAILED", u"つながらない"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.act(desk.step(order, 3))), QByteArray("step_order step")); // a failed one is done again first
        desk.server.call(desk.ops, desk.act(desk.step(order, 2)));
        QCOMPARE(desk.server.refusal(desk.ops, desk.end(order)), QByteArray("steps_open work_order"));
        desk.server.call(desk.ops, desk.act(desk.step(order, 3), "SKIPPED", u"印刷機の停止のため次回"));
        FinishWorkOrder end = desk.end(order);
        end.at = desk.server.time.nowUtc().addSecs(-60);
        QCOMPARE(desk.server.refusal(desk.ops, end), QByteArray("end_before_start at"));
        QCOMPARE(desk.server.call(desk.ops, desk.end(order)).state.value, QStringLiteral("DONE"));
    }

    void theCityConfirmsAndTheWorkerDoesNot()
    {
        Desk desk;
        const auto order = desk.working();
        desk.takeAll(order);
        QCOMPARE(desk.server.refusal(desk.city, ConfirmWorkOrder{order}), QByteArray("work_state work_order"));
        desk.server.call(desk.ops, desk.end(order));
        QCOMPARE(desk.tasks("work_order.confirm"), 1);
        QCOMPARE(desk.server.refusal(desk.ops, ConfirmWorkOrder{order}), QByteArray("forbidden"));
        QCOMPARE(desk.server.call(desk.city, ConfirmWorkOrder{order}).state.value, QStringLiteral("CONFIRMED"));
        QCOMPARE(desk.tasks("work_order.confirm"), 0);
        QCOMPARE(desk.server.refusal(desk.ops, WithdrawWorkOrder{order, QStringLiteral("誤り")}), QByteArray("work_state work_order"));
    }

    void filesAreKeptWithTheirHashAndSeenByTheOperationOnly()
    {
        Desk desk;
        const auto order = desk.working();
        const QByteArray bytes = "result: ok\n";
        const auto first = desk.step(order, 1);
        desk.attach("work_order_step", first.id, bytes);
        desk.server.call(desk.ops, desk.act(first, "DONE", u"")); // the file is the evidence
        const qint64 delivered = desk.attach("work_order", order.id, "delivered");
        const WorkOrderView view = desk.server.call(desk.city, ShowWorkOrder{order});
        QCOMPARE(view.artefacts.size(), 2);
        QCOMPARE(view.artefacts.first().step, first);
        QCOMPARE(view.artefacts.first().sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(desk.server.call(desk.city, ReadAttachment{delivered}).data, QByteArray("delivered"));
        QCOMPARE(desk.server.refusal(QStringLiteral("yamamoto"), ReadAttachment{delivered}), QByteArray("not_found attachment"));
        QCOMPARE(desk.server.refusal(QStringLiteral("yamamoto"), desk.file("work_order", order.id, "x")), QByteArray("not_found subject_id"));
        QCOMPARE(desk.server.refusal(QStringLiteral("yamamoto"), ListAttachments{QStringLiteral("work_order"), order.id}), QByteArray("not_found subject_id"));
        QCOMPARE(desk.server.refusal(desk.ops, desk.file("work_order", 999, "x")), QByteArray("not_found subject_id"));
        desk.server.call(desk.ops, desk.act(desk.step(order, 2)));
        desk.server.call(desk.ops, desk.act(desk.step(order, 3)));
        desk.server.call(desk.ops, desk.end(order));
        desk.server.call(desk.city, ConfirmWorkOrder{order});
        QCOMPARE(desk.server.refusal(desk.ops, desk.file("work_order", order.id, "x")), QByteArray("work_closed subject_id"));
        QCOMPARE(desk.server.refusal(desk.ops, WithdrawAttachment{delivered}), QByteArray("work_closed subject_id"));
    }

    void theReportIsAPaper()
    {
        Desk desk;
        const auto order = desk.working("PLAN");
        desk.attach("work_order_step", desk.step(order, 1).id, "copied");
        desk.takeAll(order);
        QCOMPARE(desk.server.call(desk.ops, ReportWorkOrder{order}).fileName, QStringLiteral("作業計画書兼作業結果報告書_H-R08-000001.pdf"));
        desk.server.call(desk.ops, desk.end(order));
        const OutputView out = desk.server.call(desk.city, ReportWorkOrder{order});
        ReadPaper read;
        read.output = out.output;
        const FileChunk chunk = desk.server.call(desk.city, read);
        QVERIFY(chunk.data.startsWith("%PDF"));
        QCOMPARE(desk.value("select count(*) from issued_paper where kind = 'work_report'").toInt(), 2);
        QCOMPARE(desk.server.refusal(QStringLiteral("yamamoto"), ReportWorkOrder{order}), QByteArray("forbidden"));
        if (const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES"); !folder.isEmpty()) {
            QFile file(folder + QStringLiteral("/work_report.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(chunk.data);
        }
    }

    void recurringOrdersAreNeverDoubled()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        contract.server.time.set(jst("2025-06-24T08:00:00"));
        contract.run({workOrderOpening()});
        const int made = contract.value("select count(*) from work_order").toInt();
        QVERIFY(made > 2);
        contract.runAgain({workOrderOpening()}); // a restart, and another run by hand
        contract.runAgain({dutyPlanning(), workOrderOpening()});
        QCOMPARE(contract.value("select count(*) from work_order").toInt(), made);
        const auto library = contract.duty("LIBRARY", "2025-06");
        const QByteArray of = QByteArray::number(library.id);
        QCOMPARE(contract.value("select count(*) from work_order where contract_duty = " + of).toInt(), 1);
        contract.change("update work_order set state = 'WITHDRAWN' where contract_duty = " + of);
        contract.runAgain({workOrderOpening()});
        QCOMPARE(contract.value("select count(*) from work_order where contract_duty = " + of).toInt(), 1); // what somebody withdrew does not come back
        QVERIFY_THROWS_EXCEPTION(DbError, contract.change("insert into work_order (number, title, kind, state, what, received_at, office, contract_duty) "
            "select 'x', 'x', kind, 'RECEIVED', 'x', now(), office, contract_duty from work_order where contract_duty = " + of));
        contract.server.time.set(jst("2025-09-30T20:00:00")); // a server that stood still for three months makes up for each once
        contract.run({workOrderOpening()});
        QCOMPARE(contract.value("select count(*) from work_order w join contract_duty d on d.id = w.contract_duty where d.name like 'ライブラリ%'").toInt(), 4);
        QCOMPARE(contract.value("select count(*) from work_order").toInt(), contract.value("select count(distinct contract_duty) from work_order").toInt());
    }

    void aDoneOrderProvesItsDutyAndNoOther()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        contract.server.time.set(jst("2025-06-27T20:00:00"));
        contract.run({workOrderOpening()});
        const auto library = contract.duty("LIBRARY", "2025-06");
        const Ref<WorkOrder> order{contract.value("select id from work_order where contract_duty = " + QByteArray::number(library.id)).toLongLong()};
        FinishDuty words;
        words.duty = library;
        words.note = QStringLiteral("済んだ");
        QCOMPARE(contract.server.refusal(contract.manager, words), QByteArray("duty_order work_order"));
        words.order = order;
        QCOMPARE(contract.server.refusal(contract.manager, words), QByteArray("duty_order work_order"));
        CheckWorkOrder check;
        check.order = order;
        check.text = QStringLiteral("確認");
        check.steps = {QStringLiteral("照合")};
        contract.server.call(contract.ops, check);
        TakeWorkStep step;
        step.step.id = contract.value("select max(id) from work_order_step").toLongLong();
        step.state.value = QStringLiteral("DONE");
        step.startedAt = step.endedAt = contract.server.time.nowUtc();
        step.evidence = QStringLiteral("一致");
        contract.server.call(contract.ops, step);
        contract.server.call(contract.ops, FinishWorkOrder{order, {}, 10, QStringLiteral("一致を確かめた")});
        QCOMPARE(contract.state(library), QStringLiteral("DONE"));
        QCOMPARE(contract.value("select proof from contract_duty where id = " + QByteArray::number(library.id)).toString(), QStringLiteral("WORK_ORDER"));
    }
};

QTEST_GUILESS_MAIN(WorkOrderTest)
#include "work_order_test.moc"
