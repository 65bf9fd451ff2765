// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"
#include "journal/journal.h"
#include "shell/page.h"

class QFrame;
class QLabel;
class QLineEdit;

namespace mimamori {

struct OutboxEntry;
class LineTable;

/// 未送信: what has not reached the server yet and why, and the drafts that were left. Enter opens a line, F5 sends again, F11 throws
/// away after asking. Says where things are kept, or that this terminal cannot keep them.
class OutboxPage : public Page {
    Q_OBJECT
public:
    explicit OutboxPage(ClientContext &context);
    void activated() override;
    LineTable *entries() const { return m_entries; }
    LineTable *drafts() const { return m_drafts; }
    QString notice() const;

private:
    void build();
    void show();
    void showNotice();
    QString stateWords(const OutboxEntry &entry) const;
    void openEntry(int line);
    void openDraftLine(int line);
    void sendAgain();
    void throwAway();

    QLabel *m_notice;
    QFrame *m_earlier;
    QLineEdit *m_password;
    LineTable *m_entries;
    LineTable *m_drafts;
    QList<qint64> m_rows;
    QList<DraftView> m_shown;
};

/// Before the journal is full.
QString nearlyFullWords(int percent);
/// Why drafts are not kept beyond the end of the program, and what to do; empty when they are.
QString journalWords(Journal::Trouble trouble);

Page *makeOutboxPage(ClientContext &context);

} // namespace mimamori
