// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Users and their sessions. Every act is an operation of the dispatcher, done by the administrator who is signed in.
#include "console/lookups.h"
#include "console/words.h"
#include "model/access/account.h"
#include "model/access/office.h"

#include <QDate>

namespace mimamori {

namespace {

const QList<QByteArray> userColumns{"id", "login_name", "name", "kana", "valid_from", "valid_to"};

QString dateOption(const QStringList &arguments, const char *name, const QString &fallback = {})
{
    const QString text = optionOf(arguments, name, fallback);
    if (!text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "--{option}: {text} is no date. Write it like 2026-04-01."),
            {{QStringLiteral("option"), QLatin1String(name)}, {QStringLiteral("text"), text}}));
    return text;
}

int userList(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    printRows(options, console.call("app_user.list", {{QStringLiteral("filter"), optionOf(arguments, "filter")}, {QStringLiteral("limit"), 1000},
        {QStringLiteral("offset"), numberOf(optionOf(arguments, "offset", QStringLiteral("0")), "--offset")}}), "rows", recordType<AppUser>(), userColumns);
    return exitDone;
}

int userRights(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    printFields(options, console.call("user.rights", {{QStringLiteral("app_user"), userNamed(console, argumentAt(arguments, 0, "LOGIN"))}}), recordType<UserRights>());
    return exitDone;
}

int userShow(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QJsonObject row = rowWith(console, "app_user", "login_name", argumentAt(arguments, 0, "LOGIN"));
    printFields(options, row, recordType<AppUser>());
    return exitDone;
}

qint64 givePost(SignedIn &console, qint64 user, const QStringList &arguments)
{
    QJsonObject post{{QStringLiteral("app_user"), user}, {QStringLiteral("office"), officeCoded(console, requiredOption(arguments, "office"))},
        {QStringLiteral("role"), requiredOption(arguments, "role")},
        {QStringLiteral("valid_from"), dateOption(arguments, "from", QDate::currentDate().toString(Qt::ISODate))}};
    if (const QString until = dateOption(arguments, "to"); !until.isEmpty())
        post.insert(QStringLiteral("valid_to"), until);
    return console.call("user_post.save", post, true).value(QStringLiteral("row")).toObject().value(QStringLiteral("id")).toInteger();
}

int userAdd(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString login = argumentAt(arguments, 0, "LOGIN");
    const QString password = secretFrom(optionOf(arguments, "password-file"), words(QT_TRANSLATE_NOOP("console", "first password: ")));
    SignedIn console(options);
    const bool hasPost = !optionOf(arguments, "office").isEmpty();
    if (hasPost) // asked before anything is written
        officeCoded(console, requiredOption(arguments, "office"));
    QJsonObject user{{QStringLiteral("login_name"), login}, {QStringLiteral("name"), requiredOption(arguments, "name")},
        {QStringLiteral("kana"), optionOf(arguments, "kana")}, {QStringLiteral("mail"), optionOf(arguments, "mail")},
        {QStringLiteral("valid_from"), dateOption(arguments, "from", QDate::currentDate().toString(Qt::ISODate))}};
    console.call("app_user.save", user, true);
    const qint64 id = userNamed(console, login);
    console.call("user.set_password", {{QStringLiteral("app_user"), id}, {QStringLiteral("new_password"), password}}, true);
    if (hasPost)
        givePost(console, id, arguments);
    printFields(options, console.call("user.rights", {{QStringLiteral("app_user"), id}}), recordType<UserRights>());
    return exitDone;
}

int userPost(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const qint64 user = userNamed(console, argumentAt(arguments, 0, "LOGIN"));
    givePost(console, user, arguments);
    printFields(options, console.call("user.rights", {{QStringLiteral("app_user"), user}}), recordType<UserRights>());
    return exitDone;
}

