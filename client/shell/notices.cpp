// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notices.h"

#include "core/code_book.h"
#include "core/japan_time.h"
#include "shell/child_files.h"
#include "ui/icon.h"
#include "ui/line_table.h"
#include "ui/part.h"
#include "ui/style.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSystemTrayIcon>
#include <QTableView>
#include <QVBoxLayout>

namespace mimamori {

namespace {

QPushButton *linkButton(const QString &text)
{
    auto *button = new QPushButton(text);
    setPart(button, "link");
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

} // namespace

NoticeStrip::NoticeStrip(ClientContext &context, QWidget *parent) : QFrame(parent), m_context(context), m_text(new QLabel)
{
    setPart(this, "message");
    setObjectName(QStringLiteral("notice"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    m_text->setTextFormat(Qt::PlainText);
    setLook(m_text, "kind", "warning");
    auto *list = linkButton(tr("Show  Ctrl+J"));
    auto *away = linkButton(tr("Put away"));
    row->addWidget(m_text, 1);
    row->addWidget(list);
    row->addWidget(away);
    hide();
    connect(list, &QPushButton::clicked, this, &NoticeStrip::listWanted);
    connect(away, &QPushButton::clicked, this, &QWidget::hide);
    if (!context.notices)
        return;
    connect(context.notices, &NoticeBook::arrived, this, &NoticeStrip::show);
    connect(context.notices, &NoticeBook::changed, this, [this] {
        if (m_context.notices->unseen() == 0)
            hide();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = new QSystemTrayIcon(mimamori::icon("alert-triangle"), this);
        m_tray->setToolTip(tr("Mimamori"));
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &NoticeStrip::listWanted);
    }
}

QString NoticeStrip::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void NoticeStrip::show(const Notice &notice)
{
    const int more = m_context.notices->unseen();
    QString words = QStringLiteral("◆ ") + NoticeBook::words(m_context.codes, notice);
    if (more > 1)
        words += tr("  (and %1 more)").arg(more - 1);
    m_text->setText(words);
    setVisible(true);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (m_tray && !window()->isActiveWindow()) {
        m_tray->show();
        m_tray->showMessage(tr("Mimamori"), NoticeBook::words(m_context.codes, notice));
    }
}

NoticePage::NoticePage(ClientContext &context) : Page(context)
{
    setTitle(tr("Notices"));
    setIcon("alert-triangle");
    setPageKey(QStringLiteral("notices"));
    m_list = new LineTable(tr("Notices"), {tr("When"), tr("What"), tr("New")}, 1,
        tr("Nothing was told since you signed in. What waits for you stands in My work (Alt+1)."));
    m_list->setNote(tr("Enter opens the file"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 18, 24, 18);
    outer->addWidget(m_list);
    setFocusProxy(m_list->view());
    setFunctionKey(2, [this] { openLine(m_list->currentLine()); }, tr("Open"));
    connect(m_list, &LineTable::opened, this, &NoticePage::openLine);
    if (context.notices)
        connect(context.notices, &NoticeBook::arrived, this, &NoticePage::fill);
    fill();
}

void NoticePage::activated()
{
    fill();
    if (context().notices)
        context().notices->seeAll();
}

/// Marks what is new at this look, then it counts as seen.
void NoticePage::fill()
{
    m_shown = context().notices ? context().notices->notices() : QList<Notice>();
    QList<QList<LineCell>> lines;
    for (const Notice &notice : std::as_const(m_shown))
        lines << QList<LineCell>{{gridInstant(notice.at)}, {NoticeBook::words(context().codes, notice)},
            {notice.seen ? QString() : tr("◆ new"), colour::warning}};
    m_list->setLines(lines);
}

void NoticePage::openLine(int line)
{
    const Notice notice = m_shown.value(line);
    if (notice.childFile)
        open(openChildFile(context(), notice.childFile));
    else if (notice.id)
        tell(MessageKind::Info, tr("This notice is about no file that you can open. My work (Alt+1) has what is to be done."));
}

} // namespace mimamori
