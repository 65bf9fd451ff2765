// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notice_book.h"
#include "shell/page.h"

#include <QFrame>

class QLabel;
class QSystemTrayIcon;

namespace mimamori {

class LineTable;

/// One line above the message bar when the server has something to tell at once. Takes no focus: whoever types goes on typing.
class NoticeStrip : public QFrame {
    Q_OBJECT
public:
    explicit NoticeStrip(ClientContext &context, QWidget *parent = nullptr);
    QString text() const;

Q_SIGNALS:
    /// Ctrl+J or its button: the list of what came.
    void listWanted();

private:
    void show(const Notice &notice);

    ClientContext &m_context;
    QLabel *m_text;
    QSystemTrayIcon *m_tray{}; ///< only where the desktop has a tray
};

/// お知らせ (Ctrl+J): what the server told since signing in, newest first; Enter opens the file it is about.
class NoticePage : public Page {
    Q_OBJECT
public:
    explicit NoticePage(ClientContext &context);
    void activated() override;
    LineTable *list() const { return m_list; }

private:
    void fill();
    void openLine(int line);

    LineTable *m_list;
    QList<Notice> m_shown;
};

} // namespace mimamori
