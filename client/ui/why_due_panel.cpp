// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why_due_panel.h"

#include "core/api.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "ui/part.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <span>

namespace mimamori {

namespace {

struct StepText {
    const char *code;
    const char *text;
};

constexpr StepText steps[] = {
    {"start", QT_TRANSLATE_NOOP("why_due", "It starts {at}{date} and takes {amount} {unit}.")},
    {"pause", QT_TRANSLATE_NOOP("why_due", "It stood still from {from} to {to}.")},
    {"business-day", QT_TRANSLATE_NOOP("why_due", "{date} counts as an open day.")},
    {"start-day-not-counted", QT_TRANSLATE_NOOP("why_due", "{date} is the first day and does not count.")},
    {"days-not-listed", QT_TRANSLATE_NOOP("why_due", "From {from} to {to} there are {open} open days.")},
    {"closed-holiday", QT_TRANSLATE_NOOP("why_due", "{date} is a holiday ({name}) and does not count.")},
    {"closed-special", QT_TRANSLATE_NOOP("why_due", "{date} is closed ({name}) and does not count.")},
    {"closed-yearly", QT_TRANSLATE_NOOP("why_due", "{date} is closed every year ({name}) and does not count.")},
    {"closed-weekday", QT_TRANSLATE_NOOP("why_due", "{date} is a day of the weekend and does not count.")},
    {"open-time", QT_TRANSLATE_NOOP("why_due", "{date}: {seconds} counted.")},
    {"first-day-counted", QT_TRANSLATE_NOOP("why_due", "The first day {date} counts.")},
    {"first-day-not-counted", QT_TRANSLATE_NOOP("why_due", "The first day does not count; it is reckoned from {date}.")},
    {"day-before-corresponding-day", QT_TRANSLATE_NOOP("why_due", "It ends on the day before the corresponding day: {date}.")},
    {"no-corresponding-day", QT_TRANSLATE_NOOP("why_due", "The month has no such day; it ends on its last day: {date}.")},
    {"clamped-to-month-end", QT_TRANSLATE_NOOP("why_due", "The month has no such day; its last day is taken: {date}.")},
    {"end-of-day", QT_TRANSLATE_NOOP("why_due", "It lasts until the end of that day.")},
    {"end-of-month", QT_TRANSLATE_NOOP("why_due", "It lasts until the end of that month.")},
    {"closing-of-day", QT_TRANSLATE_NOOP("why_due", "It lasts until the counters close: {at}.")},
    {"holidays-calculated", QT_TRANSLATE_NOOP("why_due", "Holidays after {officialUntil} are reckoned, not official yet.")},
    {"holidays-unknown", QT_TRANSLATE_NOOP("why_due", "Holidays after {officialUntil} are not known yet.")},
    {"rule-changed", QT_TRANSLATE_NOOP("why_due", "The rule has changed since; it was reckoned anew.")},
    {"calendar-changed", QT_TRANSLATE_NOOP("why_due", "The calendar has changed since; it was reckoned anew.")},
    {"due", QT_TRANSLATE_NOOP("why_due", "So it is due {at}{date}.")},
};

constexpr StepText units[] = {
    {"hours", QT_TRANSLATE_NOOP("why_due", "hours")}, {"days", QT_TRANSLATE_NOOP("why_due", "days")},
    {"months", QT_TRANSLATE_NOOP("why_due", "months")}, {"years", QT_TRANSLATE_NOOP("why_due", "years")},
    {"minutes", QT_TRANSLATE_NOOP("why_due", "minutes")}, {"open-hours", QT_TRANSLATE_NOOP("why_due", "opening hours")},
    {"open-minutes", QT_TRANSLATE_NOOP("why_due", "opening minutes")}, {"business-days", QT_TRANSLATE_NOOP("why_due", "open days")},
};

constexpr StepText roleWords[] = {
    {"owner", QT_TRANSLATE_NOOP("why_due", "worker")}, {"SV", QT_TRANSLATE_NOOP("why_due", "supervisor")},
    {"WMG", QT_TRANSLATE_NOOP("why_due", "ward chief")}, {"DIR", QT_TRANSLATE_NOOP("why_due", "director")},
    {"LW", QT_TRANSLATE_NOOP("why_due", "lawyer")}, {"FA", QT_TRANSLATE_NOOP("why_due", "foster care")},
    {"HQ", QT_TRANSLATE_NOOP("why_due", "headquarters")},
};

QString translated(std::span<const StepText> texts, const QString &code)
{
    for (const StepText &text : texts) {
        if (code == QLatin1String(text.code))
            return QCoreApplication::translate("why_due", text.text);
    }
    return {};
}

/// Instants and days as a person reads them; units in words; everything else as it came.
QString argument(const QString &key, const QJsonValue &value)
{
    if (key == QLatin1String("seconds"))
        return QCoreApplication::translate("why_due", QT_TRANSLATE_NOOP("why_due", "%1 h %2 min")).arg(value.toInteger() / 3600).arg(value.toInteger() / 60 % 60);
    const QString text = value.toVariant().toString();
    if (key == QLatin1String("unit")) {
        const QString unit = translated(units, text);
        return unit.isEmpty() ? text : unit;
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (text.size() == 10 && day.isValid())
        return formDate(day);
    const QDateTime at = QDateTime::fromString(text, Qt::ISODate);
    return at.isValid() ? gridInstant(at.toUTC()) : text;
}

} // namespace

QString stepSentence(const ExplainedStep &step)
{
    QString sentence = translated(steps, step.code);
    const QJsonObject args = QJsonDocument::fromJson(step.args.toUtf8()).object();
    for (auto arg = args.begin(); arg != args.end(); ++arg)
        sentence.replace(QLatin1Char('{') + arg.key() + QLatin1Char('}'), argument(arg.key(), arg.value()));
    static const QRegularExpression left(QStringLiteral("\\{[a-zA-Z]+\\}"));
    return sentence.remove(left);
}

WhyDuePanel::WhyDuePanel(ClientContext &context, QWidget *parent) : QFrame(parent), m_context(context), m_heading(new QLabel), m_text(new QLabel)
{
    setPart(this, "card");
    setPart(m_heading, "heading");
    m_heading->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Why is it due then?"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    auto *close = new QPushButton(tr("Close  F11"));
    rows->addWidget(m_heading);
    rows->addWidget(m_text, 1, Qt::AlignTop);
    rows->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void WhyDuePanel::explain(qint64 clock)
{
    m_context.api.call(ExplainClock{{clock}}, this, [this](const ClockExplanation &explanation) { show(explanation); },
        [this](const Problem &problem) {
            m_sentences.clear();
            say(problemText(problem));
            QWidget::show();
        });
}

void WhyDuePanel::say(const QString &sentence)
{
    if (!sentence.isEmpty())
        m_sentences << sentence;
    m_text->setText(m_sentences.join(QLatin1Char('\n')));
}

void WhyDuePanel::show(const ClockExplanation &explanation)
{
    m_sentences.clear();
    m_heading->setText(tr("Why is it due then? %1").arg(explanation.clock.ruleName));
    say(explanation.legalBasis.isEmpty() ? QString() : tr("Basis: %1").arg(explanation.legalBasis));
    for (const ExplainedStep &step : explanation.steps)
        say(stepSentence(step));
    for (const ThresholdView &threshold : explanation.thresholds) {
        QStringList roles;
        for (const QString &role : threshold.roles)
            roles << (translated(roleWords, role).isEmpty() ? role : translated(roleWords, role));
        say((threshold.told ? tr("%1: %2 were told.") : tr("%1: %2 will be told.")).arg(gridInstant(threshold.at), roles.join(QStringLiteral("、"))));
    }
    QWidget::show();
}

} // namespace mimamori
