// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/password_page.h"

#include "core/api.h"
#include "journal/journal.h"
#include "model/access/session.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/record_form.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace mimamori {

PasswordPage::PasswordPage(ClientContext &context)
    : Page(context), m_form(new RecordForm(recordType<ChangePassword>(), context)), m_again(new LineEdit)
{
    setTitle(tr("Change password"));
    setIcon("lock");
    setPageKey(QStringLiteral("session.change_password"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *heading = new QLabel(title());
    setPart(heading, "heading");
    auto *label = new QLabel(tr("New password again"));
    setPart(label, "label");
    m_again->setIdentity("new_password_again", label->text());
    m_again->line()->setEchoMode(QLineEdit::Password);
    m_again->setFixedWidth(m_form->editor("new_password")->minimumWidth());
    label->setBuddy(m_again->input());
    column->addWidget(heading);
    column->addWidget(m_form);
    column->addWidget(label);
    column->addWidget(m_again);
    column->addStretch();
    outer->addWidget(card);
    setFocusProxy(m_form);
    connect(m_form, &RecordForm::finished, m_again, [this] { m_again->setFocus(Qt::TabFocusReason); });
    setFunctionKey(12, [this] { change(); });
}

void PasswordPage::activated()
{
    m_form->focusFirst();
}

void PasswordPage::change()
{
    if (!m_form->validate())
        return;
    const auto change = fromCbor<ChangePassword>(m_form->values());
    if (change.newPassword != m_again->text()) {
        tell(MessageKind::Problem, tr("The new password was not typed the same way twice."));
        m_again->setFocus(Qt::OtherFocusReason);
        return;
    }
    context().api.call(change, this,
        [this, password = change.newPassword](const Done &) {
            if (context().journal)
                context().journal->changePassword(password);
            tell(MessageKind::Good, tr("Your password is changed. Sessions at other terminals have ended."));
            close();
        },
        [this](const Problem &why) {
            if (!m_form->showProblem(why))
                tellProblem(why, &m_form->type());
        }, CallOptions::write());
}

} // namespace mimamori
