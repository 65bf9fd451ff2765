// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/platform/clock_view.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace mimamori {

/// F11: why a deadline is due then, in sentences: the rule, its legal basis, each step of the reckoning, whom it tells when.
class WhyDuePanel : public QFrame {
    Q_OBJECT
public:
    explicit WhyDuePanel(ClientContext &context, QWidget *parent = nullptr);
    void explain(qint64 clock);
    void show(const ClockExplanation &explanation);
    /// The sentences as they stand, for screen readers and tests.
    QStringList sentences() const { return m_sentences; }

private:
    void say(const QString &sentence);

    ClientContext &m_context;
    QLabel *m_heading;
    QLabel *m_text;
    QStringList m_sentences;
};

/// One step as a sentence; a step nobody wrote one for is left out (empty), never shown as a code.
QString stepSentence(const ExplainedStep &step);

} // namespace mimamori
