// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/faq.h"
#include "shell/page.h"

class QLabel;

namespace mimamori {

class Draft;
class LineTable;
class RecordForm;

/// FAQ in work (INQ-04): drafts and what is published, their text, and what differs from the published version. F12 keeps the draft, F9
/// asks for approval; somebody else approves.
class FaqEditPage : public Page {
    Q_OBJECT
public:
    explicit FaqEditPage(ClientContext &context);
    void activated() override;
    void show(const FaqLines &lines);
    LineTable *table() const { return m_table; }
    LineTable *differences() const { return m_differences; }
    RecordForm *form() const { return m_form; }

private:
    void build();
    void load();
    void choose(int line);
    void edit(const FaqLine &line);
    void compare(Ref<Faq> faq);
    void fresh();
    void save(bool submit);

    LineTable *m_table;
    RecordForm *m_form;
    LineTable *m_differences;
    QLabel *m_state;
    Draft *m_draft;
    FaqLines m_lines;
    FaqLine m_line;
    bool m_saving{};
};

Page *faqEditPage(ClientContext &context);

} // namespace mimamori
