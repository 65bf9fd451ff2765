// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/assurance/monitor_chart.h"

#include "core/japan_time.h"
#include "ui/style.h"

#include <QPainter>
#include <QPainterPath>

namespace mimamori {

namespace {

constexpr int left = 90;  ///< room for the figures of the scale
constexpr int below = 22; ///< room for the times

double heightOf(const QRectF &plot, qint64 value, qint64 top)
{
    return plot.bottom() - plot.height() * double(qMax<qint64>(0, value)) / double(top);
}

} // namespace

MonitorChart::MonitorChart(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(150);
    setAccessibleName(tr("Chart of measured values"));
}

void MonitorChart::setCourse(const MonitorCourse &course, const QString &unit)
{
    m_course = course;
    m_unit = unit;
    qint64 unmeasured = 0;
    for (const MonitorPoint &point : course.points)
        unmeasured += point.unmeasured;
    setAccessibleDescription(course.points.isEmpty() ? tr("Nothing is measured yet.")
        : tr("%1 slots, newest mean %2 %3, not measured %4 times").arg(course.points.size()).arg(course.points.last().average).arg(unit).arg(unmeasured));
    update();
}

qint64 MonitorChart::greatest() const
{
    qint64 top = 1;
    for (const MonitorPoint &point : m_course.points)
        top = qMax(top, point.most);
    for (qint64 threshold : {m_course.check.warning, m_course.check.critical}) {
        if (threshold <= top * 4)
            top = qMax(top, threshold);
    }
    return top + (top + 9) / 10;
}

void MonitorChart::paintScale(QPainter &painter, const QRectF &plot, qint64 top) const
{
    painter.setPen(colour::quiet);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawText(QRectF(0, plot.top(), left - 8, 18), Qt::AlignRight | Qt::AlignTop, QString::number(top) + u' ' + m_unit);
    painter.drawText(QRectF(0, plot.bottom() - 18, left - 8, 18), Qt::AlignRight | Qt::AlignBottom, QStringLiteral("0"));
    painter.drawText(QRectF(plot.left(), plot.bottom(), plot.width(), below), Qt::AlignLeft | Qt::AlignVCenter, gridInstant(m_course.from));
    painter.drawText(QRectF(plot.left(), plot.bottom(), plot.width(), below), Qt::AlignRight | Qt::AlignVCenter, gridInstant(m_course.to));
    for (const auto &[threshold, ink] : {std::pair(m_course.check.warning, colour::warning), {m_course.check.critical, colour::danger}}) {
        if (threshold < 0 || threshold > top)
            continue;
        painter.setPen(QPen(ink, 1, Qt::DashLine));
        const double y = heightOf(plot, threshold, top);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void MonitorChart::paintPoints(QPainter &painter, const QRectF &plot, qint64 top) const
{
    const double span = double(qMax<qint64>(1, m_course.from.secsTo(m_course.to)));
    const double width = qMax(2.0, plot.width() * double(m_course.stepSeconds) / span);
    QPolygonF mean;
    for (const MonitorPoint &point : m_course.points) {
        const double x = plot.left() + plot.width() * qMax(0.0, double(m_course.from.secsTo(point.at)) / span);
        if (point.count > 0) {
            const double high = heightOf(plot, point.most, top);
            painter.fillRect(QRectF(x, high, width, qMax(1.0, heightOf(plot, point.least, top) - high)), colour::accentGround);
            mean << QPointF(x + width / 2, heightOf(plot, point.average, top));
        }
        if (point.unmeasured > 0)
            painter.fillRect(QRectF(x, plot.bottom() - 6, width, 6), colour::danger);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour::accent, 2));
    mean.size() == 1 ? painter.drawPoint(mean.first()) : painter.drawPolyline(mean);
}

void MonitorChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_course.points.isEmpty()) {
        painter.setPen(colour::quiet);
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing is measured yet."));
        return;
    }
    const QRectF plot(left, 6, width() - left - 8, height() - below - 6);
    const qint64 top = greatest();
    paintPoints(painter, plot, top);
    paintScale(painter, plot, top);
}

} // namespace mimamori
