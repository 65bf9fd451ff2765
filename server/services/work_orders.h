// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/work_order.h"
#include "services/context.h"

namespace mimamori {

/// Enters an order: number, state, the office that answers for it, and a task for whoever works on it.
void openWorkOrder(Context &context, Stored<WorkOrder> &order, const QString &role);

/// An order for each open duty whose rule makes one and whose reminder is due; one a duty for ever. Gives how many.
int openRecurringOrders(Context &context);

/// The order of a file's subject (work_order, work_order_step), if the actor may see orders. Problem "not_found" (field subject_id).
qint64 workOrderOf(Context &context, const QByteArray &subject, qint64 subjectId);
/// May files of it change? Problem "work_closed" once the city has confirmed it or it was refused; "forbidden" for who may not work on it.
void requireWorkOpen(Context &context, qint64 order);

} // namespace mimamori
