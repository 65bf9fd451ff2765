// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"
#include "db/connection.h"
#include "gateway/gateway_config.h"
#include "monitor/monitor_place.h"
#include "services/installation.h"

#include <QString>

#include <memory>

namespace mimamori {

/// All a server is told from outside, in one INI file (installer/mimamori.conf explains each line). Secrets stand in files of their own.
struct ServerConfig {
    QString dataDirectory{};
    QString environment{};          ///< [server] environment
    QString name{};                 ///< [server] name; empty = the machine's
    QString storeDirectory{};       ///< [server] store, store_key: shared by all servers of one database
    QString storeKeyFile{};
    quint16 healthPort{};           ///< [listen] health_port; 0 = none
    QList<QHostAddress> healthAddresses{};
    QString databaseHost{};         ///< [database] host; empty = embedded cluster in dataDirectory/cluster
    int databasePort{5432};
    QString databaseName{QStringLiteral("mimamori")};
    QString databasePasswordFile{};
    QString databaseCa{};
    GatewayConfig gateway{};
    int workers{4};
    int loginWorkers{1};
    QString smtpUrl{};
    QString mailFrom{};
    QString minimumClient{QStringLiteral("0.1.0")}; ///< [server] minimum_client
    QString issuerCertificate{};    ///< [enroll] certificate; empty = terminals are not enrolled here
    QString issuerKey{};            ///< [enroll] key
    quint16 enrolPort{7444};        ///< [enroll] port
    QString renderProgram{};
    QString registryDrop{};         ///< [registry] drop, layouts, layout
    QString registryLayouts{};
    QString registryLayout{};
    bool backups{false};            ///< [backup] enabled: only where the configuration asks for it
    QStringList repositories{};     ///< [backup] repository, second_repository
    QString backupConfig{};         ///< [backup] config: of an external cluster
    QString backupStanza{QStringLiteral("mimamori")};
    QString backupBefore{};         ///< [backup] before, after
    QString backupAfter{};
    int backupReserve{2048};        ///< [backup] reserve_megabytes
    QString auditPublic{};          ///< [backup] audit_public, audit_heads
    QString auditHeads{};
    QString monitorCommands{};      ///< [monitor] commands, snmp, notify_command, round_trip, watch
    QString monitorSnmp{};
    QString monitorNotify{};
    QString monitorRoundTrip{};
    QString monitorWatch{};
    QString metricsAddress{QStringLiteral("127.0.0.1")}; ///< [monitor] metrics_address, metrics_port
    quint16 metricsPort{};
    QString file{};                 ///< this configuration
    QStringList sealerUsers{};      ///< OS users that may be role sealer on the embedded cluster

    bool isEmbedded() const { return databaseHost.isEmpty(); }
    /// What doctor and enrolment are told of this machine.
    std::shared_ptr<const Installation> installation() const;
    /// How to connect as a role of architecture.md 4.
    ConnectionConfig connection(const QString &role, const QString &socketDirectory) const;

    EmbeddedClusterConfig cluster() const;
    /// Where backups are taken and kept; null where none are.
    std::shared_ptr<const BackupPlace> backupPlace() const;

    /// Where the monitor works, the database aside.
    MonitorPlace monitorPlace() const;

    /// Reads the file. Throws std::runtime_error naming the section and key that is missing or wrong.
    static ServerConfig read(const QString &file);
};

} // namespace mimamori
