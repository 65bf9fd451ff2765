// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups and drills. What only the server does goes through it; what must work when it is down reads its configuration.
#include "app/server_config.h"
#include "backup/pgbackrest.h"
#include "backup/sealed_archive.h"
#include "backup/system_set.h"
#include "console/offline_place.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/assurance/backup.h"
#include "model/platform/job.h"

#include <QDateTime>
#include <QFile>
#include <QMap>
#include <QThread>

namespace mimamori {

namespace {

constexpr int pollMs = 1000;

int listOf(const ConsoleOptions &options, const QStringList &arguments, const char *operation, const RecordType &type, const QList<QByteArray> &columns)
{
    const QJsonObject answer = SignedIn(options).call(operation, {{QStringLiteral("sort"), QStringLiteral("-started_at")},
        {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("30")), "--limit")}});
    printRows(options, answer, "rows", type, columns);
    return exitDone;
}

int backupList(const ConsoleOptions &options, const QStringList &arguments)
{
    return listOf(options, arguments, "backup_set.list", recordType<BackupSet>(), {"kind", "state", "why", "repository", "label", "started_at", "stored_bytes", "proven_at"});
}

int drillList(const ConsoleOptions &options, const QStringList &arguments)
{
    return listOf(options, arguments, "restore_drill.list", recordType<RestoreDrill>(),
        {"started_at", "outcome", "why", "detail", "tables", "rows", "seals", "signed_in", "recovery_point_seconds", "recovery_seconds"});
}

/// The newest run of a job.
QJsonObject lastRun(SignedIn &console, const QString &job)
{
    const QJsonArray jobs = console.call("job.list", {{QStringLiteral("runs"), 1}}).value(QStringLiteral("jobs")).toArray();
    for (const QJsonValue &each : jobs) {
        if (each.toObject().value(QStringLiteral("job")).toString() == job)
            return each.toObject().value(QStringLiteral("runs")).toArray().first().toObject();
    }
    return {};
}

/// Asks for a run and, with --wait, stays until it ends; progress goes to stderr.
int runAndWait(const ConsoleOptions &options, const QStringList &arguments, const QString &job)
{
    SignedIn console(options);
    console.call("job.run", {{QStringLiteral("job"), job}}, true);
    QJsonObject run = lastRun(console, job);
    const QJsonValue asked = run.value(QStringLiteral("run"));
    QString told;
    while (arguments.contains(QStringLiteral("--wait")) && run.value(QStringLiteral("outcome")).toString() == QLatin1String("RUNNING")
           && run.value(QStringLiteral("run")) == asked) {
        QThread::msleep(pollMs);
        run = lastRun(console, job);
        if (const QString output = run.value(QStringLiteral("output")).toString(); output != told)
            std::fprintf(stderr, "%s\n", qPrintable(told = output));
    }
    printFields(options, run, recordType<JobRunView>());
    const QString outcome = run.value(QStringLiteral("outcome")).toString();
    return outcome == QLatin1String("FAILED") || outcome == QLatin1String("LOST") ? exitRefused : exitDone;
}

int backupRun(const ConsoleOptions &options, const QStringList &arguments)
{
    static const QMap<QString, QString> jobs{{QStringLiteral("after-close"), QStringLiteral("backup.after_close")}, {QStringLiteral("after-jobs"), QStringLiteral("backup.after_jobs")},
        {QStringLiteral("before-change"), QStringLiteral("backup.before_change")}, {QStringLiteral("after-change"), QStringLiteral("backup.after_change")},
        {QStringLiteral("system"), QStringLiteral("backup.system")}};
    const QString kind = requiredOption(arguments, "kind");
    if (!jobs.contains(kind))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "--kind is one of: {kinds}"), {{QStringLiteral("kinds"), jobs.keys().join(QStringLiteral(", "))}}));
    return runAndWait(options, arguments, jobs.value(kind));
}

int drillRun(const ConsoleOptions &options, const QStringList &arguments)
{
    return runAndWait(options, arguments, QStringLiteral("backup.drill"));
}

int backupState(const ConsoleOptions &options, const QStringList &)
{
    printFields(options, SignedIn(options).call("backup.state", {}), recordType<BackupStateView>());
    return exitDone;
}

int backupSnapshot(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject done = SignedIn(options).call("backup.snapshot", {{QStringLiteral("snapshot"), requiredOption(arguments, "id")},
        {QStringLiteral("taken_at"), instantOf(requiredOption(arguments, "taken")).toString(Qt::ISODate)},
        {QStringLiteral("bytes"), numberOf(requiredOption(arguments, "bytes"), "--bytes")}}, true);
    printObject(options, done);
    return exitDone;
}

