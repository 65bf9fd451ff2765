// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/child_file_view.h"
#include "shell/page.h"

namespace mimamori {

class RecordTable;

/// ケース: the files of the user's office, by what is due first; F4 shows only those the user works on.
class ChildFileListPage : public Page {
    Q_OBJECT
public:
    explicit ChildFileListPage(ClientContext &context);
    RecordTable *table() const { return m_table; }
    void activated() override { refresh(); }
    void refresh();
    void show(const ChildFileLines &lines);

private:
    RecordTable *m_table;
    QString m_filter;
    bool m_mine{};
    bool m_complete{true};
};

Page *childFileListPage(ClientContext &context);

} // namespace mimamori
