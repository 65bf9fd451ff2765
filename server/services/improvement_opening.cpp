// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/improvement_opening.h"

#include "base/japan_time.h"
#include "services/addressees.h"
#include "services/clocks.h"
#include "services/numbers.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

void startClocks(Context &context, const Improvement &item)
{
    if (!item.periodEnd.isValid())
        return;
    const QDateTime end(item.periodEnd, QTime(23, 59, 59), Qt::OffsetFromUTC, japanOffsetSeconds);
    for (const char *rule : {"SLA_IMPROVE_PLAN", "SLA_IMPROVE_DONE"})
        startClock(context, rule, Improvement::recordName, item.id.id, 0, 0, end.toUTC());
}

void tellOperators(Context &context, const Improvement &item)
{
    const QList<Addressee> addressees = addresseesOf(context, {QStringLiteral("OPM"), QStringLiteral("OPH")}, 0, item.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "improvement.new", .user = who.user, .office = who.office, .role = who.role, .subject = Improvement::recordName,
            .subjectId = item.id.id, .args = {{QStringLiteral("number"), item.number}}, .importance = 1,
            .dedupe = QStringLiteral("improvement/%1/%2").arg(item.id.id).arg(who.role), .popup = true, .mail = true});
    }
}

} // namespace

void openImprovement(Context &context, Stored<Improvement> &item)
{
    static constexpr Sql office{"improvement_office", "select id from office where kind = 'HQ' order by id limit 1"};
    Improvement &made = item.record;
    made.office.id = context.db().value(office).toLongLong();
    made.number = nextNumber(context, Improvement::recordName, made.office.id, context.today());
    made.state.value = QStringLiteral("OPEN");
    made.openedBy.id = context.actor().userId;
    made.openedAt = context.now();
    context.records().insert(made);
    item.version = 1;
    startClocks(context, made);
    if (made.origin.value == QLatin1String("UNMET"))
        tellOperators(context, made);
}

void storeImprovement(Context &context, Stored<Improvement> &item)
{
    Improvement &changed = item.record;
    changed.state.value = changed.doneAt.isValid() ? QStringLiteral("DONE") : changed.policyAt.isValid() ? QStringLiteral("POLICY") : QStringLiteral("OPEN");
    item.version = context.records().update(changed, item.version);
    if (changed.policyAt.isValid())
        stopClock(context, "SLA_IMPROVE_PLAN", Improvement::recordName, changed.id.id, changed.policyAt, QStringLiteral("POLICY"));
    if (changed.doneAt.isValid()) {
        stopClock(context, "SLA_IMPROVE_DONE", Improvement::recordName, changed.id.id, changed.doneAt, QStringLiteral("DONE"));
        finishTasks(context, {"improvement.new"}, Improvement::recordName, changed.id.id);
    }
}

} // namespace mimamori
