// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"
#include "model/servicedesk/inquiry_view.h"

#include <QTextBrowser>

namespace mimamori {

/// The conversation of an inquiry: who said what when. Internal words are marked; the asker's page has none.
class InquiryTalk : public QTextBrowser {
    Q_OBJECT
public:
    explicit InquiryTalk(ClientContext &context, QWidget *parent = nullptr);
    void show(const InquiryView &view);
    void clear();

private:
    QString wordsHtml(const InquiryWords &words) const;
    QString factsHtml(const InquiryView &view) const;
    QString movedWords(const QString &body) const;

    ClientContext &m_context;
};

/// "残り 1時間20分", "超過 0時間15分", "停止中": the time of the desk's own clock, which runs in open hours only.
QString deskClockWords(const InquiryLine &line);
/// The same for a column that says so already: "1時間20分".
QString deskTimeWords(const InquiryLine &line);

} // namespace mimamori
