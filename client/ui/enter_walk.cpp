// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enter_walk.h"

#include "core/preferences.h"
#include "ui/composition.h"
#include "ui/field_editor.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QChildEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace mimamori {

FieldEditor *editorOf(QWidget *widget)
{
    for (QWidget *w = widget; w; w = w->parentWidget()) {
        if (auto *editor = qobject_cast<FieldEditor *>(w))
            return editor;
    }
    return nullptr;
}

EnterWalk::EnterWalk(QWidget *form, Preferences &preferences) : QObject(form), m_form(form), m_preferences(preferences)
{
    Composition::instance();
    watch(form);
}

void EnterWalk::watch(QWidget *widget)
{
    widget->installEventFilter(this); // also for the children that come later
    const auto children = widget->findChildren<QWidget *>();
    for (QWidget *child : children)
        child->installEventFilter(this);
}

bool EnterWalk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::ChildAdded) {
        if (QObject *child = static_cast<QChildEvent *>(event)->child(); child->isWidgetType())
            watch(static_cast<QWidget *>(child));
        return false;
    }
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    if (Composition::instance().isActive())
        return false;
    return enterPressed(static_cast<QWidget *>(watched), key->modifiers() & ~Qt::KeypadModifier);
}

bool EnterWalk::enterPressed(QWidget *input, Qt::KeyboardModifiers modifiers)
{
    FieldEditor *editor = editorOf(input);
    if (!editor || !m_preferences.enterMovesOn())
        return false;
    const bool back = modifiers == Qt::ShiftModifier;
    if (editor->isManyLines()) {
        const bool moves = m_preferences.enterLeavesLongText();
        auto *area = qobject_cast<QPlainTextEdit *>(input);
        if (moves && modifiers == Qt::ControlModifier && area) {
            area->insertPlainText(QStringLiteral("\n"));
            return true;
        }
        if (!moves && !back)
            return false;
    }
    if (modifiers != Qt::NoModifier && !back)
        return false;
    editor->settle();
    move(input, back);
    return true;
}

void EnterWalk::move(QWidget *from, bool back)
{
    const auto usable = [this](QWidget *w) {
        return w != m_form && m_form->isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)
            && editorOf(w) && !w->focusProxy() && !w->property("readOnly").toBool();
    };
    QWidget *w = from;
    while ((w = back ? w->previousInFocusChain() : w->nextInFocusChain()) != from) {
        if (w == m_form || (!back && !m_form->isAncestorOf(w))) // the chain left the form: there is no next field
            break;
        if (usable(w) && editorOf(w) != editorOf(from)) {
            w->setFocus(back ? Qt::BacktabFocusReason : Qt::TabFocusReason);
            return;
        }
    }
    if (!back)
        Q_EMIT leftLast();
}

} // namespace mimamori
