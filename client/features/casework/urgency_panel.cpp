// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/urgency_panel.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/session.h"
#include "features/casework/urgency_chart_view.h"
#include "record/codec.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/status_chip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QLabel *words(const QString &text, const char *part = nullptr)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (part)
        setPart(label, part);
    return label;
}

} // namespace

UrgencyPanel::UrgencyPanel(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_chart(new UrgencyChartView(context))
    , m_grade(new RecordForm(recordType<AssessUrgency>(), context, {{"rank"}, {}, false}))
    , m_record(new QPushButton(tr("Record the assessment  F12")))
    , m_cards(new QVBoxLayout)
{
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 8, 0, 0);
    sides->setSpacing(16);
    auto *entry = new QFrame;
    setPart(entry, "card");
    auto *left = new QVBoxLayout(entry);
    left->setContentsMargins(16, 10, 16, 10);
    left->addWidget(m_chart, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(m_grade, 1);
    setPart(m_record, "main");
    below->addWidget(m_record, 0, Qt::AlignBottom);
    left->addLayout(below);
    sides->addWidget(entry, 3);
    auto *scroll = new QScrollArea;
    auto *list = new QWidget;
    m_cards->setContentsMargins({});
    list->setLayout(m_cards);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    sides->addWidget(scroll, 2);
    connect(m_chart, &UrgencyChartView::changed, this, &UrgencyPanel::edited);
    connect(m_chart, &UrgencyChartView::left, this, [this] { m_grade->focusFirst(); });
    connect(m_grade, &RecordForm::edited, this, [this] { m_chart->setGiven(fromCbor<AssessUrgency>(m_grade->values()).rank); });
    connect(m_grade, &RecordForm::finished, m_record, [this] { m_record->setFocus(Qt::TabFocusReason); });
    connect(m_record, &QPushButton::clicked, this, &UrgencyPanel::record);
}

void UrgencyPanel::open(Ref<CaseEpisode> episode, bool mayWrite)
{
    const bool other = m_episode != episode;
    m_episode = episode;
    m_mayWrite = mayWrite && m_context.session.may(AssessUrgency::operation);
    m_chart->setReadOnly(!m_mayWrite);
    m_grade->setReadOnly(!m_mayWrite);
    m_record->setEnabled(m_mayWrite);
    if (other)
        begin();
}

void UrgencyPanel::begin()
{
    m_chart->setAnswers({});
    m_chart->setGiven({});
    m_grade->setValues(toCbor(AssessUrgency{}));
    m_chartRank.clear();
}

void UrgencyPanel::refresh()
{
    if (!m_episode)
        return;
    m_context.api.call(
        ShowUrgency{m_episode}, this,
        [this, asked = m_episode](const UrgencyAssessments &out) {
            if (asked == m_episode)
                show(out);
        },
        [this](const Problem &why) { Q_EMIT failed(why); });
}

bool UrgencyPanel::isChanged() const
{
    return !m_chart->answers().isEmpty();
}

/// The grade follows the chart until another is chosen.
void UrgencyPanel::edited()
{
    const QString rank = m_chart->outcome().rank;
    const QString given = fromCbor<AssessUrgency>(m_grade->values()).rank.value;
    if (!rank.isEmpty() && (given.isEmpty() || given == m_chartRank))
        m_grade->putValue("rank", rank);
    if (!rank.isEmpty())
        m_chartRank = rank;
    m_chart->setGiven(fromCbor<AssessUrgency>(m_grade->values()).rank);
}

void UrgencyPanel::show(const UrgencyAssessments &assessments)
{
    m_shown = assessments;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const UrgencyLine &line : assessments.lines)
        m_cards->addWidget(card(line));
    if (assessments.lines.isEmpty())
        m_cards->addWidget(words(tr("Not judged by the chart yet. Answer the questions and record with F12."), "quiet"));
    m_cards->addStretch(1);
}

