// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/duty.h"
#include "shell/page.h"
#include "ui/line_table.h"

class QCheckBox;
class QLabel;

namespace mimamori {

/// 契約カレンダー: every duty of a fiscal year with its due time, what is late first to the eye; F12 records one as done.
class DutyPage : public Page {
    Q_OBJECT
public:
    explicit DutyPage(ClientContext &context);
    void activated() override;
    void show(const DutyLines &lines);
    LineTable *table() const { return m_table; }

private:
    void turnYear(int by);
    void openLine(int line);
    void finish();
    void reopen();
    void order();
    const DutyLine *current() const;

    DutyLines m_lines;
    qint64 m_year{};
    bool m_lateOnly{};
    QLabel *m_head;
    QCheckBox *m_daily;
    LineTable *m_table;
};

Page *dutyPage(ClientContext &context);

} // namespace mimamori
