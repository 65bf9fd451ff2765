// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/intake.h"
#include "shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace mimamori {

class CandidatePanel;
class Draft;
class IntakeSheet;
class UrgencyChartView;

/// 受付: the sheet of a call with the similar people beside it, and in their place the urgency flow chart while it is asked for (F4). Nothing blocks but time and method; what is missing is shown. F12
/// registers, Esc leaves and keeps the draft.
class IntakePage : public Page {
    Q_OBJECT
public:
    /// `draft`: key of the draft that is to be gone on with.
    explicit IntakePage(ClientContext &context, const QString &draft = {});

    void activated() override;
    /// Nothing is lost: the draft is kept and offered when the page is opened again.
    void canLeave(std::function<void(bool)> leave) override;
    IntakeSheet *sheet() const { return m_sheet; }
    CandidatePanel *candidates() const { return m_candidates; }
    UrgencyChartView *chart() const { return m_chart; }
    QString missingText() const;

private:
    void build();
    void setKeys();
    void begin();
    void changed();
    QString ownDraft() const;
    void showKept();
    void sentLater();
    void showMissing();
    void connectChart();
    void showChart(bool shown);
    bool isJudged();
    void save();
    void registered(const RegisteredIntake &out);
    bool refused(const Problem &problem);

    IntakeSheet *m_sheet;
    CandidatePanel *m_candidates;
    UrgencyChartView *m_chart;
    QStackedWidget *m_beside;
    QLabel *m_draftNote;
    QLabel *m_missing;
    QPushButton *m_register;
    Draft *m_draft;
    QString m_draftKey;
    int m_call{};        ///< counts the calls taken on this page: an answer may be about an earlier one
    bool m_saving{};
    bool m_done{};
    bool m_begun{};
};

/// The page as pages.cpp names it.
Page *makeIntakePage(ClientContext &context);
Page *reopenIntake(ClientContext &context, const QString &draft);

} // namespace mimamori