QString UrgencyPanel::answersOf(const UrgencyAssessment &assessment) const
{
    const CodeBook &codes = m_context.codes;
    const QDate day = japanDate(assessment.at);
    QStringList lines;
    for (const auto &[word, questions] : {std::pair(tr("Yes"), assessment.yes), {tr("Not known"), assessment.unknown}}) {
        for (const Code<UrgencyQuestion> &question : questions)
            lines << tr("%1: %2").arg(word, codes.name(UrgencyQuestion::table, question.value, day));
    }
    for (const Code<UrgencyEvidence> &one : assessment.evidence)
        lines << QStringLiteral("・") + codes.name(UrgencyEvidence::table, one.value, day);
    if (lines.isEmpty())
        lines << tr("No question was answered with yes.");
    return lines.join(QLatin1Char('\n'));
}

QWidget *UrgencyPanel::card(const UrgencyLine &line)
{
    const UrgencyAssessment &assessment = line.assessment;
    const CodeBook &codes = m_context.codes;
    const QDate day = japanDate(assessment.at);
    auto *frame = new QFrame;
    setPart(frame, "card");
    auto *rows = new QVBoxLayout(frame);
    rows->setContentsMargins(16, 8, 16, 8);
    auto *head = new QHBoxLayout;
    const CodeView *rank = codes.entry(Urgency::table, assessment.rank.value, day);
    head->addWidget(new StatusChip(UrgencyChartView::isAtOnce(rank) ? "danger" : "warning",
        assessment.rank.isEmpty() ? tr("no grade") : codes.name(Urgency::table, assessment.rank.value, day)));
    head->addWidget(words(gridInstant(assessment.at) + QStringLiteral("  ") + line.assessedByName), 1);
    rows->addLayout(head);
    if (!assessment.chartRank.isEmpty() && assessment.chartRank != assessment.rank)
        rows->addWidget(words(tr("The chart says %1. Reason: %2").arg(codes.shortName(Urgency::table, assessment.chartRank.value, day), assessment.overrideReason)));
    rows->addWidget(words(answersOf(assessment), "quiet"));
    if (assessment.confirmedAt.isValid()) {
        rows->addWidget(words(tr("✓ confirmed by %1, %2").arg(line.confirmedByName, gridInstant(assessment.confirmedAt))));
    } else if (line.mayConfirm && m_mayWrite) {
        auto *agree = new QPushButton(tr("Confirm as the second person"));
        connect(agree, &QPushButton::clicked, this, [this, id = assessment.id] { confirm(id); });
        rows->addWidget(agree, 0, Qt::AlignRight);
    } else {
        rows->addWidget(words(tr("◇ waits for a second look"), "quiet"));
    }
    return frame;
}

void UrgencyPanel::record()
{
    if (m_saving || !m_mayWrite || !m_episode || !m_grade->validate())
        return;
    AssessUrgency in;
    in.episode = m_episode;
    in.answers = m_chart->answers();
    in.rank = fromCbor<AssessUrgency>(m_grade->values()).rank;
    if (const auto wrong = urgencyProblem(in.answers, m_chart->outcome(), in.rank, "answers.")) {
        problem(*wrong);
        return;
    }
    m_saving = true;
    m_context.api.call(
        in, this,
        [this](const AssessedUrgency &out) {
            m_saving = false;
            begin();
            refresh();
            Q_EMIT saved(tr("Judged as %1. A second person is asked to confirm it.").arg(m_context.codes.name(Urgency::table, out.rank.value)));
        },
        [this](const Problem &why) { problem(why); }, CallOptions::write());
}

void UrgencyPanel::confirm(Ref<UrgencyAssessment> assessment)
{
    m_context.api.call(
        ConfirmUrgency{assessment}, this,
        [this](const AssessedUrgency &) {
            refresh();
            Q_EMIT saved(tr("The assessment is confirmed."));
        },
        [this](const Problem &why) {
            refresh();
            Q_EMIT failed(why);
        },
        CallOptions::write());
}

void UrgencyPanel::problem(const Problem &why)
{
    m_saving = false;
    const QByteArray inner = why.field().startsWith("answers.") ? why.field().mid(8) : why.field();
    const Problem own(why.code(), inner, why.args());
    if (!m_grade->showProblem(own) && !m_chart->showProblem(own))
        Q_EMIT failed(why);
}

} // namespace mimamori
