// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/intake.h"
#include "shell/page.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace mimamori {

class CandidatePanel;
class IntakeSheet;

/// 受付: the sheet of a call with the similar people beside it. Nothing blocks but time and method; what is missing is shown. F12
/// registers, Esc leaves and keeps the draft.
class IntakePage : public Page {
    Q_OBJECT
public:
    explicit IntakePage(ClientContext &context);

    void activated() override;
    /// Nothing is lost: the draft is kept and offered when the page is opened again.
    void canLeave(std::function<void(bool)> leave) override;
    IntakeSheet *sheet() const { return m_sheet; }
    CandidatePanel *candidates() const { return m_candidates; }
    QString missingText() const;

private:
    void build();
    void setKeys();
    void begin();
    void changed();
    void keepDraft();
    void showMissing();
    void save();
    void registered(const RegisteredIntake &out);
    void refused(const Problem &problem);

    IntakeSheet *m_sheet;
    CandidatePanel *m_candidates;
    QLabel *m_draftNote;
    QLabel *m_missing;
    QPushButton *m_register;
    QTimer m_keep;
    QByteArray m_key;    ///< of the registration that was not answered yet
    bool m_saving{};
    bool m_done{};
    bool m_begun{};
};

/// The page as pages.cpp names it.
Page *makeIntakePage(ClientContext &context);

} // namespace mimamori
