// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_ask_page.h"

#include "features/servicedesk/inquiry_similar_panel.h"
#include "journal/draft.h"
#include "journal/outbox.h"
#include "record/codec.h"
#include "shell/help_page.h"
#include "ui/line_edits.h"
#include "ui/part.h"
#include "ui/prompt.h"
#include "ui/record_form.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int pictureWidth = 300;

QFrame *card(QWidget *content)
{
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 10, 16, 10);
    column->addWidget(content);
    return frame;
}

} // namespace

InquiryAskPage::InquiryAskPage(ClientContext &context, const HelpdeskScene &scene)
    : Page(context)
    , m_scene(scene)
    , m_form(new RecordForm(recordType<AskInquiry>(), context, {{"kind", "what"}, {}, false}))
    , m_similar(new InquirySimilarPanel(context))
    , m_withPicture(new QCheckBox(tr("Send the picture of the screen (all text is covered)")))
    , m_picture(new QLabel)
    , m_draft(new Draft(context, {this, [this] { return m_form->values(); }, [this](const QCborMap &draft) { m_form->putValues(draft); }}, this))
{
    setTitle(tr("Ask the helpdesk"));
    setIcon("message-circle");
    setPageKey(QStringLiteral("inquiry_ask"));
    if (auto *what = m_form->editor<LongTextEdit>("what"))
        what->setRows(7);
    auto *left = new QVBoxLayout;
    auto *heading = new QLabel(tr("Ask the helpdesk"));
    setPart(heading, "title");
    auto *advice = new QLabel(tr("Please write no names, addresses or content of a case. A case number is enough: only those who may see the case will see it."));
    advice->setWordWrap(true);
    setPart(advice, "quiet");
    left->addWidget(m_draft->bar());
    left->addWidget(heading);
    left->addWidget(advice);
    left->addWidget(card(m_form));
    left->addWidget(card(sceneCard()));
    left->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    row->addLayout(left, 5);
    row->addWidget(m_similar, 4);
    setFocusProxy(m_form->editor("what"));
    connect(m_form, &RecordForm::edited, this, [this] { m_similar->look(request().what, m_scene.screen); });
    connect(m_similar, &InquirySimilarPanel::taken, this, [this](const Suggestion &chosen) {
        if (chosen.source.value == u"MANUAL")
            open(new HelpPage(InquiryAskPage::context(), chosen.text));
    });
    setFunctionKey(3, [this] { m_similar->lookNow(request().what, m_scene.screen); }, tr("Similar"));
    setFunctionKey(12, [this] { send(); }, tr("Send"));
    m_form->setValues(toCbor(AskInquiry{.kind = {QStringLiteral("QUESTION")}}));
    m_draft->begin(QStringLiteral("inquiry_ask"), title());
}

/// What goes with the question, to be looked at.
QWidget *InquiryAskPage::sceneCard()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    const auto line = [column](const QString &label, const QString &value) {
        auto *words = new QLabel(value.isEmpty() ? QString() : label + QStringLiteral("　") + value);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        setPart(words, "quiet");
        words->setVisible(!value.isEmpty());
        column->addWidget(words);
    };
    line(tr("Screen"), m_scene.screen);
    line(tr("Version"), QCoreApplication::applicationVersion());
    line(tr("Last error"), m_scene.lastError);
    line(tr("Before that"), m_scene.actions.join(QStringLiteral(" → ")));
    m_picture->setAccessibleName(tr("Picture of the screen without its texts"));
    const QPixmap pixmap = [this] {
        QPixmap made;
        made.loadFromData(m_scene.picture, "PNG");
        return made;
    }();
    if (!pixmap.isNull())
        m_picture->setPixmap(pixmap.scaledToWidth(pictureWidth, Qt::SmoothTransformation));
    m_withPicture->setAccessibleName(m_withPicture->text());
    m_withPicture->setVisible(!pixmap.isNull());
    m_withPicture->setChecked(!pixmap.isNull());
    connect(m_withPicture, &QCheckBox::toggled, m_picture, &QLabel::setVisible);
    column->addWidget(m_withPicture);
    column->addWidget(m_picture);
    return content;
}

void InquiryAskPage::activated()
{
    m_form->editor("what")->input()->setFocus(Qt::OtherFocusReason);
}

AskInquiry InquiryAskPage::request() const
{
    AskInquiry in = fromCbor<AskInquiry>(m_form->values());
    in.screen = m_scene.screen;
    in.clientVersion = QCoreApplication::applicationVersion();
    in.lastError = m_scene.lastError;
    in.actions = m_scene.actions;
    in.picture = m_withPicture->isChecked() ? m_scene.picture : QByteArray();
    return in;
}

void InquiryAskPage::send()
{
    if (m_sending || !m_form->validate())
        return;
    m_sending = true;
    OutboxEntry act;
    act.operation = AskInquiry::operation;
    act.in = toCbor(request());
    act.what = title();
    const bool later = isSendingLater(context());
    sendAct(context(), act, m_draft, this, [this](const QCborMap &out) { sent(fromCbor<InquiryDone>(out)); },
        [this](const Problem &problem) {
            m_sending = false;
            m_draft->takeBack();
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<AskInquiry>());
            return true;
        });
    if (later)
        tell(MessageKind::Warning, tr("No connection. The question is kept and sent as soon as there is one."));
}

void InquiryAskPage::sent(const InquiryDone &done)
{
    tell(MessageKind::Good, tr("Received as %1. The answer comes as a notice, and stands under My inquiries.").arg(done.number));
    m_draft->drop();
    m_form->setValues({});
    close();
}

void InquiryAskPage::canLeave(std::function<void(bool)> leave)
{
    if (m_sending || request().what.trimmed().isEmpty()) {
        leave(true);
        return;
    }
    context().prompt.ask({tr("Leave without asking?"), tr("What you wrote was not sent yet."), tr("Throw away"), tr("Go on typing")}, this,
        [this, leave = std::move(leave)](bool away) {
            if (away)
                m_draft->drop();
            leave(away);
        });
}

Page *openAskPage(ClientContext &context, const HelpdeskScene &scene)
{
    return new InquiryAskPage(context, scene);
}

} // namespace mimamori
