// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_cluster.h"

#include "db/embedded_cluster.h"
#include "db/migrator.h"
#include "sample/sample.h"
#include "seed/seed.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mimamori {

namespace {

const QString directoryPrefix = QStringLiteral("mimamori-test-");
constexpr auto keptPrefix = "mimamori-kept-";

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

/// Reference data and the sample city's offices and users, as a server that serves has them.
void fillAsServed(Connection &migrator)
{
    seedReferenceData(migrator);
    QTemporaryDir directory;
    QFile password(directory.filePath(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly))
        qFatal("the sample password cannot be written");
    password.write(TestCluster::samplePassword);
    password.close();
    loadSample(migrator, directory.path());
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

QString TestCluster::freshDirectory()
{
    QTemporaryDir directory(QDir::tempPath() + u'/' + directoryPrefix
                            + QString::number(QCoreApplication::applicationPid()) + QStringLiteral("-XXXXXX"));
    directory.setAutoRemove(false);
    ::chmod(QFile::encodeName(directory.path()).constData(), 0755);    // the cluster's user must get through
    return directory.path();
}

void TestCluster::startOwn()
{
    sweepLeftovers();
    const QString kept = keptCluster();
    m_directory = freshDirectory();
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), QStringLiteral("--reflink=auto"), kept + QStringLiteral("/."), m_directory}) != 0)
        qFatal("the kept test cluster cannot be copied");
    startIn(m_directory);
}

/// A stopped cluster with the template in it, made once for a build of the server and copied by every test: making one costs more than most
/// tests do. Its name says which build it is of; what other builds left goes after a day.
QString TestCluster::keptCluster()
{
    const QFileInfo server(QStringLiteral(MIMAMORI_SERVER_LIBRARY));
    const QString build = QStringLiteral("%1 %2 %3 %4 %5").arg(server.absoluteFilePath()).arg(server.size())
        .arg(server.lastModified().toMSecsSinceEpoch()).arg(::getuid()).arg(QDate::currentDate().toString(Qt::ISODate));
    const QByteArray name = QCryptographicHash::hash(build.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString kept = QDir::tempPath() + u'/' + QLatin1String(keptPrefix) + QString::fromLatin1(name);
    QLockFile lock(kept + QStringLiteral(".lock"));
    lock.setStaleLockTime(0); // whoever holds it lives: a lock of a dead process is taken over at once
    if (QFileInfo::exists(kept))
        return kept;
    if (!lock.lock())
        qFatal("no lock for the kept test cluster");
    if (QFileInfo::exists(kept)) // another test made it meanwhile
        return kept;
    for (const QFileInfo &old : QDir(QDir::tempPath()).entryInfoList({QLatin1String(keptPrefix) + u'*'}, QDir::Dirs)) {
        if (old.lastModified().secsTo(QDateTime::currentDateTime()) > 86'400)
            QDir(old.filePath()).removeRecursively();
    }
    const QString making = freshDirectory();
    startIn(making);
    makeTemplate();
    templateNamed(m_template + QStringLiteral("_served"), m_template, fillAsServed);
    m_cluster->stop();
    m_cluster.reset();
    if (!QDir().rename(making, kept))
        qFatal("the kept test cluster cannot be put in its place");
    return kept;
}

void TestCluster::startIn(const QString &directory)
{
    EmbeddedClusterConfig config;
    config.dataDirectory = directory;
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
    makeTemplate();
    return cloneOf(m_template);
}

QString TestCluster::createServedDatabase()
{
    makeTemplate();
    return cloneOf(templateNamed(m_template + QStringLiteral("_served"), m_template, fillAsServed));
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
    if (!m_template.isEmpty())
        return;
    Connection base(config(QStringLiteral("postgres"), QStringLiteral("migrator")));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(rightsScript());
    for (const Migration &migration : Migrator(base).known())
        hash.addData(migration.sha256);
    m_template = templateNamed(QStringLiteral("template_") + QString::fromLatin1(hash.result().toHex().left(16)), QStringLiteral("mimamori"),
        [](Connection &migrator) { Migrator(migrator).run(); });
}

/// Several executables may use one cluster: the template's name says what is in it, a lock who makes it.
QString TestCluster::templateNamed(const QString &name, const QString &source, const std::function<void(Connection &)> &fill)
{
    static constexpr Sql sqlLock{"template_lock", "select pg_advisory_lock(1)"};
    static constexpr Sql sqlExists{"template_exists", "select exists (select from pg_database where datname = $1)"};
    Connection guard(config(QStringLiteral("postgres"), superuser()));
    guard.query(sqlLock);
    if (guard.value(sqlExists, {name}).toBool())
        return name;
    const QString making = name + QStringLiteral("_making");
    guard.executeScript("test_arrange", "drop database if exists " + making.toUtf8() + " with (force)");
    clone(source, making);
    {
        Connection connection(config(making, QStringLiteral("migrator")));
        fill(connection);
    }
    guard.executeScript("test_arrange", "alter database " + making.toUtf8() + " rename to " + name.toUtf8());
    return name;
}

} // namespace mimamori
