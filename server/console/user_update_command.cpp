// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The yearly user update from the console (USR-01): the same preview and the same approval as on the screen.
#include "console/signed_in.h"
#include "console/words.h"
#include "model/access/user_update.h"

#include <QCryptographicHash>
#include <QDate>
#include <QFile>
#include <QFileInfo>

namespace mimamori {

namespace {

const QList<QByteArray> lineColumns{"row", "kind", "login_name", "name", "changes", "reasons", "details", "decision"};

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray listBytes(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestUserList)
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be read, or is larger than 8 MB."), {{QStringLiteral("file"), QFileInfo(name).fileName()}}));
    return file.readAll();
}

/// Sends the list and gives the preview; a list that is refused is given up again.
QJsonObject preview(SignedIn &console, const QString &name, const QString &date, bool partial)
{
    const QByteArray bytes = listBytes(name);
    const qint64 id = console.call("user_update.begin", {{QStringLiteral("file_name"), QFileInfo(name).fileName()}, {QStringLiteral("effective_on"), date},
        {QStringLiteral("partial"), partial}, {QStringLiteral("bytes"), bytes.size()}}, true).value(QStringLiteral("user_update")).toInteger();
    const QJsonObject update{{QStringLiteral("user_update"), id}};
    try {
        for (qint64 at = 0; at < bytes.size(); at += largestChunk / 2) {
            QJsonObject chunk = update;
            chunk.insert(QStringLiteral("offset"), at);
            chunk.insert(QStringLiteral("data"), base64(bytes.mid(at, largestChunk / 2)));
            console.call("user_update.chunk", chunk, true);
        }
        QJsonObject finish = update;
        finish.insert(QStringLiteral("sha256"), base64(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)));
        return console.call("user_update.preview", finish, true);
    } catch (...) {
        console.call("user_update.withdraw", update, true);
        throw;
    }
}

int userImport(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString name = argumentAt(arguments, 0, "FILE");
    const QString date = requiredOption(arguments, "date");
    if (!QDate::fromString(date, Qt::ISODate).isValid())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "--{option}: {text} is no date. Write it like 2026-04-01."),
            {{QStringLiteral("option"), QStringLiteral("date")}, {QStringLiteral("text"), date}}));
    SignedIn console(options);
    QJsonObject view = preview(console, name, date, arguments.contains(QStringLiteral("--partial")));
    const qint64 open = view.value(QStringLiteral("undecided")).toInteger() + view.value(QStringLiteral("unassigned")).toInteger();
    if (!open)
        view = console.call("user_update.schedule", {{QStringLiteral("user_update"), view.value(QStringLiteral("update")).toObject().value(QStringLiteral("id")).toInteger()}}, true);
    if (options.json)
        printObject(options, view);
    else
        printRows(options, view, "lines", recordType<UserUpdateLine>(), lineColumns);
    if (!open) {
        if (!options.json)
            say(words(QT_TRANSLATE_NOOP("console", "Nothing has changed yet: a second person of the city is asked to approve it for {date}."), {{QStringLiteral("date"), date}}));
        return exitDone;
    }
    if (!options.json)
        say(words(QT_TRANSLATE_NOOP("console", "Nothing has changed yet: {undecided} lines are to be decided and {unassigned} things to be handed over, on the screen \"Yearly user update\"."),
            {{QStringLiteral("undecided"), view.value(QStringLiteral("undecided")).toInteger()}, {QStringLiteral("unassigned"), view.value(QStringLiteral("unassigned")).toInteger()}}));
    return exitRefused;
}

} // namespace

QList<ConsoleCommand> userUpdateCommands()
{
    return {{"user import", "FILE --date DATE [--partial]", QT_TRANSLATE_NOOP("console", "compare a list of users (.xlsx, .csv) with the users and ask for its approval"), userImport}};
}

} // namespace mimamori
