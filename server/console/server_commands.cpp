// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole service at a glance: status, top, the servers, reading only, the schema, the log.
#include "console/board_text.h"
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"

#include "app/server_config.h"
#include "db/migrator.h"
#include "model/assurance/backup.h"
#include "model/platform/server.h"
#include "protocol/hello.h"

#include <QFile>
#include <QProcess>
#include <QTextStream>
#include <QThread>

#include <cstdio>

#include <unistd.h>

namespace mimamori {

namespace {

bool hasColours(const ConsoleOptions &options)
{
    return !options.json && isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR");
}

/// Root and the server's own user need no session; others use theirs, and without one only the greeting is theirs.
QJsonObject boardOf(const ConsoleOptions &options)
{
    try {
        return ConsoleClient(options.socket).call("operations.board", {});
    } catch (const Problem &problem) {
        if (problem.code() != "session_ended" || !QFile::exists(options.tokenFile))
            throw;
        return SignedIn(options).call("operations.board", {});
    }
}

int status(const ConsoleOptions &options, const QStringList &)
{
    const QJsonObject welcome = ConsoleClient(options.socket).welcome();
    QJsonObject board;
    try {
        board = boardOf(options);
    } catch (const Problem &problem) { // the greeting is all there is without a session
        if (problem.code() != "session_ended" && problem.code() != "database_away" && problem.code() != "forbidden")
            throw;
    }
    if (options.json) {
        QJsonObject all = welcome;
        if (!board.isEmpty())
            all.insert(QStringLiteral("board"), board);
        printObject(options, all);
    } else if (board.isEmpty()) {
        printFields(options, welcome, recordType<Welcome>());
    } else {
        say(boardText(board, welcome, hasColours(options)));
    }
    return welcome.value(QStringLiteral("state")).toString() == QLatin1String("AWAY") ? exitRefused : exitDone; // what is broken, doctor answers for
}

/// The same screen again and again, like top(1), until Ctrl+C or so many times.
int top(const ConsoleOptions &options, const QStringList &arguments)
{
    const qint64 every = numberOf(optionOf(arguments, "every", QStringLiteral("2")), "--every");
    const qint64 times = numberOf(optionOf(arguments, "times", QStringLiteral("0")), "--times");
    if (every < 1 || every > 3600 || times < 0)
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "--every is a number of seconds from 1 to 3600, --times how often (0 = until Ctrl+C).")));
    QJsonObject before;
    for (qint64 turn = 1; times == 0 || turn <= times; ++turn) {
        const QJsonObject welcome = ConsoleClient(options.socket).welcome();
        const QJsonObject board = boardOf(options);
        if (options.json) {
            printObject(options, board);
        } else {
            if (hasColours(options))
                std::fputs("\033[H\033[2J", stdout);
            say(boardText(board, welcome, hasColours(options)));
            say(loadText(before, board, every));
        }
        std::fflush(stdout);
        before = board;
        if (turn != times)
            QThread::sleep(static_cast<unsigned long>(every));
    }
    return exitDone;
}

int serverList(const ConsoleOptions &options, const QStringList &)
{
    printRows(options, SignedIn(options).call("server.list", {}), "servers", recordType<ServerLine>(),
        {"name", "state", "version", "process", "port", "connections", "signed_in", "waiting", "answered", "started_at", "seen_at"});
    return exitDone;
}

int serverReadOnly(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString word = argumentAt(arguments, 0, "on | off");
    if (word != QLatin1String("on") && word != QLatin1String("off"))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{what} is missing."), {{QStringLiteral("what"), QStringLiteral("on | off")}}));
    const bool on = word == QLatin1String("on");
    const QJsonObject done = SignedIn(options).call("server.mode", {{QStringLiteral("read_only"), on}, {QStringLiteral("reason"), on ? requiredOption(arguments, "reason") : QString()}}, true);
    if (options.json)
        printObject(options, done);
    else
        say(on ? words(QT_TRANSLATE_NOOP("console", "Within two seconds nothing is saved on any server, and everybody reads why. Deadlines and notices go on. End it with: mimamorictl server read-only off"))
               : words(QT_TRANSLATE_NOOP("console", "Everything is saved again.")));
    return exitDone;
}

