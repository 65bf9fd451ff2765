// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace mimamori {

class FieldEditor;
class Preferences;

/// Enter goes to the next field and Shift+Enter back, as officials know it; Ctrl+Enter makes a new line where Enter moves on.
/// Never while the input method composes, and never saves: after the last field it only says so.
class EnterWalk : public QObject {
    Q_OBJECT
public:
    EnterWalk(QWidget *form, Preferences &preferences);

Q_SIGNALS:
    void leftLast();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *widget);
    bool enterPressed(QWidget *input, Qt::KeyboardModifiers modifiers);
    void move(QWidget *from, bool back);

    QWidget *m_form;
    Preferences &m_preferences;
};

/// The editor a widget belongs to, or null.
FieldEditor *editorOf(QWidget *widget);

} // namespace mimamori