/// What the repositories hold, whatever the database says or whether there is one.
int backupInfo(const ConsoleOptions &options, const QStringList &arguments)
{
    const auto place = offlinePlace(arguments);
    const PgBackRest tool(*place);
    QJsonArray rows;
    const QList<RepositorySet> sets = tool.sets();
    QMap<int, QStringList> archived;
    for (const RepositorySet &set : sets) {
        if (!archived.contains(set.repository))
            archived.insert(set.repository, tool.archived(set.repository).keys());
        const WalReach reach = walReach(archived.value(set.repository), set.firstWal);
        rows.append(QJsonObject{{QStringLiteral("repository"), set.repository}, {QStringLiteral("label"), set.label}, {QStringLiteral("kind"), set.kind},
            {QStringLiteral("started_at"), set.started.toString(Qt::ISODate)}, {QStringLiteral("ended_at"), set.ended.toString(Qt::ISODate)},
            {QStringLiteral("stored_bytes"), set.storedBytes}, {QStringLiteral("first_wal"), set.firstWal}, {QStringLiteral("last_wal"), reach.last},
            {QStringLiteral("missing_wal"), reach.missing}});
    }
    printRows(options, {{QStringLiteral("sets"), rows}}, "sets", recordType<BackupSet>(), {"repository", "label", "kind", "ended_at", "stored_bytes", "first_wal", "last_wal", "missing_wal"});
    return exitDone;
}

/// Every set by the words of pgBackRest's verify and by our own look at the log.
int backupVerify(const ConsoleOptions &options, const QStringList &arguments)
{
    const auto place = offlinePlace(arguments);
    const PgBackRest tool(*place);
    QJsonArray rows;
    bool sound = true;
    const QList<RepositorySet> sets = tool.sets();
    for (const RepositorySet &set : sets) {
        const VerifyVerdict verdict = tool.verify(set.repository, set.label);
        const WalReach reach = walReach(tool.archived(set.repository).keys(), set.firstWal);
        const QByteArray why = set.hasPageErrors ? QByteArray("page_checksum") : !verdict.good ? verdict.reason : reach.missing.isEmpty() && !reach.last.isEmpty() ? QByteArray() : QByteArray("wal_missing");
        sound &= why.isEmpty();
        rows.append(QJsonObject{{QStringLiteral("repository"), set.repository}, {QStringLiteral("label"), set.label}, {QStringLiteral("kind"), set.kind},
            {QStringLiteral("why"), QString::fromLatin1(why)}, {QStringLiteral("missing_wal"), reach.missing}});
    }
    printRows(options, {{QStringLiteral("sets"), rows}}, "sets", recordType<BackupSet>(), {"repository", "label", "kind", "why", "missing_wal"});
    return sound && !sets.isEmpty() ? exitDone : exitRefused;
}

int backupKeys(const ConsoleOptions &options, const QStringList &arguments)
{
    const auto place = offlinePlace(arguments);
    const QString out = requiredOption(arguments, "out");
    const QString passphrase = secretFrom(optionOf(arguments, "passphrase-file"), words(QT_TRANSLATE_NOOP("console", "passphrase for the keys: ")));
    printObject(options, {{QStringLiteral("file"), out}, {QStringLiteral("bytes"), sealKeys(*place, out, passphrase.toUtf8())}});
    return exitDone;
}

int backupOpen(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString file = argumentAt(arguments, 0, "FILE");
    QFile out(requiredOption(arguments, "out"));
    ArchiveKey key;
    if (const QString passphrase = optionOf(arguments, "passphrase-file"); !passphrase.isEmpty())
        key.passphrase = secretFrom(passphrase, {}).toUtf8();
    else
        key = systemKey(*offlinePlace(arguments));
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw UsageError(words(QT_TRANSLATE_NOOP("console", "{file}: cannot be written, or is there already."), {{QStringLiteral("file"), out.fileName()}}));
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    printObject(options, {{QStringLiteral("file"), out.fileName()}, {QStringLiteral("bytes"), openArchive(file, &out, key)}});
    return exitDone;
}

} // namespace

QList<ConsoleCommand> backupCommands()
{
    return {
        {"backup list", "[--limit N]", QT_TRANSLATE_NOOP("console", "the register of backup sets"), backupList},
        {"backup state", "", QT_TRANSLATE_NOOP("console", "until when the data could be restored, and the newest proven set"), backupState},
        {"backup run", "--kind KIND [--wait]", QT_TRANSLATE_NOOP("console", "take a set now: before-change, after-change, after-close, after-jobs, system"), backupRun},
        {"backup info", "[--config FILE]", QT_TRANSLATE_NOOP("console", "what the repositories hold, without the server"), backupInfo},
        {"backup verify", "[--config FILE]", QT_TRANSLATE_NOOP("console", "check every set and the log, without the server"), backupVerify},
        {"backup snapshot", "--id ID --taken TIME --bytes N", QT_TRANSLATE_NOOP("console", "record a snapshot of the virtual machine that the city's platform took"), backupSnapshot},
        {"backup keys", "--out FILE [--passphrase-file FILE] [--config FILE]", QT_TRANSLATE_NOOP("console", "seal all keys by a passphrase, to be kept elsewhere"), backupKeys},
        {"backup open", "FILE --out TAR [--passphrase-file FILE] [--config FILE]", QT_TRANSLATE_NOOP("console", "open a system set or sealed keys"), backupOpen},
        {"drill run", "[--wait]", QT_TRANSLATE_NOOP("console", "restore the newest set beside the system and prove it"), drillRun},
        {"drill list", "[--limit N]", QT_TRANSLATE_NOOP("console", "the certificates of the restore drills"), drillList},
    };
}

} // namespace mimamori
