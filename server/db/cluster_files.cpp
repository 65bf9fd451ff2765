// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/cluster_files.h"

#include "db/bootstrap_sql.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qsizetype longestSocketPath = 107;    // sun_path less its end

const passwd &passwdOf(const QString &name)
{
    const passwd *entry = getpwnam(name.toLocal8Bit().constData());
    if (!entry)
        throw ClusterError(QStringLiteral("there is no operating-system user %1").arg(name));
    return *entry;
}

bool mayEnter(const QString &directory, const ClusterUser &user)
{
    struct stat entry {};
    if (stat(QFile::encodeName(directory).constData(), &entry) != 0)
        return false;
    if (user.uid == 0)
        return true;
    if (entry.st_uid == user.uid)
        return entry.st_mode & S_IXUSR;
    if (entry.st_gid == user.gid || std::find(user.groups.begin(), user.groups.end(), entry.st_gid) != user.groups.end())
        return entry.st_mode & S_IXGRP;
    return entry.st_mode & S_IXOTH;
}

void requireReachable(const QString &directory, const ClusterUser &user)
{
    for (QString path = QFileInfo(directory).absoluteFilePath();; path = QFileInfo(path).absolutePath()) {
        if (!mayEnter(path, user))
            throw ClusterError(QStringLiteral("user %1 of the database cannot enter %2").arg(user.name, path));
        if (path == QLatin1String("/"))
            return;
    }
}

/// The lines between "--- part: NAME" and the next part, without psql's own commands.
QByteArray part(const QByteArray &name)
{
    QByteArray text;
    bool inside = false;
    for (const QByteArray &line : QByteArray(bootstrapSql).split('\n')) {
        if (line.startsWith("--- part: "))
            inside = line == "--- part: " + name;
        else if (inside && !line.startsWith('\\'))
            text += line + '\n';
    }
    return text;
}

} // namespace

QString ownUserName()
{
    const passwd *entry = getpwuid(geteuid());
    if (!entry)
        throw ClusterError(QStringLiteral("our own user has no name"));
    return QString::fromLocal8Bit(entry->pw_name);
}

ClusterUser clusterUser(const EmbeddedClusterConfig &config)
{
    ClusterUser user;
    user.differs = geteuid() == 0;
    user.name = user.differs ? config.runAsUser : ownUserName();
    const passwd &entry = passwdOf(user.name);
    user.uid = entry.pw_uid;
    user.gid = entry.pw_gid;
    if (user.uid == 0)
        throw ClusterError(QStringLiteral("PostgreSQL does not run as root"));
    int count = 64;
    user.groups.resize(size_t(count));
    if (getgrouplist(entry.pw_name, entry.pw_gid, user.groups.data(), &count) < 0) {
        user.groups.resize(size_t(count));
        getgrouplist(entry.pw_name, entry.pw_gid, user.groups.data(), &count);
    }
    user.groups.resize(size_t(count));
    return user;
}

QString binDirectory(const EmbeddedClusterConfig &config)
{
    if (!config.binDirectory.isEmpty())
        return config.binDirectory;
    const QString root = QStringLiteral("/usr/lib/postgresql");
    QFile versionFile(config.dataDirectory + QStringLiteral("/data/PG_VERSION"));
    if (versionFile.open(QIODevice::ReadOnly)) {
        const QString version = QString::fromLatin1(versionFile.readAll().trimmed());
        const QString directory = root + u'/' + version + QStringLiteral("/bin");
        if (!QFileInfo::exists(directory + QStringLiteral("/postgres")))
            throw ClusterError(QStringLiteral("the cluster needs PostgreSQL %1, which is not installed").arg(version));
        return directory;
    }
    QStringList versions = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &version : versions) {
        const QString directory = root + u'/' + version + QStringLiteral("/bin");
        if (QFileInfo::exists(directory + QStringLiteral("/initdb")))
            return directory;
    }
    throw ClusterError(QStringLiteral("PostgreSQL is not installed below %1").arg(root));
}

