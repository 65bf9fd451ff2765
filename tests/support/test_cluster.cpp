// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_cluster.h"

#include "db/embedded_cluster.h"
#include "db/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <signal.h>
#include <sys/stat.h>

namespace mimamori {

namespace {

const QString directoryPrefix = QStringLiteral("mimamori-test-");

/// What a killed test left behind: directories whose process is gone.
void sweepLeftovers()
{
    QDir temp(QDir::tempPath());
    for (const QString &name : temp.entryList({directoryPrefix + u'*'}, QDir::Dirs)) {
        const int pid = name.mid(directoryPrefix.size()).section(u'-', 0, 0).toInt();
        const QString path = temp.filePath(name);
        if (pid > 0 && kill(pid, 0) != 0 && errno == ESRCH && postmasterState(path + QStringLiteral("/data")).pid == 0)
            QDir(path).removeRecursively();
    }
}

TestCluster *theInstance = nullptr;

} // namespace

TestCluster &TestCluster::instance()
{
    if (!theInstance) {
        static std::unique_ptr<TestCluster> owner;
        owner.reset(new TestCluster);
        theInstance = owner.get();
        // While the application still lives: the cluster is a QProcess.
        qAddPostRoutine([] {
            theInstance = nullptr;
            owner.reset();
        });
    }
    return *theInstance;
}

TestCluster::TestCluster()
{
    m_socketDirectory = qEnvironmentVariable("MIMAMORI_TEST_CLUSTER");
    if (m_socketDirectory.isEmpty()) {
        startOwn();
    } else {
        const QString log = QFileInfo(m_socketDirectory).absolutePath() + QStringLiteral("/log");
        m_logDirectory = QFileInfo::exists(log) ? log : QString();
    }
}

TestCluster::~TestCluster()
{
    if (!m_cluster) {
        for (const QString &database : std::as_const(m_databases))
            superuserScript(QStringLiteral("postgres"), "drop database if exists " + database.toUtf8() + " with (force)");
        return;
    }
    m_cluster->stop();
    m_cluster.reset();
    QDir(m_directory).removeRecursively();
}

void TestCluster::startOwn()
{
    sweepLeftovers();
    QTemporaryDir directory(QDir::tempPath() + u'/' + directoryPrefix
                            + QString::number(QCoreApplication::applicationPid()) + QStringLiteral("-XXXXXX"));
    directory.setAutoRemove(false);
    m_directory = directory.path();
    ::chmod(QFile::encodeName(m_directory).constData(), 0755);    // the cluster's user must get through
    EmbeddedClusterConfig config;
    config.dataDirectory = m_directory;
    config.mappings = EmbeddedCluster::defaultMappings(ownUserName());
    for (const QString &role : {QStringLiteral("sealer"), QStringLiteral("backup"), superuser()})
        config.mappings.append({ownUserName(), role});
    config.durable = false;
    config.stopWithParent = true;
    m_cluster = std::make_unique<EmbeddedCluster>(config);
    m_cluster->initialise();
    m_cluster->start();
    m_socketDirectory = m_cluster->socketDirectory();
    m_logDirectory = m_cluster->logDirectory();
}

QString TestCluster::superuser() const
{
    return EmbeddedCluster::superuser();
}

ConnectionConfig TestCluster::config(const QString &database, const QString &role) const
{
    ConnectionConfig config;
    config.host = m_socketDirectory;
    config.database = database;
    config.user = role;
    config.applicationName = QStringLiteral("test");
    return config;
}

void TestCluster::superuserScript(const QString &database, const QByteArray &script)
{
    Connection(config(database, superuser())).executeScript("test_arrange", script);
}

QString TestCluster::createDatabase()
{
    if (m_template.isEmpty())
        makeTemplate();
    return cloneOf(m_template);
}

QString TestCluster::createEmptyDatabase()
{
    return cloneOf(QStringLiteral("mimamori"));
}

QString TestCluster::cloneOf(const QString &templateName)
{
    const QString name = QStringLiteral("test_%1_%2").arg(QCoreApplication::applicationPid()).arg(++m_counter);
    clone(templateName, name);
    m_databases.append(name);
    return name;
}

void TestCluster::clone(const QString &templateName, const QString &name)
{
    const QByteArray database = name.toUtf8();
    superuserScript(QStringLiteral("postgres"),
                    "create database " + database + " owner migrator template " + templateName.toUtf8());
    // Rights on a database are not copied with it.
    superuserScript(QStringLiteral("postgres"),
                    "revoke all on database " + database + " from public; grant connect on database " + database
                        + " to dumper, app_rw, app_ro, app_job, app_login, audit_writer, sealer, backup, monitor");
}

void TestCluster::makeTemplate()
{
    // Several executables may use one cluster: the template's name says which migrations it has, a lock who makes it.
    static constexpr Sql sqlLock{"template_lock", "select pg_advisory_lock(1)"};
    static constexpr Sql sqlExists{"template_exists", "select exists (select from pg_database where datname = $1)"};
    Connection guard(config(QStringLiteral("postgres"), superuser()));
    guard.query(sqlLock);
    Connection base(config(QStringLiteral("postgres"), QStringLiteral("migrator")));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(rightsScript());
    for (const Migration &migration : Migrator(base).known())
        hash.addData(migration.sha256);
    const QString name = QStringLiteral("template_") + QString::fromLatin1(hash.result().toHex().left(16));
    if (!guard.value(sqlExists, {name}).toBool()) {
        const QString making = name + QStringLiteral("_making");
        guard.executeScript("test_arrange", "drop database if exists " + making.toUtf8() + " with (force)");
        clone(QStringLiteral("mimamori"), making);
        {
            Connection connection(config(making, QStringLiteral("migrator")));
            Migrator(connection).run();
        }
        guard.executeScript("test_arrange", "alter database " + making.toUtf8() + " rename to " + name.toUtf8());
    }
    m_template = name;
}

} // namespace mimamori
