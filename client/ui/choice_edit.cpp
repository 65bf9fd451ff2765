// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidate_list.h"
#include "ui/choice_edits.h"
#include "ui/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace mimamori {

ChoiceEdit::ChoiceEdit(QWidget *parent, bool closedList) : FieldEditor(parent), m_line(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_list = new CandidateList(m_line);
    setInput(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &ChoiceEdit::typed);
    connect(m_list, &CandidateList::picked, this, &ChoiceEdit::picked);
    if (closedList) {
        const QAction *open = m_line->addAction(icon("chevron-down", colour::quiet), QLineEdit::TrailingPosition);
        connect(open, &QAction::triggered, this, [this] {
            m_line->setFocus(Qt::MouseFocusReason);
            showCandidates();
        });
    }
}

QVariant ChoiceEdit::value() const
{
    return m_value;
}

void ChoiceEdit::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

std::optional<Problem> ChoiceEdit::problem() const
{
    if (!m_line->text().trimmed().isEmpty() && !m_value.isValid())
        return Problem("not_in_list", column());
    return std::nullopt;
}

void ChoiceEdit::typed(const QString &text)
{
    const bool hadValue = m_value.isValid();
    m_value = {};
    m_shown.clear();
    if (text.trimmed().isEmpty())
        m_list->hide();
    else
        search(text.trimmed());
    if (hadValue || text.isEmpty())
        Q_EMIT edited();
}

void ChoiceEdit::offer(const QList<Choice> &choices)
{
    m_choices = choices;
    QList<CandidateList::Item> items;
    int select = 0;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        items << CandidateList::Item{choices[i].text, choices[i].quiet};
        if (m_value.isValid() && choices[i].value == m_value)
            select = int(i);
    }
    if (m_line->hasFocus() || items.isEmpty())
        m_list->offer(items, select);
}

void ChoiceEdit::choose(const QVariant &value, const QString &text)
{
    m_value = value;
    m_shown = text;
    m_line->setText(text);
    m_line->setCursorPosition(0);
    markProblem(false);
}

void ChoiceEdit::picked(int index)
{
    if (index < 0 || index >= m_choices.size())
        return;
    const Choice chosen = m_choices[index];
    const bool changes = chosen.value != m_value;
    choose(chosen.value, chosen.text);
    if (changes)
        Q_EMIT edited();
}

void ChoiceEdit::settle()
{
    if (const int row = m_list->current(); row >= 0) {
        m_list->hide();
        picked(row);
    }
}

void ChoiceEdit::focusLeft()
{
    // Leaving with one candidate for what was typed takes it; with several the person has to say which.
    if (m_list->isVisible() && m_choices.size() == 1 && !m_value.isValid())
        picked(0);
    m_list->hide();
}

bool ChoiceEdit::showCandidates()
{
    if (m_line->isReadOnly())
        return false;
    if (m_list->isVisible())
        m_list->hide();
    else
        search(m_line->text() == m_shown ? QString() : m_line->text().trimmed());
    return true;
}

bool ChoiceEdit::keyPressed(QKeyEvent *event)
{
    if (m_list->handleKey(event))
        return true;
    const bool opens = event->key() == Qt::Key_Down && !(event->modifiers() & ~(Qt::AltModifier | Qt::KeypadModifier));
    return opens && showCandidates();
}

} // namespace mimamori
