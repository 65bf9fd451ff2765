// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup_fixture.h"

#include "backup/backup_setup.h"
#include "base/japan_time.h"
#include "db/migrator.h"
#include "db/transaction.h"
#include "sample/sample.h"
#include "seed/load_books.h"
#include "seed/seed.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <sys/stat.h>

namespace mimamori {

BackupFixture::BackupFixture()
{
    QTemporaryDir directory(QDir::tempPath() + QStringLiteral("/mimamori-backup-XXXXXX"));
    directory.setAutoRemove(false);
    m_directory = directory.path();
    ::chmod(QFile::encodeName(m_directory).constData(), 0755);
    place.cluster.dataDirectory = path(QStringLiteral("cluster"));
    place.cluster.mappings = EmbeddedCluster::defaultMappings(ownUserName());
    place.cluster.durable = false;
    place.cluster.stopWithParent = true;
    place.configFile = path(QStringLiteral("cluster/pgbackrest.conf"));
    place.repositories = {path(QStringLiteral("repo"))};
    place.keyFile = path(QStringLiteral("backup.key"));
    place.database.host = path(QStringLiteral("cluster/run"));
    place.scratch = path(QStringLiteral("drill"));
    place.storeDirectory = path(QStringLiteral("store"));
    place.keys = {place.keyFile};
    place.system = {place.keyFile + QStringLiteral(".none"), QFile::decodeName("/etc/hostname")};
    place.reserveMegabytes = 1;
    EmbeddedClusterConfig config = place.cluster;
    config.archiveCommand = archiveCommand(place);
    m_cluster = std::make_unique<EmbeddedCluster>(config);
    m_cluster->initialise();
    prepareBackup(place);
    m_cluster->start();
    fill();
    if (const QByteArray trouble = openStanza(place); !trouble.isEmpty())
        qFatal("no stanza: %s", trouble.constData());
    ServerServices::Config services;
    services.storeDirectory = place.storeDirectory;
    services.storeKey = QByteArray(32, 'k');
    services.environment = QStringLiteral("test");
    m_services = std::make_unique<ServerServices>(services, m_time);
    {
        Connection books(place.as("migrator")); // an incident that a failing drill opens has clocks
        m_services->setClockBook(loadClockBook(books, civilDateInJapan(m_time.nowUtc())));
    }
    m_db = std::make_unique<Connection>(place.as("app_job"));
    m_work.reset(new BackupWork{place, [this](const std::function<void(Context &)> &done) { act(done); }, {}});
}

/// Schema, reference data and the sample city's offices and users.
void BackupFixture::fill()
{
    Connection migrator(place.as("migrator"));
    Migrator(migrator).run();
    seedReferenceData(migrator);
    QFile password(path(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly) || password.write("correct horse battery") < 0)
        qFatal("the sample password cannot be written");
    password.close();
    loadSample(migrator, m_directory);
}

BackupFixture::~BackupFixture()
{
    m_db.reset();
    stop();
    QDir(m_directory).removeRecursively();
}

void BackupFixture::stop()
{
    m_db.reset();
    m_cluster->stop();
}

void BackupFixture::act(const std::function<void(Context &)> &done)
{
    static constexpr Sql enter{"test_enter", "select sec.enter_job()"};
    Transaction transaction(*m_db);
    m_db->query(enter);
    Actor actor;
    actor.terminal = QStringLiteral("job:test");
    Context context(*m_db, actor, m_time.nowUtc(), {"job.test", {}, -1}, *m_services);
    done(context);
    transaction.commit();
}

QVariant BackupFixture::look(const char *sql)
{
    return superview().value(Sql{"test_look", sql});
}

void BackupFixture::change(const char *sql)
{
    superview().execute(Sql{"test_change", sql});
}

QByteArray BackupFixture::refusal(const std::function<void()> &done)
{
    try {
        done();
    } catch (const Problem &problem) {
        return problem.code();
    } catch (const std::exception &other) {
        return QByteArray("no Problem: ") + other.what();
    }
    return "ok";
}

void BackupFixture::archiveAll()
{
    Connection backup(place.as("backup"));
    const QString segment = backup.value(Sql{"test_segment", "select pg_walfile_name(pg_switch_wal())"}).toString();
    for (int i = 0; i < 600; ++i) {
        if (backup.value(Sql{"test_archived", "select coalesce(last_archived_wal >= $1, false) from pg_stat_archiver"}, {segment}).toBool())
            return;
        QThread::msleep(50);
    }
    qFatal("nothing is archived");
}

QString BackupFixture::firstFile(const QString &below, const QString &pattern) const
{
    QStringList found;
    QDirIterator files(path(below), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    found.sort();
    return found.value(0);
}

} // namespace mimamori
