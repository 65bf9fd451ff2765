// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/embedded_cluster.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <libpq-fe.h>
#include <signal.h>

#include <algorithm>

namespace mimamori {

namespace {

constexpr int firstBackoffMs = 200;
constexpr int longestBackoffMs = 10'000;
constexpr int steadyMs = 10'000;              // up that long: the next crash starts the back-off anew
constexpr int toolTimeoutMs = 300'000;
constexpr int fastShutdownMs = 60'000;
constexpr int orphansMs = 30'000;             // for the backends of a killed postmaster to notice and let its memory go
constexpr int pollMs = 10;

QByteArray rolesChecksum()
{
    const QByteArray scripts = rolesScript() + databaseScript() + rightsScript();
    return QCryptographicHash::hash(scripts, QCryptographicHash::Sha256).toHex();
}

bool waitForEnd(qint64 pid, int milliseconds)
{
    for (QDeadlineTimer deadline(milliseconds); processAlive(pid);) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(10);
    }
    return true;
}

} // namespace

EmbeddedCluster::EmbeddedCluster(EmbeddedClusterConfig config, QObject *parent)
    : QObject(parent), m_config(std::move(config))
{
    m_config.dataDirectory = QDir::cleanPath(QFileInfo(m_config.dataDirectory).absoluteFilePath());
    if (m_config.socketDirectory.isEmpty())
        m_config.socketDirectory = m_config.dataDirectory + QStringLiteral("/run");
    m_config.socketDirectory = QDir::cleanPath(QFileInfo(m_config.socketDirectory).absoluteFilePath());
    if (m_config.mappings.isEmpty())
        m_config.mappings = defaultMappings(ownUserName());
    m_user = clusterUser(m_config);
    if (!m_config.archiveCommand.isEmpty())
        m_config.mappings << RoleMapping{m_user.name, backupRole()} << RoleMapping{ownUserName(), QStringLiteral("backup")};
    m_bin = binDirectory(m_config);
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &EmbeddedCluster::tryRestart);
    connect(&m_watch, &QTimer::timeout, this, &EmbeddedCluster::onWatch);
    connect(&m_process, &QProcess::finished, this, &EmbeddedCluster::onEnded);
}

EmbeddedCluster::~EmbeddedCluster()
{
    stop();
}

QList<RoleMapping> EmbeddedCluster::defaultMappings(const QString &osUser)
{
    QList<RoleMapping> mappings;
    for (const char *role : {"migrator", "dumper", "app_rw", "app_ro", "app_job", "app_login", "audit_writer", "monitor"})
        mappings.append({osUser, QLatin1String(role)});
    return mappings;
}

QString EmbeddedCluster::clusterDirectory() const
{
    return m_config.dataDirectory + QStringLiteral("/data");
}

QString EmbeddedCluster::socketDirectory() const
{
    return m_config.socketDirectory;
}

QString EmbeddedCluster::logDirectory() const
{
    return m_config.dataDirectory + QStringLiteral("/log");
}

bool EmbeddedCluster::isInitialised() const
{
    return QFileInfo::exists(clusterDirectory() + QStringLiteral("/PG_VERSION"));
}

qint64 EmbeddedCluster::postmasterPid() const
{
    return m_process.state() != QProcess::NotRunning ? m_process.processId() : postmasterState(clusterDirectory()).pid;
}

bool EmbeddedCluster::isRunning() const
{
    return m_ready && processAlive(postmasterPid());
}

void EmbeddedCluster::initialise()
{
    prepareDirectories(m_config, m_user);
    if (!isInitialised()) {
        createCluster();
        return;
    }
    QFile mark(m_config.dataDirectory + QStringLiteral("/roles.sha256"));
    if (mark.open(QIODevice::ReadOnly) && mark.readAll() == rolesChecksum())
        return;
    if (postmasterState(clusterDirectory()).pid > 0)
        stop();                               // a survivor with the roles of an older program
    writeConfiguration(clusterDirectory());
    applyRoles(clusterDirectory(), false);
}

