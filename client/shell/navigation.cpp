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
    qDeleteAll(m_pages);
    m_modules.clear();
    m_pages.clear();
    m_first.clear();
    int place = 0;
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
        auto *button = new QPushButton(moduleTitle(module));
        setPart(button, "nav");
        button->setIconSize({18, 18});
        button->setIcon(icon(moduleIcon(module)));
        button->setToolTip(QStringLiteral("Alt+%1").arg(module));
        button->setAccessibleName(tr("%1 (Alt+%2)").arg(moduleTitle(module)).arg(module));
        connect(button, &QPushButton::clicked, this, [this, module] { openModule(module); });
        m_column->insertWidget(place++, button);
        button->show();
        m_modules.insert(module, button);
        for (int i = 0; here.size() > 1 && i < here.size(); ++i) {
            auto *page = new QPushButton(pageTitle(entries[here[i]]));
            setPart(page, "subnav");
            page->setProperty("entry", here[i]);
            page->hide();
            connect(page, &QPushButton::clicked, this, [this, entry = here[i]] { Q_EMIT chosen(entry); });
            m_column->insertWidget(place++, page);
            m_pages.insert(module, page);
        }
    }
    setCurrentModule(m_current);
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
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        (*it)->setVisible(it.key() == module);
}

} // namespace mimamori
