// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field_editor.h"

#include "ui/composition.h"
#include "ui/hint_bubble.h"

#include <QKeyEvent>
#include <QStyle>

namespace mimamori {

FieldEditor::FieldEditor(QWidget *parent) : QWidget(parent)
{
    Composition::instance();
}

void FieldEditor::setIdentity(const QByteArray &column, const QString &label)
{
    m_column = column;
    m_label = label;
    setObjectName(QString::fromUtf8(column));
    setAccessibleName(label);
    if (m_input) {
        m_input->setObjectName(QString::fromUtf8(column));
        m_input->setAccessibleName(label);
    }
}

void FieldEditor::setInput(QWidget *input)
{
    m_input = input;
    setFocusProxy(input);
    input->installEventFilter(this);
    input->setObjectName(objectName());
    input->setAccessibleName(m_label);
}

void FieldEditor::markProblem(bool on)
{
    if (!m_input || m_input->property("problem").toBool() == on)
        return;
    m_input->setProperty("problem", on);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

void FieldEditor::showHint(const QString &text, bool warning)
{
    if (!m_input)
        return;
    m_input->setAccessibleDescription(text);
    const bool visible = !text.isEmpty() && m_input->hasFocus();
    if (!m_hint && visible)
        m_hint = new HintBubble(m_input);
    if (m_hint)
        m_hint->say(visible ? text : QString(), warning);
}

QString FieldEditor::hint() const
{
    return m_input ? m_input->accessibleDescription() : QString();
}

bool FieldEditor::keyPressed(QKeyEvent *)
{
    return false;
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_input)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress && !Composition::instance().isActive()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (keyPressed(key))
            return true;
        if (key->key() == Qt::Key_F4 && key->modifiers() == Qt::NoModifier && showCandidates())
            return true;
    } else if (event->type() == QEvent::FocusIn) {
        focusCame();
    } else if (event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            focusLeft();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mimamori
