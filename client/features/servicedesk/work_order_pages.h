// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/work_order.h"
#include "shell/page.h"
#include "ui/line_table.h"

class QHBoxLayout;
class QLabel;

namespace mimamori {

/// 作業指示の一覧: what waits for its check, what is being worked on, what the city has to confirm.
class WorkOrderBoardPage : public Page {
    Q_OBJECT
public:
    explicit WorkOrderBoardPage(ClientContext &context);
    void activated() override;
    void show(const WorkOrderLines &lines);
    LineTable *table() const { return m_table; }

private:
    void openLine(int line);

    WorkOrderLines m_lines;
    bool m_closedToo{};
    LineTable *m_table;
};

/// One order: its check, its steps with time and evidence, its files with their hash; the next act is a button, the report one key (F9).
class WorkOrderPage : public Page {
    Q_OBJECT
public:
    WorkOrderPage(ClientContext &context, qint64 order);
    void activated() override;
    void show(const WorkOrderView &view);
    LineTable *steps() const { return m_steps; }
    LineTable *artefacts() const { return m_files; }

private:
    void fillSteps();
    void fillActs();
    template <class In>
    void addAct(const QString &word, bool wanted, const In &initial, const QByteArray &hidden = "work_order");
    const WorkOrderStep *currentStep() const;
    void takeStep();
    void attach();
    void save();
    void report();
    void fetch(qint64 output, const QByteArray &operation, const QByteArray &field, const QString &fileName, const QByteArray &sha256, const QByteArray &bytes);
    void write(const QString &fileName, const QByteArray &bytes);

    qint64 m_id;
    WorkOrderView m_view;
    QLabel *m_head;
    QLabel *m_texts;
    QHBoxLayout *m_acts;
    LineTable *m_steps;
    LineTable *m_files;
};

Page *workOrderBoardPage(ClientContext &context);

} // namespace mimamori
