// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace mimamori {

class CandidateList;

/// One thing the search box can go to, or (without `go`) a sentence about what was found.
struct SearchHit {
    QString text{};
    QString quiet{};            ///< what tells it from the others
    std::function<void()> go{};
    QString group{};            ///< People, Residents, Records …: rows of one group follow each other
};

/// The one box (Ctrl+K): screens and commands by name, and everything else through a provider that asks the server. Asks when the typing
/// pauses for a moment; an answer to what no longer stands in the line is dropped.
class SearchBox : public QWidget {
    Q_OBJECT
public:
    using Found = std::function<void(const QList<SearchHit> &)>;
    /// Asks for what was typed; calls `found` when the answer (or what hinders it) has come, maybe never.
    using Provider = std::function<void(const QString &typed, QObject *receiver, Found found)>;

    explicit SearchBox(QWidget *parent = nullptr);
    void setCommands(const QList<SearchHit> &commands) { m_commands = commands; }
    void setProvider(Provider provider) { m_provider = std::move(provider); }
    void focusBox();
    QLineEdit *line() const { return m_line; }
    CandidateList *candidates() const { return m_list; }

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void typed(const QString &text);
    void ask();
    void answered(const QList<SearchHit> &found);
    void show(const QList<SearchHit> &found);
    void go(int row);
    bool enterBeforeTheAnswer(int key);

    QLineEdit *m_line;
    CandidateList *m_list;
    QList<SearchHit> m_commands;
    QList<SearchHit> m_hits;
    Provider m_provider;
    QTimer m_wait;
    int m_question{};   ///< counts what was typed: an answer to an earlier one is stale
    bool m_isWaiting{};
    bool m_isEntered{}; ///< Enter came before the answer
};

} // namespace mimamori
