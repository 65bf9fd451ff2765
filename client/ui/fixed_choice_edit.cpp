// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fixed_choice_edit.h"

namespace mimamori {

FixedChoiceEdit::FixedChoiceEdit(const QList<std::pair<QString, QString>> &valuesAndWords, QWidget *parent)
    : ChoiceEdit(parent), m_values(valuesAndWords) {}

void FixedChoiceEdit::setValue(const QVariant &value)
{
    for (const auto &[known, word] : std::as_const(m_values)) {
        if (known == value.toString()) {
            choose(known, word);
            return;
        }
    }
    choose({}, {});
}

void FixedChoiceEdit::search(const QString &typed)
{
    QList<Choice> choices;
    for (const auto &[value, word] : std::as_const(m_values)) {
        if (typed.isEmpty() || word.contains(typed, Qt::CaseInsensitive) || value.startsWith(typed, Qt::CaseInsensitive))
            choices << Choice{value, word, {}};
    }
    offer(choices);
}

} // namespace mimamori
