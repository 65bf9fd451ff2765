// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/pgbackrest.h"

#include "base/problem.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

namespace mimamori {

namespace {

constexpr int lookMs = 300;
constexpr int endMs = 30'000;

struct Known {
    int code;
    const char *reason;
};
// pgBackRest's error codes (src/build/error/error.yaml).
constexpr Known known[] = {{26, "file_corrupt"}, {28, "file_corrupt"}, {29, "wrong_key"}, {41, "repository_not_writable"}, {42, "file_corrupt"},
    {47, "repository_not_writable"}, {50, "backup_running"}, {52, "repository_not_writable"}, {55, "file_missing"}, {56, "database_away"},
    {57, "database_away"}, {58, "database_away"}, {59, "database_away"}, {64, "repository_not_writable"}, {68, "archive_stuck"},
    {73, "file_missing"}, {75, "set_unknown"}, {82, "archive_stuck"}, {87, "archive_stuck"}, {95, "file_corrupt"}};

} // namespace

ToolResult runAsCluster(const BackupPlace &place, const QString &program, const QStringList &arguments, const WhileWorking &working)
{
    QProcess tool;
    prepareChild(tool, clusterUser(place.cluster), true);
    tool.setWorkingDirectory(QStringLiteral("/"));
    tool.start(program, arguments);
    if (!tool.waitForStarted())
        throw Problem("tool_missing", {}, {{QStringLiteral("program"), program}});
    tool.closeWriteChannel();
    ToolResult out;
    try {
        while (!tool.waitForFinished(lookMs)) {
            out.out += tool.readAllStandardOutput();
            if (working)
                working(progressOf(out.out));
        }
    } catch (...) {
        tool.terminate();
        if (!tool.waitForFinished(endMs))
            tool.kill();
        tool.waitForFinished(endMs);
        throw;
    }
    out.out += tool.readAllStandardOutput();
    out.error = tool.readAllStandardError();
    out.exitCode = tool.exitStatus() == QProcess::NormalExit ? tool.exitCode() : -1;
    return out;
}

ToolResult PgBackRest::run(const QString &command, const QStringList &options, const WhileWorking &working) const
{
    const QStringList arguments{QStringLiteral("--config=") + m_place.configFile, QStringLiteral("--stanza=") + m_place.stanza, command};
    return runAsCluster(m_place, m_place.program, arguments + options, working);
}

QByteArray PgBackRest::reasonOf(const ToolResult &result)
{
    if (result.error.contains("No space left on device"))
        return "no_space";
    if (result.error.contains("Permission denied") || result.error.contains("Read-only file system"))
        return "repository_not_writable";
    for (const Known &one : known) {
        if (result.exitCode == one.code)
            return one.reason;
    }
    return "tool_failed";
}

QByteArray PgBackRest::require(const QString &command, const QStringList &options, const WhileWorking &working) const
{
    const ToolResult result = run(command, options, working);
    if (!result.ok())
        throw Problem(reasonOf(result), {}, {{QStringLiteral("command"), command}, {QStringLiteral("code"), result.exitCode}});
    return result.out;
}

QList<RepositorySet> PgBackRest::sets() const
{
    const RepositoryInfo info = parseInfo(require(QStringLiteral("info"), {QStringLiteral("--output=json")}), m_place.stanza);
    if (!info.trouble.isEmpty())
        throw Problem(info.trouble);
    return info.sets;
}

QMap<QString, QDateTime> PgBackRest::archived(int repository) const
{
    const QByteArray listed = require(QStringLiteral("repo-ls"), {QStringLiteral("--repo=%1").arg(repository), QStringLiteral("--recurse"),
        QStringLiteral("--output=json"), QStringLiteral("archive/") + m_place.stanza});
    QMap<QString, QDateTime> out;
    const QJsonObject files = QJsonDocument::fromJson(listed).object();
    for (auto it = files.begin(); it != files.end(); ++it)
        out.insert(it.key(), QDateTime::fromSecsSinceEpoch(it.value().toObject().value(QStringLiteral("time")).toInteger(), Qt::UTC));
    return out;
}

VerifyVerdict PgBackRest::verify(int repository, const QString &label, const WhileWorking &working) const
{
    const ToolResult said = run(QStringLiteral("verify"), {QStringLiteral("--repo=%1").arg(repository), QStringLiteral("--set=") + label,
        QStringLiteral("--output=text"), QStringLiteral("--verbose")}, working);
    if (!said.ok())
        return {false, reasonOf(said)};
    return verifyVerdict(said.out, label);
}

} // namespace mimamori
