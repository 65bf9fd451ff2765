// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace mimamori {

/// A question before something that cannot be undone. The text names the child and the act; the safe answer is the default.
struct Question {
    QString title{};
    QString text{};
    QString act{};   ///< the word on the button that does it: 「ケースを閉じる」
    QString keep{};  ///< the word on the safe button; empty = 「やめる」
};

/// Where such questions are asked and files are chosen, so that tests can answer. Nothing else in the program opens a dialog.
class Prompt {
public:
    virtual ~Prompt() = default;
    /// `onAnswer(true)` when the person chose the act; dropped when the receiver is gone. Returns at once.
    virtual void ask(const Question &question, QObject *receiver, std::function<void(bool)> onAnswer) = 0;
    /// Where a file is to be written; not called back when the person thinks better of it.
    virtual void chooseSave(const QString &fileName, QObject *receiver, std::function<void(const QString &path)> onPath) = 0;
    /// Which file is to be read.
    virtual void chooseOpen(const QString &nameFilter, QObject *receiver, std::function<void(const QString &path)> onPath) = 0;
};

/// Asks in a window-modal box that does not block the event loop.
class DialogPrompt final : public Prompt {
public:
    void ask(const Question &question, QObject *receiver, std::function<void(bool)> onAnswer) override;
    void chooseSave(const QString &fileName, QObject *receiver, std::function<void(const QString &path)> onPath) override;
    void chooseOpen(const QString &nameFilter, QObject *receiver, std::function<void(const QString &path)> onPath) override;
};

} // namespace mimamori
