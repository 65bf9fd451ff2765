// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/monitor.h"
#include "shell/page.h"

#include <QTimer>

namespace mimamori {

class LineTable;
class MonitorChart;

/// 監視: every check with its state as colour and word, the worst first; the chart and the course of the one one stands on (MON-01).
class MonitorPage : public Page {
    Q_OBJECT
public:
    explicit MonitorPage(ClientContext &context);
    void activated() override;
    void show(const MonitorBoard &board);
    void showCourse(const MonitorCourse &course);
    LineTable *checks() const { return m_table; }
    LineTable *events() const { return m_events; }

private:
    void fetchCourse();
    void otherPeriod();
    template <class In>
    void setAct(int key, const QString &word);

    LineTable *m_table;
    LineTable *m_events;
    MonitorChart *m_chart;
    MonitorBoard m_board;
    qint64 m_current{};
    int m_period{};
    QTimer m_tick;
};

Page *monitorPage(ClientContext &context);

} // namespace mimamori
