// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_mine_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/work_book.h"
#include "features/servicedesk/inquiry_talk.h"
#include "model/servicedesk/inquiry_work.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

InquiryMinePage::InquiryMinePage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("My inquiries"), {tr("Received"), tr("State"), tr("What")}, 2, tr("You have asked nothing yet. F7 asks the helpdesk, on every screen.")))
    , m_talk(new InquiryTalk(context))
    , m_question(new QLabel)
    , m_words(new LongTextEdit)
{
    setTitle(tr("My inquiries"));
    setIcon("message-circle");
    setPageKey(QStringLiteral("inquiry_mine"));
    m_words->setIdentity("words", tr("More words"));
    m_words->setLongest(longestInquiryText);
    m_words->setRows(3);
    setPart(m_question, "heading");
    auto *right = new QFrame;
    setPart(right, "card");
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_talk, 1);
    column->addWidget(m_question);
    auto *label = new QLabel(tr("More words (what is still open, or something to add)"));
    setPart(label, "label");
    label->setBuddy(m_words->input());
    column->addWidget(label);
    column->addWidget(m_words);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    row->addWidget(m_table, 4);
    row->addWidget(right, 5);
    setFocusProxy(m_table->view());
    connect(m_table, &LineTable::currentChanged, this, &InquiryMinePage::open);
    connect(m_table, &LineTable::opened, this, [this] { m_words->input()->setFocus(Qt::OtherFocusReason); });
    setFunctionKey(2, [this] { confirm(false); }, tr("Not solved"));
    setFunctionKey(5, [this] { load(); });
    setFunctionKey(6, [this] { add(); }, tr("Add words"));
    setFunctionKey(12, [this] { confirm(true); }, tr("Solved"));
    opened({});
}

void InquiryMinePage::activated() { load(); }

void InquiryMinePage::load()
{
    context().api.call(ShowMyInquiries{}, this, [this](const InquiryLines &lines) { show(lines); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowMyInquiries>()); });
}

void InquiryMinePage::show(const InquiryLines &lines)
{
    const qint64 chosen = m_view.inquiry.id.id;
    m_lines = lines;
    QList<QList<LineCell>> rows;
    int current = 0;
    for (const InquiryLine &line : lines.lines) {
        if (line.inquiry.id == chosen)
            current = int(rows.size());
        const bool asks = line.state.value == inquiry::confirming;
        rows << QList<LineCell>{{gridInstant(line.receivedAt)}, {context().codes.name("inquiry_state", line.state.value), asks ? colour::accent : QColor(), asks},
            {line.summary}};
    }
    m_table->setLines(rows);
    m_table->setNote(tr("%1 open").arg(lines.open));
    if (!rows.isEmpty())
        m_table->view()->selectRow(current);
    open(m_table->currentLine());
}

void InquiryMinePage::open(int line)
{
    const InquiryLine chosen = m_lines.lines.value(line);
    if (!chosen.inquiry) {
        opened({});
        return;
    }
    context().api.call(ShowInquiry{chosen.inquiry}, this,
        [this, id = chosen.inquiry.id](const InquiryView &view) {
            if (m_lines.lines.value(m_table->currentLine()).inquiry.id == id)
                opened(view);
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ShowInquiry>()); });
}

void InquiryMinePage::opened(const InquiryView &view)
{
    m_view = view;
    const QString state = view.inquiry.state.value;
    const bool asks = state == inquiry::confirming;
    const bool isOpen = view.inquiry.id && state != inquiry::done && state != inquiry::merged && state != inquiry::withdrawn;
    if (view.inquiry.id)
        m_talk->show(view);
    else
        m_talk->clear();
    m_question->setText(asks ? tr("Is it solved?  Yes F12   No F2") : QString());
    m_words->setEnabled(isOpen || state == inquiry::done);
    enableFunctionKey(2, asks || state == inquiry::done);
    enableFunctionKey(6, isOpen);
    enableFunctionKey(12, asks);
}

void InquiryMinePage::confirm(bool solved)
{
    if (!m_view.inquiry.id)
        return;
    context().api.call(ConfirmInquiry{m_view.inquiry.id, solved, m_words->text()}, this,
        [this, solved](const InquiryDone &) {
            done(solved ? tr("Thank you. The inquiry is done; F2 opens it again.") : tr("The helpdesk goes on with it."));
        },
        [this](const Problem &problem) {
            if (problem.code() == "required")
                m_words->input()->setFocus(Qt::OtherFocusReason);
            tellProblem(problem, &recordType<ConfirmInquiry>());
        },
        CallOptions::write(m_view.line.version));
}

void InquiryMinePage::add()
{
    context().api.call(WriteInquiry{m_view.inquiry.id, false, m_words->text()}, this, [this](const InquiryDone &) { done(tr("The words are added.")); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<WriteInquiry>()); }, CallOptions::write());
}

void InquiryMinePage::done(const QString &sentence)
{
    m_words->setValue({});
    tell(MessageKind::Good, sentence);
    load();
    if (context().work)
        context().work->refresh();
}

Page *inquiryMinePage(ClientContext &context) { return new InquiryMinePage(context); }

} // namespace mimamori
