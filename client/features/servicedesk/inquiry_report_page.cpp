// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/servicedesk/inquiry_report_page.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "model/platform/export.h"
#include "record/codec.h"
#include "shell/export_page.h"
#include "ui/enter_walk.h"
#include "ui/field_editor.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/record_form.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mimamori {

namespace {

/// The code table of what is counted; none where the key is a name already.
const char *tableOf(const QString &by)
{
    static const QHash<QString, const char *> tables{{QStringLiteral("KIND"), "inquiry_kind"}, {QStringLiteral("CHANNEL"), "inquiry_channel"},
        {QStringLiteral("STATE"), "inquiry_state"}, {QStringLiteral("FINDING"), "inquiry_finding"}, {QStringLiteral("GROUP"), "desk_group"}};
    return tables.value(by, nullptr);
}

QString byWords(const QString &by)
{
    static const QHash<QString, const char *> words{{QStringLiteral("KIND"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By kind")},
        {QStringLiteral("CHANNEL"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By way of reception")},
        {QStringLiteral("STATE"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By state")},
        {QStringLiteral("FINDING"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "Known or new")},
        {QStringLiteral("GROUP"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By group")},
        {QStringLiteral("OFFICE"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By office")},
        {QStringLiteral("SCREEN"), QT_TRANSLATE_NOOP("mimamori::InquiryReportPage", "By screen")}};
    return InquiryReportPage::tr(words.value(by, ""));
}

} // namespace

InquiryReportPage::InquiryReportPage(ClientContext &context)
    : Page(context)
    , m_form(new RecordForm(recordType<ShowInquiryReport>(), context))
    , m_sums(new QLabel)
    , m_figures(new LineTable(tr("Figures"), {tr("Counted by"), tr("What"), tr("Received"), tr("Answered"), tr("In time"), tr("Share in time")}, 1,
          tr("F12 counts the period. No inquiry was received in it, or it has not been counted yet.")))
{
    setTitle(tr("Inquiry report"));
    setIcon("chart-bar");
    setPageKey(QStringLiteral("inquiry_report"));
    auto *card = new QFrame;
    setPart(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 10, 16, 10);
    column->addWidget(m_form);
    m_sums->setWordWrap(true);
    setPart(m_sums, "heading");
    column->addWidget(m_sums);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->setSpacing(12);
    outer->addWidget(card);
    outer->addWidget(m_figures, 1);
    new EnterWalk(m_form, context.preferences);
    setFocusProxy(m_form->editor("from"));
    if (context.session.may(ExportRecords::operation))
        setFunctionKey(9, [this] { open(new ExportPage(recordType<Inquiry>(), InquiryReportPage::context(), 0, {})); }, tr("Export"));
    setFunctionKey(12, [this] { count(); }, tr("Count"));
    const QDate today = japanDate(context.api.now());
    const QDate month(today.year(), today.month(), 1);
    m_form->setValues(toCbor(ShowInquiryReport{month, today}));
}

void InquiryReportPage::count()
{
    if (!m_form->validate())
        return;
    context().api.call(fromCbor<ShowInquiryReport>(m_form->values()), this, [this](const InquiryReport &report) { show(report); },
        [this](const Problem &problem) {
            if (!m_form->showProblem(problem))
                tellProblem(problem, &recordType<ShowInquiryReport>());
        });
}

QString InquiryReportPage::sums() const { return m_sums->text(); }

QString InquiryReportPage::keyWords(const InquiryFigure &figure) const
{
    const char *table = tableOf(figure.by);
    const QString words = table && !figure.key.isEmpty() ? context().codes.name(table, figure.key) : figure.key;
    return words.isEmpty() ? tr("(not said)") : words;
}

void InquiryReportPage::show(const InquiryReport &report)
{
    m_sums->setText(tr("%1 to %2: %3 received, %4 answered, %5 of them in time. %6 received outside opening hours, %7 opened again, %8 open at the end.")
        .arg(gridDate(report.from), gridDate(report.to)).arg(report.received).arg(report.answered).arg(report.inTime).arg(report.outsideHours)
        .arg(report.reopened).arg(report.openAtEnd));
    QList<QList<LineCell>> rows;
    QString before;
    for (const InquiryFigure &one : report.figures) {
        const QString share = one.answered ? QStringLiteral("%1 %").arg(100.0 * double(one.inTime) / double(one.answered), 0, 'f', 1) : QString();
        rows << QList<LineCell>{{one.by == before ? QString() : byWords(one.by), {}, true}, {keyWords(one)}, {QString::number(one.received)},
            {QString::number(one.answered)}, {QString::number(one.inTime)}, {share}};
        before = one.by;
    }
    m_figures->setLines(rows);
}

Page *inquiryReportPage(ClientContext &context) { return new InquiryReportPage(context); }

} // namespace mimamori
