// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference_book.h"
#include "core/api.h"
#include "core/session.h"
#include "model/platform/generic.h"
#include "record/codec.h"
#include "shell/child_files.h"
#include "shell/export_page.h"
#include "shell/record_pages.h"
#include "ui/record_table.h"
#include "ui/part.h"

#include <QTableView>
#include <QCoreApplication>
#include <QFrame>
#include <QLineEdit>
#include <QVBoxLayout>

namespace mimamori {

RecordListPage::RecordListPage(const RecordType &type, ClientContext &context, qint64 owner)
    : Page(context), m_type(type), m_owner(owner), m_table(new RecordTable(type, context))
{
    const QString label = QCoreApplication::translate("record", type.label());
    setTitle(label);
    setIcon("list");
    setPageKey(QString::fromUtf8(type.name()) + QStringLiteral(".list/%1").arg(owner));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_table);
    outer->addWidget(card);
    setFocusProxy(m_table->view());
    m_table->setHeading(label);
    const bool maySave = context.session.may(QString::fromUtf8(type.name()) + QStringLiteral(".save"));
    m_table->setEmptyText(maySave ? tr("No %1 yet. F12 makes the first.").arg(label) : tr("No %1 yet.").arg(label));
    setFunctionKey(2, [this] { openRow(m_table->currentId()); }, tr("Open"));
    setFunctionKey(3, [this] { m_table->filter()->setFocus(Qt::ShortcutFocusReason); });
    setFunctionKey(5, [this] { refresh(); });
    if (hasPaper(type))
        setFunctionKey(9, [this] { print(); }, tr("Paper"));
    else if (context.session.may("export.records"))
        setFunctionKey(9, [this] { handOut(); }, tr("Export"));
    if (hasPaper(type) && context.session.may("export.records")) // F9 is the paper of one; the whole list is handed out beside it
        setFunctionKey(11, [this] { handOut(); }, tr("Export"));
    if (maySave)
        setFunctionKey(12, [this] { openRow(0); }, tr("New"));
    connect(m_table, &RecordTable::opened, this, &RecordListPage::openRow);
    connect(m_table, &RecordTable::exportRequested, this, [this] { hasPaper(m_type) ? print() : handOut(); });
    connect(m_table, &RecordTable::filterTyped, this, [this](const QString &text) {
        m_filter = text;
        if (!m_complete) // the rest is with the server
            refresh();
    });
}

void RecordListPage::refresh()
{
    ListRecords list;
    list.filter = m_complete ? QString() : m_filter;
    list.owner = m_owner;
    list.limit = 500;
    const bool asksAll = list.filter.isEmpty();
    context().api.callRaw(m_type.name() + ".list", toCbor(list), this,
                          [this, asksAll](const QCborMap &out) {
                              m_table->setReply(out);
                              if (asksAll)
                                  m_complete = out.value(QStringLiteral("total")).toInteger() <= m_table->rows()->rowCount();
                          },
                          [this](const Problem &problem) { tellProblem(problem, &m_type); });
}

void RecordListPage::openRow(qint64 id)
{
    QCborMap initial;
    if (id == 0 && m_owner && m_type.owner())
        initial.insert(QString::fromLatin1(m_type.owner()->column), m_owner);
    auto *page = new RecordFormPage(m_type, context(), id, initial);
    connect(page, &RecordFormPage::saved, this, &RecordListPage::refresh);
    open(page);
}

/// The paper of the record one stands on.
void RecordListPage::print()
{
    if (const qint64 id = m_table->currentId())
        open(openPaper(context(), m_type, id, rowTitle(m_table->current())));
}

void RecordListPage::handOut()
{
    if (context().session.may("export.records"))
        open(new ExportPage(m_type, context(), m_owner, m_table->filter()->text()));
}

} // namespace mimamori
