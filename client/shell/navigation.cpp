// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include "core/session.h"
#include "shell/pages.h"
#include "ui/icon.h"
#include "ui/part.h"

#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace mimamori {

namespace {

void setCurrent(QPushButton *button, bool current)
{
    button->setProperty("current", current);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

Navigation::Navigation(QWidget *parent) : QFrame(parent)
{
    setPart(this, "side");
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 8, 0, 8);
    m_column->setSpacing(0);
    m_column->addStretch();
}

void Navigation::rebuild(const Session &session)
{
    qDeleteAll(m_modules);
    for (const Below &below : std::as_const(m_below))
        delete below.button;
    m_modules.clear();
    m_below.clear();
    m_first.clear();
    const auto entries = pageEntries();
    for (int module = 1; module <= 9; ++module) {
        QList<int> here;
        for (int i = 0; i < int(entries.size()); ++i) {
            if (entries[i].module == module && (!*entries[i].operation || session.may(entries[i].operation)))
                here << i;
        }
        if (here.isEmpty())
            continue;
        m_first.insert(module, here.first());
        addModule(module);
        if (here.size() > 1)
            addPages(module, here);
    }
    setCurrentModule(m_current);
}

void Navigation::addModule(int module)
{
    auto *button = new QPushButton(moduleTitle(module));
    setPart(button, "nav");
    button->setIconSize({18, 18});
    button->setIcon(icon(moduleIcon(module)));
    button->setToolTip(QStringLiteral("Alt+%1").arg(module));
    button->setAccessibleName(tr("%1 (Alt+%2)").arg(moduleTitle(module)).arg(module));
    connect(button, &QPushButton::clicked, this, [this, module] { openModule(module); });
    m_column->insertWidget(m_column->count() - 1, button);
    button->show();
    m_modules.insert(module, button);
}

/// Pages of several groups are folded away under their headings, of which one is open; those of one group need none.
void Navigation::addPages(int module, const QList<int> &here)
{
    const auto entries = pageEntries();
    const bool grouped = pageGroup(entries[here.first()]) != pageGroup(entries[here.last()]);
    QString group;
    for (const int entry : here) {
        const QString itsGroup = grouped ? pageGroup(entries[entry]) : QString();
        if (itsGroup != group) {
            group = itsGroup;
            QPushButton *heading = addBelow({module, group, true}, group);
            connect(heading, &QPushButton::clicked, this, [this, module, group] { openGroup(module, m_open.value(module) == group ? QString() : group); });
        }
        QPushButton *page = addBelow({module, group, false}, pageTitle(entries[entry]));
        page->setProperty("entry", entry);
        connect(page, &QPushButton::clicked, this, [this, entry] { Q_EMIT chosen(entry); });
    }
    if (grouped && !m_open.contains(module))
        m_open.insert(module, pageGroup(entries[here.first()]));
}

QPushButton *Navigation::addBelow(Below below, const QString &words)
{
    below.button = new QPushButton(words);
    setPart(below.button, below.isHeading ? "navgroup" : "subnav");
    below.button->hide();
    m_column->insertWidget(m_column->count() - 1, below.button);
    m_below << below;
    return below.button;
}

void Navigation::openGroup(int module, const QString &group)
{
    m_open.insert(module, group);
    showBelow();
}

void Navigation::showBelow()
{
    for (const Below &below : std::as_const(m_below)) {
        const bool open = below.group.isEmpty() || m_open.value(below.module) == below.group;
        below.button->setVisible(below.module == m_current && (below.isHeading || open));
        if (!below.isHeading)
            continue;
        below.button->setIcon(icon(open ? "chevron-down" : "chevron-right"));
        below.button->setAccessibleName(open ? tr("%1, unfolded").arg(below.group) : tr("%1, folded").arg(below.group));
    }
}

bool Navigation::openModule(int module)
{
    if (!m_first.contains(module))
        return false;
    setCurrentModule(module);
    Q_EMIT chosen(m_first.value(module));
    return true;
}

void Navigation::setCurrentModule(int module)
{
    m_current = module;
    for (auto it = m_modules.cbegin(); it != m_modules.cend(); ++it) {
        setCurrent(*it, it.key() == module);
        (*it)->setIcon(icon(moduleIcon(it.key()), it.key() == module ? colour::accent : colour::text));
    }
    showBelow();
}

} // namespace mimamori
