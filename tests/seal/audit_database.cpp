// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_database.h"

#include "audit_source.h"
#include "heads_index.h"
#include "seal_error.h"
#include "verify.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <libpq-fe.h>

#include <csignal>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

namespace mimamori {

namespace {

QString programDirectory()
{
    const QStringList versions = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (!versions.isEmpty())
        return QStringLiteral("/usr/lib/postgresql/") + versions.last() + QStringLiteral("/bin");
    return QFileInfo(QStandardPaths::findExecutable(QStringLiteral("initdb"))).absolutePath();
}

const passwd *clusterUser() { return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr; }

void becomeClusterUser(QProcess &process)
{
    const passwd *user = clusterUser();
    const uid_t uid = user ? user->pw_uid : ::geteuid();
    const gid_t gid = user ? user->pw_gid : ::getegid();
    process.setChildProcessModifier([uid, gid] {
        if (::setgid(gid) != 0 || ::setuid(uid) != 0)
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);   // after setuid, which clears it
    });
}

/// Several statements in one text, which Database does not do.
void script(const QByteArray &conninfo, const QByteArray &text)
{
    PGconn *connection = PQconnectdb(conninfo.constData());
    PGresult *result = PQexec(connection, text.constData());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;
    PQclear(result);
    PQfinish(connection);
    if (!done)
        throw std::runtime_error("script failed");
}

} // namespace

AuditCluster &AuditCluster::instance()
{
    static AuditCluster cluster;
    return cluster;
}

AuditCluster::AuditCluster() : m_directory(QDir::tempPath() + QStringLiteral("/seal-XXXXXX"))
{
    const QByteArray directory = QFile::encodeName(m_directory.path());
    if (const passwd *user = clusterUser())
        if (::chown(directory.constData(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("chown");
    run(QStringLiteral("initdb"), {QStringLiteral("--no-sync"), QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
                                   QStringLiteral("--locale=C"), QStringLiteral("--username=postgres"), QStringLiteral("-D"), path("data")});
    becomeClusterUser(m_server);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(path("log"));
    m_server.start(programDirectory() + QStringLiteral("/postgres"),
                   {QStringLiteral("-D"), path("data"), QStringLiteral("-k"), m_directory.path(), QStringLiteral("-c"),
                    QStringLiteral("listen_addresses="), QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
                    QStringLiteral("timezone=Asia/Tokyo"), QStringLiteral("-c"), QStringLiteral("max_prepared_transactions=5")});
    QElapsedTimer waited;
    waited.start();
    while (PQping(conninfo("postgres", "postgres").constData()) != PQPING_OK) {
        if (waited.hasExpired(60'000) || m_server.state() == QProcess::NotRunning)
            throw std::runtime_error("cluster does not start");
        QThread::msleep(50);
    }
    script(conninfo("postgres", "postgres"),
           "create role migrator login; create role app_rw login; create role app_ro; create role app_job; create role app_login;"
           "create role audit_writer; create role sealer login;");
}

AuditCluster::~AuditCluster()
{
    ::kill(pid_t(m_server.processId()), SIGINT);
    m_server.waitForFinished();
}

void AuditCluster::run(const QString &program, const QStringList &args)
{
    QProcess process;
    becomeClusterUser(process);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(programDirectory() + QLatin1Char('/') + program, args);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        throw std::runtime_error("initdb");
}

QString AuditCluster::path(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

QByteArray AuditCluster::conninfo(const QByteArray &database, const QByteArray &role) const
{
    return "host=" + QFile::encodeName(m_directory.path()) + " user=" + role + " dbname=" + database;
}

QByteArray AuditCluster::createDatabase()
{
    const QByteArray name = "audit_" + QByteArray::number(++m_counter);
    script(conninfo("postgres", superuser()), "create database " + name);
    QFile migration(QStringLiteral(AUDIT_MIGRATION));
    if (!migration.open(QIODevice::ReadOnly))
        throw std::runtime_error("migration");
    script(conninfo(name, superuser()), "create schema if not exists audit; " + migration.readAll());
    return name;
}

SealedAudit::SealedAudit() : m_name(AuditCluster::instance().createDatabase())
{
    m_superuser = std::make_unique<Database>(conninfo(AuditCluster::instance().superuser()), "test");
    m_writer = std::make_unique<Database>(conninfo("app_rw"), "test");
    SigningKey::generate(file("key"), file("public"));
    m_key = std::make_unique<SigningKey>(file("key"));
}

void SealedAudit::write(int rows, const QByteArray &office)
{
    for (int i = 0; i < rows; ++i)
        m_writer->query("insert into audit.event (app_user, session_id, terminal, office, operation, action, object, object_ids, child_file, result) "
                        "values (7, null, 'local:0', " + office + ", 'note.list', 'read', 'note', '{3,1,2}', 42, 'ok')");
}

void SealedAudit::tamper(const QByteArray &sql)
{
    m_superuser->query("set session_replication_role = replica");
    m_superuser->query(sql);
    m_superuser->query("set session_replication_role = origin");
}

qint64 SealedAudit::number(const QByteArray &sql)
{
    return m_superuser->query("select (" + sql + ")::int8").number<qint64>(0, 0);
}

Sealer &SealedAudit::restartSealer(SealLimits limits)
{
    m_sealer.reset();
    m_heads.reset();
    m_sealerConnection.reset();
    m_sealerConnection = std::make_unique<Database>(conninfo("sealer"), "test");
    // The old connection's lock goes when its backend has ended, which the disconnect does not wait for.
    while (!Sealer::lead(*m_sealerConnection))
        QThread::msleep(5);
    m_heads = std::make_unique<HeadsFile>(file("heads"));
    m_sealer = std::make_unique<Sealer>(*m_sealerConnection, *m_key, *m_heads, limits);
    m_sealer->catchUp();
    return *m_sealer;
}

int SealedAudit::sealAll()
{
    if (!m_sealer)
        restartSealer();
    int seals = 0;
    while (m_sealer->step())
        ++seals;
    return seals;
}

VerifyReport SealedAudit::verify(bool withHeads)
{
    PublicKeys keys;
    keys.addFile(file("public"));
    std::optional<HeadsIndex> heads;
    if (withHeads)
        heads.emplace(file("heads"));
    Database database(conninfo("sealer"), "test");
    DatabaseAuditSource source(database);
    return verifyAudit(source, keys, heads ? &*heads : nullptr);
}

QStringList summary(const VerifyReport &report)
{
    QStringList all;
    for (const Finding &finding : report.findings)
        all.append(QString::fromLatin1(nameOf(finding.kind)) + QLatin1Char(' ') + QString::number(finding.fromSeal) + QLatin1Char('-')
                   + QString::number(finding.toSeal));
    return all;
}

} // namespace mimamori
