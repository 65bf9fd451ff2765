// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_similar_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mimamori {

namespace {

constexpr int patience = 350; // ms after the last key

} // namespace

InquirySimilarPanel::InquirySimilarPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new LineTable(tr("Similar"), {tr("Source"), tr("Title"), tr("Likeness")}, 1, tr("What resembles the text appears here while you type.")))
    , m_text(new QTextBrowser)
{
    m_text->setAccessibleName(tr("Text of the chosen line"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_table, 3);
    column->addWidget(m_text, 2);
    m_wait.setSingleShot(true);
    m_wait.setInterval(patience);
    connect(&m_wait, &QTimer::timeout, this, &InquirySimilarPanel::ask);
    connect(m_table, &LineTable::currentChanged, this, &InquirySimilarPanel::preview);
    connect(m_table, &LineTable::opened, this, [this] {
        if (const Suggestion chosen = current(); !chosen.key.isEmpty())
            Q_EMIT taken(chosen);
    });
}

void InquirySimilarPanel::look(const QString &typed, const QString &screen, const QString &without)
{
    m_next = {typed.left(longestInquiryText), screen, without};
    m_wait.start();
}

void InquirySimilarPanel::lookNow(const QString &typed, const QString &screen, const QString &without)
{
    look(typed, screen, without);
    m_wait.stop();
    ask();
}

void InquirySimilarPanel::ask()
{
    const int round = ++m_round;
    if (m_next.typed.trimmed().size() < 2) {
        show({});
        return;
    }
    m_context.api.call(m_next, this, [this, round](const Suggestions &found) {
        if (round == m_round)
            show(found);
    }, [](const Problem &) {}); // offers are a help: the work goes on without them
}

void InquirySimilarPanel::show(const Suggestions &suggestions)
{
    m_shown = suggestions;
    QList<QList<LineCell>> lines;
    for (const Suggestion &one : suggestions.suggestions) {
        const bool close = one.score >= 60;
        lines << QList<LineCell>{{m_context.codes.shortName("suggestion_source", one.source.value), close ? colour::good : QColor(), close}, {one.title},
            {QString::number(one.score)}};
    }
    m_table->setLines(lines);
    if (!lines.isEmpty())
        m_table->view()->selectRow(0);
    preview(m_table->currentLine());
}

Suggestion InquirySimilarPanel::current() const
{
    return m_shown.suggestions.value(m_table->currentLine());
}

void InquirySimilarPanel::preview(int line)
{
    const Suggestion one = m_shown.suggestions.value(line);
    QStringList facts;
    if (!one.shared.isEmpty())
        facts << tr("In both: %1").arg(one.shared.join(QStringLiteral("、")));
    if (one.solved > 0)
        facts << tr("solved %1 times").arg(one.solved);
    const QString body = one.source.value == u"MANUAL" ? tr("Enter opens this page of the manual.") : one.text;
    m_text->setHtml(one.key.isEmpty() ? QString() : QStringLiteral("<p><b>%1</b></p><p>%2</p><p style='color:%3'>%4</p>")
        .arg(one.title.toHtmlEscaped(), body.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), colour::quiet.name(),
            facts.join(QStringLiteral("　")).toHtmlEscaped()));
    Q_EMIT currentChanged();
}

} // namespace mimamori
