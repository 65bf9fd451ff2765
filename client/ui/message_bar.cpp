// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_bar.h"

#include "ui/part.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

namespace mimamori {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_clock(new QLabel)
{
    setPart(this, "message");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    m_text->setObjectName(QStringLiteral("message"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_clock->setObjectName(QStringLiteral("clock"));
    setPart(m_clock, "quiet");
    row->addWidget(m_text, 1);
    row->addWidget(m_clock);
}

void MessageBar::say(MessageKind kind, const QString &sentence)
{
    static const char *kinds[] = {"info", "good", "warning", "danger"};
    static const char16_t *shapes[] = {u"", u"✓ ", u"◆ ", u"▲ "}; // colour is never the only sign
    setLook(m_text, "kind", kinds[int(kind)]);
    m_text->setText(QStringView(shapes[int(kind)]).toString() + sentence);
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::clear()
{
    m_text->clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setClock(const QString &text)
{
    m_clock->setText(text);
}

} // namespace mimamori
