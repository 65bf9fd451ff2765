// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"
#include "backup/repository_view.h"

#include <functional>

namespace mimamori {

/// What a run of a tool left behind.
struct ToolResult {
    int exitCode{-1};
    QByteArray out{};
    QByteArray error{};
    bool ok() const { return exitCode == 0; }
};

/// Called a few times a second while a tool works, with the percentage done (-1 = unknown); what it throws ends the tool.
using WhileWorking = std::function<void(int percent)>;

/// pgBackRest as the cluster's operating-system user, never as root. Its exit codes are not believed: see RepositoryInfo,
/// VerifyVerdict and WalReach.
class PgBackRest {
public:
    explicit PgBackRest(const BackupPlace &place) : m_place(place) {}

    ToolResult run(const QString &command, const QStringList &options, const WhileWorking &working = {}) const;
    /// The same; throws Problem reasonOf() when it failed.
    QByteArray require(const QString &command, const QStringList &options, const WhileWorking &working = {}) const;

    /// Every set of every repository, oldest first. Throws Problem "wrong_key", "no_stanza", "repository_unreadable".
    QList<RepositorySet> sets() const;
    /// The segments in a repository's archive, and when each came there.
    QMap<QString, QDateTime> archived(int repository) const;
    VerifyVerdict verify(int repository, const QString &label, const WhileWorking &working = {}) const;

    /// The product's name of an error: "repository_not_writable", "no_space", "database_away", "archive_stuck", "wrong_key",
    /// "file_corrupt", "file_missing", "backup_running", else "tool_failed" with args.code. Never the tool's own text.
    static QByteArray reasonOf(const ToolResult &result);

private:
    BackupPlace m_place;
};

/// Runs a program as the cluster's user with nothing of our environment. Throws Problem "tool_missing" when it cannot be started.
ToolResult runAsCluster(const BackupPlace &place, const QString &program, const QStringList &arguments, const WhileWorking &working = {});

} // namespace mimamori
