// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, and the second factor.
#include "console/factor_codes.h"
#include "console/lookups.h"
#include "console/words.h"
#include "model/access/factor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace mimamori {

namespace {

void writeOwnerOnly(const QString &name, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(name).absolutePath());
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(content) != content.size()
        || !file.commit())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be written."), {{QStringLiteral("file"), name}}));
}

int login(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = requiredOption(arguments, "user");
    const QString password = secretFrom(optionOf(arguments, "password-file"), words(QT_TRANSLATE_NOOP("console", "password: ")));
    ConsoleClient client(options.socket);
    const QJsonObject session = callWithCode(client, "session.login", {{QStringLiteral("login_name"), name}, {QStringLiteral("password"), password},
        {QStringLiteral("client_version"), QStringLiteral(MIMAMORI_VERSION)}}, optionOf(arguments, "factor-file"));
    writeOwnerOnly(options.tokenFile, session.value(QStringLiteral("token")).toString().toLatin1());
    const QJsonObject told{{QStringLiteral("signed_in"), session.value(QStringLiteral("user_name"))}, {QStringLiteral("until"), session.value(QStringLiteral("expires_at"))}};
    if (options.json)
        printObject(options, told);
    else
        say(words(QT_TRANSLATE_NOOP("console", "Signed in: {name}"), {{QStringLiteral("name"), session.value(QStringLiteral("user_name")).toString()}}));
    return exitDone;
}

int logout(const ConsoleOptions &options, const QStringList &)
{
    SignedIn(options).call("session.end", {});
    QFile::remove(options.tokenFile);
    if (options.json)
        printObject(options, {{QStringLiteral("signed_out"), true}});
    else
        say(words(QT_TRANSLATE_NOOP("console", "Signed out.")));
    return exitDone;
}

/// Shows the secret once; it counts when its first code was given.
int factorEnroll(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = requiredOption(arguments, "user");
    const QString password = secretFrom(optionOf(arguments, "password-file"), words(QT_TRANSLATE_NOOP("console", "password: ")));
    const QString keep = optionOf(arguments, "keep");
    if (keep.isEmpty() && options.json) // a picture to scan is nothing for a program
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QStringLiteral("--keep")}}));
    ConsoleClient client(options.socket);
    QJsonObject proof{{QStringLiteral("login_name"), name}, {QStringLiteral("password"), password}};
    const QJsonObject offer = callWithCode(client, "factor.begin", proof, optionOf(arguments, "factor-file"));
    const QString secret = offer.value(QStringLiteral("secret")).toString();
    QString code;
    if (keep.isEmpty()) {
        say(words(QT_TRANSLATE_NOOP("console", "Scan this with your authenticator, or type the secret. It is shown this once only.")));
        say(qrText(offer.value(QStringLiteral("uri")).toString()));
        say(spaced(secret));
        code = secretFrom({}, words(QT_TRANSLATE_NOOP("console", "first code: ")));
    } else {
        writeOwnerOnly(keep, secret.toLatin1() + '\n');
        code = codeNow(secret);
    }
    proof.insert(QStringLiteral("code"), code);
    client.call("factor.confirm", proof);
    if (options.json)
        printObject(options, {{QStringLiteral("in_force"), true}, {QStringLiteral("file"), keep}});
    else
        say(words(QT_TRANSLATE_NOOP("console", "The second factor is in force.")));
    return exitDone;
}

int factorCode(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString code = codeNow(secretFrom(requiredOption(arguments, "factor-file"), {}));
    if (options.json)
        printObject(options, {{QStringLiteral("code"), code}});
    else
        say(code);
    return exitDone;
}

int factorReset(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QJsonObject done = console.call("factor.reset", {{QStringLiteral("app_user"), userNamed(console, argumentAt(arguments, 0, "LOGIN"))}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "The second factor is gone. A new one is set up at the next sign-in.")));
    return exitDone;
}

int factorList(const ConsoleOptions &options, const QStringList &)
{
    printRows(options, SignedIn(options).call("factor_policy.list", {{QStringLiteral("limit"), 1000}}), "rows", recordType<FactorPolicy>(), {"role", "at_client"});
    return exitDone;
}

int factorRequire(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString role = argumentAt(arguments, 0, "ROLE");
    const QString state = argumentAt(arguments, 1, "on|off");
    if (state != QLatin1String("on") && state != QLatin1String("off"))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "Say on or off, not {text}."), {{QStringLiteral("text"), state}}));
    SignedIn console(options);
    const QJsonArray rows = console.call("factor_policy.list", {{QStringLiteral("limit"), 1000}}).value(QStringLiteral("rows")).toArray();
    QJsonObject policy{{QStringLiteral("role"), role}};
    for (const QJsonValue &row : rows) {
        if (row.toObject().value(QStringLiteral("role")).toString() == role)
            policy = row.toObject();
    }
    policy.insert(QStringLiteral("at_client"), state == QLatin1String("on"));
    const qint64 version = policy.take(QStringLiteral("version")).toInteger(-1);
    console.call("factor_policy.save", policy, true, version);
    return factorList(options, {});
}

} // namespace

QList<ConsoleCommand> factorCommands()
{
    return {
        {"login", "--user LOGIN [--password-file FILE] [--factor-file FILE]", QT_TRANSLATE_NOOP("console", "sign in as a named administrator"), login},
        {"logout", "", QT_TRANSLATE_NOOP("console", "sign out and forget the token"), logout},
        {"factor enroll", "--user LOGIN [--password-file FILE] [--factor-file FILE] [--keep FILE]",
            QT_TRANSLATE_NOOP("console", "set up your authenticator for one-time codes"), factorEnroll},
        {"factor code", "--factor-file FILE", QT_TRANSLATE_NOOP("console", "the code of now, from a secret kept in a file"), factorCode},
        {"factor reset", "LOGIN", QT_TRANSLATE_NOOP("console", "take a lost second factor away"), factorReset},
        {"factor list", "", QT_TRANSLATE_NOOP("console", "which roles give a one-time code at the terminal"), factorList},
        {"factor require", "ROLE on|off", QT_TRANSLATE_NOOP("console", "ask a role for a one-time code at the terminal, or not"), factorRequire},
    };
}

} // namespace mimamori
