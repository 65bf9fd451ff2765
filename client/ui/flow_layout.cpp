// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_layout.h"

#include <QWidget>

namespace mimamori {

FlowLayout::FlowLayout(QWidget *parent, int gapX, int gapY) : QLayout(parent), m_gapX(gapX), m_gapY(gapY)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::setWholeRow(QWidget *widget)
{
    widget->setProperty("wholeRow", true);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

QSize FlowLayout::sizeHint() const
{
    const int width = std::max(minimumSize().width(), 640);
    return {width, heightForWidth(width)};
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    int y = rect.y();
    int width = 0;
    QList<QLayoutItem *> row;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const bool whole = item->widget() && item->widget()->property("wholeRow").toBool();
        const int wanted = whole ? rect.width() : item->sizeHint().width();
        if (!row.isEmpty() && width + m_gapX + wanted > rect.width()) {
            y += placeRow(row, rect, y, apply) + m_gapY;
            row.clear();
            width = 0;
        }
        width += (row.isEmpty() ? 0 : m_gapX) + wanted;
        row << item;
    }
    if (!row.isEmpty())
        y += placeRow(row, rect, y, apply);
    return y - rect.y();
}

int FlowLayout::placeRow(const QList<QLayoutItem *> &row, const QRect &rect, int y, bool apply) const
{
    int used = int(row.size() - 1) * m_gapX;
    int growing = 0;
    for (const QLayoutItem *item : row) {
        used += item->sizeHint().width();
        growing += item->expandingDirections() & Qt::Horizontal ? 1 : 0;
    }
    const int spare = growing ? std::max(0, rect.width() - used) / growing : 0;
    QList<int> widths;
    int height = 0;
    for (const QLayoutItem *item : row) {
        const int width = std::min(rect.width(), item->sizeHint().width() + (item->expandingDirections() & Qt::Horizontal ? spare : 0));
        widths << width;
        height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height());
    }
    int x = rect.x();
    for (qsizetype i = 0; apply && i < row.size(); ++i) {
        row[i]->setGeometry({x, y, widths[i], height});
        x += widths[i] + m_gapX;
    }
    return height;
}

} // namespace mimamori
