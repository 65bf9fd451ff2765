// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mimamori {

/// What every command of the console knows: where the server is, where its token is kept, how to answer.
struct ConsoleOptions {
    QString socket{};
    QString tokenFile{};
    bool json{};
};

/// One subcommand of mimamorictl: its words, its arguments, what it does in one line, and what runs it. Exit codes: 0 done, 1 refused
/// or found wrong, 2 wrong usage or nobody answers.
struct ConsoleCommand {
    const char *words;
    const char *arguments; ///< every option stands here: what does not is refused, and the shell completes from it
    const char *summary;   ///< English, translation context "console"
    int (*run)(const ConsoleOptions &options, const QStringList &arguments);
};

constexpr int exitDone = 0;
constexpr int exitRefused = 1;
constexpr int exitUsage = 2;

const QList<ConsoleCommand> &consoleCommands();
/// Users, sessions and second factors; doctor and the audit; terminals. Each in a file of its own.
QList<ConsoleCommand> accountCommands();
QList<ConsoleCommand> factorCommands();
QList<ConsoleCommand> watchCommands();
/// Incidents and service levels.
QList<ConsoleCommand> assetCommands();
QList<ConsoleCommand> operationCommands();
QList<ConsoleCommand> terminalCommands();
QList<ConsoleCommand> userUpdateCommands();
/// Backups and drills, the restore, the calendar of jobs.
QList<ConsoleCommand> backupCommands();
QList<ConsoleCommand> restoreCommands();
QList<ConsoleCommand> jobCommands();
/// The contract's calendar, work orders, plans.
QList<ConsoleCommand> contractCommands();
/// The service as a whole; the two-person rule.
QList<ConsoleCommand> serverCommands();
QList<ConsoleCommand> confirmCommands();
/// Everything handed over as files.
QList<ConsoleCommand> handoverCommands();
/// What is watched.
QList<ConsoleCommand> checkCommands();

/// Value of "--name VALUE" in the arguments, or the fallback.
QString optionOf(const QStringList &arguments, const char *name, const QString &fallback = {});
/// What stands in the arguments before the first option, at this place; throws UsageError naming `what` when it is missing.
QString argumentAt(const QStringList &arguments, int place, const char *what);
/// The value of an option that must be there; throws UsageError.
QString requiredOption(const QStringList &arguments, const char *name);
/// A whole number; throws UsageError naming `what` when the text is none.
qint64 numberOf(const QString &text, const char *what);

} // namespace mimamori
