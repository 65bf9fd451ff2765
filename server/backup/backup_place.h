// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/embedded_cluster.h"

#include <QString>
#include <QStringList>

namespace mimamori {

/// Where the database, the repositories of its backups and all that belongs to a backup are; from the configuration, never changed.
struct BackupPlace {
    bool embedded{true};
    QString program{QStringLiteral("/usr/bin/pgbackrest")};
    QString configFile{};        ///< of pgBackRest: written by us (embedded), or the external cluster's administrators'
    QString stanza{QStringLiteral("mimamori")};
    QStringList repositories{};  ///< directories; the first is repo1. Attachments and system sets stand there too
    QString keyFile{};           ///< passphrase of the repositories; outside of them
    EmbeddedClusterConfig cluster{};
    ConnectionConfig database{}; ///< its user is named at each use
    QString scratch{};           ///< where drills restore
    QString storeDirectory{};    ///< encrypted attachments and issued papers
    QStringList keys{};          ///< files without which nothing else can be read
    QStringList system{};        ///< configuration, certificates, programs, forms
    QString before{};            ///< commands around a set: the city's hook (quiesce, virtual-machine snapshot)
    QString after{};
    qint64 reserveMegabytes{2048};
    QString auditPublic{};       ///< with which the drill checks the audit's seals
    QString auditHeads{};

    ConnectionConfig as(const char *role) const
    {
        ConnectionConfig out = database;
        out.user = QString::fromLatin1(role);
        out.applicationName = QStringLiteral("mimamorid backup");
        return out;
    }
};

} // namespace mimamori
