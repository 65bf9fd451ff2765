// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mimamorictl: the administrator's console.
#include "base/problem.h"
#include "console/command.h"
#include "console/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <cstdio>

namespace {

using namespace mimamori;

void print(FILE *out, const QString &line)
{
    std::fprintf(out, "%s\n", qUtf8Printable(line));
}

/// All commands, or those that begin with what was typed.
void printUsage(FILE *out, const QStringList &typed = {})
{
    print(out, words(QT_TRANSLATE_NOOP("console", "usage: mimamorictl [--socket FILE] [--token-file FILE] [--language ja|en] [--json] COMMAND ...")));
    print(out, {});
    const QString first = typed.value(0);
    bool known = false;
    for (const ConsoleCommand &command : consoleCommands())
        known |= !first.isEmpty() && QString::fromLatin1(command.words).section(QLatin1Char(' '), 0, 0) == first;
    for (const ConsoleCommand &command : consoleCommands()) {
        if (known && QString::fromLatin1(command.words).section(QLatin1Char(' '), 0, 0) != first)
            continue;
        print(out, QStringLiteral("  ") + QLatin1String(command.words) + QLatin1Char(' ') + QLatin1String(command.arguments));
        print(out, QStringLiteral("      ") + words(command.summary));
    }
    print(out, {});
    print(out, words(QT_TRANSLATE_NOOP("console", "exit codes: 0 done, 1 refused or something is wrong, 2 wrong usage or nobody answers")));
}

/// Takes the options that stand before the command.
ConsoleOptions takeOptions(QStringList &arguments, QString &language)
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
        else if (option == QLatin1String("--language") && !arguments.isEmpty())
            language = arguments.takeFirst();
        else
            arguments = {option}; // no such option: no command will match it
        if (arguments.size() == 1 && arguments.first() == option)
            break;
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

/// An option that the command does not have is a slip of the fingers, never silently nothing.
void requireKnownOptions(const ConsoleCommand &command, const QStringList &arguments)
{
    const QStringList known = QString::fromLatin1(command.arguments).split(QRegularExpression(QStringLiteral("[][ |]+")));
    for (const QString &argument : arguments) {
        if (argument.startsWith(QLatin1String("--")) && !known.contains(argument))
            throw UsageError(words(QT_TRANSLATE_NOOP("console", "There is no option {option} here. Usage: mimamorictl {command} {arguments}"),
                {{QStringLiteral("option"), argument}, {QStringLiteral("command"), QLatin1String(command.words)}, {QStringLiteral("arguments"), QLatin1String(command.arguments)}}));
    }
}

int run(const ConsoleOptions &options, QStringList arguments)
{
    const QStringList typed = arguments;
    const ConsoleCommand *command = commandOf(arguments);
    if (!command) {
        printUsage(stderr, typed);
        return exitUsage;
    }
    try {
        requireKnownOptions(*command, arguments);
        return command->run(options, arguments);
    } catch (const Problem &problem) {
        print(stderr, QStringLiteral("mimamorictl: refused: ") + problemWords(problem));
        return exitRefused;
    } catch (const std::exception &error) {
        print(stderr, QStringLiteral("mimamorictl: ") + QString::fromUtf8(error.what()));
        return exitUsage;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mimamorictl"));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool help = arguments.removeAll(QStringLiteral("--help")) > 0;
    QString language;
    const ConsoleOptions options = takeOptions(arguments, language);
    chooseLanguage(language);
    if (help || arguments.isEmpty()) {
        printUsage(help ? stdout : stderr, arguments);
        return help ? exitDone : exitUsage;
    }
    return run(options, arguments);
}
