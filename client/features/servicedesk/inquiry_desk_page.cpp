// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_desk_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/session.h"
#include "core/work_book.h"
#include "features/servicedesk/inquiry_acts.h"
#include "features/servicedesk/inquiry_receive_page.h"
#include "features/servicedesk/inquiry_similar_panel.h"
#include "features/servicedesk/inquiry_talk.h"
#include "journal/draft.h"
#include "model/servicedesk/inquiry_work.h"
#include "record/codec.h"
#include "shell/help_page.h"
#include "ui/choice_edits.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

CodeCombo *combo(const CodeBook &codes, const char *table, const char *column, const QString &label)
{
    auto *made = new CodeCombo;
    made->setIdentity(column, label);
    made->setTable(codes, table);
    made->setMinimumWidth(made->fontMetrics().height() * 8);
    return made;
}

bool isOpen(const QString &state)
{
    return state == inquiry::received || state == inquiry::investigating || state == inquiry::waiting || state == inquiry::confirming;
}

} // namespace

InquiryDeskPage::InquiryDeskPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("Inquiries"), {tr("State"), tr("Time left"), tr("What")}, 2, tr("Nothing waits. F2 receives a call.")))
    , m_talk(new InquiryTalk(context))
    , m_similar(new InquirySimilarPanel(context))
    , m_words(new LongTextEdit)
    , m_finding(combo(context.codes, "inquiry_finding", "finding", tr("Known or new")))
    , m_group(combo(context.codes, "desk_group", "to_group", tr("Hand over to")))
    , m_pause(combo(context.codes, "inquiry_pause_reason", "reason", tr("Why the clock stops")))
    , m_decide(new QPushButton(tr("Decide")))
    , m_hand(new QPushButton(tr("Hand over")))
    , m_stop(new QPushButton(tr("Stop the clock")))
    , m_note(new QPushButton(tr("Internal note")))
    , m_say(new QPushButton(tr("Write to the asker")))
    , m_answer(new QPushButton(tr("Answer  F12")))
    , m_acts(new InquiryActs(context))
    , m_clock(new QLabel)
    , m_draft(new Draft(context, {m_words, [this] { return readDraft(); }, [this](const QCborMap &draft) { showDraft(draft); }}, this))
{
    setTitle(tr("Inquiries"));
    setIcon("message-circle");
    setPageKey(QStringLiteral("inquiry_desk"));
    build();
    connectParts();
    setKeys();
    opened({});
}

void InquiryDeskPage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 12);
    outer->setSpacing(10);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(m_table, 10);
    columns->addWidget(buildMiddle(), 12);
    columns->addWidget(m_similar, 9);
    outer->addLayout(columns, 1);
    outer->addLayout(buildDecisions());
    setFocusProxy(m_table->view());
}

QWidget *InquiryDeskPage::buildMiddle()
{
    m_words->setIdentity("answer", tr("Answer or note"));
    m_words->setLongest(longestInquiryText);
    m_words->setRows(5);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_talk, 1);
    column->addWidget(m_draft->bar());
    auto *label = new QLabel(tr("Answer or note"));
    setPart(label, "label");
    label->setBuddy(m_words->input());
    column->addWidget(label);
    column->addWidget(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note);
    buttons->addWidget(m_say);
    buttons->addWidget(m_acts);
    buttons->addStretch(1);
    setPart(m_answer, "main");
    buttons->addWidget(m_answer);
    column->addLayout(buttons);
    return card;
}

QHBoxLayout *InquiryDeskPage::buildDecisions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto pair = [row](const QString &words, CodeCombo *box, QPushButton *button) {
        auto *label = new QLabel(words);
        setPart(label, "label");
        label->setBuddy(box->input());
        row->addWidget(label);
        row->addWidget(box);
        row->addWidget(button);
        row->addSpacing(12);
    };
    pair(tr("Known or new"), m_finding, m_decide);
    pair(tr("Hand over to"), m_group, m_hand);
    pair(tr("Clock"), m_pause, m_stop);
    row->addStretch(1);
    setPart(m_clock, "heading");
    m_clock->setAccessibleName(tr("The desk's clock"));
    row->addWidget(m_clock);
    return row;
}