void EmbeddedCluster::createCluster()
{
    const QString fresh = clusterDirectory() + QStringLiteral(".new");
    QDir(fresh).removeRecursively();
    makeOwnedDirectory(fresh, m_user, 0700);
    QStringList arguments{QStringLiteral("-D"), fresh, QStringLiteral("-U"), superuser(), QStringLiteral("-k"),
                          QStringLiteral("--auth-local=peer"), QStringLiteral("--auth-host=reject"),
                          QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8")};
    if (!m_config.durable)
        arguments << QStringLiteral("--no-sync");
    runTool(QStringLiteral("initdb"), arguments, {}, QStringLiteral("making the database cluster"));
    writeConfiguration(fresh);
    applyRoles(fresh, true);
    if (!QDir().rename(fresh, clusterDirectory()))
        throw ClusterError(QStringLiteral("cannot rename %1").arg(fresh));
}

/// Single-user mode: no connection as superuser has to be allowed for anybody, not even now.
void EmbeddedCluster::applyRoles(const QString &clusterDirectory, bool createDatabase)
{
    const QStringList arguments = QStringList{QStringLiteral("--single"), QStringLiteral("-j"), QStringLiteral("-D"),
                                              clusterDirectory, QStringLiteral("-c"), QStringLiteral("exit_on_error=on"),
                                              QStringLiteral("-c"), QStringLiteral("logging_collector=off")}
        + privacyArguments();
    const QString purpose = QStringLiteral("making the database roles");
    runTool(QStringLiteral("postgres"), arguments + QStringList{QStringLiteral("postgres")},
            rolesScript() + (createDatabase ? databaseScript() : QByteArray()), purpose);
    runTool(QStringLiteral("postgres"), arguments + QStringList{QStringLiteral("mimamori")}, rightsScript(), purpose);
    writeOwnedFile(m_config.dataDirectory + QStringLiteral("/roles.sha256"), rolesChecksum(), m_user);
}

void EmbeddedCluster::runTool(const QString &program, const QStringList &arguments, const QByteArray &input,
                              const QString &purpose)
{
    QProcess tool;
    prepareChild(tool, m_user, true);
    tool.setWorkingDirectory(m_config.dataDirectory);
    tool.setStandardOutputFile(QProcess::nullDevice());
    tool.start(m_bin + u'/' + program, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    if (!tool.waitForFinished(toolTimeoutMs) || tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0)
        throw ClusterError(QStringLiteral("%1 failed (%2, exit code %3): %4")
                               .arg(purpose, program)
                               .arg(tool.exitCode())
                               .arg(QString::fromUtf8(tool.readAllStandardError().right(500))));
}

void EmbeddedCluster::writeConfiguration(const QString &directory) const
{
    writeOwnedFile(directory + QStringLiteral("/postgresql.conf"), postgresqlConf(m_config), m_user);
    writeOwnedFile(directory + QStringLiteral("/pg_hba.conf"), pgHbaConf(), m_user);
    writeOwnedFile(directory + QStringLiteral("/pg_ident.conf"), pgIdentConf(m_config.mappings), m_user);
}

void EmbeddedCluster::start()
{
    if (m_wanted && isRunning())
        return;
    if (!isInitialised())
        throw ClusterError(QStringLiteral("there is no database cluster in %1").arg(m_config.dataDirectory));
    if (m_process.state() != QProcess::NotRunning && !processAlive(m_process.processId()))
        m_process.waitForFinished(); // died unnoticed
    m_restart.stop();
    prepareDirectories(m_config, m_user);
    writeConfiguration(clusterDirectory());
    if (!adoptSurvivor())
        launchUntilReady();
    m_wanted = true;
    m_ready = true;
    m_restartCount = 0;
    m_backoffMs = 0;
    m_readySince.start();
}

bool EmbeddedCluster::adoptSurvivor()
{
    const PostmasterState survivor = postmasterState(clusterDirectory());
    if (survivor.pid == 0 || survivor.socketDirectory != m_config.socketDirectory)
        return false;
    kill(pid_t(survivor.pid), SIGHUP);       // the configuration just written
    // It may be recovering from the death of a backend, or dying itself: its file says "ready" all the while.
    for (QDeadlineTimer deadline(m_config.readyTimeoutSeconds * 1000); !postmasterState(clusterDirectory()).ready || !accepts();) {
        if (postmasterState(clusterDirectory()).pid != survivor.pid)
            return false;
        if (deadline.hasExpired())
            throw ClusterError(QStringLiteral("the surviving database does not become ready"));
        QThread::msleep(pollMs);
    }
    m_adopted = true;
    m_watch.start(500);
    return true;
}

void EmbeddedCluster::launch()
{
    m_adopted = false;
    m_ready = false;
    prepareChild(m_process, m_user, m_config.stopWithParent);
    m_process.setWorkingDirectory(m_config.dataDirectory);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(logDirectory() + QStringLiteral("/start.log"));
    m_process.start(m_bin + QStringLiteral("/postgres"),
                    QStringList{QStringLiteral("-D"), clusterDirectory()} + privacyArguments());
}

bool EmbeddedCluster::accepts() const
{
    const QByteArray host = QFile::encodeName(m_config.socketDirectory);
    const char *const words[] = {"host", "port", "dbname", "user", "connect_timeout", nullptr};
    const char *const values[] = {host.constData(), "5432", "mimamori", "monitor", "5", nullptr};
    return PQpingParams(words, values, 0) == PQPING_OK;
}

/// Orphans of a killed postmaster may still hold its shared memory: then an attempt ends at once, and a later one does not.
void EmbeddedCluster::launchUntilReady()
{
    for (QDeadlineTimer deadline(orphansMs);;) {
        launch();
        if (waitUntilReady())
            return;
        if (deadline.hasExpired() || !orphansHold())
            throw ClusterError(QStringLiteral("the database ended while starting; see %1").arg(logDirectory()));
        QThread::msleep(firstBackoffMs);
    }
}

/// Did the last attempt end because processes of an earlier postmaster are still there? PostgreSQL says so in no other way.
bool EmbeddedCluster::orphansHold() const
{
    QFile said(logDirectory() + QStringLiteral("/start.log"));
    const QByteArray words = said.open(QIODevice::ReadOnly) ? said.readAll() : QByteArray();
    return words.contains("pre-existing shared memory block") || words.contains("lock file");
}

/// False when it ended instead.
bool EmbeddedCluster::waitUntilReady()
{
    QDeadlineTimer deadline(m_config.readyTimeoutSeconds * 1000);
    while (!postmasterState(clusterDirectory()).ready) {
        if (m_process.waitForFinished(pollMs) || m_process.state() == QProcess::NotRunning)
            return false;
        if (deadline.hasExpired()) {
            stop();
            throw ClusterError(QStringLiteral("the database does not become ready; see %1").arg(logDirectory()));
        }
    }
    return true;
}

void EmbeddedCluster::stop()
{
    m_wanted = false;
    m_ready = false;
    m_watch.stop();
    m_restart.stop();
    const qint64 pid = postmasterPid();
    if (pid <= 0)
        return;
    const bool ours = m_process.state() != QProcess::NotRunning;
    const auto ended = [&](int milliseconds) {
        return ours ? m_process.waitForFinished(milliseconds) : waitForEnd(pid, milliseconds);
    };
    kill(pid_t(pid), SIGINT);
    if (ended(fastShutdownMs))
        return;
    kill(pid_t(pid), SIGQUIT);               // immediate: recovered from the log at the next start
    if (ended(fastShutdownMs))
        return;
    kill(pid_t(pid), SIGKILL);
    ended(fastShutdownMs);
}

void EmbeddedCluster::onEnded()
{
    if (!m_wanted)
        return;
    if (m_ready) {
        if (m_readySince.elapsed() >= steadyMs)
            m_backoffMs = 0;
        m_ready = false;
        Q_EMIT crashed();
    }
    m_adopted = false;
    m_watch.stop();
    m_backoffMs = m_backoffMs == 0 ? firstBackoffMs : std::min(2 * m_backoffMs, longestBackoffMs);
    m_restart.start(m_backoffMs);
}

void EmbeddedCluster::tryRestart()
{
    // Orphans of a killed postmaster may still hold its shared memory: then this attempt ends and the next one comes later.
    launch();
    m_watch.start(50);
}

void EmbeddedCluster::onWatch()
{
    if (m_adopted) {
        if (postmasterState(clusterDirectory()).pid == 0)
            onEnded();
        return;
    }
    if (!postmasterState(clusterDirectory()).ready || postmasterState(clusterDirectory()).pid != m_process.processId())
        return;
    m_watch.stop();
    m_ready = true;
    m_readySince.start();
    ++m_restartCount;
    Q_EMIT restarted();
}

} // namespace mimamori
