// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/servicedesk/inquiry_suggest.h"

#include <QTimer>
#include <QWidget>

class QTextBrowser;

namespace mimamori {

class LineTable;

/// Beside what is being typed: similar inquiries, FAQ, known errors and passages of the manual, the best first (INQ-02). Asked a moment
/// after the last key; an answer to an older text is thrown away.
class InquirySimilarPanel : public QWidget {
    Q_OBJECT
public:
    explicit InquirySimilarPanel(ClientContext &context, QWidget *parent = nullptr);
    void look(const QString &typed, const QString &screen, const QString &without = {});
    /// At once, without waiting for the next key.
    void lookNow(const QString &typed, const QString &screen, const QString &without = {});
    void show(const Suggestions &suggestions);
    Suggestion current() const;
    LineTable *table() const { return m_table; }

Q_SIGNALS:
    /// Enter on a line.
    void taken(const mimamori::Suggestion &suggestion);
    void currentChanged();

private:
    void ask();
    void preview(int line);

    ClientContext &m_context;
    LineTable *m_table;
    QTextBrowser *m_text;
    QTimer m_wait;
    SuggestForInquiry m_next;
    Suggestions m_shown;
    int m_round{};
};

} // namespace mimamori
