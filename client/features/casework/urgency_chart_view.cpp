// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/casework/urgency_chart_view.h"

#include "core/code_book.h"
#include "record/codec.h"
#include "ui/flow_layout.h"
#include "ui/part.h"
#include "ui/record_form.h"
#include "ui/status_chip.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QString attributeOf(const CodeView &code, const char *name)
{
    return QJsonDocument::fromJson(code.attributes.toUtf8()).object().value(QLatin1String(name)).toString();
}

bool isOtherwise(const CodeView &code)
{
    return QJsonDocument::fromJson(code.attributes.toUtf8()).object().value(QLatin1String("otherwise")).toBool();
}

/// ① to ⑳
QString circled(int number) { return number >= 1 && number <= 20 ? QString(QChar(0x245F + number)) : QString::number(number); }

} // namespace

UrgencyQuestionRow::UrgencyQuestionRow(const CodeView &question, const QList<CodeView> &evidence, int number)
    : m_code(question.code)
    , m_text(new QLabel(circled(number) + QLatin1Char(' ') + question.name))
    , m_answers(new QButtonGroup(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 2, 0, 6);
    rows->setSpacing(2);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    rows->addWidget(m_text);
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    for (const auto &[id, word] : {std::pair(Yes, tr("1 Yes")), {No, tr("2 No")}, {Unknown, tr("3 Not known")}}) {
        auto *button = new QPushButton(word);
        button->setCheckable(true);
        setPart(button, "answer");
        button->setObjectName(m_code + QLatin1Char('_') + QString::number(id));
        button->setAccessibleName(tr("%1: %2").arg(question.name, word.mid(2)));
        button->installEventFilter(this);
        m_answers->addButton(button, id);
        line->addWidget(button);
    }
    line->addStretch(1);
    rows->addLayout(line);
    for (const CodeView &one : evidence) {
        auto *box = new QCheckBox;
        box->setObjectName(one.code);
        box->setAccessibleName(one.name);
        m_evidence.append({one.code, box});
        rows->addWidget(lineOf(box, one.name));
        connect(box, &QCheckBox::clicked, this, &UrgencyQuestionRow::changed);
    }
    connect(m_answers, &QButtonGroup::idClicked, this, [this] {
        showEvidence();
        Q_EMIT changed();
    });
    showEvidence();
}

/// A box whose words wrap, which a check box's own do not.
QWidget *UrgencyQuestionRow::lineOf(QCheckBox *box, const QString &words)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(4);
    auto *label = new QLabel(words);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(box);
    label->installEventFilter(this);
    row->addWidget(box, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    return line;
}

UrgencyQuestionRow::Answer UrgencyQuestionRow::answer() const
{
    const int id = m_answers->checkedId();
    return id < 0 ? Open : Answer(id);
}

void UrgencyQuestionRow::setAnswer(Answer answer)
{
    m_answers->setExclusive(false); // an exclusive group never lets go of its last answer
    const auto buttons = m_answers->buttons();
    for (QAbstractButton *button : buttons)
        button->setChecked(m_answers->id(button) == answer);
    m_answers->setExclusive(true);
    showEvidence();
}

/// What it is answered yes for is asked when it is.
void UrgencyQuestionRow::showEvidence()
{
    const bool shown = answer() == Yes || answer() == Unknown;
    for (const auto &[code, box] : std::as_const(m_evidence))
        box->parentWidget()->setVisible(shown);
}

QStringList UrgencyQuestionRow::evidence() const
{
    QStringList out;
    for (const auto &[code, box] : m_evidence) {
        if (box->isChecked() && (answer() == Yes || answer() == Unknown))
            out << code;
    }
    return out;
}

void UrgencyQuestionRow::setEvidence(const QStringList &codes)
{
    for (const auto &[code, box] : std::as_const(m_evidence))
        box->setChecked(codes.contains(code));
}

void UrgencyQuestionRow::setAsked(bool asked) { setPart(m_text, asked ? "asked" : "quiet"); }

void UrgencyQuestionRow::setReadOnly(bool readOnly)
{
    const auto buttons = m_answers->buttons();
    for (QAbstractButton *button : buttons)
        button->setEnabled(!readOnly);
    for (const auto &[code, box] : std::as_const(m_evidence))
        box->setEnabled(!readOnly);
}

