// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/urgency_assessment.h"
#include "model/platform/generic.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace mimamori {

class RecordForm;
class StatusChip;

/// One question of the chart: はい, いいえ or 不明 by the keys 1, 2, 3 (Delete takes the answer back), and what it is answered yes for.
class UrgencyQuestionRow : public QWidget {
    Q_OBJECT
public:
    enum Answer { Open, Yes, No, Unknown };
    UrgencyQuestionRow(const CodeView &question, const QList<CodeView> &evidence, int number);

    const QString &code() const { return m_code; }
    Answer answer() const;
    void setAnswer(Answer answer);
    QStringList evidence() const;
    void setEvidence(const QStringList &codes);
    /// Not asked as far as the chart has come: greyed, but still open to an answer.
    void setAsked(bool asked);
    void setReadOnly(bool readOnly);
    void takeFocus(Qt::FocusReason reason);

Q_SIGNALS:
    void changed();
    /// Answered by a key: on to the next question.
    void answered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showEvidence();
    QWidget *lineOf(QCheckBox *box, const QString &words);

    QString m_code;
    QLabel *m_text;
    QButtonGroup *m_answers;
    QList<std::pair<QString, QCheckBox *>> m_evidence;
};

/// 緊急度フローチャート (domain.md 4.1): the city's questions one under the other, and the grade they lead to as soon as they do.
class UrgencyChartView : public QWidget {
    Q_OBJECT
public:
    explicit UrgencyChartView(ClientContext &context, QWidget *parent = nullptr);

    UrgencyAnswers answers() const;
    /// Whether a grade asks for somebody to go at once (the code's attribute); not for a grade that is unknown here.
    static bool isAtOnce(const CodeView *urgency);
    /// From outside; does not emit changed().
    void setAnswers(const UrgencyAnswers &answers);
    const ChartOutcome &outcome() const { return m_outcome; }
    /// The grade that stands in the form: another than the chart's asks for its reason.
    void setGiven(const Code<Urgency> &rank);
    bool showProblem(const Problem &problem);
    void setReadOnly(bool readOnly);
    /// To the question that has to be answered next.
    void focusNext();

Q_SIGNALS:
    void changed();
    /// The grade stands and Enter or Esc leaves the chart.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void judge();
    void showOutcome();
    UrgencyQuestionRow *row(const QString &code) const;
    QString numberOf(const QString &code) const;

    ClientContext &m_context;
    UrgencyChart m_chart;
    ChartOutcome m_outcome;
    Code<Urgency> m_given;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    QList<UrgencyQuestionRow *> m_questions;
    StatusChip *m_grade;
    QLabel *m_why;
    RecordForm *m_reason;
    bool m_filling{};
};

} // namespace mimamori