/// What `mimamorid migrate`, or the start of the server, would do; from the database itself, so that it works with the server stopped.
int migrateStatus(const ConsoleOptions &options, const QStringList &arguments)
{
    const ServerConfig config = [&] {
        try {
            return ServerConfig::read(configFile(arguments));
        } catch (const std::runtime_error &error) {
            throw UsageError(QString::fromUtf8(error.what()));
        }
    }();
    QJsonArray pending;
    QString newest;
    try {
        Connection db(config.connection(QStringLiteral("app_ro"), config.cluster().socketDirectory));
        Migrator migrator(db);
        const QList<Migration> planned = migrator.plan();
        for (const Migration &migration : planned)
            pending.append(QJsonObject{{QStringLiteral("name"), migration.name}});
        const qsizetype done = migrator.known().size() - planned.size();
        newest = done > 0 ? migrator.known().at(done - 1).name : QString();
    } catch (const MigrationError &error) {
        throw Problem("migration_refused", {}, {{QStringLiteral("migration"), error.migration()}});
    } catch (const DbError &error) {
        throw std::runtime_error(words(QT_TRANSLATE_NOOP("console", "The database does not answer ({why}). The private one runs only while mimamorid does.")
            , {{QStringLiteral("why"), QString::fromLatin1(error.what())}}).toStdString());
    }
    if (options.json) {
        printObject(options, {{QStringLiteral("newest"), newest}, {QStringLiteral("pending"), pending}});
        return pending.isEmpty() ? exitDone : exitRefused;
    }
    say(words(QT_TRANSLATE_NOOP("console", "Newest migration in the database: {name}"), {{QStringLiteral("name"), newest}}));
    for (const QJsonValue &each : std::as_const(pending))
        say(words(QT_TRANSLATE_NOOP("console", "To be done: {name}"), {{QStringLiteral("name"), each.toObject().value(QStringLiteral("name")).toString()}}));
    say(pending.isEmpty() ? words(QT_TRANSLATE_NOOP("console", "Nothing is pending."))
                          : words(QT_TRANSLATE_NOOP("console", "Take a backup (mimamorictl backup run --kind before-change), then: mimamorid migrate")));
    return pending.isEmpty() ? exitDone : exitRefused;
}

/// Lines of the journal, or of a file where a server writes into one.
QStringList logLines(const QStringList &arguments)
{
    if (const QString file = optionOf(arguments, "file"); !file.isEmpty()) {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be read."), {{QStringLiteral("file"), file}}));
        return QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }
    QStringList ask{QStringLiteral("--no-pager"), QStringLiteral("-o"), QStringLiteral("short-iso"), QStringLiteral("-u"), QStringLiteral("mimamorid"), QStringLiteral("-u"), QStringLiteral("mimamori-seal")};
    for (const char *name : {"since", "until"}) {
        if (const QString at = optionOf(arguments, name); !at.isEmpty())
            ask << QStringLiteral("--") + QLatin1String(name) << instantOf(at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    }
    QProcess journal;
    journal.start(QStringLiteral("journalctl"), ask);
    if (!journal.waitForFinished(60'000) || journal.exitCode() != 0)
        throw std::runtime_error(words(QT_TRANSLATE_NOOP("console", "The journal cannot be read (journalctl). Name the server's log: --file FILE")).toStdString());
    return QString::fromUtf8(journal.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

int log(const ConsoleOptions &options, const QStringList &arguments)
{
    const qint64 most = numberOf(optionOf(arguments, "lines", QStringLiteral("200")), "--lines");
    const QString part = optionOf(arguments, "part");
    const QString search = optionOf(arguments, "search");
    QStringList out;
    const QStringList lines = logLines(arguments);
    for (const QString &line : lines) {
        if ((part.isEmpty() || line.contains(QStringLiteral("mimamori.") + part)) && (search.isEmpty() || line.contains(search, Qt::CaseInsensitive)))
            out << line;
    }
    out = out.mid(qMax(qsizetype(0), out.size() - most));
    if (options.json) {
        printObject(options, {{QStringLiteral("lines"), QJsonArray::fromStringList(out)}});
        return exitDone;
    }
    for (const QString &line : std::as_const(out))
        say(line);
    return exitDone;
}

} // namespace

QList<ConsoleCommand> serverCommands()
{
    return {
        {"status", "", QT_TRANSLATE_NOOP("console", "is the service well, on one screen (root and the server's user need no sign-in)"), status},
        {"top", "[--every SECONDS] [--times N]", QT_TRANSLATE_NOOP("console", "the same screen again and again, with requests a second"), top},
        {"server list", "", QT_TRANSLATE_NOOP("console", "the servers of this database, and how busy they are"), serverList},
        {"server read-only", "on|off [--reason TEXT]", QT_TRANSLATE_NOOP("console", "let nothing be saved for a while, or everything again"), serverReadOnly},
        {"migrate status", "[--config FILE]", QT_TRANSLATE_NOOP("console", "which migrations are done and which mimamorid would do"), migrateStatus},
        {"log", "[--since TIME] [--until TIME] [--part NAME] [--search TEXT] [--lines N] [--file FILE]",
            QT_TRANSLATE_NOOP("console", "the server's log, filtered; --part is app, dispatch, job, request, security …"), log},
    };
}

} // namespace mimamori
