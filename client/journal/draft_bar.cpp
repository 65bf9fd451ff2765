// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/draft_bar.h"

#include "ui/part.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mimamori {

DraftBar::DraftBar(QWidget *parent) : QFrame(parent), m_words(new QLabel), m_discard(new QPushButton(tr("&Discard the draft")))
{
    setPart(this, "message");
    setObjectName(QStringLiteral("draft_bar"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setPart(m_discard, "link");
    m_discard->setAccessibleName(tr("Discard the draft"));
    m_discard->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_words, 1);
    row->addWidget(m_discard);
    connect(m_discard, &QPushButton::clicked, this, &DraftBar::discardPressed);
    hide();
}

void DraftBar::say(const QString &sentence)
{
    m_words->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace mimamori
