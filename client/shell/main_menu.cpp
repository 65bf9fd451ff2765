// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_menu.h"

#include "core/preferences.h"
#include "core/session.h"
#include "shell/main_window.h"
#include "shell/password_page.h"
#include "ui/style.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace mimamori {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("menu", text);
}

void addSizes(QMenu &menu, Preferences &preferences)
{
    QMenu *sizes = menu.addMenu(words(QT_TRANSLATE_NOOP("menu", "Text &size")));
    auto *group = new QActionGroup(sizes);
    for (const int points : Style::sizes()) {
        QAction *action = sizes->addAction(words(QT_TRANSLATE_NOOP("menu", "%1 pt")).arg(points));
        action->setCheckable(true);
        action->setChecked(points == preferences.pointSize());
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &preferences, [&preferences, points] { preferences.setPointSize(points); });
    }
}

void addSwitch(QMenu &menu, const QString &text, bool on, Preferences &preferences, void (Preferences::*set)(bool))
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::toggled, &preferences, [&preferences, set](bool now) { (preferences.*set)(now); });
}

} // namespace

QMenu *makeMainMenu(ClientContext &context, MainWindow &window)
{
    auto *menu = new QMenu(&window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(words(QT_TRANSLATE_NOOP("menu", "Menu")));
    Preferences &preferences = context.preferences;
    addSizes(*menu, preferences);
    addSwitch(*menu, words(QT_TRANSLATE_NOOP("menu", "&Enter goes to the next field")), preferences.enterMovesOn(), preferences,
              &Preferences::setEnterMovesOn);
    addSwitch(*menu, words(QT_TRANSLATE_NOOP("menu", "Enter goes on from &long texts too (Ctrl+Enter: new line)")),
              preferences.enterLeavesLongText(), preferences, &Preferences::setEnterLeavesLongText);
    menu->addSeparator();
    QObject::connect(menu->addAction(words(QT_TRANSLATE_NOOP("menu", "Change &password"))), &QAction::triggered, &window,
                     [&context, &window] { window.openPage(new PasswordPage(context)); });
    QObject::connect(menu->addAction(words(QT_TRANSLATE_NOOP("menu", "Loc&k the screen"))), &QAction::triggered, &window, &MainWindow::lock);
    QObject::connect(menu->addAction(words(QT_TRANSLATE_NOOP("menu", "Sign &out"))), &QAction::triggered, &window, &MainWindow::signOut);
    return menu;
}

} // namespace mimamori
