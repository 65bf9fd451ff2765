// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/service_level.h"

#include <QWidget>

namespace mimamori {

/// How much of each month's allowance for stops is used: a bar a month against the line of the promise, drawn with the desk's colours.
class AllowanceChart : public QWidget {
    Q_OBJECT
public:
    explicit AllowanceChart(QWidget *parent = nullptr);
    void setCells(const QList<ServiceCell> &cells);
    QSize sizeHint() const override { return {600, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ServiceCell> m_cells;
};

} // namespace mimamori
