// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_receive_page.h"

#include "features/servicedesk/inquiry_similar_panel.h"
#include "journal/draft.h"
#include "journal/outbox.h"
#include "record/codec.h"
#include "shell/help_page.h"
#include "ui/enter_walk.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace mimamori {

InquiryReceivePage::InquiryReceivePage(ClientContext &context)
    : Page(context)
    , m_form(new RecordForm(recordType<ReceiveInquiry>(), context))
    , m_similar(new InquirySimilarPanel(context))
    , m_draft(new Draft(context, {this, [this] { return m_form->values(); }, [this](const QCborMap &draft) { m_form->putValues(draft); }}, this))
{
    setTitle(tr("Receive an inquiry"));
    setIcon("phone");
    setPageKey(QStringLiteral("inquiry_receive"));
    if (auto *what = m_form->editor<LongTextEdit>("what"))
        what->setRows(6);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 10, 16, 10);
    auto *heading = new QLabel(tr("Receive an inquiry"));
    setPart(heading, "title");
    auto *advice = new QLabel(tr("Caller and what is asked are enough. Office and phone follow from the caller. No case content, please."));
    advice->setWordWrap(true);
    setPart(advice, "quiet");
    column->addWidget(m_draft->bar());
    column->addWidget(heading);
    column->addWidget(advice);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    row->addWidget(card, 5);
    row->addWidget(m_similar, 4);
    new EnterWalk(m_form, context.preferences);
    connect(m_form, &RecordForm::edited, this, &InquiryReceivePage::look);
    connect(m_similar, &InquirySimilarPanel::taken, this, [this](const Suggestion &chosen) {
        if (chosen.source.value == u"MANUAL")
            open(new HelpPage(InquiryReceivePage::context(), chosen.text));
    });
    connect(m_draft, &Draft::broughtBack, this, [this] { setFunctionKey(2, [this] { m_draft->askDiscard(); }, tr("Discard draft")); });
    connect(m_draft, &Draft::discarded, this, [this] { removeFunctionKey(2); });
    setFunctionKey(12, [this] { receive(); }, tr("Receive"));
    fresh();
}

void InquiryReceivePage::fresh()
{
    m_form->setValues(toCbor(ReceiveInquiry{.kind = {QStringLiteral("QUESTION")}, .channel = {QStringLiteral("PHONE")}}));
    m_draft->begin(QStringLiteral("inquiry_receive"), title());
}

void InquiryReceivePage::activated()
{
    if (!isTouched())
        m_form->focusFirst();
}

bool InquiryReceivePage::isTouched() const
{
    return m_form->isChanged();
}

void InquiryReceivePage::look()
{
    const ReceiveInquiry in = fromCbor<ReceiveInquiry>(m_form->values());
    m_similar->look(in.what, in.screen);
}

void InquiryReceivePage::receive()
{
    if (m_sending || !m_form->validate())
        return;
    m_sending = true;
    OutboxEntry act;
    act.operation = ReceiveInquiry::operation;
    act.in = m_form->values();
    act.what = title();
    const bool later = isSendingLater(context());
    sendAct(context(), act, m_draft, this,
        [this](const QCborMap &out) {
            m_sending = false;
            tell(MessageKind::Good, tr("Received as %1. The next call can be written down.").arg(fromCbor<InquiryDone>(out).number));
            fresh();
            m_similar->show({});
            m_form->focusFirst();
        },
        [this](const Problem &problem) {
            m_sending = false;
            m_draft->takeBack();
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<ReceiveInquiry>());
            return true;
        });
    if (later)
        tell(MessageKind::Warning, tr("No connection. The inquiry is kept and sent as soon as there is one."));
}

void InquiryReceivePage::canLeave(std::function<void(bool)> leave)
{
    if (m_sending || !isTouched()) {
        leave(true);
        return;
    }
    context().prompt.ask({tr("Leave without receiving?"), tr("The call is not registered yet."), tr("Throw away"), tr("Go on typing")}, this,
        [this, leave = std::move(leave)](bool away) {
            if (away)
                m_draft->drop();
            leave(away);
        });
}

Page *inquiryReceivePage(ClientContext &context) { return new InquiryReceivePage(context); }

} // namespace mimamori
