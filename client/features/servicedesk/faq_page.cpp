// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/faq_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "model/platform/export.h"
#include "shell/export_page.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mimamori {

FaqPage::FaqPage(ClientContext &context)
    : Page(context)
    , m_filter(new QLineEdit)
    , m_table(new LineTable(tr("FAQ"), {tr("Kind"), tr("Question"), tr("Solved")}, 1, tr("Nothing is published that has these words. F7 asks the helpdesk.")))
    , m_text(new QTextBrowser)
{
    setTitle(tr("FAQ"));
    setIcon("list");
    setPageKey(QStringLiteral("faq"));
    m_filter->setAccessibleName(tr("Search the FAQ"));
    m_filter->setPlaceholderText(tr("What is it about? (F3)"));
    m_text->setAccessibleName(tr("Answer"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    auto *card = new QFrame;
    setPart(card, "card");
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(1, 1, 1, 1);
    inner->addWidget(m_text);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_filter);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_table, 5);
    row->addWidget(card, 5);
    outer->addLayout(row, 1);
    setFocusProxy(m_filter);
    m_wait.setSingleShot(true);
    m_wait.setInterval(300);
    connect(m_filter, &QLineEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->view()->setFocus(Qt::OtherFocusReason); });
    connect(&m_wait, &QTimer::timeout, this, &FaqPage::load);
    connect(m_table, &LineTable::currentChanged, this, &FaqPage::read);
    setFunctionKey(3, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    setFunctionKey(5, [this] { load(); });
    if (context.session.may("faq.list") && context.session.may(ExportRecords::operation)) // for the first line, on paper
        setFunctionKey(9, [this] { open(new ExportPage(recordType<Faq>(), FaqPage::context(), 0, {})); }, tr("Export"));
}

void FaqPage::activated() { load(); }

void FaqPage::load()
{
    const int round = ++m_round;
    context().api.call(ListFaq{m_filter->text()}, this,
        [this, round](const FaqLines &lines) {
            if (round == m_round)
                show(lines);
        },
        [this](const Problem &problem) { tellProblem(problem, &recordType<ListFaq>()); });
}

void FaqPage::show(const FaqLines &lines)
{
    m_lines = lines;
    QList<QList<LineCell>> rows;
    for (const FaqLine &line : lines.lines) {
        const bool error = line.kind.value == u"KNOWN_ERROR";
        rows << QList<LineCell>{{context().codes.shortName("faq_kind", line.kind.value), error ? colour::warning : QColor()}, {line.question},
            {line.solved ? QString::number(line.solved) : QString()}};
    }
    m_table->setLines(rows);
    m_table->setNote(tr("%1 entries").arg(rows.size()));
    if (!rows.isEmpty())
        m_table->view()->selectRow(0);
    read(m_table->currentLine());
}

void FaqPage::read(int line)
{
    const FaqLine one = m_lines.lines.value(line);
    if (!one.faq) {
        m_text->clear();
        return;
    }
    QStringList facts{tr("Owner %1").arg(one.ownerName), tr("published %1").arg(gridInstant(one.publishedAt))};
    if (one.validTo.isValid())
        facts << tr("valid until %1").arg(gridDate(one.validTo));
    m_text->setHtml(QStringLiteral("<h3>%1</h3><p>%2</p><p style='color:%3'>%4</p>").arg(one.question.toHtmlEscaped(),
        one.answer.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), colour::quiet.name(), facts.join(QStringLiteral("　")).toHtmlEscaped()));
}

Page *faqPage(ClientContext &context) { return new FaqPage(context); }

} // namespace mimamori
