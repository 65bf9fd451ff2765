// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/inquiry_view.h"
#include "shell/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace mimamori {

class CodeCombo;
class Draft;
class InquiryActs;
class InquirySimilarPanel;
class InquiryTalk;
class LineTable;
class LongTextEdit;

/// 問合せ, the helpdesk's day (screens.md): left what waits with the time that is left, in the middle conversation and answer, at the right
/// what resembles it, below known or new, the group it goes to, and F12 which answers. Everything by keyboard.
class InquiryDeskPage : public Page {
    Q_OBJECT
public:
    explicit InquiryDeskPage(ClientContext &context);
    void activated() override;
    void show(const InquiryLines &lines);
    void opened(const InquiryView &view);
    LineTable *table() const { return m_table; }
    InquiryTalk *talk() const { return m_talk; }
    InquirySimilarPanel *similar() const { return m_similar; }
    LongTextEdit *words() const { return m_words; }
    CodeCombo *finding() const { return m_finding; }
    CodeCombo *group() const { return m_group; }
    InquiryActs *acts() const { return m_acts; }

private:
    void build();
    QWidget *buildMiddle();
    QHBoxLayout *buildDecisions();
    void connectParts();
    void setKeys();
    void load();
    void open(int line);
    void decide();
    void handOver();
    void pauseOrResume();
    void write(bool internal);
    void answer();
    void reuse();
    template <class In>
    void act(const In &in, const QString &sentence);
    void acted(const QString &sentence);
    void showClock();
    QCborMap readDraft() const;
    void showDraft(const QCborMap &draft);

    LineTable *m_table;
    InquiryTalk *m_talk;
    InquirySimilarPanel *m_similar;
    LongTextEdit *m_words;
    CodeCombo *m_finding;
    CodeCombo *m_group;
    CodeCombo *m_pause;
    QPushButton *m_decide;
    QPushButton *m_hand;
    QPushButton *m_stop;
    QPushButton *m_note;
    QPushButton *m_say;
    QPushButton *m_answer;
    InquiryActs *m_acts;
    QLabel *m_clock;
    Draft *m_draft;
    InquiryLines m_lines;
    InquiryView m_view;
    QString m_usedFaq;
    bool m_closed{};
    bool m_acting{};
};

Page *inquiryDeskPage(ClientContext &context);

} // namespace mimamori
