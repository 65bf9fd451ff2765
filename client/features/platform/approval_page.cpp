// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/approval_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/work_book.h"
#include "features/platform/approval_bar.h"
#include "shell/child_files.h"
#include "shell/open_subject.h"
#include "ui/due_words.h"
#include "ui/line_table.h"

#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

ApprovalPage::ApprovalPage(ClientContext &context) : Page(context)
{
    setTitle(tr("Approvals"));
    setIcon("check");
    setPageKey(QStringLiteral("approval.list"));
    m_waiting = new LineTable(tr("Waiting for you"), {tr("Drafted"), tr("By"), tr("What"), tr("In the place of")}, 2, tr("Nothing waits for your approval."));
    m_drafted = new LineTable(tr("Drafted by you, not decided yet"), {tr("Drafted"), tr("Decided by"), tr("What")}, 2, tr("Nothing of yours waits for a decision."));
    m_decision = new ApprovalBar(context);
    m_decision->hide();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(16);
    outer->addWidget(m_waiting, 3);
    outer->addWidget(m_drafted, 2);
    outer->addWidget(m_decision);
    setFocusProxy(m_waiting->view());
    setFunctionKey(5, [this] { activated(); });
    setFunctionKey(12, [this] { decide(); }, tr("Decide"));
    connect(m_waiting, &LineTable::opened, this, [this](int line) { openFile(m_waitingLines.value(line)); });
    connect(m_drafted, &LineTable::opened, this, [this](int line) { openFile(m_draftedLines.value(line)); });
    connect(m_decision, &ApprovalBar::decided, this, [this](const QString &sentence) {
        tell(MessageKind::Good, sentence);
        m_waiting->view()->setFocus(Qt::OtherFocusReason);
        activated();
    });
    connect(m_decision, &ApprovalBar::failed, this, [this](const Problem &why) { tellProblem(why, &recordType<DecideApproval>()); });
    if (context.work) // it hears what changes for this person
        connect(context.work, &WorkBook::changed, this, &ApprovalPage::activated);
}

void ApprovalPage::activated()
{
    const auto failed = [this](const Problem &why) { tellProblem(why, &recordType<ListApprovals>()); };
    ListApprovals drafted;
    drafted.drafted = true;
    context().api.call(ListApprovals(), this, [this](const ApprovalLines &lines) { showWaiting(lines); }, failed);
    context().api.call(drafted, this, [this](const ApprovalLines &lines) { showDrafted(lines); }, failed);
}

QString ApprovalPage::what(const ApprovalLine &line) const
{
    const QString kind = context().codes.name("approval_kind", line.kind.value);
    return line.childName.isEmpty() ? kind : kind + QStringLiteral("  ") + line.childName;
}

QList<QList<LineCell>> ApprovalPage::linesOf(const QList<ApprovalLine> &approvals, bool drafted) const
{
    QList<QList<LineCell>> lines;
    const QDateTime now = context().api.now();
    for (const ApprovalLine &line : approvals) {
        const QString who = drafted ? line.approverRole.value : line.draftedBy;
        lines << QList<LineCell>{{dueWords(line.draftedAt, now)}, {drafted ? context().codes.name("role", who) : who}, {what(line)}, {line.deputyFor}};
    }
    return lines;
}

void ApprovalPage::showWaiting(const ApprovalLines &lines)
{
    m_waitingLines = lines.approvals;
    m_waiting->setLines(linesOf(m_waitingLines, false));
    m_waiting->setNote(m_waitingLines.isEmpty() ? QString() : tr("F12 decides"));
    enableFunctionKey(12, !m_waitingLines.isEmpty());
}

void ApprovalPage::showDrafted(const ApprovalLines &lines)
{
    m_draftedLines = lines.approvals;
    QList<QList<LineCell>> cells = linesOf(m_draftedLines, true);
    for (QList<LineCell> &line : cells)
        line.removeLast();
    m_drafted->setLines(cells);
}

void ApprovalPage::openFile(const ApprovalLine &line)
{
    if (line.childFile)
        open(openChildFile(context(), line.childFile));
    else if (Page *page = openSubject(context(), line.subject, line.subjectId))
        open(page);
    else
        tell(MessageKind::Info, tr("This entry belongs to no file that you can open."));
}

void ApprovalPage::decide()
{
    const ApprovalLine line = m_waitingLines.value(m_waiting->currentLine());
    if (line.approval)
        m_decision->show(line, what(line));
}

Page *approvalPage(ClientContext &context)
{
    return new ApprovalPage(context);
}

} // namespace mimamori
