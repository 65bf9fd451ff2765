// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract_story.h"

using namespace mimamori;

namespace {

FinishDuty done(Ref<ContractDuty> duty, const char16_t *note = u"確認した")
{
    FinishDuty out;
    out.duty = duty;
    out.note = QString::fromUtf16(note);
    return out;
}

} // namespace

/// TERM-01: the calendar is made once, follows rule and calendar, tells once, and a duty is done by what proves it.
class DutyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDutyIsMadeOnce()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        QCOMPARE(contract.value("select count(*) from contract_duty d join duty_rule r on r.id = d.rule where r.code = 'REPORT_INQUIRY'").toInt(), 58);
        QCOMPARE(contract.value("select count(distinct rule) from contract_duty").toInt(), contract.value("select count(*) from duty_rule").toInt());
        QCOMPARE(contract.due(contract.duty("REPORT_YEAR", "2029")), QStringLiteral("2030-03-29 17:30")); // the contract ends on a Sunday
        QCOMPARE(contract.value("select max(due_at at time zone 'Asia/Tokyo')::date::text from contract_duty where rule in (select id from duty_rule where cycle <> 'DAY')").toString(),
            QStringLiteral("2030-03-31"));
        const int made = contract.value("select count(*) from contract_duty").toInt();
        contract.runAgain({dutyPlanning()}); // a restart
        contract.runAgain({dutyPlanning()});
        QCOMPARE(contract.value("select count(*) from contract_duty").toInt(), made);
        QCOMPARE(contract.value("select count(*) from duty_move").toInt(), 0);
        contract.server.time.advance(86'400);
        contract.run({dutyPlanning()});
        QCOMPARE(contract.value("select count(*) from contract_duty").toInt(), made + 1); // the daily one of a further day
    }

    void whatWasDueBeforeTheRecordIsNotLate()
    {
        Contract contract("2026-11-20T12:00:00");
        contract.run({dutyPlanning()});
        QCOMPARE(contract.state(contract.duty("REPORT_INQUIRY", "2025-06")), QStringLiteral("BEFORE"));
        QCOMPARE(contract.state(contract.duty("REPORT_INQUIRY", "2026-11")), QStringLiteral("OPEN"));
        ShowDuties late;
        late.lateOnly = true;
        QCOMPARE(contract.server.call(contract.ops, late).late, 0);
    }

    void anEditedCalendarMovesOpenDutiesAndKeepsTheMove()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        const auto june = contract.duty("ISSUES", "2025-06");
        const auto july = contract.duty("ISSUES", "2025-07");
        QCOMPARE(contract.due(july), QStringLiteral("2025-07-31 17:30"));
        contract.server.call(contract.manager, done(june));
        contract.change("insert into holiday (day, name, official) values ('2025-06-30', '臨時', true), ('2025-07-31', '臨時', true)");
        contract.server.reloadBooks();
        contract.runAgain({dutyPlanning()});
        QCOMPARE(contract.due(july), QStringLiteral("2025-07-30 17:30"));
        QCOMPARE(contract.due(june), QStringLiteral("2025-06-30 17:30")); // done by the calendar of its day
        QCOMPARE(contract.value("select reason from duty_move where contract_duty = " + QByteArray::number(july.id)).toString(), QStringLiteral("CALENDAR"));
        QCOMPARE(contract.value("select count(*) from duty_move where contract_duty = " + QByteArray::number(july.id)).toInt(), 1);
        contract.runAgain({dutyPlanning()});
        QCOMPARE(contract.value("select count(*) from duty_move where contract_duty = " + QByteArray::number(july.id)).toInt(), 1);
    }

    void anEditedRuleIsFollowedAtOnceAndAnEndedOneEnds()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        const qint64 id = contract.value("select id from duty_rule where code = 'ISSUES'").toLongLong();
        QCborMap row = contract.server.run(contract.manager, "duty_rule.get", {{QStringLiteral("record"), id}}).out.value(QStringLiteral("row")).toMap();
        row.insert(QStringLiteral("schedule"), QStringLiteral("some day"));
        QCOMPARE(contract.server.run(contract.manager, "duty_rule.save", row, 1).error.code, QByteArray("schedule_unreadable"));
        row.insert(QStringLiteral("schedule"), QStringLiteral("once 2031-01-01 10:00"));
        QCOMPARE(contract.server.run(contract.manager, "duty_rule.save", row, 1).error.code, QByteArray("schedule_never"));
        row.insert(QStringLiteral("schedule"), QStringLiteral("month-day 20 17:30 shift previous"));
        row.insert(QStringLiteral("valid_to"), QStringLiteral("2026-03-31"));
        QCOMPARE(contract.server.run(contract.ops, "duty_rule.save", row, 1).error.code, QByteArray("forbidden"));
        QVERIFY(contract.server.run(contract.manager, "duty_rule.save", row, 1).ok);
        contract.run({dutyPlanning()}); // not asked for: the rule is newer than its duties
        QCOMPARE(contract.due(contract.duty("ISSUES", "2025-07")), QStringLiteral("2025-07-18 17:30"));
        QCOMPARE(contract.value("select reason from duty_move where contract_duty = " + QByteArray::number(contract.duty("ISSUES", "2025-07").id)).toString(), QStringLiteral("RULE"));
        QCOMPARE(contract.state(contract.duty("ISSUES", "2026-04")), QStringLiteral("ENDED"));
        QCOMPARE(contract.state(contract.duty("ISSUES", "2026-03")), QStringLiteral("OPEN"));
    }

    void remindersAreToldOnce()
    {
        Contract contract;
        contract.run({dutyPlanning(), dutyWatch()});
        contract.change("update contract_duty set state = 'ENDED' where state = 'OPEN' and rule <> (select id from duty_rule where code = 'REPORT_INQUIRY')");
        contract.change("update task set done_at = now() where done_at is null");
        contract.server.time.set(jst("2025-07-03T09:00:00")); // five business days before 10 July
        contract.run({dutyWatch()});
        QCOMPARE(contract.tasks("duty.soon"), 1);
        contract.runAgain({dutyWatch()});
        contract.runAgain({dutyWatch()});
        QCOMPARE(contract.value("select count(*) from task where kind = 'duty.soon' and subject_id = " + QByteArray::number(contract.duty("REPORT_INQUIRY", "2025-06").id)).toInt(), 1);
        contract.server.time.set(jst("2025-07-10T17:30:00"));
        contract.runAgain({dutyWatch()});
        QCOMPARE(contract.tasks("duty.late"), 0); // due is not late
        contract.server.time.set(jst("2025-07-10T17:30:01"));
        contract.run({dutyWatch()});
        QCOMPARE(contract.tasks("duty.late"), 2); // who does it, and who decides
        QCOMPARE(contract.tasks("duty.soon"), 0);
        contract.runAgain({dutyWatch()});
        QCOMPARE(contract.tasks("duty.late"), 2);
        ShowDuties late;
        late.lateOnly = true;
        const DutyLines lines = contract.server.call(QStringLiteral("approver"), late);
        QCOMPARE(lines.late, 1);
        QCOMPARE(lines.duties.first().standing.value, QStringLiteral("LATE"));
    }

    void beforeTheOfficesAreEnteredNobodyIsToldAndNothingSpins()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        contract.change("update office set kind = 'CGC' where kind = 'HQ'");
        contract.server.time.set(jst("2025-07-11T09:00:00"));
        contract.run({dutyWatch(), workOrderOpening()}); // ends
        QCOMPARE(contract.tasks("duty.late"), 0);
        QCOMPARE(contract.value("select count(*) from work_order").toInt(), 0);
        contract.change("update office set kind = 'HQ' where code = 'HQ'");
        contract.run({dutyWatch(), workOrderOpening()});
        QVERIFY(contract.tasks("duty.late") > 0);
        QVERIFY(contract.value("select count(*) from work_order").toInt() > 0);
    }

    void aReportIsDoneByItsPaperOnly()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        const auto june = contract.duty("REPORT_INQUIRY", "2025-06");
        QCOMPARE(contract.server.refusal(contract.ops, done(june)), QByteArray("duty_paper paper"));
        FinishDuty with = done(june);
        with.paper = QStringLiteral("H-R07-000001");
        QCOMPARE(contract.server.refusal(contract.ops, with), QByteArray("no_such_paper paper"));
        contract.change("insert into export_register (kind, what, recipient, personal_data, sha256, app_user) select 'print', 'x', 'OWN_OFFICE', false, '\\x00', id from app_user limit 1;"
            "insert into issued_paper (kind, number, recipient, export_line, sha256, store_name, issued_by) "
            "select 'inquiry_report', 'H-R07-000001', 'OWN_OFFICE', r.id, '\\x00', '', r.app_user from export_register r");
        with.at = contract.server.time.nowUtc().addSecs(60);
        QCOMPARE(contract.server.refusal(contract.ops, with), QByteArray("not_in_future at"));
        with.at = {};
        QCOMPARE(contract.server.refusal(QStringLiteral("approver"), with), QByteArray("forbidden"));
        QCOMPARE(contract.server.call(contract.ops, with).state.value, QStringLiteral("DONE"));
        QCOMPARE(contract.server.refusal(contract.ops, with), QByteArray("not_again contract_duty"));
        ReopenDuty back{june, {}};
        QCOMPARE(contract.server.refusal(contract.manager, back), QByteArray("required reason"));
        back.reason = QStringLiteral("別の文書だった");
        QCOMPARE(contract.server.refusal(contract.ops, back), QByteArray("forbidden"));
        QCOMPARE(contract.server.call(contract.manager, back).state.value, QStringLiteral("OPEN"));
    }

    void aDutyWithoutAnyProofIsNotDone()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        FinishDuty empty = done(contract.duty("LAW", "2025-Q1"), u"");
        QCOMPARE(contract.server.refusal(contract.manager, empty), QByteArray("required note"));
    }

    void backupsAndDrillsProveThemselvesInTimeOnly()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        const auto kept = contract.duty("BACKUP_CLOSE", "2025-06-02");
        const auto missed = contract.duty("BACKUP_CLOSE", "2025-06-03");
        contract.change("insert into backup_set (kind, state, repository, label, started_at, ended_at) values "
            "('AFTER_CLOSE', 'PROVEN', 1, 'S1', '2025-06-02 21:30+09', '2025-06-02 22:00+09'), ('AFTER_CLOSE', 'FAILED', 1, 'S2', '2025-06-03 21:30+09', '2025-06-03 22:00+09')");
        contract.server.time.set(jst("2025-06-04T06:00:00"));
        contract.run({dutyWatch()});
        QCOMPARE(contract.state(kept), QStringLiteral("DONE"));
        QCOMPARE(contract.value("select proof_number from contract_duty where id = " + QByteArray::number(kept.id)).toString(), QStringLiteral("S1"));
        QCOMPARE(contract.state(missed), QStringLiteral("OPEN"));
        QCOMPARE(contract.value("select count(*) from task where kind = 'duty.late' and subject_id = " + QByteArray::number(missed.id)).toInt(), 2);
        QCOMPARE(contract.value("select count(*) from task where kind = 'duty.late' and subject_id = " + QByteArray::number(kept.id)).toInt(), 0);
    }

    void theYearShowsWhatIsDueLateAndDone()
    {
        Contract contract;
        contract.run({dutyPlanning()});
        contract.server.call(contract.manager, done(contract.duty("ISSUES", "2025-06")));
        contract.server.time.set(jst("2025-07-11T09:00:00"));
        const DutyLines lines = contract.server.call(QStringLiteral("hq1"), ShowDuties());
        QCOMPARE(lines.fiscalYear, 2025);
        QCOMPARE(lines.contractTo, QDate(2030, 3, 31));
        QCOMPARE(lines.done, 1);
        QVERIFY(lines.late > 3);
        QVERIFY(std::is_sorted(lines.duties.begin(), lines.duties.end(), [](const DutyLine &a, const DutyLine &b) { return a.dueAt < b.dueAt; }));
        ShowDuties last;
        last.fiscalYear = 2030;
        QVERIFY(contract.server.call(contract.ops, last).duties.isEmpty());
        last.fiscalYear = 12;
        QCOMPARE(contract.server.refusal(contract.ops, last), QByteArray("out_of_range fiscal_year"));
        QCOMPARE(contract.server.refusal(QStringLiteral("yamamoto"), ShowDuties()), QByteArray("forbidden"));
    }
};

QTEST_GUILESS_MAIN(DutyTest)
#include "duty_test.moc"
