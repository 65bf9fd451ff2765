// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api.h"
#include "model/platform/approval.h"
#include "shell/page.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mimamori {

/// 承認 / 差戻し for one waiting approval: a comment (needed when it goes back) and two buttons, without leaving the page.
class ApprovalBar : public QFrame {
    Q_OBJECT
public:
    explicit ApprovalBar(ClientContext &context, QWidget *parent = nullptr);
    void show(const ApprovalLine &line, const QString &heading);

Q_SIGNALS:
    void decided(const QString &sentence);
    void failed(const mimamori::Problem &problem);

private:
    void decide(bool approve);

    ClientContext &m_context;
    ApprovalLine m_line;
    QLabel *m_heading;
    QLineEdit *m_comment;
    QPushButton *m_approve;
    QPushButton *m_return;
};

} // namespace mimamori
