// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hand-overs: asked for and watched through the server; opened and verified without it.
#include "db/embedded_cluster.h"
#include "handover/handover_verify.h"
#include "console/signed_in.h"
#include "console/words.h"
#include "model/assurance/handover.h"

#include <QTemporaryDir>

#include <sys/stat.h>

namespace mimamori {

namespace {

int handoverMake(const ConsoleOptions &options, const QStringList &arguments)
{
    printFields(options, SignedIn(options).call("handover.ask", {{QStringLiteral("reason"), requiredOption(arguments, "reason")}}, true), recordType<HandoverAsked>());
    return exitDone;
}

int handoverList(const ConsoleOptions &options, const QStringList &arguments)
{
    const QJsonObject answer = SignedIn(options).call("handover.list", {{QStringLiteral("sort"), QStringLiteral("-asked_at")},
        {QStringLiteral("limit"), numberOf(optionOf(arguments, "limit", QStringLiteral("30")), "--limit")}});
    printRows(options, answer, "rows", recordType<Handover>(), {"number", "state", "percent", "asked_by", "approved_by", "made_at", "why"});
    return exitDone;
}

QByteArray passphraseOf(const QStringList &arguments)
{
    return secretFrom(optionOf(arguments, "passphrase-file"), words(QT_TRANSLATE_NOOP("console", "passphrase of the hand-over: "))).toUtf8();
}

int handoverOpen(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString file = argumentAt(arguments, 0, "FILE");
    const QString out = requiredOption(arguments, "out");
    printObject(options, {{QStringLiteral("directory"), out}, {QStringLiteral("files"), openHandover(file, passphraseOf(arguments), out)}});
    return exitDone;
}

ConnectionConfig roleOf(const EmbeddedCluster &cluster, const char *role)
{
    ConnectionConfig out;
    out.host = cluster.socketDirectory();
    out.user = QString::fromLatin1(role);
    out.applicationName = QStringLiteral("mimamorictl handover");
    return out;
}

/// In a cluster of its own that is gone afterwards; --scratch names the disk on which it stands.
int handoverVerify(const ConsoleOptions &options, const QStringList &arguments)
{
    const QString file = argumentAt(arguments, 0, "FILE");
    const QByteArray passphrase = passphraseOf(arguments);
    const QTemporaryDir directory(optionOf(arguments, "scratch", QDir::tempPath()) + QStringLiteral("/mimamori-verify-XXXXXX"));
    if (!directory.isValid())
        throw Problem("handover_not_writable");
    ::chmod(QFile::encodeName(directory.path()).constData(), 0711); // the cluster's own user must reach its directory in it
    EmbeddedClusterConfig config;
    config.dataDirectory = directory.filePath(QStringLiteral("cluster"));
    config.mappings = EmbeddedCluster::defaultMappings(ownUserName());
    config.durable = false;
    config.stopWithParent = true;
    EmbeddedCluster cluster(config);
    cluster.initialise();
    cluster.start();
    const HandoverVerdict verdict = verifyHandover(file, passphrase, roleOf(cluster, "migrator"), roleOf(cluster, "dumper"));
    printObject(options, {{QStringLiteral("number"), verdict.number}, {QStringLiteral("tables"), verdict.tables}, {QStringLiteral("rows"), verdict.rows},
        {QStringLiteral("attachments"), verdict.attachments}, {QStringLiteral("wrong"), QJsonArray::fromStringList(verdict.wrong)}, {QStringLiteral("whole"), verdict.wrong.isEmpty()}});
    return verdict.wrong.isEmpty() ? exitDone : exitRefused;
}

} // namespace

QList<ConsoleCommand> handoverCommands()
{
    return {
        {"handover make", "--reason TEXT", QT_TRANSLATE_NOOP("console", "ask for everything as files; made once a second person has approved"), handoverMake},
        {"handover list", "[--limit N]", QT_TRANSLATE_NOOP("console", "hand-overs, their approval and how far they are"), handoverList},
        {"handover verify", "FILE [--passphrase-file FILE] [--scratch DIR]", QT_TRANSLATE_NOOP("console", "re-import a hand-over into an empty database and compare everything; works without the server"), handoverVerify},
        {"handover open", "FILE --out DIR [--passphrase-file FILE]", QT_TRANSLATE_NOOP("console", "unpack a hand-over and check each file; works without the server"), handoverOpen},
    };
}

} // namespace mimamori
