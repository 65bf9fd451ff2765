// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/notice_book.h"
#include "core/problem_text.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "shell/journal_desk.h"
#include "shell/help_page.h"
#include "shell/login_page.h"
#include "shell/main_menu.h"
#include "shell/navigation.h"
#include "shell/notices.h"
#include "shell/pages.h"
#include "shell/screen_clock.h"
#include "shell/search_box.h"
#include "ui/composition.h"
#include "ui/enter_walk.h"
#include "ui/field_editor.h"
#include "ui/function_key_bar.h"
#include "ui/message_bar.h"
#include "ui/prompt.h"
#include "ui/status_strip.h"

#include <QPushButton>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace mimamori {

MainWindow::MainWindow(ClientContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_login(new LoginPage(context))
{
    setWindowTitle(tr("Mimamori"));
    resize(1366, 768);
    m_frame = buildFrame();
    connectParts();
    m_clock.setInterval(1000);
    m_clock.start();
    m_idle.start();
    qApp->installEventFilter(this);
    showConnection();
    showKeys();
    m_login->focusFirst();
}

MainWindow::~MainWindow()
{
    qApp->disconnect(this); // hiding moves the focus once more, and we are no MainWindow any more by then
    m_tabs->disconnect(this);
}

void MainWindow::connectParts()
{
    connect(m_login, &LoginPage::signedIn, this, &MainWindow::signedIn);
    connect(m_login, &LoginPage::leaveRequested, this, [this] {
        m_context.prompt.ask({tr("Sign the other person out?"), tr("What is not registered yet in the open pages would be lost."),
                              tr("Sign out"), tr("Leave it")},
                             this, [this](bool yes) {
                                 if (!yes)
                                     return;
                                 closeAll();
                                 m_context.session.signOut();
                                 m_login->setLocked(false);
                                 m_login->focusFirst();
                             });
    });
    connect(&m_context.session, &Session::changed, this, &MainWindow::showPerson);
    connect(&m_context.session, &Session::ended, this, [this] {
        lock();
        m_login->say(problemText(Problem("session_ended")), true);
    });
    connect(&m_context.api, &Api::stateChanged, this, &MainWindow::showConnection);
    connectAlone();
    if (m_context.journal && m_context.outbox)
        new JournalDesk(m_context, *this);
    else
        connect(&m_context.api, &Api::unsentChanged, m_status, &StatusStrip::setUnsent);
    connect(&m_context.api, &Api::problem, this, [this](const Problem &why) { m_message->say(MessageKind::Problem, problemText(why)); });
    connect(&m_context.api, &Api::auditContradiction, this, [this] {
        m_message->say(MessageKind::Problem, problemText(Problem("audit_contradiction")));
    });
    connectNotices();
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showPage);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int index) { closePage(m_pages.value(index)); });
    connect(m_keys, &FunctionKeyBar::pressed, this, &MainWindow::pressKey);
    connect(m_navigation, &Navigation::chosen, this, &MainWindow::openEntry);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::showKeys);
    connect(&m_clock, &QTimer::timeout, this, &MainWindow::tick);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+K")), this), &QShortcut::activated, m_search, &SearchBox::focusBox);
    for (int module = 1; module <= 9; ++module) {
        auto *shortcut = new QShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(module)), this);
        connect(shortcut, &QShortcut::activated, m_navigation, [this, module] { m_navigation->openModule(module); });
    }
}

void MainWindow::connectNotices()
{
    auto *screens = new ScreenClock(m_context.api, m_context.session, this);
    connect(m_navigation, &Navigation::chosen, screens, &ScreenClock::asked);
    connect(m_tabs, &QTabBar::currentChanged, screens, [this, screens](int index) { screens->shown(m_pages.value(index)); });
    const auto showNotices = [this] {
        if (!isLocked())
            openPage(new NoticePage(m_context));
    };
    connect(m_notice, &NoticeStrip::listWanted, this, showNotices);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+J")), this), &QShortcut::activated, this, showNotices);
    if (m_context.notices)
        connect(m_context.notices, &NoticeBook::changed, this, [this] { m_status->setNotices(m_context.notices->unseen()); });
}

