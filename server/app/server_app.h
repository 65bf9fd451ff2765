// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server_config.h"
#include "app/terminal_list.h"
#include "clock/time_source.h"
#include "db/embedded_cluster.h"
#include "db/listener.h"
#include "dispatch/dispatcher.h"
#include "services/server_services.h"

#include <QObject>
#include <QTimer>

namespace mimamori {

class EnrolListener;
class HealthPort;
class JobRunner;
class MetricsListener;

/// One running server: the private cluster or an external database, schema, shared books, workers, gateway and jobs, started in
/// this order and stopped in the other.
class ServerApp : public QObject {
    Q_OBJECT
public:
    explicit ServerApp(ServerConfig config);
    ~ServerApp() override;

    /// Brings the database up (embedded) and its schema and reference data to this program's version. Connects as role migrator,
    /// which no serving connection ever is. Throws MigrationError, ClusterError, DbError.
    void prepareDatabase();
    /// Starts to serve; returns when terminals can connect.
    void serve();
    /// Lets requests in flight end, then stops everything.
    void stop();

    ConnectionConfig connection(const QString &role) const;
    /// The key of the store, made on first use.
    QByteArray storeKeyBytes() const;
    ServerServices::Config servicesConfig() const;
    EmbeddedCluster *cluster() { return m_cluster.get(); }
    quint16 port() const { return m_gateway ? m_gateway->port() : 0; }

private:
    void bringUpToDate();
    void readyBackup();
    void openBackup();
    void startJobs();
    void openMetrics();
    void listen();
    void loadBooks();
    void onNotify(const QByteArray &channel, const QByteArray &payload);
    void endDeadSessions();
    void openDoor();
    void readAuditHead();
    void readState();
    void setState(const RunningState &state);
    QByteArray healthWord() const;
    void requireSameStore(Connection &migrator) const;

    ServerConfig m_config;
    std::shared_ptr<const BackupPlace> m_backup; ///< null where no backups are taken, asked for or not
    QByteArray m_backupTrouble;                  ///< why none are taken although they are asked for
    SystemTime m_time;
    std::unique_ptr<EmbeddedCluster> m_cluster;
    std::unique_ptr<Connection> m_books;     ///< of the main thread, role app_ro: allow-list, permissions, rules
    std::unique_ptr<ServerServices> m_services;
    Features m_features;
    TerminalList m_terminals;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<Gateway> m_gateway;
    std::unique_ptr<EnrolListener> m_enrol; ///< null where enrolment is not set up
    std::vector<std::unique_ptr<JobRunner>> m_jobs; ///< quick ones and long ones, each on its own thread
    std::unique_ptr<MetricsListener> m_metrics; ///< null where no metrics are served
    std::shared_ptr<const MonitorPlace> m_monitor;
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<HealthPort> m_health; ///< null where none is asked for
    QTimer m_refresh;
};

} // namespace mimamori
