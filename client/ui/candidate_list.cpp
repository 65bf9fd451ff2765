// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidate_list.h"

#include "ui/style.h"
#include "ui/part.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int quietRole = Qt::UserRole;
constexpr int groupRole = Qt::UserRole + 1;  ///< of every row of the group
constexpr int noteRole = Qt::UserRole + 2;
constexpr int mostShown = 16;
constexpr int widest = 900;

/// Does this row begin a group?
bool beginsGroup(const QModelIndex &index)
{
    const QString group = index.data(groupRole).toString();
    return !group.isEmpty() && (index.row() == 0 || index.siblingAtRow(index.row() - 1).data(groupRole).toString() != group);
}

/// Draws the text and, greyed at its right, what tells it from the others; in groups their names in a column at the left.
class CandidateDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem inner = option;
        const int column = groupWidth(option.fontMetrics, index.model());
        inner.rect.adjust(column, 0, 0, 0);
        if (index.data(noteRole).toBool())
            inner.palette.setColor(QPalette::Text, colour::quiet);
        QStyledItemDelegate::paint(painter, inner, index);
        painter->save();
        painter->setPen(colour::quiet);
        if (beginsGroup(index)) {
            painter->drawText(option.rect.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data(groupRole).toString());
            painter->setPen(colour::line);
            if (index.row() > 0)
                painter->drawLine(option.rect.topLeft(), option.rect.topRight());
            painter->setPen(colour::quiet);
        }
        painter->drawText(option.rect.adjusted(8, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(quietRole).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const QString quiet = index.data(quietRole).toString();
        if (!quiet.isEmpty())
            size.rwidth() += option.fontMetrics.horizontalAdvance(quiet) + 24;
        size.rwidth() += groupWidth(option.fontMetrics, index.model());
        size.setHeight(std::max(size.height(), 28));
        return size;
    }

private:
    static int groupWidth(const QFontMetrics &font, const QAbstractItemModel *model)
    {
        int width = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            width = std::max(width, font.horizontalAdvance(model->index(row, 0).data(groupRole).toString()));
        return width > 0 ? width + 16 : 0;
    }
};

} // namespace

CandidateList::CandidateList(QLineEdit *anchor)
    : QFrame(anchor, Qt::ToolTip | Qt::FramelessWindowHint), m_anchor(anchor), m_view(new QListView), m_model(new QStandardItemModel(this))
{
    setPart(this, "popup");
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_view);
    setPart(m_view, "candidates");
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CandidateDelegate(m_view));
    m_view->setAccessibleName(tr("Candidates"));
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        hide();
        Q_EMIT picked(index.row());
    });
    anchor->installEventFilter(this);
}

void CandidateList::offer(const QList<Item> &items, int select)
{
    m_model->clear();
    for (const Item &item : items) {
        auto *row = new QStandardItem(item.text);
        row->setData(item.quiet, quietRole);
        row->setData(item.group, groupRole);
        row->setData(item.isNote, noteRole);
        row->setSelectable(!item.isNote);
        m_model->appendRow(row);
    }
    if (items.isEmpty()) {
        hide();
        return;
    }
    m_view->setCurrentIndex({});
    step(select, m_model->rowCount() - 1);
    place();
    show();
}

void CandidateList::place()
{
    const int rows = std::min(mostShown, m_model->rowCount());
    int width = m_anchor->width();
    for (int i = 0; i < std::min(m_model->rowCount(), 200); ++i)
        width = std::max(width, m_view->sizeHintForIndex(m_model->index(i, 0)).width() + 24);
    const QScreen *screen = m_anchor->screen();
    const int right = screen ? screen->availableGeometry().right() - 8 : widest;
    resize(std::min(width, widest), rows * std::max(28, m_view->sizeHintForRow(0)) + 6);
    QPoint at = m_anchor->mapToGlobal(QPoint(0, m_anchor->height() + 1));
    if (at.x() + this->width() > right)
        at.setX(std::max(8, right - this->width())); // a wide list goes to the left of its line
    if (screen && at.y() + height() > screen->availableGeometry().bottom())
        at.setY(m_anchor->mapToGlobal(QPoint(0, -height() - 1)).y());
    move(at);
}

int CandidateList::current() const
{
    return isVisible() && m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1;
}

int CandidateList::count() const
{
    return m_model->rowCount();
}

QString CandidateList::text(int row) const
{
    return m_model->index(row, 0).data().toString();
}

QString CandidateList::quiet(int row) const
{
    return m_model->index(row, 0).data(quietRole).toString();
}

QString CandidateList::group(int row) const
{
    return m_model->index(row, 0).data(groupRole).toString();
}

bool CandidateList::isNote(int row) const
{
    return m_model->index(row, 0).data(noteRole).toBool();
}

void CandidateList::select(int row)
{
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

/// To the first row from `from` on towards `to` that can be chosen; stays where it is when there is none.
void CandidateList::step(int from, int to)
{
    const int by = from <= to ? 1 : -1;
    for (int row = from; from >= 0 && row >= 0 && row < m_model->rowCount() && row != to + by; row += by) {
        if (!isNote(row)) {
            select(row);
            return;
        }
    }
}

bool CandidateList::handleKey(QKeyEvent *event)
{
    if (!isVisible())
        return false;
    const int last = m_model->rowCount() - 1;
    const int at = m_view->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down: step(std::min(at + 1, last), last); return true;
    case Qt::Key_Up: step(std::max(at - 1, 0), 0); return true;
    case Qt::Key_PageDown: step(std::min(at + mostShown, last), 0); return true;
    case Qt::Key_PageUp: step(std::max(at - mostShown, 0), last); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at < 0)
            return false;
        hide();
        Q_EMIT picked(at);
        return true;
    default: return false;
    }
}

bool CandidateList::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide || event->type() == QEvent::Move)
        hide();
    return false;
}

} // namespace mimamori
