// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompt.h"

#include <QList>

namespace mimamori {

/// Answers questions at once with what the test set, and keeps them for looking at.
class FakePrompt final : public Prompt {
public:
    bool answer{};
    QList<Question> asked{};
    QString path{}; ///< the file that is chosen; empty = none
    QString suggested{};

    void ask(const Question &question, QObject *, std::function<void(bool)> onAnswer) override
    {
        asked << question;
        onAnswer(answer);
    }
    void chooseSave(const QString &fileName, QObject *, std::function<void(const QString &)> onPath) override
    {
        suggested = fileName;
        if (!path.isEmpty())
            onPath(path);
    }
    void chooseOpen(const QString &, QObject *, std::function<void(const QString &)> onPath) override
    {
        if (!path.isEmpty())
            onPath(path);
    }
};

} // namespace mimamori