void InquiryDeskPage::connectParts()
{
    connect(m_table, &LineTable::currentChanged, this, &InquiryDeskPage::open);
    connect(m_table, &LineTable::opened, this, [this] { m_words->input()->setFocus(Qt::OtherFocusReason); });
    connect(m_similar, &InquirySimilarPanel::taken, this, [this](const Suggestion &chosen) {
        if (chosen.source.value == u"MANUAL")
            Page::open(new HelpPage(context(), chosen.text));
        else
            reuse();
    });
    connect(m_words, &FieldEditor::edited, this, [this] {
        const QString typed = m_words->text();
        m_similar->look(typed.trimmed().size() < 4 ? m_view.inquiry.what : typed, m_view.inquiry.screen, QStringLiteral("INQUIRY/%1").arg(m_view.inquiry.id.id));
    });
    connect(m_decide, &QPushButton::clicked, this, &InquiryDeskPage::decide);
    connect(m_hand, &QPushButton::clicked, this, &InquiryDeskPage::handOver);
    connect(m_stop, &QPushButton::clicked, this, &InquiryDeskPage::pauseOrResume);
    connect(m_note, &QPushButton::clicked, this, [this] { write(true); });
    connect(m_say, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_answer, &QPushButton::clicked, this, &InquiryDeskPage::answer);
    connect(m_acts, &InquiryActs::wanted, this, [this](Page *form) { Page::open(form); });
    connect(m_acts, &InquiryActs::done, this, &InquiryDeskPage::acted);
    connect(m_acts, &InquiryActs::failed, this, [this](const Problem &problem) { tellProblem(problem, &recordType<UnlinkInquiry>()); });
}

void InquiryDeskPage::setKeys()
{
    if (context().session.may(ReceiveInquiry::operation))
        setFunctionKey(2, [this] { Page::open(inquiryReceivePage(context())); }, tr("Receive"));
    setFunctionKey(3, [this] { m_similar->table()->view()->setFocus(Qt::ShortcutFocusReason); }, tr("Similar"));
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(6, [this] { reuse(); }, tr("Reuse"));
    setFunctionKey(11, [this] {
        m_closed = !m_closed;
        load();
    }, tr("Open/closed"));
    setFunctionKey(12, [this] { answer(); }, tr("Answer"));
}

void InquiryDeskPage::activated() { load(); }

void InquiryDeskPage::load()
{
    ShowInquiryBoard in;
    in.closed = m_closed;
    context().api.call(in, this, [this](const InquiryLines &lines) { show(lines); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowInquiryBoard>()); });
}

void InquiryDeskPage::show(const InquiryLines &lines)
{
    const qint64 chosen = m_view.inquiry.id.id;
    m_lines = lines;
    QList<QList<LineCell>> rows;
    int current = 0;
    for (const InquiryLine &line : lines.lines) {
        if (line.inquiry.id == chosen)
            current = int(rows.size());
        const bool over = line.dueAt.isValid() && line.remainingSeconds < 0;
        const bool soon = line.dueAt.isValid() && !line.paused && line.remainingSeconds < 7200;
        const QColor tint = over ? colour::danger : soon ? colour::warning : line.paused ? colour::quiet : QColor();
        const QString kind = line.kind.value == u"QUESTION" ? QString() : QStringLiteral("【%1】").arg(context().codes.shortName("inquiry_kind", line.kind.value));
        rows << QList<LineCell>{{context().codes.shortName("inquiry_state", line.state.value)}, {deskTimeWords(line), tint, over},
            {kind + line.summary + QStringLiteral("　") + line.officeName}};
    }
    m_table->setLines(rows);
    m_table->setNote(m_closed ? tr("closed ones") : tr("%1 open").arg(lines.open));
    if (!rows.isEmpty())
        m_table->view()->selectRow(current);
    open(m_table->currentLine());
}

void InquiryDeskPage::open(int line)
{
    const InquiryLine chosen = m_lines.lines.value(line);
    if (!chosen.inquiry) {
        opened({});
        return;
    }
    if (chosen.inquiry.id == m_view.inquiry.id.id && chosen.version == m_view.line.version)
        return; // it stands there already, perhaps with words that are being typed
    context().api.call(ShowInquiry{chosen.inquiry}, this,
        [this, id = chosen.inquiry.id](const InquiryView &view) {
            if (m_lines.lines.value(m_table->currentLine()).inquiry.id == id)
                opened(view);
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowInquiry>()); });
}

void InquiryDeskPage::opened(const InquiryView &view)
{
    const bool same = view.inquiry.id && view.inquiry.id.id == m_view.inquiry.id.id;
    if (!same) {
        m_draft->keep();
        m_draft->stop();
        m_words->setValue({});
        m_usedFaq.clear();
    }
    m_view = view;
    if (view.inquiry.id)
        m_talk->show(view);
    else
        m_talk->clear();
    m_finding->setValue(view.inquiry.finding.isEmpty() ? QVariant() : QVariant(view.inquiry.finding.value));
    m_group->setValue({});
    m_pause->setValue({});
    const bool works = isOpen(view.inquiry.state.value) && context().session.may(AnswerInquiry::operation);
    const bool runs = works && view.line.dueAt.isValid();
    for (QWidget *part : std::initializer_list<QWidget *>{m_words, m_finding, m_group, m_decide, m_hand, m_note, m_say, m_answer})
        part->setEnabled(works);
    m_pause->setEnabled(runs && !view.line.paused);
    m_stop->setEnabled(runs);
    m_stop->setText(view.line.paused ? tr("Let it go on") : tr("Stop the clock"));
    m_acts->show(view);
    enableFunctionKey(6, works);
    enableFunctionKey(12, works);
    showClock();
    if (!same && view.inquiry.id) {
        m_draft->begin(QStringLiteral("inquiry_desk/%1").arg(view.inquiry.id.id), tr("Answer %1").arg(view.line.number));
        m_similar->lookNow(view.inquiry.what, view.inquiry.screen, QStringLiteral("INQUIRY/%1").arg(view.inquiry.id.id));
    }
}

