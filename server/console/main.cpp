// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mimamorictl: the administrator's console.
#include "base/problem.h"
#include "console/command.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace {

using namespace mimamori;

void printUsage(FILE *out)
{
    std::fputs("usage: mimamorictl [--socket FILE] [--token-file FILE] [--json] COMMAND ...\n\n", out);
    for (const ConsoleCommand &command : consoleCommands())
        std::fprintf(out, "  %-16s %s\n", command.words, command.summary);
}

/// Takes the options that stand before the command.
ConsoleOptions takeOptions(QStringList &arguments)
{
    ConsoleOptions options;
    options.socket = qEnvironmentVariable("MIMAMORI_SOCKET", QStringLiteral("/run/mimamori/console.sock"));
    options.tokenFile = qEnvironmentVariable("MIMAMORI_TOKEN_FILE", QDir::homePath() + QStringLiteral("/.config/mimamori/token"));
    while (!arguments.isEmpty() && arguments.first().startsWith(QLatin1String("--"))) {
        const QString option = arguments.takeFirst();
        if (option == QLatin1String("--json"))
            options.json = true;
        else if (option == QLatin1String("--socket") && !arguments.isEmpty())
            options.socket = arguments.takeFirst();
        else if (option == QLatin1String("--token-file") && !arguments.isEmpty())
            options.tokenFile = arguments.takeFirst();
        else
            arguments = {option}; // no such option: no command will match it
    }
    options.json = options.json || arguments.removeAll(QStringLiteral("--json")) > 0;
    return options;
}

const ConsoleCommand *commandOf(QStringList &arguments)
{
    for (const ConsoleCommand &command : consoleCommands()) {
        const QStringList words = QString::fromLatin1(command.words).split(QLatin1Char(' '));
        if (arguments.mid(0, words.size()) == words) {
            arguments = arguments.mid(words.size());
            return &command;
        }
    }
    return nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.contains(QStringLiteral("--help")) || arguments.isEmpty()) {
        printUsage(arguments.isEmpty() ? stderr : stdout);
        return arguments.isEmpty() ? 2 : 0;
    }
    const ConsoleOptions options = takeOptions(arguments);
    const ConsoleCommand *command = commandOf(arguments);
    if (!command) {
        printUsage(stderr);
        return 2;
    }
    try {
        return command->run(options, arguments);
    } catch (const Problem &problem) {
        std::fprintf(stderr, "mimamorictl: refused: %s%s%s\n", problem.code().constData(), problem.field().isEmpty() ? "" : " ", problem.field().constData());
        return 1;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "mimamorictl: %s\n", error.what());
        return 2;
    }
}
