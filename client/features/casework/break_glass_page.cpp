// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/break_glass_page.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "features/casework/child_file_page.h"
#include "model/casework/file_access.h"
#include "record/codec.h"
#include "ui/part.h"
#include "ui/record_form.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mimamori {

BreakGlassPage::BreakGlassPage(ClientContext &context, const QString &number) : Page(context), m_form(new RecordForm(recordType<BreakGlass>(), context))
{
    setTitle(tr("Emergency access"));
    setIcon("shield-lock");
    setPageKey(QStringLiteral("break_glass"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    auto *heading = new QLabel(title());
    setPart(heading, "heading");
    auto *warning = new QLabel(tr("Opens one file for four hours. The worker, the chief and headquarters hear of it at once, with your name and your reason; "
                                  "it is looked at again every week. Only when a child needs it now."));
    warning->setWordWrap(true);
    setLook(warning, "kind", "warning");
    auto *act = new QPushButton(tr("Open in an emergency  F12"));
    setPart(act, "main");
    rows->addWidget(heading);
    rows->addWidget(warning);
    rows->addWidget(m_form);
    rows->addWidget(act, 0, Qt::AlignRight);
    outer->addWidget(card);
    outer->addStretch(1);
    if (!number.isEmpty())
        m_form->setValues({{QStringLiteral("number"), number}});
    setFocusProxy(m_form);
    setFunctionKey(12, [this] { breakGlass(); }, tr("Open"));
    connect(act, &QPushButton::clicked, this, &BreakGlassPage::breakGlass);
    connect(m_form, &RecordForm::edited, this, [this] { m_key.clear(); });
    connect(m_form, &RecordForm::finished, act, [act] { act->setFocus(Qt::TabFocusReason); });
}

void BreakGlassPage::activated()
{
    m_form->focusFirst();
}

void BreakGlassPage::breakGlass()
{
    if (!m_form->validate())
        return;
    if (m_key.isEmpty())
        m_key = newUuid7();
    context().api.callRaw(BreakGlass::operation, m_form->values(), this,
        [this](const QCborMap &out) {
            const auto open = fromCbor<BrokenGlass>(out);
            tell(MessageKind::Warning, tr("Open until %1. Whoever is responsible has been told.").arg(gridInstant(open.until)));
            Page::open(new ChildFilePage(context(), open.childFile.id));
            close();
        },
        [this](const Problem &problem) {
            m_key.clear();
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<BreakGlass>());
        },
        {m_key, -1});
}

Page *breakGlassPage(ClientContext &context)
{
    return new BreakGlassPage(context);
}

} // namespace mimamori
