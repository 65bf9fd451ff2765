// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/approval.h"
#include "shell/page.h"

namespace mimamori {

class ApprovalBar;
class LineTable;
struct LineCell;

/// 決裁: all that waits for the person's decision, as holder of a role or as a deputy, and what the person has drafted and is not
/// decided yet. Enter opens the file, F12 decides.
class ApprovalPage : public Page {
    Q_OBJECT
public:
    explicit ApprovalPage(ClientContext &context);
    void activated() override;
    void showWaiting(const ApprovalLines &lines);
    void showDrafted(const ApprovalLines &lines);
    LineTable *waiting() const { return m_waiting; }
    LineTable *drafted() const { return m_drafted; }

private:
    QList<QList<LineCell>> linesOf(const QList<ApprovalLine> &approvals, bool drafted) const;
    QString what(const ApprovalLine &line) const;
    void openFile(const ApprovalLine &line);
    void decide();

    QList<ApprovalLine> m_waitingLines;
    QList<ApprovalLine> m_draftedLines;
    LineTable *m_waiting;
    LineTable *m_drafted;
    ApprovalBar *m_decision;
};

Page *approvalPage(ClientContext &context);

} // namespace mimamori
