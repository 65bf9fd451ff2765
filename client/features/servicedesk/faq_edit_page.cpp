// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/faq_edit_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "journal/draft.h"
#include "record/codec.h"
#include "ui/line_edits.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

FaqEditPage::FaqEditPage(ClientContext &context)
    : Page(context)
    , m_table(new LineTable(tr("FAQ in work"), {tr("State"), tr("Question"), tr("Solved")}, 1, tr("No entry yet. F2 begins the first.")))
    , m_form(new RecordForm(recordType<WriteFaq>(), context, {{"kind", "question", "answer", "screen", "owner", "valid_from", "valid_to"}, {"faq", "submit"}, false}))
    , m_differences(new LineTable(tr("Changed since published"), {tr("Field"), tr("Published"), tr("Now")}, 2, tr("Nothing differs from what is published.")))
    , m_state(new QLabel)
    , m_draft(new Draft(context, {m_form, [this] { return m_form->values(); }, [this](const QCborMap &draft) { m_form->putValues(draft); }}, this))
{
    setTitle(tr("FAQ in work"));
    setIcon("edit");
    setPageKey(QStringLiteral("faq_edit"));
    build();
    connect(m_table, &LineTable::currentChanged, this, &FaqEditPage::choose);
    connect(m_table, &LineTable::opened, this, [this] { m_form->focusFirst(); });
    const bool writes = context.session.may(WriteFaq::operation);
    if (writes) {
        setFunctionKey(2, [this] { fresh(); }, tr("New entry"));
        setFunctionKey(9, [this] { save(true); }, tr("Ask for approval"));
        setFunctionKey(12, [this] { save(false); }, tr("Keep draft"));
    }
    m_form->setReadOnly(!writes);
    setFunctionKey(5, [this] { load(); });
    fresh();
}

void FaqEditPage::build()
{
    if (auto *answer = m_form->editor<LongTextEdit>("answer"))
        answer->setRows(6);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 10, 16, 10);
    setPart(m_state, "heading");
    column->addWidget(m_draft->bar());
    column->addWidget(m_state);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(card, 3);
    right->addWidget(m_differences, 2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 18, 24, 18);
    row->setSpacing(16);
    row->addWidget(m_table, 4);
    row->addLayout(right, 6);
    setFocusProxy(m_table->view());
}

void FaqEditPage::activated() { load(); }

void FaqEditPage::load()
{
    context().api.call(ListFaqDrafts{}, this, [this](const FaqLines &lines) { show(lines); },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ListFaqDrafts>()); });
}

void FaqEditPage::show(const FaqLines &lines)
{
    m_lines = lines;
    QList<QList<LineCell>> rows;
    int current = -1;
    for (const FaqLine &line : lines.lines) {
        if (line.faq.id == m_line.faq.id)
            current = int(rows.size());
        const bool waits = line.state.value == u"REVIEW";
        rows << QList<LineCell>{{context().codes.name("faq_state", line.state.value), waits ? colour::warning : QColor()}, {line.question},
            {line.solved ? QString::number(line.solved) : QString()}};
    }
    m_table->setLines(rows);
    m_table->setNote(tr("%1 entries").arg(rows.size()));
    if (current >= 0)
        m_table->view()->selectRow(current);
    choose(m_table->currentLine());
}

void FaqEditPage::choose(int line)
{
    const FaqLine chosen = m_lines.lines.value(line);
    if (!chosen.faq || (chosen.faq.id == m_line.faq.id && chosen.version == m_line.version))
        return;
    edit(chosen);
}

void FaqEditPage::edit(const FaqLine &line)
{
    m_line = line;
    m_draft->stop();
    WriteFaq in;
    in.faq = line.faq;
    in.kind = line.kind;
    in.question = line.question;
    in.answer = line.answer;
    in.screen = line.screen;
    in.validTo = line.validTo;
    m_form->setValues(toCbor(in));
    const bool waits = line.state.value == u"REVIEW";
    m_state->setText(QStringLiteral("%1　%2").arg(context().codes.name("faq_state", line.state.value), line.ownerName));
    m_form->setReadOnly(waits || !context().session.may(WriteFaq::operation));
    enableFunctionKey(9, !waits);
    enableFunctionKey(12, !waits);
    m_draft->begin(QStringLiteral("faq_edit/%1").arg(line.faq.id), title());
    compare(line.faq);
}

void FaqEditPage::compare(Ref<Faq> faq)
{
    context().api.call(CompareFaq{faq, 0, 0}, this,
        [this, id = faq.id](const FaqDifferences &found) {
            if (id != m_line.faq.id)
                return;
            QList<QList<LineCell>> rows;
            for (const FaqDifference &one : found.differences)
                rows << QList<LineCell>{{fieldLabel(recordType<Faq>(), one.column.toLatin1())}, {one.before}, {one.after}};
            m_differences->setLines(rows);
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<CompareFaq>()); });
}

void FaqEditPage::fresh()
{
    m_line = {};
    m_draft->stop();
    WriteFaq in;
    in.kind.value = QStringLiteral("FAQ");
    m_form->setReadOnly(!context().session.may(WriteFaq::operation));
    m_form->setValues(toCbor(in));
    m_state->setText(tr("New entry"));
    m_differences->setLines({});
    enableFunctionKey(9, true);
    enableFunctionKey(12, true);
    m_draft->begin(QStringLiteral("faq_edit/0"), title());
}

void FaqEditPage::save(bool submit)
{
    if (m_saving || !m_form->validate())
        return;
    m_saving = true;
    WriteFaq in = fromCbor<WriteFaq>(m_form->values());
    in.faq = m_line.faq;
    in.submit = submit;
    context().api.call(in, this,
        [this, submit](const FaqDone &done) {
            m_saving = false;
            m_draft->drop();
            m_line.faq = done.faq;
            m_line.version = -1; // looked at again
            tell(MessageKind::Good, submit ? tr("Approval is asked for. What is published stands until then.") : tr("The draft is kept."));
            load();
        },
        [this](const Problem &problem) {
            m_saving = false;
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<WriteFaq>());
        },
        m_line.faq ? CallOptions::write(m_line.version) : CallOptions::write());
}

Page *faqEditPage(ClientContext &context) { return new FaqEditPage(context); }

} // namespace mimamori