void UrgencyQuestionRow::takeFocus(Qt::FocusReason reason)
{
    QAbstractButton *checked = m_answers->checkedButton();
    (checked ? checked : m_answers->buttons().first())->setFocus(reason);
}

bool UrgencyQuestionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (const auto *label = qobject_cast<QLabel *>(watched); label && event->type() == QEvent::MouseButtonRelease)
        static_cast<QCheckBox *>(label->buddy())->click();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int pressed = key->key();
    const bool back = pressed == Qt::Key_Delete || pressed == Qt::Key_Backspace;
    if (!back && (pressed < Qt::Key_1 || pressed > Qt::Key_3))
        return QWidget::eventFilter(watched, event);
    setAnswer(back ? Open : Answer(Yes + pressed - Qt::Key_1));
    Q_EMIT changed();
    if (!back)
        Q_EMIT answered();
    return true;
}

UrgencyChartView::UrgencyChartView(ClientContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_scroll(new QScrollArea)
    , m_grade(new StatusChip("plain", {}))
    , m_why(new QLabel)
    , m_reason(new RecordForm(recordType<UrgencyAnswers>(), context, {{"override_reason"}, {}, false}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    auto *heading = new QLabel(tr("Urgency flow chart"));
    setPart(heading, "heading");
    column->addWidget(heading);
    auto *head = new QHBoxLayout;
    head->addWidget(m_grade);
    head->addWidget(m_why, 1);
    column->addLayout(head);
    m_why->setWordWrap(true);
    m_why->setTextFormat(Qt::PlainText);
    setPart(m_why, "quiet");
    column->addWidget(m_reason);
    auto *body = new QWidget;
    m_rows = new QVBoxLayout(body);
    m_rows->setContentsMargins({0, 0, 4, 0});
    m_rows->setSpacing(0);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false); // the ground of whatever it stands on
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    connect(m_reason, &RecordForm::edited, this, &UrgencyChartView::changed);
    connect(&context.codes, &CodeBook::changed, this, [this] {
        const UrgencyAnswers kept = answers();
        fill();
        setAnswers(kept);
    });
    fill();
    setAnswers({});
}

/// The questions as the city has them today.
void UrgencyChartView::fill()
{
    for (UrgencyQuestionRow *old : std::as_const(m_questions)) {
        old->hide();
        old->deleteLater();
    }
    m_questions.clear();
    m_chart = {};
    delete m_rows->takeAt(0); // the stretch
    const QDate today; // as loaded
    const QList<CodeView> evidence = m_context.codes.entries(UrgencyEvidence::table, today);
    const QList<CodeView> questions = m_context.codes.entries(UrgencyQuestion::table, today);
    for (const CodeView &question : questions) {
        addQuestion(m_chart, question.code, question.attributes.toUtf8());
        if (isOtherwise(question))
            continue;
        QList<CodeView> own;
        for (const CodeView &one : evidence) {
            if (attributeOf(one, "question") == question.code)
                own << one;
        }
        auto *row = new UrgencyQuestionRow(question, own, int(m_questions.size()) + 1);
        connect(row, &UrgencyQuestionRow::changed, this, [this] {
            judge();
            Q_EMIT changed();
        });
        connect(row, &UrgencyQuestionRow::answered, this, &UrgencyChartView::focusNext);
        m_rows->addWidget(row);
        m_questions << row;
    }
    m_rows->addStretch(1);
}

UrgencyAnswers UrgencyChartView::answers() const
{
    UrgencyAnswers out;
    for (const UrgencyQuestionRow *row : m_questions) {
        const Code<UrgencyQuestion> code{row->code()};
        if (row->answer() == UrgencyQuestionRow::Yes)
            out.yes << code;
        else if (row->answer() == UrgencyQuestionRow::No)
            out.no << code;
        else if (row->answer() == UrgencyQuestionRow::Unknown)
            out.unknown << code;
        const QStringList evidence = row->evidence();
        for (const QString &one : evidence)
            out.evidence << Code<UrgencyEvidence>{one};
    }
    if (!m_reason->isHidden())
        out.overrideReason = fromCbor<UrgencyAnswers>(m_reason->values()).overrideReason;
    return out;
}

void UrgencyChartView::setAnswers(const UrgencyAnswers &answers)
{
    const ChartAnswers given = chartAnswers(answers);
    QStringList evidence;
    for (const Code<UrgencyEvidence> &one : answers.evidence)
        evidence << one.value;
    for (UrgencyQuestionRow *row : std::as_const(m_questions)) {
        row->setAnswer(given.yes.contains(row->code())   ? UrgencyQuestionRow::Yes
                : given.no.contains(row->code())         ? UrgencyQuestionRow::No
                : given.unknown.contains(row->code())    ? UrgencyQuestionRow::Unknown
                                                         : UrgencyQuestionRow::Open);
        row->setEvidence(evidence);
    }
    m_reason->setValues(toCbor(answers));
    judge();
}

void UrgencyChartView::setGiven(const Code<Urgency> &rank)
{
    m_given = rank;
    showOutcome();
}

void UrgencyChartView::judge()
{
    m_outcome = goThrough(m_chart, chartAnswers(answers()));
    for (UrgencyQuestionRow *row : std::as_const(m_questions))
        row->setAsked(m_outcome.asked.contains(row->code()));
    showOutcome();
}

bool UrgencyChartView::isAtOnce(const CodeView *urgency)
{
    return urgency && QJsonDocument::fromJson(urgency->attributes.toUtf8()).object().value(QLatin1String("at_once")).toBool();
}

void UrgencyChartView::showOutcome()
{
    const QString rank = m_outcome.rank;
    if (rank.isEmpty()) {
        m_grade->set("plain", tr("no grade yet"));
        m_why->setText(tr("Answer %1. \"Not known\" counts as yes.").arg(numberOf(m_outcome.next)));
    } else {
        m_grade->set(isAtOnce(m_context.codes.entry(Urgency::table, rank)) ? "danger" : "warning", m_context.codes.name(Urgency::table, rank));
        const QString why = m_outcome.decidedBy.isEmpty() ? tr("None of the questions holds.") : tr("by %1").arg(numberOf(m_outcome.decidedBy));
        m_why->setText(m_outcome.assumed ? tr("%1 (something not known was taken for yes)").arg(why) : why);
    }
    const bool differs = !rank.isEmpty() && !m_given.isEmpty() && m_given.value != rank;
    m_reason->setVisible(differs);
}

UrgencyQuestionRow *UrgencyChartView::row(const QString &code) const
{
    for (UrgencyQuestionRow *one : m_questions) {
        if (one->code() == code)
            return one;
    }
    return nullptr;
}

QString UrgencyChartView::numberOf(const QString &code) const
{
    for (qsizetype i = 0; i < m_questions.size(); ++i) {
        if (m_questions[i]->code() == code)
            return circled(int(i) + 1) + m_context.codes.shortName(UrgencyQuestion::table, code);
    }
    return {};
}

bool UrgencyChartView::showProblem(const Problem &problem)
{
    if (m_reason->showProblem(problem))
        return true;
    focusNext();
    return false;
}

void UrgencyChartView::setReadOnly(bool readOnly)
{
    for (UrgencyQuestionRow *one : std::as_const(m_questions))
        one->setReadOnly(readOnly);
    m_reason->setReadOnly(readOnly);
}

void UrgencyChartView::focusNext()
{
    UrgencyQuestionRow *next = row(m_outcome.next);
    if (next) {
        next->takeFocus(Qt::OtherFocusReason);
        m_scroll->ensureWidgetVisible(next, 0, 24);
    } else if (!m_outcome.rank.isEmpty() && m_reason->isVisible()) {
        m_reason->focusFirst();
    } else if (UrgencyQuestionRow *decided = row(m_outcome.decidedBy)) {
        decided->takeFocus(Qt::OtherFocusReason); // its evidence stands below
        m_scroll->ensureWidgetVisible(decided, 0, 24);
    }
}

void UrgencyChartView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && !m_outcome.rank.isEmpty()))
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace mimamori
