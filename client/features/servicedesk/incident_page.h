// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/paper.h"
#include "model/servicedesk/anomaly.h"
#include "model/servicedesk/incident_ops.h"
#include "shell/page.h"
#include "ui/line_table.h"

#include <QTimer>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace mimamori {

/// One incident: its times, its clocks counted down, its course; the next step is a button, the report one key (F9).
class IncidentPage : public Page {
    Q_OBJECT
public:
    IncidentPage(ClientContext &context, qint64 incident);
    void activated() override;
    void show(const IncidentView &view);
    LineTable *clocks() const { return m_clocks; }
    LineTable *course() const { return m_course; }

private:
    void fillClocks();
    void fillTimes();
    void fillActs();
    template <class In>
    void addAct(const QString &word, bool wanted, const In &initial, qint64 baseVersion = -1);
    void edit();
    void report();
    void fetch();

    qint64 m_id;
    IncidentView m_view;
    QLabel *m_head;
    QLabel *m_texts;
    QGridLayout *m_times;
    QHBoxLayout *m_acts;
    LineTable *m_clocks;
    LineTable *m_course;
    QTimer m_tick;
    OutputView m_issued;
    QByteArray m_bytes;
};

/// "2時間10分", red and strong when it is over.
LineCell remainingCell(const QDateTime &due, const QDateTime &now);

} // namespace mimamori
