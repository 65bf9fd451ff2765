// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/allowance_chart.h"

#include "ui/style.h"

#include <QPainter>

namespace mimamori {

namespace {

constexpr int above = 18; ///< room for the figure over a bar
constexpr int below = 22; ///< room for the month under it

/// Share of the allowance that is used; 1 = all of it.
double usedOf(const ServiceCell &cell)
{
    return cell.allowanceSeconds > 0 ? double(cell.allowanceSeconds - cell.leftSeconds) / double(cell.allowanceSeconds) : 0;
}

} // namespace

AllowanceChart::AllowanceChart(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(120);
    setMaximumHeight(160);
    setAccessibleName(tr("Used allowance by month"));
}

void AllowanceChart::setCells(const QList<ServiceCell> &cells)
{
    m_cells = cells;
    QStringList words;
    for (const ServiceCell &cell : cells)
        words << cell.period + u' ' + QString::number(qRound(usedOf(cell) * 100)) + u'%';
    setAccessibleDescription(words.join(QStringLiteral("、")));
    update();
}

void AllowanceChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_cells.isEmpty())
        return;
    const double slot = double(width()) / double(m_cells.size());
    const int floor = height() - below;
    const int line = above + (floor - above) / 4; // the whole allowance; a quarter of the height shows how far over it went
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const ServiceCell &cell = m_cells[i];
        const QRectF place(slot * double(i), 0, slot, height());
        painter.setPen(colour::quiet);
        painter.drawText(QRectF(place.left(), floor, slot, below), Qt::AlignCenter, cell.period.mid(5).isEmpty() ? tr("Year") : tr("%1 mo.").arg(cell.period.mid(5).toInt()));
        if (cell.verdict.value == QLatin1String("NONE"))
            continue;
        const double used = usedOf(cell);
        const double top = qMax(double(above), floor - used * (floor - line));
        const QColor ink = used > 1 ? colour::danger : used > 0.5 ? colour::warning : colour::good;
        painter.fillRect(QRectF(place.left() + slot * 0.25, top, slot * 0.5, qMax(1.0, floor - top)), ink);
        painter.setPen(ink);
        painter.drawText(QRectF(place.left(), top - above, slot, above), Qt::AlignCenter, QStringLiteral("%1%").arg(qRound(used * 100)));
    }
    painter.setPen(QPen(colour::danger, 1, Qt::DashLine));
    painter.drawLine(0, line, width(), line);
    painter.setPen(colour::quiet);
    painter.drawLine(0, floor, width(), floor);
}

} // namespace mimamori
