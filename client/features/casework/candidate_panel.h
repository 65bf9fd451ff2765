// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/candidates.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace mimamori {

/// 似た人がいます: who may be the one that is being typed, beside the form. Asks a moment after typing, shows the newest answer only
/// and never takes the focus; while the person walks through the cards they stay as they are.
class CandidatePanel : public QWidget {
    Q_OBJECT
public:
    explicit CandidatePanel(ClientContext &context, QWidget *parent = nullptr);

    /// What is typed so far; asked a quarter of a second after the last call.
    void ask(const FindCandidates &typed);
    void show(const Candidates &found);
    void clear();
    const Candidates &shown() const { return m_shown; }
    /// To the first card's button; false when there is none.
    bool focusFirst();

Q_SIGNALS:
    /// This known child is meant.
    void chosen(const mimamori::Candidate &candidate);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void take(Candidates &part, const Candidates &found);
    void fill();
    QWidget *card(const Candidate &candidate);
    QWidget *headOf(const Candidate &candidate);
    QString linesOf(const Candidate &candidate) const;

    ClientContext &m_context;
    QTimer m_wait;
    FindCandidates m_typed;
    int m_asked{};      ///< number of the newest question
    Candidates m_known;     ///< parts of what is shown: people of cases …
    Candidates m_residents; ///< … and residents
    Candidates m_shown;
    bool m_waiting{};   ///< an answer came while the focus was inside
    QLabel *m_heading;
    QVBoxLayout *m_cards;
};

} // namespace mimamori
