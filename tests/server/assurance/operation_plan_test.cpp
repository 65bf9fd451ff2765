// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract_story.h"
#include "model/servicedesk/consultation.h"

#include <QFile>

using namespace mimamori;

namespace {

struct Plans : Contract {
    const QString city{QStringLiteral("approver")};
    Plans()
    {
        run({dutyPlanning()});
        change("insert into incident_contact (side, rung, person, phone, after_minutes, hours, valid_from) values ('CITY', 1, '当直', '078-000-0000', 0, 'ALWAYS', '2025-06-01')");
    }
    DraftPlan of(const char *kind)
    {
        DraftPlan out;
        out.kind.value = QLatin1String(kind);
        out.preface = QStringLiteral("本計画は現在の設定から作成した。");
        return out;
    }
    Ref<OperationPlan> submitted(const char *kind)
    {
        const auto plan = server.call(manager, of(kind)).plan;
        server.call(manager, SubmitPlan{plan});
        return plan;
    }
    Ref<OperationPlan> approved(const char *kind)
    {
        const auto plan = submitted(kind);
        server.call(city, decision("operation_plan"));
        return plan;
    }
    PlanStanding standing(const char *kind)
    {
        const PlanStandings all = server.call(city, ShowPlanDrift());
        for (const PlanStanding &one : all.plans) {
            if (one.kind.value == QLatin1String(kind))
                return one;
        }
        return {};
    }
    QString planState(Ref<OperationPlan> plan) { return value("select state from operation_plan where id = " + QByteArray::number(plan.id)).toString(); }
};

RaiseConsultation doubt()
{
    RaiseConsultation out;
    out.title = QStringLiteral("月次報告の期日");
    out.kind.value = QStringLiteral("DOUBT");
    out.section = QStringLiteral("S5");
    out.question = QStringLiteral("翌月10日が休日のときは翌開庁日でよいか。");
    return out;
}

} // namespace