void makeOwnedDirectory(const QString &path, const ClusterUser &user, mode_t mode)
{
    if (!QDir().mkpath(path))
        throw ClusterError(QStringLiteral("cannot make directory %1").arg(path));
    const int directory = ::open(QFile::encodeName(path).constData(), O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    bool ok = directory >= 0 && (!user.differs || fchown(directory, user.uid, user.gid) == 0);
    ok = ok && fchmod(directory, mode) == 0;
    if (directory >= 0)
        ::close(directory);
    if (!ok)
        throw ClusterError(QStringLiteral("cannot take over directory %1").arg(path));
}

void prepareDirectories(const EmbeddedClusterConfig &config, const ClusterUser &user)
{
    if (!QDir().mkpath(config.dataDirectory))
        throw ClusterError(QStringLiteral("cannot make directory %1").arg(config.dataDirectory));
    const QByteArray socket = QFile::encodeName(config.socketDirectory) + "/.s.PGSQL.5432";
    if (socket.size() > longestSocketPath)
        throw ClusterError(QStringLiteral("the path of the database socket is too long: %1").arg(config.socketDirectory));
    makeOwnedDirectory(config.dataDirectory + QStringLiteral("/log"), user, 0700);
    makeOwnedDirectory(config.socketDirectory, user, 0755);
    requireReachable(config.dataDirectory, user);
    requireReachable(config.socketDirectory, user);
}

void writeOwnedFile(const QString &path, const QByteArray &content, const ClusterUser &user)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    ::unlink(fresh.constData());
    const int file = ::open(fresh.constData(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0600);
    bool ok = file >= 0 && (!user.differs || fchown(file, user.uid, user.gid) == 0);
    ok = ok && ::write(file, content.constData(), size_t(content.size())) == content.size() && fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!ok || ::rename(fresh.constData(), target.constData()) != 0)
        throw ClusterError(QStringLiteral("cannot write %1").arg(path));
}

void prepareChild(QProcess &process, const ClusterUser &user, bool stopWithParent)
{
    QProcessEnvironment environment;      // nothing of ours: no PG* variable, no secret
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([user, stopWithParent] {
        // Between fork and exec: system calls only. A session of its own keeps a terminal's Ctrl-C away from it.
        setsid();
        umask(0077);
        if (user.differs
            && (setgroups(user.groups.size(), user.groups.data()) != 0 || setgid(user.gid) != 0 || setuid(user.uid) != 0))
            _exit(126);
        if (stopWithParent)
            prctl(PR_SET_PDEATHSIG, SIGINT);    // after setuid, which clears it
    });
}

QByteArray pgHbaConf()
{
    return "# Written by the server at each start; changes are lost.\n"
           "local all all peer map=mimamori\n"
           "local replication backup peer map=mimamori\n"
           "host all all all reject\n";
}

QByteArray pgIdentConf(const QList<RoleMapping> &mappings)
{
    static const QRegularExpression safe(QStringLiteral("\\A[A-Za-z_][A-Za-z0-9_.-]*\\z"));
    QByteArray text = "# Written by the server at each start; changes are lost.\n";
    for (const RoleMapping &mapping : mappings) {
        if (!safe.match(mapping.osUser).hasMatch() || !safe.match(mapping.role).hasMatch())
            throw ClusterError(QStringLiteral("not a usable user mapping: %1 as %2").arg(mapping.osUser, mapping.role));
        text += "mimamori \"" + mapping.osUser.toLatin1() + "\" \"" + mapping.role.toLatin1() + "\"\n";
    }
    return text;
}

namespace {

/// Root passes any permission, so the socket is open to others only if others are mapped.
QByteArray socketAccess(const EmbeddedClusterConfig &config)
{
    if (!config.socketGroup.isEmpty())
        return "unix_socket_permissions = 0770\nunix_socket_group = '" + config.socketGroup.toLatin1() + "'\n";
    const QString owner = clusterUser(config).name;
    const bool others = std::any_of(config.mappings.begin(), config.mappings.end(), [&](const RoleMapping &mapping) {
        return mapping.osUser != owner && mapping.osUser != QLatin1String("root");
    });
    return others ? "unix_socket_permissions = 0777\n" : "unix_socket_permissions = 0700\n";
}

QByteArray quotedSetting(const QString &value)
{
    return '\'' + value.toUtf8().replace('\'', "''") + '\'';
}

} // namespace

