// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two-person rule at the console: ask, look, confirm in a session of one's own, take the voucher.
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/platform/confirmation.h"

#include <QFile>

namespace mimamori {

namespace {

int confirmList(const ConsoleOptions &options, const QStringList &arguments)
{
    printRows(options, SignedIn(options).call("confirmation.list", {{QStringLiteral("sort"), QStringLiteral("-asked_at")},
        {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("50")), "--limit")}}), "rows", recordType<Confirmation>(),
        {"id", "kind", "state", "detail", "reason", "asked_at", "expires_at", "used_at"});
    return exitDone;
}

int askRestore(const ConsoleOptions &options, const QStringList &arguments)
{
    printFields(options, SignedIn(options).call("confirmation.ask_restore", {{QStringLiteral("detail"), restoreDetail(arguments)},
        {QStringLiteral("reason"), requiredOption(arguments, "reason")}}, true), recordType<ConfirmationAsked>());
    return exitDone;
}

int decide(const ConsoleOptions &options, const QStringList &arguments, bool confirm)
{
    const QJsonObject done = SignedIn(options).call("confirmation.decide", {{QStringLiteral("confirmation"), numberOf(argumentAt(arguments, 0, "NUMBER"), "NUMBER")},
        {QStringLiteral("confirm"), confirm}, {QStringLiteral("comment"), confirm ? optionOf(arguments, "comment") : requiredOption(arguments, "comment")}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "Done.")));
    return exitDone;
}

int confirmGive(const ConsoleOptions &options, const QStringList &arguments)
{
    return decide(options, arguments, true);
}

int confirmRefuse(const ConsoleOptions &options, const QStringList &arguments)
{
    return decide(options, arguments, false);
}

int voucher(const ConsoleOptions &options, const QStringList &arguments)
{
    const qint64 number = numberOf(argumentAt(arguments, 0, "NUMBER"), "NUMBER");
    QFile out(requiredOption(arguments, "out"));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly)) // before it is spent: it is given out once
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be written, or is there already."), {{QStringLiteral("file"), out.fileName()}}));
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    try {
        const QJsonObject given = SignedIn(options).call("confirmation.voucher", {{QStringLiteral("confirmation"), number}}, true);
        out.write(given.value(QStringLiteral("voucher")).toString().toLatin1() + '\n');
        printObject(options, {{QStringLiteral("file"), out.fileName()}, {QStringLiteral("expires_at"), given.value(QStringLiteral("expires_at"))}});
    } catch (...) {
        out.remove();
        throw;
    }
    return exitDone;
}

} // namespace

QList<ConsoleCommand> confirmCommands()
{
    return {
        {"confirm list", "[--limit N]", QT_TRANSLATE_NOOP("console", "what waits for a second person, and what was confirmed"), confirmList},
        {"confirm ask-restore", "[--to TIME | --set LABEL] --reason TEXT", QT_TRANSLATE_NOOP("console", "ask a second administrator for a restore into place"), askRestore},
        {"confirm give", "NUMBER [--comment TEXT]", QT_TRANSLATE_NOOP("console", "confirm, as the second person, in a session of one's own"), confirmGive},
        {"confirm refuse", "NUMBER --comment TEXT", QT_TRANSLATE_NOOP("console", "refuse it, with the reason"), confirmRefuse},
        {"confirm voucher", "NUMBER --out FILE", QT_TRANSLATE_NOOP("console", "take the voucher for the confirmed restore; the server may then stop"), voucher},
    };
}

} // namespace mimamori
