// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/scratch_cluster.h"

#include "base/problem.h"

#include <QDir>

namespace mimamori {

void restoreFiles(const BackupPlace &place, const QString &directory, const RestorePoint &point, bool scratch, const WhileWorking &working)
{
    const QString data = directory + QStringLiteral("/data");
    if (QDir(data).exists() && !QDir(data).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        throw Problem("restore_not_empty", "directory", {{QStringLiteral("directory"), data}});
    if (!QDir().mkpath(directory))
        throw Problem("restore_not_writable", "directory", {{QStringLiteral("directory"), directory}});
    makeOwnedDirectory(data, clusterUser(place.cluster), 0700);
    QStringList options{QStringLiteral("--repo=%1").arg(point.repository), QStringLiteral("--set=") + point.label, QStringLiteral("--pg1-path=") + data,
        QStringLiteral("--type=") + point.type, QStringLiteral("--target-action=promote")};
    if (!point.target.isEmpty())
        options << QStringLiteral("--target=") + point.target;
    if (scratch)
        options << QStringLiteral("--archive-mode=off");
    const PgBackRest tool(place);
    try {
        tool.require(QStringLiteral("restore"), options, working);
    } catch (const Problem &problem) {
        if (problem.code() != "wrong_key")
            throw;
        tool.sets(); // with another key the list cannot be read either
        throw Problem("file_corrupt");
    }
}

ScratchCluster::ScratchCluster(const BackupPlace &place, QString directory) : m_place(place), m_directory(std::move(directory)) {}

ScratchCluster::~ScratchCluster()
{
    if (m_cluster)
        m_cluster->stop();
    m_cluster.reset();
    if (!m_keep)
        QDir(m_directory).removeRecursively();
}

void ScratchCluster::restore(const RestorePoint &point, const WhileWorking &working)
{
    restoreFiles(m_place, m_directory, point, true, working);
    EmbeddedClusterConfig config = m_place.cluster;
    config.dataDirectory = m_directory;
    config.socketDirectory.clear();
    config.archiveCommand.clear();
    config.durable = false;
    config.stopWithParent = true;
    // Nobody reads during recovery, so the limits of the original (max_connections …) need not be reached here.
    config.extraSettings = "hot_standby = off\n";
    try {
        m_cluster = std::make_unique<EmbeddedCluster>(config);
        m_cluster->start();
    } catch (const ClusterError &) {
        throw Problem("recovery_failed");
    }
}

ConnectionConfig ScratchCluster::as(const char *role) const
{
    ConnectionConfig out;
    out.host = m_cluster->socketDirectory();
    out.database = m_place.database.database;
    out.user = QString::fromLatin1(role);
    out.applicationName = QStringLiteral("restore drill");
    return out;
}

} // namespace mimamori
