// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backup_setup.h"

#include "backup/pgbackrest.h"
#include "base/problem.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace mimamori {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray configuration(const BackupPlace &place, const QByteArray &key)
{
    const QByteArray own = QFile::encodeName(place.cluster.dataDirectory);
    QByteArray text = "# Written by the server at each start; changes are lost.\n[global]\n";
    for (int i = 0; i < place.repositories.size(); ++i) {
        const QByteArray name = "repo" + QByteArray::number(i + 1);
        text += name + "-path=" + QFile::encodeName(place.repositories[i]) + '\n' + name + "-cipher-type=aes-256-cbc\n" + name + "-cipher-pass=" + key + '\n';
        text += name + "-retention-full=9999999\n"; // the server itself decides what goes: by kind, and never below two proven
    }
    text += "compress-type=zst\nprocess-max=2\nstart-fast=y\n"
            "log-level-console=off\nlog-level-stderr=error\nlog-level-file=off\n"
            "log-path=" + own + "/log\nlock-path=" + own + "/backup-lock\nspool-path=" + own + "/backup-spool\n\n[global:backup]\n";
    for (int i = 0; i < place.repositories.size(); ++i)
        text += "repo" + QByteArray::number(i + 1) + "-bundle=y\n";
    return text + "\n[" + place.stanza.toUtf8() + "]\npg1-path=" + own + "/data\npg1-socket-path=" + QFile::encodeName(place.database.host)
        + "\npg1-user=" + EmbeddedCluster::backupRole().toUtf8() + "\npg1-database=" + place.database.database.toUtf8() + '\n';
}

} // namespace

QString archiveCommand(const BackupPlace &place)
{
    return QStringLiteral("%1 --config=%2 --stanza=%3 archive-push %p").arg(place.program, place.configFile, place.stanza);
}

QByteArray repositoryKey(const BackupPlace &place)
{
    QFile file(place.keyFile);
    if (!file.exists()) {
        QByteArray bytes(32, '\0');
        randombytes_buf(bytes.data(), size_t(bytes.size()));
        QSaveFile out(place.keyFile);
        if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(ownerOnly) || out.write(bytes.toHex()) != 64 || !out.commit())
            throw ClusterError(QStringLiteral("the backups' key cannot be written: %1").arg(place.keyFile));
    }
    if (!file.open(QIODevice::ReadOnly) || (file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)))
        throw ClusterError(QStringLiteral("the backups' key cannot be read, or can be read by others than its owner: %1").arg(place.keyFile));
    const QByteArray key = file.readAll().trimmed();
    if (key.size() != 64 || QByteArray::fromHex(key).toHex() != key)
        throw ClusterError(QStringLiteral("the backups' key must be 64 hexadecimal digits: %1").arg(place.keyFile));
    return key;
}

void prepareBackup(const BackupPlace &place)
{
    if (!place.embedded)
        return;
    const ClusterUser user = clusterUser(place.cluster);
    const QByteArray key = repositoryKey(place);
    for (const QString &directory : {QString(place.cluster.dataDirectory + QStringLiteral("/backup-lock")), QString(place.cluster.dataDirectory + QStringLiteral("/backup-spool"))})
        makeOwnedDirectory(directory, user, 0700);
    writeOwnedFile(place.configFile, configuration(place, key), user);
    for (const QString &directory : place.repositories) {
        if (!QDir(directory).exists()) // one that is there keeps its owner: a mistake there must show, not be mended silently
            makeOwnedDirectory(directory, user, 0700);
    }
}

QByteArray openStanza(const BackupPlace &place)
{
    try {
        PgBackRest(place).require(QStringLiteral("stanza-create"), {});
        return {};
    } catch (const Problem &problem) {
        return problem.code();
    }
}

} // namespace mimamori
