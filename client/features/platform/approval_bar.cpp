// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/platform/approval_bar.h"

#include "ui/part.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mimamori {

ApprovalBar::ApprovalBar(ClientContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_heading(new QLabel), m_comment(new QLineEdit), m_approve(new QPushButton(tr("Approve"))),
      m_return(new QPushButton(tr("Return")))
{
    setPart(this, "card");
    setPart(m_heading, "heading");
    setPart(m_approve, "main");
    m_comment->setObjectName(QStringLiteral("comment"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("Comment (needed for a return)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_heading);
    row->addWidget(m_comment, 1);
    row->addWidget(m_return);
    row->addWidget(m_approve);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_return, &QPushButton::clicked, this, [this] { decide(false); });
}

void ApprovalBar::show(const ApprovalLine &line, const QString &heading)
{
    m_line = line;
    m_heading->setText(heading);
    m_comment->clear();
    m_approve->setEnabled(!line.own);
    m_return->setEnabled(!line.own);
    m_approve->setToolTip(line.own ? tr("What you have drafted yourself is decided by somebody else.") : QString());
    setVisible(true);
}

void ApprovalBar::decide(bool approve)
{
    if (!approve && m_comment->text().trimmed().isEmpty()) {
        m_comment->setFocus(Qt::OtherFocusReason);
        Q_EMIT failed(Problem("required", "comment"));
        return;
    }
    DecideApproval in;
    in.approval.id = m_line.approval;
    in.approve = approve;
    in.comment = m_comment->text();
    m_approve->setEnabled(false);
    m_return->setEnabled(false);
    const auto again = [this] {
        m_approve->setEnabled(true);
        m_return->setEnabled(true);
    };
    m_context.api.call(in, this,
        [this, approve](const ApprovalDecided &) {
            setVisible(false);
            Q_EMIT decided(approve ? tr("Approved.") : tr("Returned to its author."));
        },
        [this, again](const Problem &problem) {
            again();
            Q_EMIT failed(problem);
        },
        CallOptions::write());
}

} // namespace mimamori
