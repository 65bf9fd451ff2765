// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/account.h"
#include "model/platform/server.h"
#include "shell/page.h"

#include <QTimer>

namespace mimamori {

class LineTable;

/// 運用状況: how the service stands, its servers, what doctor finds; each line opens the list behind it (PLT-04).
class OperationsPage : public Page {
    Q_OBJECT
public:
    explicit OperationsPage(ClientContext &context);
    void activated() override;
    void show(const OperationsBoard &board);
    void showAlarms(const Diagnosis &diagnosis);
    LineTable *glance() const { return m_glance; }
    LineTable *servers() const { return m_servers; }
    LineTable *alarms() const { return m_alarms; }
    /// The operation of the list that a line of the first table opens; empty where there is none, or no right to it.
    QByteArray listOf(int line) const;

private:
    void openLine(int line);

    LineTable *m_glance;
    LineTable *m_servers;
    LineTable *m_alarms;
    QList<QByteArray> m_lists;
    QTimer m_again; ///< as long as the page is looked at
};

Page *operationsPage(ClientContext &context);

} // namespace mimamori
