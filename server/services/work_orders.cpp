// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/work_orders.h"

#include "services/addressees.h"
#include "services/numbers.h"
#include "services/tasks.h"

namespace mimamori {

void openWorkOrder(Context &context, Stored<WorkOrder> &order, const QString &role)
{
    static constexpr Sql office{"work_office", "select id from office where kind = 'HQ' order by id limit 1"};
    WorkOrder &made = order.record;
    made.office.id = context.db().value(office).toLongLong();
    made.number = nextNumber(context, WorkOrder::recordName, made.office.id, context.today());
    made.state.value = QStringLiteral("RECEIVED");
    made.receivedBy.id = context.actor().userId;
    context.records().insert(made);
    order.version = 1;
    const QList<Addressee> addressees = addresseesOf(context, {role}, 0, made.office.id);
    for (const Addressee &who : addressees) {
        addTask(context, {.kind = "work_order.new", .user = who.user, .office = who.office, .role = who.role, .subject = WorkOrder::recordName,
            .subjectId = made.id.id, .args = {{QStringLiteral("number"), made.number}}, .importance = 1,
            .dedupe = QStringLiteral("work_order/%1/%2").arg(made.id.id).arg(who.role), .popup = true});
    }
}

int openRecurringOrders(Context &context)
{
    static constexpr Sql due{"work_recurring",
        "select d.id, d.name, d.period, d.section, r.role, r.procedure, d.due_at from contract_duty d join duty_rule r on r.id = d.rule "
        "where d.state = 'OPEN' and r.makes_order and d.remind_at <= $1 and not exists "
        "(select 1 from work_order w where w.contract_duty = d.id and w.kind = 'RECURRING') "
        "and exists (select 1 from office where kind = 'HQ') order by d.remind_at, d.id for update of d"};
    int made = 0;
    const Rows rows = context.db().query(due, {context.now()});
    for (const Row &row : rows) {
        Stored<WorkOrder> order;
        order.record.title = QStringLiteral("%1 %2").arg(row.text(1), row.text(2));
        order.record.kind.value = QStringLiteral("RECURRING");
        order.record.what = QStringLiteral("契約上の定期業務（仕様書 %1、対象期間 %2）。").arg(row.text(3), row.text(2));
        order.record.receivedAt = context.now();
        order.record.duty.id = row.integer(0);
        order.record.procedure.id = row.integer(5);
        order.record.wantedBy = row.dateTime(6).addSecs(9 * 3600).date();
        openWorkOrder(context, order, row.text(4));
        ++made;
    }
    return made;
}

qint64 workOrderOf(Context &context, const QByteArray &subject, qint64 subjectId)
{
    static constexpr Sql whole{"work_of_order", "select id from work_order where id = $1"};
    static constexpr Sql step{"work_of_step", "select work_order from work_order_step where id = $1"};
    const bool isKnown = subject == WorkOrder::recordName || subject == WorkOrderStep::recordName;
    const qint64 order = isKnown && context.may(ShowWorkOrder::operation) ? context.db().value(subject == WorkOrder::recordName ? whole : step, {subjectId}).toLongLong() : 0;
    if (!order)
        throw Problem("not_found", "subject_id");
    return order;
}

void requireWorkOpen(Context &context, qint64 order)
{
    if (!context.may(TakeWorkStep::operation))
        throw Problem("not_in_charge", "subject_id");
    const QString state = context.records().lock(Ref<WorkOrder>{order}, "subject_id").record.state.value;
    if (state == QLatin1String("CONFIRMED") || state == QLatin1String("REFUSED") || state == QLatin1String("WITHDRAWN"))
        throw Problem("work_closed", "subject_id");
}

} // namespace mimamori
