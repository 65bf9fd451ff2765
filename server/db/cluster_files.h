// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <stdexcept>
#include <vector>

#include <sys/types.h>

class QProcess;

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
    QString socketGroup{};                                 // members may open the socket; empty: see postgresqlConf
    int maxConnections{100};
    bool durable{true};                                    // false only for tests: no fsync
    bool stopWithParent{false};                            // tests: the cluster ends when our process dies
    int readyTimeoutSeconds{600};                          // crash recovery may take its time
    QString archiveCommand{};                              // of WAL segments; empty: none are archived
    QByteArray extraSettings{};                            // lines of postgresql.conf that follow the others
};

/// Why the private cluster cannot be made or started, in words for the operator: paths and causes, never data.
class ClusterError : public std::runtime_error {
public:
    explicit ClusterError(const QString &explanation) : std::runtime_error(explanation.toStdString()) {}
};

/// The operating-system user the cluster runs as.
struct ClusterUser {
    QString name{};
    uid_t uid{};
    gid_t gid{};
    std::vector<gid_t> groups{};
    bool differs{};            // from us: we are root and children must drop to it
};

ClusterUser clusterUser(const EmbeddedClusterConfig &config);
QString ownUserName();
/// The programs of the cluster's major version, or the newest when there is no cluster yet.
QString binDirectory(const EmbeddedClusterConfig &config);

/// Makes data, log and run directories; refuses a path the cluster's user cannot reach and a socket path too long.
void prepareDirectories(const EmbeddedClusterConfig &config, const ClusterUser &user);
/// Makes a directory that belongs to the cluster's user.
void makeOwnedDirectory(const QString &path, const ClusterUser &user, mode_t mode);
/// Replaces a file (never writes through a link) that belongs to the cluster's user, mode 0600.
void writeOwnedFile(const QString &path, const QByteArray &content, const ClusterUser &user);
/// Children run as the cluster's user, in a session of their own, with a clean environment.
void prepareChild(QProcess &process, const ClusterUser &user, bool stopWithParent);

QByteArray postgresqlConf(const EmbeddedClusterConfig &config);
QByteArray pgHbaConf();
QByteArray pgIdentConf(const QList<RoleMapping> &mappings);
/// "-c name=value" for what no configuration file may change: nothing of a statement or a row gets into the log.
QStringList privacyArguments();

/// postmaster.pid as pg_ctl reads it.
struct PostmasterState {
    qint64 pid{};              // 0 = none alive
    QString socketDirectory{};
    bool ready{};
};
PostmasterState postmasterState(const QString &clusterDirectory);
/// A process nobody has collected yet (a zombie) has ended.
bool processAlive(qint64 pid);

/// The parts of installer/external_roles.sql.
QByteArray rolesScript();
QByteArray databaseScript();
QByteArray rightsScript();

} // namespace mimamori
