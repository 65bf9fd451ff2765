// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/operation_plan.h"
#include "shell/page.h"
#include "ui/line_table.h"

class QLabel;

namespace mimamori {

/// 計画: every kind with its approved edition and the one in work; below, the lines of the one one stands on beside what runs now.
class PlanPage : public Page {
    Q_OBJECT
public:
    /// `wanted`: the edition to stand on at first, 0 = none.
    explicit PlanPage(ClientContext &context, qint64 wanted = 0);
    void activated() override;
    void show(const PlanStandings &standings);
    void showPlan(const PlanView &view);
    LineTable *plans() const { return m_plans; }
    LineTable *lines() const { return m_lines; }

private:
    /// One row of the upper table.
    struct PlanRow {
        Code<PlanKind> kind{};
        Ref<OperationPlan> plan{};
        Code<PlanState> state{};
        QString number{};
    };
    void addRow(const PlanStanding &standing, bool coming, QList<QList<LineCell>> &rows);
    const PlanRow *current() const;
    void choose(int line);
    void fillLines();
    void draft();
    template <class In>
    void act(std::initializer_list<const char *> states, const QString &done);
    void report();
    void fetch(const OutputView &out, const QByteArray &bytes);

    PlanStandings m_standings;
    QList<PlanRow> m_rows;
    PlanView m_view;
    bool m_driftOnly{};
    qint64 m_wanted{};
    LineTable *m_plans;
    LineTable *m_lines;
};

Page *planPage(ClientContext &context);

} // namespace mimamori
