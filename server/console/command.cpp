// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/command.h"

#include "console/calc.h"
#include "console/console_client.h"
#include "console/registry_command.h"
#include "console/sample_city.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/model.h"

#include <QJsonDocument>

namespace mimamori {

namespace {

int calc(const ConsoleOptions &, const QStringList &)
{
    return runCalcOnStandardStreams();
}

int schema(const ConsoleOptions &, const QStringList &)
{
    say(QString::fromUtf8(QJsonDocument(schemaDocument()).toJson(QJsonDocument::Indented).trimmed()));
    return exitDone;
}

int call(const ConsoleOptions &options, const QStringList &arguments)
{
    QJsonParseError error;
    const QString operation = argumentAt(arguments, 0, "OPERATION");
    const QByteArray json = arguments.size() > 1 && !arguments[1].startsWith(QLatin1String("--")) ? arguments[1].toUtf8() : QByteArray("{}");
    const QJsonDocument in = QJsonDocument::fromJson(json, &error);
    if (!in.isObject())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "The request is no JSON object: {why}"), {{QStringLiteral("why"), error.errorString()}}));
    printObject(options, SignedIn(options).call(operation.toUtf8(), in.object(), arguments.contains(QStringLiteral("--write")),
        numberOf(optionOf(arguments, "base-version", QStringLiteral("-1")), "--base-version")));
    return exitDone;
}

int userFirst(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString login = requiredOption(arguments, "login");
    const QString password = secretFrom(optionOf(arguments, "password-file"), words(QT_TRANSLATE_NOOP("console", "new password: ")));
    printObject(options, ConsoleClient(options.socket).call("user.first", {{QStringLiteral("login_name"), login},
        {QStringLiteral("name"), optionOf(arguments, "name", login)}, {QStringLiteral("password"), password}}, true));
    return exitDone;
}

/// For the shell's completion: a command a line, then its options.
int commands(const ConsoleOptions &, const QStringList &)
{
    for (const ConsoleCommand &command : consoleCommands())
        say(QString(QLatin1String(command.words) + QLatin1Char('\t') + QLatin1String(command.arguments)));
    return exitDone;
}

} // namespace

QString optionOf(const QStringList &arguments, const char *name, const QString &fallback)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--") + QLatin1String(name));
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1] : fallback;
}

QString argumentAt(const QStringList &arguments, int place, const char *what)
{
    if (place >= arguments.size() || arguments[place].startsWith(QLatin1String("--")))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QLatin1String(what)}}));
    return arguments[place];
}

QString requiredOption(const QStringList &arguments, const char *name)
{
    const QString value = optionOf(arguments, name);
    if (value.isEmpty())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QString(QStringLiteral("--") + QLatin1String(name))}}));
    return value;
}

qint64 numberOf(const QString &text, const char *what)
{
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!isNumber)
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what}: {text} is no whole number."),
            {{QStringLiteral("what"), QLatin1String(what)}, {QStringLiteral("text"), text}}));
    return value;
}

const QList<ConsoleCommand> &consoleCommands()
{
    static const QList<ConsoleCommand> all = QList<ConsoleCommand>{
        {"calc", "", QT_TRANSLATE_NOOP("console", "offline calculators: JSON Lines in, JSON Lines out"), calc},
        {"schema", "", QT_TRANSLATE_NOOP("console", "every operation, record and field of the protocol, as JSON"), schema},
        {"call", "OPERATION [JSON] [--write] [--base-version N]", QT_TRANSLATE_NOOP("console", "call any operation"), call},
        {"commands", "", QT_TRANSLATE_NOOP("console", "all commands and their options, for the shell's completion"), commands},
        {"user first", "--login LOGIN [--name NAME] [--password-file FILE]",
            QT_TRANSLATE_NOOP("console", "make the first administrator of an empty system"), userFirst},
    } + serverCommands() + confirmCommands() + watchCommands() + operationCommands() + factorCommands() + accountCommands() + userUpdateCommands()
        + terminalCommands() + backupCommands() + restoreCommands() + jobCommands() + contractCommands() + handoverCommands() + checkCommands() + assetCommands() + QList<ConsoleCommand>{
        {"registry import", "FILE --layout FILE --kind KIND --date DATE",
            QT_TRANSLATE_NOOP("console", "take a file of the resident register over, or say which line is wrong"), registryImport},
        {"registry check", "FILE --layout FILE", QT_TRANSLATE_NOOP("console", "read a register file offline: what would be refused or kept out"), registryCheck},
        {"registry match", "--people FILE [--out FILE]", QT_TRANSLATE_NOOP("console", "compare a list of people with the register: who may be whom, and why"), registryMatch},
        {"registry list", "[--limit N]", QT_TRANSLATE_NOOP("console", "the ledger of register files"), registryList},
        {"registry flaws", "NUMBER [--limit N]", QT_TRANSLATE_NOOP("console", "rows of a register file that were kept out or taken with a warning"), registryFlaws},
        {"sample city", "--out DIR [--size small|city|N] [--seed S] [--days N] [--layout NAME] [--as-of DATE]",
            QT_TRANSLATE_NOOP("console", "write the register files of an invented city"), sampleCity},
        {"sample cases", "--password-file FILE [--size small|city|N] [--seed S] [--count N] [--as-of DATE]",
            QT_TRANSLATE_NOOP("console", "some months of work in a training system"), sampleCases},
    };
    return all;
}

} // namespace mimamori
