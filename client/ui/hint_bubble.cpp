// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hint_bubble.h"

#include "ui/part.h"

#include <QEvent>
#include <QStyle>

namespace mimamori {

HintBubble::HintBubble(QWidget *anchor) : QLabel(anchor->window()), m_anchor(anchor)
{
    setPart(this, "hint");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    anchor->installEventFilter(this);
    hide();
}

void HintBubble::say(const QString &text, bool warning)
{
    setText(text);
    if (property("warning").toBool() != warning) {
        setProperty("warning", warning);
        style()->unpolish(this);
        style()->polish(this);
    }
    if (text.isEmpty()) {
        hide();
        return;
    }
    place();
    show();
    raise();
}

void HintBubble::place()
{
    if (parentWidget() != m_anchor->window())
        setParent(m_anchor->window());
    adjustSize();
    QPoint at = m_anchor->mapTo(window(), QPoint(0, m_anchor->height() + 2));
    at.setX(std::max(0, std::min(at.x(), window()->width() - width() - 8)));
    if (at.y() + height() > window()->height())
        at.setY(m_anchor->mapTo(window(), QPoint(0, -height() - 2)).y());
    move(at);
}

bool HintBubble::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        hide();
    else if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        hide();
    return false;
}

} // namespace mimamori
