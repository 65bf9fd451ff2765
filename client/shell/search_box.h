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

/// One thing the search box can go to.
struct SearchHit {
    QString text{};
    QString quiet{};            ///< what tells it from the others
    std::function<void()> go{};
};

/// The one box (Ctrl+K): screens and commands by name, and people through a provider that asks the server.
class SearchBox : public QWidget {
    Q_OBJECT
public:
    using Found = std::function<void(const QList<SearchHit> &)>;
    /// Asks for people and cases; calls `found` when the answer has come, maybe never.
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
    void show(const QList<SearchHit> &people);
    void go(int row);

    QLineEdit *m_line;
    CandidateList *m_list;
    QList<SearchHit> m_commands;
    QList<SearchHit> m_hits;
    Provider m_provider;
    QTimer m_wait;
};

} // namespace mimamori
