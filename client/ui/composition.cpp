// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composition.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QWidget>

namespace mimamori {

Composition &Composition::instance()
{
    static QPointer<Composition> one; // belongs to the application, so that a test may make several of those
    if (!one)
        one = new Composition(qApp);
    return *one;
}

Composition::Composition(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool Composition::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
    case QEvent::KeyPress:
    case QEvent::MouseButtonRelease:
    case QEvent::Drop:
        if (watched->isWidgetType())
            Q_EMIT touched();
        break;
    default: break;
    }
    if (event->type() == QEvent::InputMethod && watched->isWidgetType()) {
        const auto *input = static_cast<QInputMethodEvent *>(event);
        if (input->preeditString().isEmpty())
            m_composing.clear();
        else
            m_composing = static_cast<QWidget *>(watched);
        m_preedit = input->preeditString();
    } else if (event->type() == QEvent::FocusOut && watched == m_composing) {
        m_composing.clear();
    }
    return false;
}

} // namespace mimamori
