// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/casework/child_file_view.h"

#include <QWidget>

namespace mimamori {

class RecordTable;

/// 履歴: who looked at this file, when and what for; for whoever decides for the office in charge.
class FileHistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit FileHistoryPanel(ClientContext &context, QWidget *parent = nullptr);
    void setFile(qint64 childFile) { m_file = childFile; }
    void refresh();
    void show(const LookLines &looks);
    RecordTable *table() const { return m_table; }

private:
    ClientContext &m_context;
    qint64 m_file{};
    RecordTable *m_table;
};

} // namespace mimamori
