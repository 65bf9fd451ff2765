// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QLineEdit;

namespace mimamori {

class LineTable;

/// コード一覧: every code table of the city, and what its codes were called on a day. For looking things up.
class CodePage : public Page {
    Q_OBJECT
public:
    explicit CodePage(ClientContext &context);
    LineTable *tables() const { return m_tables; }
    LineTable *codes() const { return m_codes; }

private:
    void fillTables();
    void fillCodes();

    QLineEdit *m_filter;
    LineTable *m_tables;
    LineTable *m_codes;
    QList<QByteArray> m_names;
};

Page *codePage(ClientContext &context);

} // namespace mimamori
