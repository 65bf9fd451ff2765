// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api.h"
#include "core/japan_time.h"
#include "core/problem_text.h"
#include "core/session.h"
#include "shell/helpdesk.h"
#include "shell/login_page.h"
#include "shell/main_window.h"
#include "shell/navigation.h"
#include "shell/notices.h"
#include "shell/page.h"
#include "shell/scene_picture.h"
#include "shell/search_box.h"
#include "ui/function_key_bar.h"
#include "ui/message_bar.h"
#include "ui/status_strip.h"
#include "ui/style.h"
#include "ui/part.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace mimamori {

QWidget *MainWindow::buildBar()
{
    auto *bar = new QFrame;
    setPart(bar, "bar");
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 7, 16, 7);
    row->setSpacing(16);
    auto *product = new QLabel(tr("Mimamori"));
    setPart(product, "product");
    m_person = new QLabel;
    setPart(m_person, "quiet");
    m_person->setObjectName(QStringLiteral("person"));
    m_status = new StatusStrip;
    m_search = new SearchBox;
    m_search->setMinimumWidth(360);
    row->addWidget(product);
    row->addWidget(m_person);
    row->addStretch();
    row->addWidget(m_status);
    row->addWidget(m_search);
    return bar;
}

/// The navigation and, beside it, the open pages.
QHBoxLayout *MainWindow::buildMiddle()
{
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_navigation = new Navigation;
    m_navigation->setFixedWidth(std::max(148, fontMetrics().height() * 9));
    auto *work = new QVBoxLayout;
    work->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Open pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setTabsClosable(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->hide();
    m_stack = new QStackedWidget;
    m_stack->setMinimumSize(1, 1); // a tall page is squeezed; the message bar and the keys below it never leave the screen
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(24, 4, 24, 0);
    tabRow->addWidget(m_tabs);
    work->addLayout(tabRow);
    work->addWidget(m_stack, 1);
    middle->addWidget(m_navigation);
    middle->addLayout(work, 1);
    return middle;
}

QWidget *MainWindow::buildFrame()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->setSpacing(0);
    m_head = new StripedHead;
    m_root = new QStackedWidget;
    outer->addWidget(m_head);
    outer->addWidget(m_root, 1);
    auto *frame = new QWidget;
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_offline = new QLabel;
    setPart(m_offline, "offline");
    m_offline->setObjectName(QStringLiteral("offline"));
    m_offline->setWordWrap(true);
    m_again = new QPushButton(tr("Sign in now  Ctrl+L"));
    m_again->setObjectName(QStringLiteral("sign_in_again"));
    m_again->hide();
    auto *strip = new QHBoxLayout;
    strip->setSpacing(8);
    strip->setContentsMargins(0, 0, 0, 0);
    strip->addWidget(m_offline, 1);
    strip->addWidget(m_again);
    m_notice = new NoticeStrip(m_context);
    m_message = new MessageBar;
    m_keys = new FunctionKeyBar;
    column->addWidget(buildBar());
    column->addLayout(strip);
    column->addLayout(buildMiddle(), 1);
    column->addWidget(m_notice);
    column->addWidget(m_message);
    column->addWidget(m_keys);
    m_root->addWidget(m_login);
    m_root->addWidget(frame);
    return frame;
}

void MainWindow::noteAction(const QString &what)
{
    constexpr qsizetype most = 12;
    m_actions << what;
    while (m_actions.size() > most)
        m_actions.removeFirst();
}

/// From every screen, for everybody: the page on which the helpdesk is asked, with what this screen is.
void MainWindow::askHelpdesk()
{
    if (!m_context.session.may("inquiry.ask"))
        return;
    const Page *page = currentPage();
    openPage(openAskPage(m_context, {page ? page->manual() : QString(), page ? page->property("lastProblem").toString() : QString(), m_actions, scenePicture(*this)}));
}

StripedHead::StripedHead(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(fontMetrics().height() + 8);
    hide();
}

void StripedHead::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

void StripedHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour::training);
    painter.setPen(QPen(colour::trainingStripe, 10));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int x = -height(); x < width() + height(); x += 32)
        painter.drawLine(x, height(), x + height(), 0);
    const QRect words = fontMetrics().boundingRect(rect(), Qt::AlignCenter, m_text).adjusted(-16, -2, 16, 2);
    painter.fillRect(words, colour::training); // the words on plain ground, or they cannot be read
    painter.setPen(colour::surface);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace mimamori