/// PLAN-01 and PLAN-02: plans from the running settings, approved by the city, with their drift; doubts with the city's answer.
class OperationPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPlanIsMadeOfTheRunningSettings()
    {
        Plans plans;
        const auto plan = plans.server.call(plans.manager, plans.of("BACKUP"));
        QCOMPARE(plan.state.value, QStringLiteral("DRAFT"));
        const PlanView view = plans.server.call(plans.city, ShowPlan{plan.plan});
        QCOMPARE(view.lines.first().value, QStringLiteral("7"));
        QCOMPARE(view.drifts, 0);
        for (const char *kind : {"YEAR", "CONTACT", "ROLES", "KEEPING", "MONITORING"})
            QVERIFY(plans.server.call(plans.city, ShowPlan{plans.server.call(plans.manager, plans.of(kind)).plan}).lines.size() > 3);
        plans.change("insert into code (code_table, code, name, valid_from, sort) values ('plan_kind', 'NOBODYS', 'x', '2025-01-01', 99)");
        QCOMPARE(plans.server.refusal(plans.manager, plans.of("NOBODYS")), QByteArray("plan_no_source kind"));
        QCOMPARE(plans.server.refusal(plans.manager, plans.of("NONE")), QByteArray("unknown_code kind"));
        QCOMPARE(plans.server.refusal(plans.ops, plans.of("BACKUP")), QByteArray("forbidden"));
        QCOMPARE(plans.server.refusal(plans.city, plans.of("BACKUP")), QByteArray("forbidden"));
    }

    void theYearNamesItsDutiesWithTheirDays()
    {
        Plans plans;
        const PlanView view = plans.server.call(plans.city, ShowPlan{plans.server.call(plans.manager, plans.of("YEAR")).plan});
        QString days;
        for (const PlanLineView &line : view.lines) {
            if (line.label == QStringLiteral("運用保守報告書（年次）"))
                days = line.value;
        }
        QCOMPARE(days, QStringLiteral("3/31"));
    }

    void theAuthorDoesNotApprove()
    {
        Plans plans;
        plans.change("insert into user_post (app_user, office, role, valid_from) select app_user, office, 'APV', '2025-01-01' from user_post where role = 'OPM'");
        const auto plan = plans.submitted("BACKUP");
        QCOMPARE(plans.server.refusal(plans.manager, plans.decision("operation_plan")), QByteArray("own_draft approval"));
        QCOMPARE(plans.server.refusal(plans.ops, plans.decision("operation_plan")), QByteArray("forbidden"));
        QCOMPARE(plans.planState(plan), QStringLiteral("WAITING"));
        plans.server.call(plans.city, plans.decision("operation_plan"));
        QCOMPARE(plans.planState(plan), QStringLiteral("APPROVED"));
        QCOMPARE(plans.state(plans.duty("PLAN_BACKUP", "2025")), QStringLiteral("DONE")); // the duty that asked for it
    }

    void editionsFollowEachOther()
    {
        Plans plans;
        const auto first = plans.approved("BACKUP");
        const auto second = plans.submitted("BACKUP");
        QCOMPARE(plans.server.refusal(plans.manager, plans.of("BACKUP")), QByteArray("plan_waiting kind"));
        QCOMPARE(plans.server.refusal(plans.manager, SubmitPlan{second}), QByteArray("not_again operation_plan"));
        DecideApproval no = plans.decision("operation_plan", false);
        plans.server.call(plans.city, no);
        QCOMPARE(plans.planState(second), QStringLiteral("RETURNED"));
        QCOMPARE(plans.planState(first), QStringLiteral("APPROVED"));
        const auto third = plans.approved("BACKUP");
        QCOMPARE(plans.planState(first), QStringLiteral("REPLACED"));
        QCOMPARE(plans.planState(second), QStringLiteral("WITHDRAWN"));
        QCOMPARE(plans.standing("BACKUP").plan, third);
        QCOMPARE(plans.standing("BACKUP").edition, 3);
    }

    void settingsThatLeaveTheApprovedEditionAreDrift()
    {
        Plans plans;
        plans.approved("BACKUP");
        plans.approved("CONTACT");
        QCOMPARE(plans.standing("BACKUP").drifts, 0);
        plans.run({planWatch()});
        QCOMPARE(plans.tasks("operation_plan.drift"), 0);
        plans.change("insert into setting (key, valid_from, value) values ('backup.most', '2025-06-02', '5');"
            "insert into incident_contact (side, rung, person, phone, after_minutes, hours, valid_from) values ('CITY', 2, '課長', '078-000-0001', 15, 'ALWAYS', '2025-06-01')");
        const PlanStanding backup = plans.standing("BACKUP");
        QCOMPARE(backup.drifts, 1);
        QCOMPARE(backup.lines.first().value, QStringLiteral("7"));
        QCOMPARE(backup.lines.first().running, QStringLiteral("5"));
        QCOMPARE(backup.lines.first().drift.value, QStringLiteral("CHANGED"));
        QCOMPARE(plans.standing("CONTACT").lines.first().drift.value, QStringLiteral("ADDED"));
        plans.runAgain({planWatch()});
        plans.runAgain({planWatch()});
        QCOMPARE(plans.tasks("operation_plan.drift"), 2); // one for each plan, however often it is looked at
        plans.approved("BACKUP");
        QCOMPARE(plans.standing("BACKUP").drifts, 0);
        QCOMPARE(plans.tasks("operation_plan.drift"), 1);
    }

    void aChangedThresholdIsDriftOfTheMonitoringDefinition() // MON-01
    {
        Plans plans;
        plans.approved("MONITORING");
        QCOMPARE(plans.standing("MONITORING").drifts, 0);
        plans.change("update monitor_check set critical = critical + 1 where id = (select min(id) from monitor_check where critical > 0 and enabled)");
        QCOMPARE(plans.standing("MONITORING").drifts, 1);
        QCOMPARE(plans.standing("MONITORING").lines.first().drift.value, QStringLiteral("CHANGED"));
    }

    void aStaleDraftIsNotSubmitted()
    {
        Plans plans;
        const auto plan = plans.server.call(plans.manager, plans.of("BACKUP")).plan;
        plans.change("insert into setting (key, valid_from, value) values ('backup.most', '2025-06-02', '5')");
        QCOMPARE(plans.server.refusal(plans.manager, SubmitPlan{plan}), QByteArray("plan_stale operation_plan"));
        QCOMPARE(plans.server.call(plans.manager, WithdrawPlan{plan}).state.value, QStringLiteral("WITHDRAWN"));
        QCOMPARE(plans.server.refusal(plans.manager, WithdrawPlan{plan}), QByteArray("not_again operation_plan"));
    }

    void aPlanIsAPaper()
    {
        Plans plans;
        const auto plan = plans.approved("YEAR");
        const OutputView out = plans.server.call(plans.city, ReportPlan{plan});
        QVERIFY(out.fileName.startsWith(QStringLiteral("業務計画書_")));
        ReadPaper read;
        read.output = out.output;
        const FileChunk chunk = plans.server.call(plans.city, read);
        QVERIFY(chunk.data.startsWith("%PDF"));
        if (const QString folder = qEnvironmentVariable("MIMAMORI_PICTURES"); !folder.isEmpty()) {
            QFile file(folder + QStringLiteral("/plan_report.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(chunk.data);
        }
    }

    void aDoubtIsAnsweredByTheCityAndApproved()
    {
        Plans plans;
        RaiseConsultation asked = doubt();
        asked.plan = plans.approved("KEEPING");
        const auto made = plans.server.call(plans.ops, asked);
        QCOMPARE(made.state.value, QStringLiteral("OPEN"));
        QCOMPARE(plans.tasks("consultation.new"), 1);
        AnswerConsultation answer{made.consultation, {}};
        QCOMPARE(plans.server.refusal(QStringLiteral("hq1"), answer), QByteArray("required answer"));
        answer.answer = QStringLiteral("翌開庁日でよい。");
        QCOMPARE(plans.server.refusal(plans.ops, answer), QByteArray("forbidden"));
        QCOMPARE(plans.server.call(QStringLiteral("hq1"), answer).state.value, QStringLiteral("ANSWERED"));
        QCOMPARE(plans.server.refusal(QStringLiteral("hq1"), answer), QByteArray("not_again consultation"));
        plans.server.call(plans.city, plans.decision("consultation", false)); // the approver wants it otherwise
        QCOMPARE(plans.value("select state from consultation").toString(), QStringLiteral("OPEN"));
        answer.answer = QStringLiteral("翌開庁日とする。");
        plans.server.call(QStringLiteral("hq1"), answer);
        plans.server.call(plans.city, plans.decision("consultation"));
        QCOMPARE(plans.value("select state || ' ' || answer from consultation").toString(), QStringLiteral("AGREED 翌開庁日とする。"));
        QCOMPARE(plans.tasks("consultation.agreed"), 1);
        QCOMPARE(plans.tasks("consultation.new"), 0);
    }

    void nobodyAnswersTheirOwnDoubt()
    {
        Plans plans;
        const auto made = plans.server.call(QStringLiteral("hq1"), doubt());
        QCOMPARE(plans.server.refusal(QStringLiteral("hq1"), AnswerConsultation{made.consultation, QStringLiteral("よい")}), QByteArray("own_draft consultation"));
        plans.server.call(plans.city, AnswerConsultation{made.consultation, QStringLiteral("よい")});
        QCOMPARE(plans.server.refusal(plans.city, plans.decision("consultation")), QByteArray("own_draft approval"));
        RaiseConsultation late = doubt();
        late.wantedBy = QDate(2025, 6, 1);
        QCOMPARE(plans.server.refusal(plans.ops, late), QByteArray("date_past wanted_by"));
        WithdrawConsultation back{plans.server.call(plans.manager, doubt()).consultation, {}};
        QCOMPARE(plans.server.refusal(plans.manager, back), QByteArray("required reason"));
        back.reason = QStringLiteral("解決した");
        QCOMPARE(plans.server.call(plans.manager, back).state.value, QStringLiteral("WITHDRAWN"));
        QCOMPARE(plans.server.refusal(QStringLiteral("yamamoto"), doubt()), QByteArray("forbidden"));
    }
};

QTEST_GUILESS_MAIN(OperationPlanTest)
#include "operation_plan_test.moc"
