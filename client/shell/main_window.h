// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client_context.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace mimamori {

class FunctionKeyBar;
class LoginPage;
class MessageBar;
class Navigation;
class NoticeStrip;
class Page;
class SearchBox;
class StatusStrip;
class StripedHead;

/// The frame of screens.md around every page. The window's title never names a child.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(ClientContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a page in a tab of its own, or the one that is open under the same key (then `page` is deleted).
    void openPage(Page *page);
    void openEntry(int entry);
    Page *currentPage() const;
    QList<Page *> pages() const { return m_pages; }
    void pressKey(int number);
    void lock();
    /// Asks each page first; nothing is lost silently.
    void signOut();
    void showMenu();
    bool isLocked() const;

    LoginPage *loginPage() const { return m_login; }
    MessageBar *messageBar() const { return m_message; }
    FunctionKeyBar *functionKeyBar() const { return m_keys; }
    StatusStrip *statusStrip() const { return m_status; }
    SearchBox *searchBox() const { return m_search; }
    Navigation *navigation() const { return m_navigation; }
    NoticeStrip *noticeStrip() const { return m_notice; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *buildFrame();
    QWidget *buildBar();
    QHBoxLayout *buildMiddle();
    void connectParts();
    void connectNotices();
    void connectAlone();
    void signedIn(bool otherPerson);
    void openFirst(bool alone);
    void signInAgain();
    void struckOff();
    void showPerson();
    void showConnection();
    void showKeys();
    void showPage(int index);
    void closePage(Page *page);
    void removePage(Page *page);
    void closeAll();
    void tick();
    void fillCommands();
    void askHelpdesk();
    void noteAction(const QString &what);

    ClientContext &m_context;
    QStackedWidget *m_root;
    LoginPage *m_login;
    QWidget *m_frame;
    StripedHead *m_head;
    QLabel *m_person;
    StatusStrip *m_status;
    SearchBox *m_search;
    Navigation *m_navigation;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QLabel *m_offline;
    QPushButton *m_again; ///< beside it: the connection is back for somebody who began without it
    NoticeStrip *m_notice;
    MessageBar *m_message;
    FunctionKeyBar *m_keys;
    QList<Page *> m_pages;
    QTimer m_clock;
    QElapsedTimer m_idle;
    QDateTime m_offlineSince;
    QStringList m_actions; ///< the last screens and keys, for the helpdesk; never what was typed
    bool m_closing{};
};

/// The head of a training or test environment: striped, with its name, impossible to overlook.
class StripedHead : public QWidget {
    Q_OBJECT
public:
    explicit StripedHead(QWidget *parent = nullptr);
    void setText(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace mimamori
