// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/function_key_bar.h"

#include "ui/part.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mimamori {

FunctionKeyBar::FunctionKeyBar(QWidget *parent) : QFrame(parent)
{
    setPart(this, "keys");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 1, 4, 1);
    row->setSpacing(0);
    for (int number = 1; number <= 12; ++number) {
        auto *button = new QPushButton;
        setPart(button, "key");
        button->setObjectName(QStringLiteral("f%1").arg(number));
        button->setFocusPolicy(Qt::NoFocus); // the focus stays in the field the person is in
        button->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, number] { Q_EMIT pressed(number); });
        m_buttons[number - 1] = button;
        row->addWidget(button, 1);
    }
}

void FunctionKeyBar::setKey(int number, const QString &word, bool enabled)
{
    QPushButton *at = button(number);
    at->setText(QStringLiteral("F%1 %2").arg(number).arg(word));
    at->setAccessibleName(at->text());
    at->setEnabled(enabled);
}

} // namespace mimamori
