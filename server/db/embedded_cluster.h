// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/cluster_files.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace mimamori {

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
    /// Returns when connections are accepted; a survivor in crash recovery and the orphans of a killed postmaster are waited for.
    /// Called again it starts what has died without the event loop having noticed. Throws ClusterError.
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

    /// The roles our own user takes when no mapping is configured: migrator, dumper, app_rw, app_ro, app_job, app_login, audit_writer, monitor.
    static QList<RoleMapping> defaultMappings(const QString &osUser);
    /// From the next start on the log is not archived.
    void stopArchiving() { m_config.archiveCommand.clear(); }
    /// Name of the bootstrap superuser.
    static QString superuser() { return QStringLiteral("cluster_owner"); }
    /// As whom pgBackRest connects, run by the cluster's own user.
    static QString backupRole() { return QStringLiteral("pgbackrest"); }

Q_SIGNALS:
    void crashed();                                        // the postmaster ended without being told to
    void restarted();

private:
    QString clusterDirectory() const;
    void createCluster();
    void applyRoles(const QString &clusterDirectory, bool createDatabase);
    void runTool(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &purpose);
    void writeConfiguration(const QString &clusterDirectory) const;
    void launch();
    void launchUntilReady();
    bool waitUntilReady();
    bool orphansHold() const;
    bool accepts() const;
    bool adoptSurvivor();
    void onEnded();
    void onWatch();
    void tryRestart();

    EmbeddedClusterConfig m_config;
    ClusterUser m_user;
    QString m_bin;
    QProcess m_process;
    QTimer m_watch;                                        // looks after an adopted or a restarting postmaster
    QTimer m_restart;
    QElapsedTimer m_readySince;
    int m_restartCount = 0;
    int m_backoffMs = 0;
    bool m_wanted = false;                                 // started and not told to stop
    bool m_ready = false;
    bool m_adopted = false;
};

} // namespace mimamori
