// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/child_file_list_page.h"

#include "core/api.h"
#include "features/casework/child_file_page.h"
#include "record/codec.h"
#include "ui/part.h"
#include "ui/record_table.h"

#include <QFrame>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

ChildFileListPage::ChildFileListPage(ClientContext &context)
    : Page(context), m_table(new RecordTable(recordType<ChildFileLine>(), context, nullptr,
          {"due_at", "name", "kana", "birth", "episode_number", "stage", "office_name", "worker", "next_review"}))
{
    setTitle(tr("Cases"));
    setIcon("users");
    setPageKey(QStringLiteral("child_file.list"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_table);
    outer->addWidget(card);
    m_table->setHeading(title());
    m_table->setEmptyText(tr("No case here yet. A reception opens one (Alt+2)."));
    setFocusProxy(m_table->view());
    setFunctionKey(2, [this] { Page::open(new ChildFilePage(ChildFileListPage::context(), m_table->currentId())); }, tr("Open"));
    setFunctionKey(3, [this] { m_table->filter()->setFocus(Qt::ShortcutFocusReason); });
    setFunctionKey(4, [this] {
        m_mine = !m_mine;
        m_table->setHeading(m_mine ? tr("My cases") : title());
        refresh();
    }, tr("Mine / all"));
    setFunctionKey(5, [this] { refresh(); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { Page::open(new ChildFilePage(ChildFileListPage::context(), id)); });
    connect(m_table, &RecordTable::filterTyped, this, [this](const QString &text) {
        m_filter = text;
        if (!m_complete) // the rest is with the server
            refresh();
    });
}

void ChildFileListPage::refresh()
{
    ListChildFiles ask;
    ask.mine = m_mine;
    ask.text = m_complete ? QString() : m_filter;
    ask.limit = 500;
    context().api.call(ask, this, [this](const ChildFileLines &lines) { show(lines); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ListChildFiles>()); });
}

void ChildFileListPage::show(const ChildFileLines &lines)
{
    QList<QCborMap> rows;
    for (const ChildFileLine &line : lines.files) {
        QCborMap row = toCbor(line);
        row.insert(QStringLiteral("id"), line.childFile.id);
        rows << row;
    }
    if (m_filter.isEmpty())
        m_complete = lines.total <= lines.files.size();
    m_table->setRows(rows, lines.total);
}

Page *childFileListPage(ClientContext &context)
{
    return new ChildFileListPage(context);
}

} // namespace mimamori
