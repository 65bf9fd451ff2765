// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/act_page.h"

#include "core/api.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

ActPage::ActPage(ClientContext &context, Act act)
    : Page(context), m_act(std::move(act)), m_form(new RecordForm(*m_act.request, context, {{}, m_act.hidden, false}))
{
    setTitle(m_act.title);
    setIcon("edit");
    setManual(QStringLiteral("incident.board"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    auto *heading = new QLabel(m_act.title);
    setPart(heading, "heading");
    auto *go = new QPushButton(tr("Record  F12"));
    setPart(go, "main");
    rows->addWidget(heading);
    rows->addWidget(m_form);
    rows->addWidget(go, 0, Qt::AlignRight);
    rows->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(card);
    outer->addWidget(scroll);
    m_form->setValues(m_act.initial);
    setFocusProxy(m_form);
    setFunctionKey(12, [this] { send(); }, tr("Record"));
    connect(go, &QPushButton::clicked, this, &ActPage::send);
    connect(m_form, &RecordForm::edited, this, [this] { m_key.clear(); });
    connect(m_form, &RecordForm::finished, go, [go] { go->setFocus(Qt::TabFocusReason); });
}

void ActPage::activated()
{
    m_form->focusFirst();
}

void ActPage::canLeave(std::function<void(bool)> leave)
{
    if (m_sent || !m_form->isChanged()) {
        leave(true);
        return;
    }
    context().prompt.ask({title(), tr("What you entered has not been recorded."), tr("Leave without recording"), tr("Go on entering")}, this, std::move(leave));
}

void ActPage::send()
{
    if (m_sent || !m_form->validate())
        return;
    if (m_key.isEmpty())
        m_key = newUuid7();
    context().api.callRaw(m_act.operation, m_form->values(), this,
        [this](const QCborMap &out) {
            m_sent = true;
            tell(MessageKind::Good, tr("Recorded: %1").arg(title()));
            if (m_act.done)
                m_act.done(out);
            close();
        },
        [this](const Problem &problem) {
            m_key.clear();
            if (!m_form->showProblem(problem))
                tellProblem(problem, m_act.request);
        },
        {m_key, m_act.baseVersion});
}

} // namespace mimamori
