// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_view.h"
#include "shell/page.h"

class QLabel;

namespace mimamori {

class InquiryTalk;
class LineTable;
class LongTextEdit;

/// What the user asked and what came back: 「解決しましたか」 F12 yes, F2 no; F6 adds words (INQ-03).
class InquiryMinePage : public Page {
    Q_OBJECT
public:
    explicit InquiryMinePage(ClientContext &context);
    void activated() override;
    void show(const InquiryLines &lines);
    LineTable *table() const { return m_table; }
    InquiryTalk *talk() const { return m_talk; }
    LongTextEdit *words() const { return m_words; }

private:
    void load();
    void open(int line);
    void opened(const InquiryView &view);
    void confirm(bool solved);
    void add();
    void done(const QString &sentence);

    LineTable *m_table;
    InquiryTalk *m_talk;
    QLabel *m_question;
    LongTextEdit *m_words;
    InquiryLines m_lines;
    InquiryView m_view;
};

Page *inquiryMinePage(ClientContext &context);

} // namespace mimamori