void InquiryDeskPage::showClock()
{
    const QString words = deskClockWords(m_view.line);
    m_clock->setText(words.isEmpty() ? QString() : tr("Clock 8:45–17:30: %1").arg(words));
}

template <class In>
void InquiryDeskPage::act(const In &in, const QString &sentence)
{
    if (m_acting || !m_view.inquiry.id)
        return;
    m_acting = true;
    context().api.call(in, this, [this, sentence](const InquiryDone &) { acted(sentence); },
        [this](const Problem &problem) {
            m_acting = false;
            tellProblem(problem, &recordType<In>());
        },
        CallOptions::write(m_view.line.version));
}

void InquiryDeskPage::acted(const QString &sentence)
{
    m_acting = false;
    tell(MessageKind::Good, sentence);
    m_view.line.version = -1; // looked at again
    load();
    if (context().work)
        context().work->refresh();
}

void InquiryDeskPage::decide()
{
    InvestigateInquiry in;
    in.inquiry = m_view.inquiry.id;
    in.finding.value = m_finding->code();
    if (in.finding.value == u"KNOWN")
        in.matched = !m_usedFaq.isEmpty() ? m_usedFaq : m_similar->current().key;
    act(in, in.finding.isEmpty() ? tr("The investigation has begun.") : tr("Recorded: %1.").arg(context().codes.name("inquiry_finding", in.finding.value)));
}

void InquiryDeskPage::handOver()
{
    HandOverInquiry in;
    in.inquiry = m_view.inquiry.id;
    in.toGroup.value = m_group->code();
    act(in, tr("Handed over to %1. Its clock runs.").arg(context().codes.name("desk_group", in.toGroup.value)));
}

void InquiryDeskPage::pauseOrResume()
{
    if (m_view.line.paused) {
        ResumeInquiry in;
        in.inquiry = m_view.inquiry.id;
        act(in, tr("The clock goes on."));
        return;
    }
    PauseInquiry in;
    in.inquiry = m_view.inquiry.id;
    in.reason.value = m_pause->code();
    act(in, tr("The clock stands still."));
}

void InquiryDeskPage::write(bool internal)
{
    if (m_acting)
        return;
    m_acting = true;
    context().api.call(WriteInquiry{m_view.inquiry.id, internal, m_words->text()}, this,
        [this, internal](const InquiryDone &) {
            m_draft->drop();
            m_view.inquiry.id = {};
            acted(internal ? tr("The note is kept. The asker does not see it.") : tr("The asker sees these words."));
        },
        [this](const Problem &problem) {
            m_acting = false;
            tellProblem(problem, &recordType<WriteInquiry>());
        },
        CallOptions::write());
}

/// What was found becomes the answer, to be changed before it goes; the entry is counted when it solves.
void InquiryDeskPage::reuse()
{
    const Suggestion chosen = m_similar->current();
    if (chosen.key.isEmpty() || chosen.source.value == u"MANUAL" || !m_words->isEnabled())
        return;
    const QString before = m_words->text().trimmed();
    m_words->setValue(before.isEmpty() ? chosen.text : before + QLatin1Char('\n') + chosen.text);
    m_usedFaq = chosen.key;
    m_finding->setValue(QStringLiteral("KNOWN"));
    m_words->input()->setFocus(Qt::OtherFocusReason);
    m_draft->keep();
}

void InquiryDeskPage::answer()
{
    if (m_acting || !m_view.inquiry.id)
        return;
    AnswerInquiry in;
    in.inquiry = m_view.inquiry.id;
    in.answer = m_words->text();
    in.usedFaq = m_usedFaq.startsWith(QLatin1String("FAQ/")) ? m_usedFaq : QString();
    m_acting = true;
    context().api.call(in, this,
        [this](const InquiryDone &done) {
            m_draft->drop();
            m_view.inquiry.id = {};
            acted(tr("%1 is answered. The asker is asked whether it is solved.").arg(done.number));
        },
        [this](const Problem &problem) {
            m_acting = false;
            if (problem.field() == "answer")
                m_words->input()->setFocus(Qt::OtherFocusReason);
            tellProblem(problem, &recordType<AnswerInquiry>());
        },
        CallOptions::write(m_view.line.version));
}

QCborMap InquiryDeskPage::readDraft() const
{
    return {{QStringLiteral("words"), m_words->text()}, {QStringLiteral("used"), m_usedFaq}};
}

void InquiryDeskPage::showDraft(const QCborMap &draft)
{
    m_words->setValue(draft.value(QStringLiteral("words")).toString());
    m_usedFaq = draft.value(QStringLiteral("used")).toString();
}

Page *inquiryDeskPage(ClientContext &context) { return new InquiryDeskPage(context); }

} // namespace mimamori
