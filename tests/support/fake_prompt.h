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

    void ask(const Question &question, QObject *, std::function<void(bool)> onAnswer) override
    {
        asked << question;
        onAnswer(answer);
    }
};

} // namespace mimamori
