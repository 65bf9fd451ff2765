// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/record_pages.h"

namespace mimamori {

/// A register of the operation: its records change by named acts, on the one that one stands on.
class AssetListPage : public RecordListPage {
    Q_OBJECT
public:
    using RecordListPage::RecordListPage;

protected:
    template <class In>
    void setAct(int key, const QString &word, const QByteArray &column = {});
    /// What a key does with the row one stands on.
    void setRowAct(int key, const QString &word, std::function<void(qint64 id)> act);
};

Page *configItemPage(ClientContext &context);
Page *configDriftPage(ClientContext &context);
Page *maintenancePlanPage(ClientContext &context);

} // namespace mimamori
