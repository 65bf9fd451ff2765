// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page.h"

#include "core/problem_text.h"

#include <QCoreApplication>

namespace mimamori {

QString functionKeyWord(int number)
{
    static const char *const words[] = {
        QT_TRANSLATE_NOOP("keys", "Help"), QT_TRANSLATE_NOOP("keys", "Edit"), QT_TRANSLATE_NOOP("keys", "Search"),
        QT_TRANSLATE_NOOP("keys", "Candidates"), QT_TRANSLATE_NOOP("keys", "Refresh"), QT_TRANSLATE_NOOP("keys", "Copy"),
        QT_TRANSLATE_NOOP("keys", "Helpdesk"), QT_TRANSLATE_NOOP("keys", "Attach"), QT_TRANSLATE_NOOP("keys", "Print"),
        QT_TRANSLATE_NOOP("keys", "Menu"), QT_TRANSLATE_NOOP("keys", "Related"), QT_TRANSLATE_NOOP("keys", "Register")};
    return QCoreApplication::translate("keys", words[number - 1]);
}

void Page::setTitle(const QString &title)
{
    if (m_title == title)
        return;
    m_title = title;
    setAccessibleName(title);
    Q_EMIT titleChanged();
}

void Page::setFunctionKey(int number, std::function<void()> run, const QString &word)
{
    m_functionKeys.insert(number, {word, std::move(run), true});
    Q_EMIT functionKeysChanged();
}

void Page::removeFunctionKey(int number)
{
    if (m_functionKeys.remove(number))
        Q_EMIT functionKeysChanged();
}

void Page::enableFunctionKey(int number, bool enabled)
{
    const auto found = m_functionKeys.find(number);
    if (found == m_functionKeys.end() || found->enabled == enabled)
        return;
    found->enabled = enabled;
    Q_EMIT functionKeysChanged();
}

void Page::tellProblem(const Problem &problem, const RecordType *type)
{
    setProperty("lastProblem", QString::fromLatin1(problem.field().isEmpty() ? problem.code() : problem.code() + ' ' + problem.field())); // code and field only, for the helpdesk
    tell(MessageKind::Problem, problemText(problem, type));
}

} // namespace mimamori