/// Ends the posts of an office and role, today or on the day named.
int userUnpost(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const qint64 user = userNamed(console, argumentAt(arguments, 0, "LOGIN"));
    const qint64 office = officeCoded(console, requiredOption(arguments, "office"));
    const QString role = requiredOption(arguments, "role");
    const QString until = dateOption(arguments, "to", QDate::currentDate().toString(Qt::ISODate));
    const QJsonArray posts = console.call("user_post.list", {{QStringLiteral("owner"), user}, {QStringLiteral("limit"), 1000}}).value(QStringLiteral("rows")).toArray();
    bool found = false;
    for (const QJsonValue &value : posts) {
        QJsonObject post = value.toObject();
        const QString ends = post.value(QStringLiteral("valid_to")).toString();
        if (post.value(QStringLiteral("app_user")).toInteger() != user || post.value(QStringLiteral("office")).toInteger() != office
            || post.value(QStringLiteral("role")).toString() != role || (!ends.isEmpty() && ends <= until))
            continue;
        post.insert(QStringLiteral("valid_to"), until);
        console.call("user_post.save", post, true, post.take(QStringLiteral("version")).toInteger());
        found = true;
    }
    if (!found)
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what}: there is none of this name."), {{QStringLiteral("what"), role}}));
    printFields(options, console.call("user.rights", {{QStringLiteral("app_user"), user}}), recordType<UserRights>());
    return exitDone;
}

int act(const ConsoleOptions &options, const QStringList &arguments, const QByteArray &operation, QJsonObject in = {})
{
    SignedIn console(options);
    in.insert(QStringLiteral("app_user"), userNamed(console, argumentAt(arguments, 0, "LOGIN")));
    const QJsonObject done = console.call(operation, in, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "Done.")));
    return exitDone;
}

int userDeactivate(const ConsoleOptions &options, const QStringList &arguments)
{
    return act(options, arguments, "user.deactivate");
}

int userPassword(const ConsoleOptions &options, const QStringList &arguments)
{
    argumentAt(arguments, 0, "LOGIN");
    return act(options, arguments, "user.set_password", {{QStringLiteral("new_password"),
        secretFrom(optionOf(arguments, "password-file"), words(QT_TRANSLATE_NOOP("console", "new password: ")))}});
}

int sessionList(const ConsoleOptions &options, const QStringList &arguments)
{
    SignedIn console(options);
    const QString login = optionOf(arguments, "user");
    const QJsonObject asked = login.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("app_user"), userNamed(console, login)}};
    printRows(options, console.call("user.sessions", asked), "sessions", recordType<OpenSessionView>(),
        {"session", "login_name", "user_name", "terminal", "created_at", "seen_at"});
    return exitDone;
}

int sessionEnd(const ConsoleOptions &options, const QStringList &arguments)
{
    if (const QString login = optionOf(arguments, "user"); !login.isEmpty())
        return act(options, {login}, "user.end_session");
    SignedIn console(options);
    const QJsonObject done = console.call("user.end_session", {{QStringLiteral("session"), numberOf(argumentAt(arguments, 0, "NUMBER"), "NUMBER")}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(words(QT_TRANSLATE_NOOP("console", "Done.")));
    return exitDone;
}

} // namespace

QList<ConsoleCommand> accountCommands()
{
    return {
        {"user list", "[--filter TEXT] [--offset N]", QT_TRANSLATE_NOOP("console", "the people who work with the system"), userList},
        {"user show", "LOGIN", QT_TRANSLATE_NOOP("console", "one person's entry"), userShow},
        {"user rights", "LOGIN", QT_TRANSLATE_NOOP("console", "a person's posts, operations and means of signing in"), userRights},
        {"user add", "LOGIN --name NAME [--kana KANA] [--mail ADDRESS] [--office CODE --role ROLE] [--from DATE] [--to DATE] [--password-file FILE]",
            QT_TRANSLATE_NOOP("console", "a new person, with a first password"), userAdd},
        {"user post", "LOGIN --office CODE --role ROLE [--from DATE] [--to DATE]", QT_TRANSLATE_NOOP("console", "give a person a post"), userPost},
        {"user unpost", "LOGIN --office CODE --role ROLE [--to DATE]", QT_TRANSLATE_NOOP("console", "end a person's post"), userUnpost},
        {"user password", "LOGIN [--password-file FILE]", QT_TRANSLATE_NOOP("console", "set a password, to be changed at the first sign-in"), userPassword},
        {"user deactivate", "LOGIN", QT_TRANSLATE_NOOP("console", "close an account at once and end its sessions"), userDeactivate},
        {"session list", "[--user LOGIN]", QT_TRANSLATE_NOOP("console", "who is signed in where"), sessionList},
        {"session end", "NUMBER | --user LOGIN", QT_TRANSLATE_NOOP("console", "end a session or all of a person's"), sessionEnd},
    };
}

} // namespace mimamori