void MainWindow::lock()
{
    if (!m_context.session.isSomebody() || isLocked())
        return;
    m_login->setLocked(true);
    m_root->setCurrentWidget(m_login);
    m_login->focusFirst();
}

bool MainWindow::isLocked() const
{
    return m_root->currentWidget() == m_login;
}

void MainWindow::showPerson()
{
    const Session &session = m_context.session;
    const QString role = session.roleName().isEmpty() ? QString() : tr("(%1)").arg(session.roleName());
    m_person->setText(session.isSomebody() ? session.officeName() + QStringLiteral("  ") + session.view().userName + role : QString());
    setWindowTitle(session.isSomebody() ? tr("Mimamori") + QStringLiteral(" — ") + session.officeName() : tr("Mimamori"));
    m_navigation->rebuild(session);
    showConnection(); // whether it has to be signed in now
}

void MainWindow::tick()
{
    m_message->setClock(tr("Server time %1").arg(gridInstant(m_context.api.now())));
    const qint64 limit = m_context.session.view().lockAfterSeconds;
    if (limit > 0 && m_idle.hasExpired(limit * 1000))
        lock();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::openEntry(int entry)
{
    const PageEntry &chosen = pageEntries()[entry];
    Page *page = chosen.make(m_context);
    page->setProperty("module", chosen.module);
    openPage(page);
}

void MainWindow::openPage(Page *page)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (!page->pageKey().isEmpty() && m_pages[i]->pageKey() == page->pageKey()) {
            page->deleteLater();
            m_tabs->setCurrentIndex(int(i));
            return;
        }
    }
    if (Page *from = currentPage(); from && !page->property("module").isValid())
        page->setProperty("module", from->property("module"));
    connect(page, &Page::openRequested, this, &MainWindow::openPage);
    connect(page, &Page::closeRequested, this, [this, page] { closePage(page); });
    connect(page, &Page::functionKeysChanged, this, &MainWindow::showKeys);
    connect(page, &Page::message, m_message, &MessageBar::say);
    connect(page, &Page::titleChanged, this, [this, page] { m_tabs->setTabText(int(m_pages.indexOf(page)), page->title()); });
    m_pages << page;
    m_stack->addWidget(page);
    m_tabs->addTab(page->title());
    m_tabs->setCurrentIndex(int(m_pages.size()) - 1);
}

void MainWindow::showPage(int index)
{
    Page *page = m_pages.value(index);
    m_tabs->setVisible(m_pages.size() > 1);
    if (!page) {
        showKeys();
        return;
    }
    m_stack->setCurrentWidget(page);
    if (m_context.session.isSomebody() && m_context.api.state() != Api::State::Connected && m_offlineSince.isValid())
        m_message->say(MessageKind::Info, tr("No connection: what is read from the server appears when it is back. Writing goes on."));
    m_navigation->setCurrentModule(page->property("module").toInt());
    page->setFocus(Qt::OtherFocusReason);
    noteAction(page->manual());
    showKeys();
    page->activated();
}

void MainWindow::closePage(Page *page)
{
    if (!page)
        return;
    page->canLeave([this, page](bool leave) {
        if (leave)
            removePage(page);
    });
}

void MainWindow::removePage(Page *page)
{
    const int index = int(m_pages.indexOf(page));
    if (index < 0)
        return;
    m_pages.removeAt(index);
    m_stack->removeWidget(page);
    const QSignalBlocker quiet(m_tabs); // one change of tab, shown once
    m_tabs->removeTab(index);
    page->deleteLater();
    showPage(m_tabs->currentIndex());
}

void MainWindow::closeAll()
{
    while (!m_pages.isEmpty())
        removePage(m_pages.last());
    m_message->clear();
}

