// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/my_work.h"
#include "shell/page.h"

#include <QTimer>

namespace mimamori {

class ApprovalBar;
class LineTable;
class WhyDuePanel;

/// 今日: what runs out, what waits, what has changed, what is planned, in one look (CASE-20). Enter opens the file, F11 explains the
/// due time, F12 decides the approval the person stands on.
class MyWorkPage : public Page {
    Q_OBJECT
public:
    explicit MyWorkPage(ClientContext &context);
    void activated() override;
    void show(const MyWork &work);
    LineTable *clocks() const { return m_clocks; }
    LineTable *tasks() const { return m_tasks; }
    LineTable *approvals() const { return m_approvals; }

private:
    void build();
    void setKeys();
    void fillClocks();
    void fillTasks();
    void fillApprovals();
    void fillPlans();
    void openFile(qint64 childFile, const QString &subject = {}, qint64 subjectId = 0);
    void openTask(const TaskLine &line);
    void whyDue();
    void finishTask();
    void decide();
    QString childWords(const QString &name, const FuzzyDate &birth) const;
    QString taskWords(const TaskLine &line) const;

    MyWork m_work;
    QList<TaskLine> m_shownTasks;
    QTimer m_tick; ///< what remains shrinks while one looks
    LineTable *m_clocks;
    LineTable *m_tasks;
    LineTable *m_approvals;
    LineTable *m_plans;
    WhyDuePanel *m_why;
    ApprovalBar *m_decision;
};

Page *myWorkPage(ClientContext &context);

} // namespace mimamori
