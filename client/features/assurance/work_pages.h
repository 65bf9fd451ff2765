// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/record_pages.h"

namespace mimamori {

class ActPage;

/// A register whose records change by named acts: F12 makes a new one, F6 and F11 take the next steps of the one one stands on.
class WorkListPage : public RecordListPage {
    Q_OBJECT
public:
    using RecordListPage::RecordListPage;

protected:
    /// What one stands on as values of an act; empty when there is nothing.
    QCborMap chosen(const QByteArray &column) const;
    template <class In>
    void setAct(int key, const QString &word, const QByteArray &column = {});
};

Page *improvementPage(ClientContext &context);
Page *plannedStopPage(ClientContext &context);
Page *anomalyPage(ClientContext &context);
Page *handoverPage(ClientContext &context);
Page *carriedOutPage(ClientContext &context);
Page *siteWorkPage(ClientContext &context);

} // namespace mimamori
