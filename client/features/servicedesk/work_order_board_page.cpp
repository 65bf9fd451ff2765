// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/work_order_pages.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "shell/act_page.h"
#include "ui/style.h"

#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

bool isClosed(const WorkOrderLine &line)
{
    const QString &state = line.state.value;
    return state == QLatin1String("CONFIRMED") || state == QLatin1String("REFUSED") || state == QLatin1String("WITHDRAWN");
}

LineCell stateCell(const CodeBook &codes, const WorkOrderLine &line, const QDate &day)
{
    const QString name = codes.name(WorkOrderState::table, line.state.value, day);
    if (isClosed(line))
        return {QStringLiteral("✓ ") + name, colour::quiet};
    if (line.state.value == QLatin1String("RECEIVED"))
        return {QStringLiteral("◆ ") + name, colour::warning, true};
    return line.state.value == QLatin1String("DONE") ? LineCell{QStringLiteral("◇ ") + name, colour::good} : LineCell{QStringLiteral("● ") + name};
}

LineCell dueCell(const WorkOrderLine &line, const QDateTime &now)
{
    if (!line.dueAt.isValid())
        return {QStringLiteral("―"), colour::quiet};
    const bool runs = !isClosed(line) && line.state.value != QLatin1String("DONE");
    if (runs && now > line.dueAt)
        return {QStringLiteral("▲ ") + gridInstant(line.dueAt), colour::danger, true};
    return {gridInstant(line.dueAt)};
}

} // namespace

WorkOrderBoardPage::WorkOrderBoardPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("Work orders"), {tr("Number"), tr("State"), tr("Title"), tr("Kind"), tr("Received"), tr("Due"), tr("Worker"), tr("Steps")}, 2,
          tr("No work order is open. F12 receives one.")))
{
    setTitle(tr("Work orders"));
    setIcon("clipboard-list");
    setPageKey(QStringLiteral("work_order.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_table);
    setFocusProxy(m_table->view());
    setFunctionKey(2, [this] { openLine(m_table->currentLine()); }, tr("Open"));
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(11, [this] {
        m_closedToo = !m_closedToo;
        activated();
    }, tr("Closed too"));
    if (context.session.may(ReceiveWorkOrder::operation)) {
        setFunctionKey(12, [this] {
            ReceiveWorkOrder fresh;
            fresh.receivedAt = this->context().api.now();
            fresh.kind.value = QStringLiteral("REQUEST");
            open(actPage<ReceiveWorkOrder>(this->context(), tr("Receive a work order"), toCbor(fresh), {"contract_duty"}, [this](const QCborMap &) { activated(); }));
        }, tr("Receive"));
    }
    connect(m_table, &LineTable::opened, this, &WorkOrderBoardPage::openLine);
}

void WorkOrderBoardPage::activated()
{
    ListWorkOrders ask;
    ask.closedToo = m_closedToo;
    context().api.call(ask, this, [this](const WorkOrderLines &lines) { show(lines); }, [this](const Problem &why) { tellProblem(why, &recordType<ListWorkOrders>()); });
}

void WorkOrderBoardPage::show(const WorkOrderLines &lines)
{
    m_lines = lines;
    const QDateTime now = context().api.now();
    const QDate day = japanDate(now);
    QList<QList<LineCell>> rows;
    int open = 0;
    for (const WorkOrderLine &line : lines.orders) {
        open += isClosed(line) ? 0 : 1;
        rows << QList<LineCell>{{line.number}, stateCell(context().codes, line, day), {line.title}, {context().codes.name(WorkOrderKind::table, line.kind.value, day)},
            {gridInstant(line.receivedAt)}, dueCell(line, now), {line.worker}, {line.steps ? QStringLiteral("%1/%2").arg(line.stepsDone).arg(line.steps) : QStringLiteral("―")}};
    }
    m_table->setNote(tr("%1 open").arg(open));
    m_table->setLines(rows);
    m_table->view()->resizeColumnsToContents();
}

void WorkOrderBoardPage::openLine(int line)
{
    if (line >= 0 && line < m_lines.orders.size())
        open(new WorkOrderPage(context(), m_lines.orders[line].order.id));
}

Page *workOrderBoardPage(ClientContext &context)
{
    return new WorkOrderBoardPage(context);
}

} // namespace mimamori
