// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/restore.h"

#include "backup/attachment_pool.h"
#include "backup/backup_setup.h"
#include "base/problem.h"
#include "db/transaction.h"
#include "heads_index.h"
#include "seal_error.h"

#include <QDir>
#include <QElapsedTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace mimamori {

namespace {

QString lockFile(const BackupPlace &place)
{
    return place.cluster.dataDirectory + QStringLiteral("/restore.lock");
}

qint64 newestEpochOutside(const BackupPlace &place)
{
    if (place.auditHeads.isEmpty())
        return 0;
    try {
        const HeadsIndex heads(place.auditHeads);
        const auto seal = heads.isEmpty() ? std::nullopt : heads.seal(heads.lastNumber());
        return seal ? seal->epoch : 0;
    } catch (const SealError &) {
        return 0;
    }
}

/// What must not go on as if nothing had happened: sessions, the audit's order, and nobody's knowledge of the restore.
qint64 closeThePast(Connection &migrator, const BackupPlace &place, const RestorePlan &plan, const QString &by, const QString &reason)
{
    static constexpr Sql newest{"restore_epoch", "select greatest(coalesce((select max(epoch) from audit.seal), 0), coalesce((select max(epoch) from audit.event), 0))"};
    static constexpr Sql sessions{"restore_sessions", "update sec.session set ended_at = now(), end_reason = 'restored' where ended_at is null"};
    static constexpr Sql leases{"restore_leases", "update job set fence = fence + 1, lease_owner = '', lease_until = null"};
    static constexpr Sql said{"restore_said", "insert into restore_record (restored_at, set_label, target, by_whom, reason, audit_epoch) values (now(), $1, $2, $3, $4, $5)"};
    Transaction transaction(migrator);
    const qint64 epoch = qMax(migrator.value(newest).toLongLong(), newestEpochOutside(place)) + 1;
    migrator.executeScript("restore_new_epoch", "alter table audit.event alter column epoch set default " + QByteArray::number(epoch));
    migrator.execute(sessions);
    migrator.execute(leases);
    migrator.execute(said, {plan.set.label, plan.point.target, by, reason, epoch});
    transaction.commit();
    return epoch;
}

/// Starts the cluster in its place, lets it recover and closes the past; it archives again from here on.
qint64 recoverInPlace(const BackupPlace &place, const RestorePlan &plan, const QString &by, const QString &reason)
{
    EmbeddedClusterConfig config = place.cluster;
    config.archiveCommand = archiveCommand(place);
    config.extraSettings = "hot_standby = off\n"; // ready is when recovery has ended, and not before
    try {
        EmbeddedCluster cluster(config);
        cluster.start();
        ConnectionConfig as = place.as("migrator");
        as.host = cluster.socketDirectory();
        qint64 epoch = 0;
        {
            Connection migrator(as);
            epoch = closeThePast(migrator, place, plan, by, reason);
        }
        cluster.stop();
        return epoch;
    } catch (const ClusterError &) {
        throw Problem("recovery_failed");
    } catch (const DbError &) {
        throw Problem("recovery_failed");
    }
}

/// On a new machine there are the key and the repositories, and nothing else yet.
void requireConfiguration(const BackupPlace &place)
{
    if (!place.embedded || QFile::exists(place.configFile))
        return;
    if (!QFile::exists(place.keyFile))
        throw Problem("wrong_key");
    try {
        prepareBackup(place);
    } catch (const ClusterError &) {
        throw Problem("restore_not_writable", {}, {{QStringLiteral("directory"), place.cluster.dataDirectory}});
    }
}

} // namespace

RestoreLock::RestoreLock(const BackupPlace &place)
{
    QDir().mkpath(place.cluster.dataDirectory);
    m_file = ::open(QFile::encodeName(lockFile(place)).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_file < 0)
        throw Problem("restore_not_writable", {}, {{QStringLiteral("directory"), place.cluster.dataDirectory}});
    if (flock(m_file, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_file);
        throw Problem("restore_running");
    }
}

RestoreLock::~RestoreLock()
{
    ::close(m_file);
}

RestoreFacts restoreFacts(const BackupPlace &place, const RestoreWish &wish)
{
    requireConfiguration(place);
    const PgBackRest tool(place);
    RestoreFacts out;
    out.now = QDateTime::currentDateTimeUtc();
    out.sets = tool.sets();
    for (const RepositorySet &set : std::as_const(out.sets)) {
        if (!out.archived.contains(set.repository))
            out.archived.insert(set.repository, tool.archived(set.repository));
    }
    out.databaseRuns = postmasterState(place.cluster.dataDirectory + QStringLiteral("/data")).pid > 0;
    out.directoryEmpty = !QDir(wish.directory).exists() || QDir(wish.directory).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return out;
}

RestoreDone restoreBeside(const BackupPlace &place, const RestorePlan &plan, const QString &directory, const WhileWorking &working)
{
    QElapsedTimer timer;
    timer.start();
    RestoreDone out;
    out.directory = QDir::cleanPath(directory);
    {
        ScratchCluster scratch(place, out.directory);
        scratch.restore(plan.point, working);
        scratch.keep();
    }
    out.attachments = restoreAttachments(place, plan.set.repository, plan.set.label, out.directory + QStringLiteral("/store"));
    out.seconds = (timer.elapsed() + 999) / 1000;
    return out;
}

RestoreDone restoreIntoPlace(const BackupPlace &place, const RestorePlan &plan, const QString &by, const QString &reason, const WhileWorking &working)
{
    QElapsedTimer timer;
    timer.start();
    RestoreDone out;
    out.directory = place.cluster.dataDirectory;
    const QString data = out.directory + QStringLiteral("/data");
    if (QDir(data).exists()) {
        out.keptAside = data + QStringLiteral(".before-") + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
        if (!QDir().rename(data, out.keptAside))
            throw Problem("restore_not_writable", {}, {{QStringLiteral("directory"), out.directory}});
    }
    try {
        restoreFiles(place, out.directory, plan.point, false, working);
        out.auditEpoch = recoverInPlace(place, plan, by, reason);
    } catch (...) {
        QDir(data).removeRecursively();
        if (!out.keptAside.isEmpty())
            QDir().rename(out.keptAside, data);
        throw;
    }
    // Attachments only ever come to the store: what the restored rows name is there, unless the disk was lost too.
    if (!QDir(place.storeDirectory).exists() || QDir(place.storeDirectory).isEmpty())
        out.attachments = restoreAttachments(place, plan.set.repository, plan.set.label, place.storeDirectory);
    out.seconds = (timer.elapsed() + 999) / 1000;
    return out;
}

} // namespace mimamori
