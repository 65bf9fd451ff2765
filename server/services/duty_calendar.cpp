// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/duty_calendar.h"

#include "services/job_wake.h"
#include "services/server_services.h"
#include "services/settings.h"
#include "services/tasks.h"

#include <QHash>

#include <algorithm>

namespace mimamori {

namespace {

constexpr int daysAhead = 31; ///< of daily duties

bool isDaily(const DutyRule &rule)
{
    return rule.cycle.value == QLatin1String("DAY");
}

/// When the calendar began to be kept: what was due before it is not late, it is before the record.
QDateTime keptFrom(Context &context)
{
    static constexpr Sql first{"duty_kept_from", "select min(made_at) from contract_duty"};
    const QDateTime at = context.db().value(first).toDateTime();
    return at.isValid() ? at : context.now();
}

void make(Context &context, const Stored<DutyRule> &rule, const DutyDate &date, const QString &calendarVersion, const QDateTime &kept)
{
    ContractDuty duty;
    duty.rule = rule.record.id;
    duty.name = rule.record.name;
    duty.section = rule.record.section;
    duty.period = date.period.name;
    duty.periodFrom = date.period.from;
    duty.periodTo = date.period.to;
    duty.dueAt = date.dueAt;
    duty.remindAt = date.remindAt;
    duty.state.value = date.dueAt < kept ? QStringLiteral("BEFORE") : QStringLiteral("OPEN");
    duty.calendarVersion = calendarVersion;
    duty.ruleVersion = rule.version;
    duty.madeAt = context.now();
    context.records().insert(duty);
}

void logMove(Context &context, const ContractDuty &duty, const QDateTime &to, bool ruleChanged)
{
    DutyMove move;
    move.duty = duty.id;
    move.fromAt = duty.dueAt;
    move.toAt = to;
    move.at = context.now();
    move.reason.value = ruleChanged ? QStringLiteral("RULE") : QStringLiteral("CALENDAR");
    context.records().insert(move);
}

/// True when the due time moved. An open one only: what is done was judged by the calendar of its day.
bool follow(Context &context, const Stored<DutyRule> &rule, Stored<ContractDuty> &stored, const DutyDate &date, const QString &calendarVersion)
{
    ContractDuty &duty = stored.record;
    const bool isBack = duty.state.value == QLatin1String("ENDED");
    const bool moved = duty.dueAt != date.dueAt;
    const bool isOpen = duty.state.value == QLatin1String("OPEN");
    if ((!isOpen && !isBack) || (!moved && !isBack && duty.remindAt == date.remindAt && duty.ruleVersion == rule.version))
        return false;
    if (moved)
        logMove(context, duty, date.dueAt, duty.ruleVersion != rule.version);
    duty.name = rule.record.name;
    duty.section = rule.record.section;
    duty.state.value = QStringLiteral("OPEN");
    duty.dueAt = date.dueAt;
    duty.remindAt = date.remindAt;
    duty.calendarVersion = calendarVersion;
    duty.ruleVersion = rule.version;
    context.records().update(duty, stored.version);
    return moved;
}

void endMissing(Context &context, const QHash<QString, Stored<ContractDuty>> &left, DutyChanges &changes)
{
    for (Stored<ContractDuty> stored : left) {
        if (stored.record.state.value != QLatin1String("OPEN"))
            continue;
        stored.record.state.value = QStringLiteral("ENDED");
        context.records().update(stored.record, stored.version);
        finishTasks(context, {"duty.soon", "duty.late"}, ContractDuty::recordName, stored.record.id.id);
        ++changes.ended;
    }
}

void refreshRule(Context &context, const Stored<DutyRule> &rule, const ContractTerm &term, const QDateTime &kept, DutyChanges &changes)
{
    const auto book = context.services().clockBook();
    QHash<QString, Stored<ContractDuty>> known;
    const auto rows = context.records().where<ContractDuty>("rule = $1 for update", {rule.record.id.id});
    for (const Stored<ContractDuty> &row : rows)
        known.insert(row.record.period, row);
    const QDate until = isDaily(rule.record) ? context.today().addDays(daysAhead) : term.to;
    for (const DutyDate &date : dutyDates(rule.record, term, book->calendar, until)) {
        auto found = known.find(date.period.name);
        if (found != known.end()) {
            changes.moved += follow(context, rule, *found, date, book->calendar.version());
            known.erase(found);
        } else if (!isDaily(rule.record) || date.dueAt >= kept) {
            make(context, rule, date, book->calendar.version(), kept);
            ++changes.made;
        }
    }
    endMissing(context, known, changes);
}

QDateTime midnight(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600).toUTC();
}

} // namespace