void MainWindow::showKeys()
{
    const Page *page = currentPage();
    for (int number = 1; number <= 12; ++number) {
        const FunctionKey key = page ? page->functionKeys().value(number) : FunctionKey();
        bool enabled = (key.run && key.enabled) || number == 10 || number == 1 || (number == 7 && m_context.session.may("inquiry.ask"));
        if (number == 4 && !enabled) {
            const FieldEditor *editor = editorOf(QApplication::focusWidget());
            enabled = editor && editor->hasCandidates();
        }
        m_keys->setKey(number, key.word.isEmpty() ? functionKeyWord(number) : key.word, enabled);
    }
}

void MainWindow::pressKey(int number)
{
    FieldEditor *editor = editorOf(QApplication::focusWidget());
    if (number == 4 && editor && editor->showCandidates())
        return;
    if (editor)
        editor->settle(); // what stands in the field counts
    const FunctionKey key = currentPage() ? currentPage()->functionKeys().value(number) : FunctionKey();
    noteAction(QStringLiteral("F%1").arg(number));
    if (number == 7)
        askHelpdesk();
    else if (key.run && key.enabled)
        key.run();
    else if (number == 1)
        openPage(new HelpPage(m_context, currentPage() ? currentPage()->manual() : QString()));
    else if (number == 10)
        showMenu();
}

void MainWindow::showMenu()
{
    QMenu *menu = makeMainMenu(m_context, *this);
    const QWidget *button = m_keys->button(10);
    menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void MainWindow::signOut()
{
    Page *page = currentPage();
    if (page) { // one after the other: each may ask before it is closed
        page->canLeave([this, page](bool leave) {
            if (!leave)
                return;
            removePage(page);
            signOut();
        });
        return;
    }
    m_context.session.signOut();
    m_message->clear();
    m_login->setLocked(false);
    m_root->setCurrentWidget(m_login);
    m_login->focusFirst();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool composing = Composition::instance().isActive(); // then F6 to F10, Enter and Esc are the input method's
    if (composing || isLocked() || event->modifiers() & ~Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
    } else if (event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F12) {
        pressKey(event->key() - Qt::Key_F1 + 1);
    } else if (event->key() == Qt::Key_Escape) {
        if (!m_message->text().isEmpty())
            m_message->clear(); // read; the next Esc leaves
        else if (m_pages.size() > 1)
            closePage(currentPage());
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::InputMethod)
        m_idle.restart();
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool kept = m_context.journal && m_context.journal->state() == Journal::State::Kept;
    const int unsent = m_context.outbox ? int(m_context.outbox->entries().size()) : m_context.api.unsentWrites();
    if (unsent == 0 || m_closing) {
        if (m_context.journal)
            m_context.journal->close();
        event->accept();
        return;
    }
    event->ignore();
    const QString text = kept ? tr("%1 entries have not reached the server yet. They stay encrypted at this terminal and are sent when you sign in here again.")
                              : tr("%1 entries have not reached the server yet and would be lost.");
    m_context.prompt.ask({tr("Close although something is not sent?"), text.arg(unsent), tr("Close"), tr("Wait")}, this, [this](bool yes) {
        m_closing = yes;
        if (yes)
            close();
    });
}

void MainWindow::fillCommands()
{
    QList<SearchHit> commands;
    const auto entries = pageEntries();
    for (int i = 0; i < int(entries.size()); ++i) {
        if (!*entries[i].operation || m_context.session.may(entries[i].operation))
            commands << SearchHit{pageTitle(entries[i]), moduleTitle(entries[i].module), [this, i] { openEntry(i); }};
    }
    commands << SearchHit{tr("Notices"), QStringLiteral("Ctrl+J"), [this] { openPage(new NoticePage(m_context)); }};
    commands << SearchHit{tr("Lock the screen"), tr("command"), [this] { lock(); }};
    m_search->setCommands(commands);
}

} // namespace mimamori
