// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame without a server: the strip that says so, a start without it, and the end of a terminal.
#include "core/api.h"
#include "core/code_book.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "journal/draft.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "shell/navigation.h"
#include "shell/outbox_page.h"
#include "shell/pages.h"
#include "ui/message_bar.h"
#include "ui/status_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace mimamori {

void MainWindow::connectAlone()
{
    connect(m_again, &QPushButton::clicked, this, &MainWindow::signInAgain);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+L")), this), &QShortcut::activated, this, &MainWindow::signInAgain);
    connect(&m_context.api, &Api::struckOff, this, &MainWindow::struckOff);
    if (m_context.journal)
        connect(m_context.journal, &Journal::nearlyFull, this, [this](int percent) { m_message->say(MessageKind::Warning, nearlyFullWords(percent)); });
}

void MainWindow::signedIn(bool otherPerson)
{
    if (otherPerson) // what one person had open is not shown to another
        closeAll();
    m_root->setCurrentWidget(m_frame);
    m_idle.restart();
    const bool alone = m_context.session.isAlone();
    if (!alone)
        m_context.codes.load(m_context.api);
    m_navigation->rebuild(m_context.session);
    fillCommands();
    if (m_pages.isEmpty())
        openFirst(alone);
    else if (Page *page = currentPage())
        page->setFocus(Qt::OtherFocusReason);
    m_login->setLocked(true); // what it is the next time it is seen
    if (alone)
        m_message->say(MessageKind::Warning, tr("You work without the server: new intakes and records can be written and are kept encrypted at this terminal. "
                                                "They are sent once you have signed in again."));
    else if (m_context.session.view().mustChangePassword)
        m_message->say(MessageKind::Warning, tr("Please change your password (F10)."));
}

/// What can be begun without the server, or the first page of the first module.
void MainWindow::openFirst(bool alone)
{
    const auto entries = pageEntries();
    for (int i = 0; alone && i < int(entries.size()); ++i) {
        if (QByteArrayView(entries[i].operation) == "intake.register" && m_context.session.may(entries[i].operation)) {
            openEntry(i);
            return;
        }
    }
    if (alone) {
        openPage(makeOutboxPage(m_context));
        return;
    }
    for (int module = 1; module <= 9 && m_pages.isEmpty(); ++module)
        m_navigation->openModule(module);
}

void MainWindow::signInAgain()
{
    if (!m_context.session.isAlone() || m_context.api.state() != Api::State::Connected || isLocked())
        return;
    lock();
    m_login->say(tr("The connection is back. With your password, what you wrote without it is sent."), false);
}

/// What the server says of itself although the line is there: empty while all is as always.
static QString serviceWords(const Welcome &welcome)
{
    const QString reason = welcome.reason.isEmpty() ? QString() : MainWindow::tr(" Reason: %1").arg(welcome.reason);
    if (welcome.state == QLatin1String("READ_ONLY"))
        return MainWindow::tr("◐ Nothing is saved at the moment; looking up goes on. Intakes, records and open forms can be written on: they are kept here and sent by themselves when it is over.") + reason;
    if (welcome.state == QLatin1String("AWAY"))
        return MainWindow::tr("○ The database does not answer. Intakes, records and open forms can be written on: they are kept here and sent by themselves when it is back.");
    if (welcome.state == QLatin1String("DRAINING"))
        return MainWindow::tr("◐ The server is being restarted; the connection comes back by itself. What is open stays as it is.");
    return {};
}

void MainWindow::showConnection()
{
    const Api &api = m_context.api;
    const bool connected = api.state() == Api::State::Connected;
    const bool owesSignIn = connected && m_context.session.isAlone();
    m_status->setConnected(connected);
    const QString environment = api.welcome().environment;
    m_head->setText(environment == u"training" ? tr("Training environment: nothing here is real") : environment);
    if (connected) {
        m_offlineSince = {};
    } else if (!m_offlineSince.isValid()) {
        m_offlineSince = api.now();
    }
    QString words = serviceWords(api.welcome());
    if (!connected)
        words = tr("○ No connection since %1. Intakes, records and open forms can be written on: they are kept and sent by themselves when it is back. %2")
                    .arg(japanClock(m_offlineSince).toString(QStringLiteral("HH:mm")),
                        api.trouble().isEmpty() ? QString() : problemText(Problem(api.trouble(), {}, api.troubleArgs())));
    else if (owesSignIn)
        words = tr("● The connection is back, and you are not signed in yet. What you wrote waits here, encrypted; it is sent as soon as you sign in.");
    m_offline->setText(words);
    m_offline->setVisible(!words.isEmpty());
    m_again->setVisible(owesSignIn);
    tick();
}

/// The terminal may be in a stranger's hands: nothing stays, on the disk or on the screen. How much was not sent is said, not what.
void MainWindow::struckOff()
{
    int unsent = m_context.outbox ? int(m_context.outbox->entries().size()) : 0;
    if (m_context.journal) {
        unsent += int(draftsIn(*m_context.journal).size());
        m_context.journal->destroy();
    }
    closeAll();
    m_context.session.signOut();
    m_login->setLocked(false);
    m_root->setCurrentWidget(m_login);
    QString words = problemText(Problem("terminal_struck_off"));
    if (unsent > 0)
        words += u' ' + tr("Not sent before and destroyed with it: %1 entries. Please enter them again at another terminal.").arg(unsent);
    m_login->say(words, true);
}

} // namespace mimamori
