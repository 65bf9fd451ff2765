// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <stdexcept>

namespace mimamori {

/// Lets one operating-system user connect as one database role (a line of pg_ident.conf).
struct RoleMapping {
    QString osUser{};
    QString role{};
};

struct EmbeddedClusterConfig {
    QString dataDirectory{};                               // holds data/, log/ and, by default, run/
    QString socketDirectory{};                             // empty: dataDirectory/run
    QString runAsUser{QStringLiteral("postgres")};         // used when we are root; otherwise the cluster runs as ourselves
    QList<RoleMapping> mappings{};                         // empty: our own user as every role of defaultMappings()
    QString binDirectory{};                                // empty: the newest /usr/lib/postgresql/*/bin
    int maxConnections{100};
    bool durable{true};                                    // false only for tests: no fsync
    bool stopWithParent{false};                            // tests: the cluster ends when our process dies
    int readyTimeoutSeconds{600};                          // crash recovery may take its time
};

/// Why the private cluster cannot be made or started, in words for the operator: paths and causes, never data.
class ClusterError : public std::runtime_error {
public:
    explicit ClusterError(const QString &explanation) : std::runtime_error(explanation.toStdString()) {}
};

/// The server's private PostgreSQL: made once, supervised as a child of the server, reachable through its socket only
/// (peer + pg_ident). Its superuser can connect for nobody (no mapping): roles and extensions are made in single-user mode from
/// installer/external_roles.sql, the same text an external cluster's administrator runs, and again when that text changed.
/// A postmaster that survived a crash of the server is found by postmaster.pid and used on. If it dies it is started
/// again after 0.2, 0.4 … 10 s; that needs the event loop of the thread that made this object.
class EmbeddedCluster : public QObject {
    Q_OBJECT
public:
    explicit EmbeddedCluster(EmbeddedClusterConfig config, QObject *parent = nullptr);
    ~EmbeddedCluster() override;                           // stops the cluster

    /// Makes the cluster if there is none and brings roles up to date; blocks some seconds; throws ClusterError.
    /// Killed half-way it leaves only data.new/, which the next call throws away.
    void initialise();
    bool isInitialised() const;
    /// Returns when connections are accepted. Throws ClusterError.
    void start();
    /// Fast shutdown (open transactions are rolled back); returns when the postmaster has ended.
    void stop();
    bool isRunning() const;

    const EmbeddedClusterConfig &config() const { return m_config; }
    QString socketDirectory() const;                       // ConnectionConfig::host
    QString logDirectory() const;
    qint64 postmasterPid() const;                          // 0 = none
    int restartCount() const { return m_restartCount; }    // after crashes, since start()
    bool isAdopted() const { return m_adopted; }           // a surviving postmaster, not our child

    /// The roles our own user takes when no mapping is configured: migrator, dumper, app_rw, app_ro, audit_writer, monitor.
    static QList<RoleMapping> defaultMappings(const QString &osUser);
    /// Name of the bootstrap superuser.
    static QString superuser() { return QStringLiteral("cluster_owner"); }

Q_SIGNALS:
    void crashed();                                        // the postmaster ended without being told to
    void restarted();

private:
    QString clusterDirectory() const;
    void prepareDirectories();
    void createCluster();
    void applyRoles(const QString &clusterDirectory);
    void launch();
    void waitUntilReady();
    bool adoptSurvivor();
    void onEnded();
    void scheduleRestart();
    void tryRestart();

    EmbeddedClusterConfig m_config;
    QProcess m_process;
    QTimer m_watch;                                        // looks after an adopted postmaster
    QTimer m_restart;
    int m_restartCount = 0;
    int m_backoffMs = 0;
    bool m_wanted = false;
    bool m_adopted = false;
};

} // namespace mimamori
