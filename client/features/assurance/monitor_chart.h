// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/monitor.h"

#include <QWidget>

namespace mimamori {

/// What a check measured over a time: the band from least to greatest with the mean in it, its thresholds as lines, and red marks where
/// nothing could be measured.
class MonitorChart : public QWidget {
    Q_OBJECT
public:
    explicit MonitorChart(QWidget *parent = nullptr);
    void setCourse(const MonitorCourse &course, const QString &unit);
    QSize sizeHint() const override { return {600, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 greatest() const;
    void paintScale(QPainter &painter, const QRectF &plot, qint64 top) const;
    void paintPoints(QPainter &painter, const QRectF &plot, qint64 top) const;

    MonitorCourse m_course;
    QString m_unit;
};

} // namespace mimamori
