// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/duty.h"

#include "clock/age.h"
#include "clock/job_schedule.h"
#include "dispatch/features.h"
#include "model/assurance/operation_plan.h"
#include "model/servicedesk/work_order.h"
#include "features/features_list.h"
#include "services/duty_calendar.h"
#include "services/job_wake.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

/// A rule must give due times: an unreadable schedule or one that names no day of the contract is refused where it is written.
void checkRule(Context &context, const void *record, const void *)
{
    const auto &rule = *static_cast<const DutyRule *>(record);
    const ContractTerm term = contractTerm(context);
    if (rule.validTo.isValid() && rule.validTo < rule.validFrom)
        throw Problem("end_before_start", "valid_to");
    const bool isOver = rule.validTo.isValid() && rule.validTo < context.today();
    if (dutyDates(rule, term, context.services().clockBook()->calendar, term.to).empty() && !isOver)
        throw Problem("schedule_never", "schedule");
    wakeJobsAtCommit(context.db());
}

DutyLine lineOf(const Row &row, const QDateTime &now)
{
    ContractDuty duty;
    duty.state.value = row.text("state");
    duty.dueAt = row.dateTime("due_at");
    duty.remindAt = row.dateTime("remind_at");
    duty.doneAt = row.dateTime("done_at");
    DutyLine line;
    line.duty.id = row.integer("id");
    line.version = row.integer("version");
    line.code = row.text("code");
    line.name = row.text("name");
    line.section = row.text("section");
    line.period = row.text("period");
    line.dueAt = duty.dueAt;
    line.standing.value = dutyStanding(duty, now);
    line.doneAt = duty.doneAt;
    line.doneBy = row.text("done_name");
    line.proofNumber = row.text("proof_number");
    line.note = row.text("note");
    line.moves = row.integer("moves");
    return line;
}

void count(DutyLines &lines, const QString &standing)
{
    lines.late += standing == QLatin1String("LATE") ? 1 : 0;
    lines.soon += standing == QLatin1String("SOON") ? 1 : 0;
    lines.done += standing.startsWith(QLatin1String("DONE")) ? 1 : 0;
}

DutyLines show(Context &context, const ShowDuties &in)
{
    static constexpr Sql find{"duty_calendar",
        "select d.id, d.version, r.code, d.name, d.section, d.period, d.due_at, d.remind_at, d.state, d.done_at, coalesce(u.name, '') as done_name, "
        "d.proof_number, d.note, (select count(*) from duty_move m where m.contract_duty = d.id) as moves "
        "from contract_duty d join duty_rule r on r.id = d.rule left join app_user u on u.id = d.done_by "
        "where case when $1 then d.state = 'OPEN' and d.remind_at <= $2 and (r.cycle <> 'DAY' or d.due_at < $2) else "
        "d.due_at >= $3 and d.due_at < $4 and ($5 or r.cycle <> 'DAY' or (d.state = 'OPEN' and d.due_at < $2)) end order by d.due_at, d.id limit 2000"};
    const ContractTerm term = contractTerm(context);
    const FiscalYear year{in.fiscalYear ? int(in.fiscalYear) : fiscalYearOf(qBound(term.from, context.today(), term.to)).year};
    if (year.year < 2000)
        throw Problem("out_of_range", "fiscal_year", {{QStringLiteral("min"), 2000}, {QStringLiteral("max"), 9000}});
    const auto midnight = [](QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).toUTC(); };
    DutyLines out;
    out.at = context.now();
    out.contractFrom = term.from;
    out.contractTo = term.to;
    out.fiscalYear = year.year;
    QList<qint64> ids;
    const Rows rows = context.db().query(find, {in.lateOnly, context.now(), midnight(year.start()), midnight(year.end().addDays(1)), in.daily});
    for (const Row &row : rows) {
        out.duties << lineOf(row, context.now());
        count(out, out.duties.last().standing.value);
        ids << row.integer("id");
    }
    context.audited(ContractDuty::recordName, ids);
    return out;
}

DutyEvidence byOrder(Context &context, const FinishDuty &in, const QDateTime &at)
{
    const WorkOrder order = context.records().get(in.order, "work_order").record;
    if (order.state.value != QLatin1String("DONE") && order.state.value != QLatin1String("CONFIRMED"))
        throw Problem("duty_order", "work_order");
    return {"WORK_ORDER", order.number, in.note, at};
}

DutyEvidence byPlan(Context &context, const FinishDuty &in, const QDateTime &at)
{
    const OperationPlan plan = context.records().get(in.plan, "operation_plan").record;
    if (plan.state.value != QLatin1String("APPROVED") && plan.state.value != QLatin1String("REPLACED"))
        throw Problem("duty_plan", "operation_plan");
    return {"PLAN", plan.number, in.note, at};
}

DutyEvidence byPaper(Context &context, const FinishDuty &in, const QDateTime &at)
{
    static constexpr Sql issued{"duty_paper", "select exists (select 1 from issued_paper where number = $1)"};
    if (!context.db().value(issued, {in.paper}).toBool())
        throw Problem("no_such_paper", "paper");
    return {"PAPER", in.paper, in.note, at};
}

/// A rule that asks for an order, a plan or a paper is not satisfied by words.
void requireProof(const DutyRule &rule, const FinishDuty &in)
{
    if (rule.proof.value == QLatin1String("PAPER") && in.paper.isEmpty())
        throw Problem("duty_paper", "paper");
    if (rule.proof.value == QLatin1String("WORK_ORDER") && !in.order)
        throw Problem("duty_order", "work_order");
    if (rule.proof.value == QLatin1String("PLAN") && !in.plan)
        throw Problem("duty_plan", "operation_plan");
}

DutyEvidence evidenceOf(Context &context, const FinishDuty &in, const QDateTime &at)
{
    if (in.order)
        return byOrder(context, in, at);
    if (in.plan)
        return byPlan(context, in, at);
    if (!in.paper.isEmpty())
        return byPaper(context, in, at);
    if (in.note.trimmed().isEmpty())
        throw Problem("required", "note");
    return {"NOTE", {}, in.note, at};
}

DutyDone answer(Context &context, const Stored<ContractDuty> &stored)
{
    context.audited(ContractDuty::recordName, {stored.record.id.id});
    return {stored.record.id, stored.version, stored.record.state};
}

DutyDone finish(Context &context, const FinishDuty &in)
{
    Stored<ContractDuty> stored = context.records().lock(in.duty, "contract_duty");
    const QDateTime at = in.at.isValid() ? in.at : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    requireProof(context.records().get(stored.record.rule, "contract_duty").record, in);
    completeDuty(context, stored, evidenceOf(context, in, at));
    return answer(context, stored);
}

DutyDone reopen(Context &context, const ReopenDuty &in)
{
    Stored<ContractDuty> stored = context.records().lock(in.duty, "contract_duty");
    if (stored.record.state.value != QLatin1String("DONE"))
        throw Problem("not_again", "contract_duty");
    ContractDuty &duty = stored.record;
    duty.state.value = QStringLiteral("OPEN");
    duty.doneAt = {};
    duty.doneBy = {};
    duty.proof = {};
    duty.proofNumber.clear();
    duty.note = in.reason;
    stored.version = context.records().update(duty, stored.version);
    wakeJobsAtCommit(context.db());
    return answer(context, stored);
}

} // namespace

void registerDuty(Features &features)
{
    features.record<DutyRule>({.saved = true, .check = checkRule});
    features.record<ContractDuty>();
    features.record<DutyMove>();
    features.operation<&show>(reads);
    features.operation<&finish>(writes);
    features.operation<&reopen>(writes);
}

} // namespace mimamori