namespace {

/// A full segment or one minute, whichever comes first: what may be lost with the machine (REL-3).
QByteArray archiving(const EmbeddedClusterConfig &config)
{
    if (config.archiveCommand.isEmpty())
        return "archive_mode = off\n";
    return "archive_mode = on\narchive_timeout = '60s'\narchive_command = " + quotedSetting(config.archiveCommand) + '\n';
}

} // namespace

QByteArray postgresqlConf(const EmbeddedClusterConfig &config)
{
    QByteArray text = "# Written by the server at each start. Tuning of this machine belongs into local.conf beside data/.\n"
        "include_if_exists = " + quotedSetting(config.dataDirectory + QStringLiteral("/local.conf")) + "\n"
        "listen_addresses = ''\nport = 5432\n"
        "unix_socket_directories = " + quotedSetting(config.socketDirectory) + '\n' + socketAccess(config)
        + "max_connections = " + QByteArray::number(config.maxConnections) + '\n'
        + "idle_in_transaction_session_timeout = '30s'\n"
        "client_connection_check_interval = '5s'\n"
        "authentication_timeout = '10s'\n"
        "password_encryption = 'scram-sha-256'\n"
        "timezone = 'UTC'\nlog_timezone = 'UTC'\nlc_messages = 'C'\ndatestyle = 'iso, ymd'\n"
        "wal_level = 'replica'\n" + archiving(config)
        + "jit = off\n"
        "logging_collector = on\n"
        "log_directory = " + quotedSetting(config.dataDirectory + QStringLiteral("/log")) + "\n"
        "log_filename = 'postgresql-%a.log'\nlog_truncate_on_rotation = on\nlog_rotation_age = '1d'\nlog_rotation_size = 0\n"
        "log_line_prefix = '%m [%p] %q%u@%d '\n"
        "log_checkpoints = on\n";
    if (!config.durable)
        text += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_wal_size = '4GB'\n";
    return text + config.extraSettings;
}

QStringList privacyArguments()
{
    // architecture.md 4. log_min_messages=log goes further: the message of an ERROR itself may quote a value ("invalid
    // input syntax for type date: …"), so statement errors are not logged at all; the server logs their SQLSTATE.
    static const char *const settings[] = {
        "log_min_messages=log", "log_min_error_statement=panic", "log_error_verbosity=terse", "log_statement=none",
        "log_min_duration_statement=-1", "log_min_duration_sample=-1", "log_transaction_sample_rate=0",
        "log_parameter_max_length=0", "log_parameter_max_length_on_error=0", "log_duration=off",
        "log_statement_stats=off", "debug_print_parse=off", "debug_print_rewritten=off", "debug_print_plan=off"};
    QStringList arguments;
    for (const char *setting : settings)
        arguments << QStringLiteral("-c") << QLatin1String(setting);
    return arguments;
}

bool processAlive(qint64 pid)
{
    if (pid <= 0 || kill(pid_t(pid), 0) != 0)
        return false;
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return stat.mid(stat.lastIndexOf(')') + 2, 1) != "Z";      // "pid (name) state …"
}

PostmasterState postmasterState(const QString &clusterDirectory)
{
    QFile file(clusterDirectory + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    PostmasterState state;
    state.pid = lines.value(0).trimmed().toLongLong();
    state.socketDirectory = QString::fromUtf8(lines.value(4).trimmed());
    state.ready = lines.value(7).trimmed() == "ready";
    QFile command(QStringLiteral("/proc/%1/comm").arg(state.pid));      // a pid may belong to somebody else by now
    if (!processAlive(state.pid) || !command.open(QIODevice::ReadOnly) || command.readAll().trimmed() != "postgres")
        return {};
    return state;
}

QByteArray rolesScript() { return part("roles"); }

QByteArray databaseScript()
{
    return "create database mimamori owner migrator template template0 encoding 'UTF8' locale 'C.UTF-8';\n\n";
}

QByteArray rightsScript() { return part("rights"); }

} // namespace mimamori
