// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/incident_ops.h"
#include "shell/page.h"

#include <QTimer>

namespace mimamori {

class LineTable;

/// 障害: the open ones with the clock that is due next, counted down; F11 shows the closed ones too, F12 opens a new one (INC-01).
class IncidentBoardPage : public Page {
    Q_OBJECT
public:
    explicit IncidentBoardPage(ClientContext &context);
    void activated() override;
    void show(const IncidentLines &lines);
    LineTable *table() const { return m_table; }

private:
    void fill();
    void openLine(int line);
    void openNew();

    LineTable *m_table;
    IncidentLines m_lines;
    bool m_closedToo{};
    QTimer m_tick; ///< what remains is shown in minutes
};

Page *incidentBoardPage(ClientContext &context);

} // namespace mimamori
