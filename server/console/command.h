// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mimamori {

class ConsoleClient;

/// What every command of the console knows: where the server is, where its token is kept, how to answer.
struct ConsoleOptions {
    QString socket{};
    QString tokenFile{};
    bool json{};
};

/// One subcommand of mimamorictl: its words, what it does in one line, and what runs it. Exit codes: 0 done, 1 refused or found
/// wrong, 2 wrong usage or nobody answers.
struct ConsoleCommand {
    const char *words;
    const char *summary;
    int (*run)(const ConsoleOptions &options, const QStringList &arguments);
};

const QList<ConsoleCommand> &consoleCommands();

/// Value of "--name VALUE" in the arguments, or the fallback.
QString optionOf(const QStringList &arguments, const char *name, const QString &fallback = {});

} // namespace mimamori
