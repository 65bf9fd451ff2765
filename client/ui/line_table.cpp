// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line_table.h"

#include "ui/part.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

LineTable::LineTable(const QString &heading, const QStringList &columns, int stretched, const QString &emptyText, QWidget *parent)
    : QFrame(parent), m_note(new QLabel), m_stack(new QStackedWidget), m_view(new QTableView),
      m_model(new QStandardItemModel(0, int(columns.size()), this)), m_stretched(stretched)
{
    setPart(this, "card");
    auto *title = new QLabel(heading);
    setPart(title, "heading");
    setPart(m_note, "quiet");
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_note);
    auto *empty = new QLabel(emptyText);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignTop);
    empty->setContentsMargins(6, 8, 6, 8);
    setPart(empty, "quiet");
    m_model->setHorizontalHeaderLabels(columns);
    m_view->setModel(m_model);
    m_view->setAccessibleName(heading);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setMinimumHeight(48);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(30);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->installEventFilter(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) { Q_EMIT currentChanged(now.row()); });
}

void LineTable::setNote(const QString &note)
{
    m_note->setText(note);
}

void LineTable::setLines(const QList<QList<LineCell>> &lines)
{
    const int before = currentLine();
    m_model->setRowCount(0);
    for (const QList<LineCell> &line : lines) {
        QList<QStandardItem *> items;
        for (const LineCell &cell : line) {
            auto *item = new QStandardItem(cell.text);
            item->setToolTip(cell.text);
            if (cell.colour.isValid())
                item->setForeground(cell.colour);
            if (cell.strong) {
                QFont font = m_view->font();
                font.setBold(true);
                item->setFont(font);
            }
            items << item;
        }
        m_model->appendRow(items);
    }
    m_stack->setCurrentIndex(lines.isEmpty() ? 0 : 1);
    m_view->resizeColumnsToContents();
    m_view->horizontalHeader()->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    if (!lines.isEmpty()) // a table always has a current line: the keyboard and screen readers stand on it
        m_view->selectRow(qBound(0, before, int(lines.size()) - 1));
}

int LineTable::currentLine() const
{
    return m_view->currentIndex().row();
}

bool LineTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && currentLine() >= 0) {
            Q_EMIT opened(currentLine());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace mimamori