ContractTerm contractTerm(Context &context)
{
    const QJsonObject term = settingOn(context, "contract.term", {}).toObject();
    const ContractTerm out{QDate::fromString(term.value(QStringLiteral("from")).toString(), Qt::ISODate),
        QDate::fromString(term.value(QStringLiteral("to")).toString(), Qt::ISODate)};
    if (!out.from.isValid() || !out.to.isValid() || out.to < out.from)
        throw Problem("contract_term");
    return out;
}

DutyChanges refreshDuties(Context &context)
{
    static constexpr Sql lock{"duty_lock", "select pg_advisory_xact_lock(7411)"};
    context.db().query(lock);
    DutyChanges changes;
    const ContractTerm term = contractTerm(context);
    const QDateTime kept = keptFrom(context);
    const auto rules = context.records().where<DutyRule>("true order by id");
    for (const Stored<DutyRule> &rule : rules)
        refreshRule(context, rule, term, kept, changes);
    if (changes.made || changes.moved || changes.ended)
        wakeJobsAtCommit(context.db());
    return changes;
}

void completeDuty(Context &context, Stored<ContractDuty> &duty, const DutyEvidence &evidence)
{
    if (duty.record.state.value == QLatin1String("DONE"))
        throw Problem("not_again", "contract_duty");
    duty.record.state.value = QStringLiteral("DONE");
    duty.record.doneAt = evidence.at;
    duty.record.doneBy.id = context.actor().userId;
    duty.record.proof.value = QLatin1String(evidence.proof);
    duty.record.proofNumber = evidence.number;
    duty.record.note = evidence.note;
    duty.version = context.records().update(duty.record, duty.version);
    finishTasks(context, {"duty.soon", "duty.late"}, ContractDuty::recordName, duty.record.id.id);
    wakeJobsAtCommit(context.db());
}

void completeDutyBy(Context &context, Ref<ContractDuty> duty, const DutyEvidence &evidence)
{
    if (!duty)
        return;
    Stored<ContractDuty> stored = context.records().lock(duty);
    const QString asked = context.records().get(stored.record.rule).record.proof.value;
    const bool proves = asked == QLatin1String(evidence.proof) || asked == QLatin1String("NOTE");
    if (proves && stored.record.state.value != QLatin1String("DONE"))
        completeDuty(context, stored, evidence);
}

int proveDuties(Context &context)
{
    static constexpr Sql open{"duty_to_prove",
        "select d.id, r.proof, r.proof_kind, d.period_from, d.due_at from contract_duty d join duty_rule r on r.id = d.rule "
        "where d.state = 'OPEN' and r.proof in ('BACKUP', 'DRILL') and d.period_from <= $1 order by d.due_at"};
    static constexpr Sql set{"duty_set",
        "select coalesce(label, ''), ended_at from backup_set where kind = $1 and state in ('TAKEN', 'PROVEN', 'EXPIRED') and started_at >= $2 and ended_at <= $3 "
        "order by started_at limit 1"};
    static constexpr Sql drill{"duty_drill",
        "select id::text, ended_at from restore_drill where outcome = 'PASSED' and started_at >= $1 and ended_at <= $2 order by started_at limit 1"};
    int proved = 0;
    const Rows rows = context.db().query(open, {context.today()});
    for (const Row &row : rows) {
        const bool isSet = row.text(1) == QLatin1String("BACKUP");
        const QDateTime from = midnight(row.date(3));
        const auto found = isSet ? context.db().queryOne(set, {row.text(2), from, row.dateTime(4)}) : context.db().queryOne(drill, {from, row.dateTime(4)});
        if (!found)
            continue;
        completeDutyBy(context, {row.integer(0)}, {isSet ? "BACKUP" : "DRILL", found->text(0), {}, found->dateTime(1)});
        ++proved;
    }
    return proved;
}

} // namespace mimamori
