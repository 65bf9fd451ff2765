// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/servicedesk/faq.h"
#include "shell/page.h"

#include <QTimer>

class QLineEdit;
class QTextBrowser;

namespace mimamori {

class LineTable;

/// よくある質問 for everybody (INQ-04): what is published and valid, the most helpful first; typing finds.
class FaqPage : public Page {
    Q_OBJECT
public:
    explicit FaqPage(ClientContext &context);
    void activated() override;
    void show(const FaqLines &lines);
    LineTable *table() const { return m_table; }
    QTextBrowser *text() const { return m_text; }

private:
    void load();
    void read(int line);

    QLineEdit *m_filter;
    LineTable *m_table;
    QTextBrowser *m_text;
    QTimer m_wait;
    FaqLines m_lines;
    int m_round{};
};

Page *faqPage(ClientContext &context);

} // namespace mimamori
