// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/urgency_assessment.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace mimamori {

class RecordForm;
class UrgencyChartView;

/// 緊急度 of one case: the chart to judge it (again) and every judgement so far, each to be confirmed by a second person. Lives in the
/// hub of the child's file.
class UrgencyPanel : public QWidget {
    Q_OBJECT
public:
    explicit UrgencyPanel(ClientContext &context, QWidget *parent = nullptr);

    void open(Ref<CaseEpisode> episode, bool mayWrite);
    void refresh();
    void show(const UrgencyAssessments &assessments);
    const UrgencyAssessments &shown() const { return m_shown; }
    bool isChanged() const;
    /// F12 of the page it stands in.
    void record();
    void confirm(Ref<UrgencyAssessment> assessment);
    UrgencyChartView *chart() const { return m_chart; }
    RecordForm *grade() const { return m_grade; }

Q_SIGNALS:
    void saved(const QString &sentence);
    void failed(const mimamori::Problem &problem);

private:
    void begin();
    void edited();
    QWidget *card(const UrgencyLine &line);
    QString answersOf(const UrgencyAssessment &assessment) const;
    void problem(const Problem &problem);

    ClientContext &m_context;
    Ref<CaseEpisode> m_episode{};
    UrgencyAssessments m_shown;
    UrgencyChartView *m_chart;
    RecordForm *m_grade;
    QPushButton *m_record;
    QVBoxLayout *m_cards;
    QString m_chartRank; ///< what the chart last put into the grade
    bool m_mayWrite{};
    bool m_saving{};
};

} // namespace mimamori
