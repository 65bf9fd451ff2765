// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/reply_list_page.h"

#include "core/api.h"
#include "ui/part.h"
#include "ui/record_table.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QFrame>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mimamori {

namespace {

const Field &listOf(const RecordType &reply)
{
    return *std::find_if(reply.fields().begin(), reply.fields().end(), [](const Field &field) { return field.kind == Kind::GroupList; });
}

} // namespace

ReplyListPage::ReplyListPage(const QByteArray &operation, const RecordType &reply, ClientContext &context, const QString &title, const QByteArray &icon)
    : Page(context), m_operation(operation), m_list(&listOf(reply)), m_table(new RecordTable(*m_list->group, context))
{
    setTitle(QCoreApplication::translate("record", title.toUtf8().constData()));
    setIcon(icon);
    setPageKey(QString::fromLatin1(operation));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_table);
    outer->addWidget(card);
    m_table->setHeading(Page::title());
    m_table->setEmptyText(tr("Nothing here in this time."));
    setFocusProxy(m_table->view());
    setFunctionKey(3, [this] { m_table->filter()->setFocus(Qt::ShortcutFocusReason); });
    setFunctionKey(5, [this] { activated(); });
}

void ReplyListPage::activated()
{
    context().api.callRaw(m_operation, {}, this, [this](const QCborMap &out) { show(out); }, [this](const Problem &why) { tellProblem(why); });
}

void ReplyListPage::show(const QCborMap &out)
{
    QList<QCborMap> rows;
    const QCborArray lines = out.value(QString::fromLatin1(m_list->column)).toArray();
    for (const QCborValue &line : lines)
        rows << line.toMap();
    m_table->setRows(rows, out.value(QStringLiteral("total")).toInteger(rows.size()));
}

} // namespace mimamori
