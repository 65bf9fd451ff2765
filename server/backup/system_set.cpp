// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/system_set.h"

#include "backup/backup_register.h"
#include "backup/backup_setup.h"
#include "backup/retention.h"
#include "backup/set_taking.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

namespace mimamori {

namespace {

const QString systemKind = QStringLiteral("SYSTEM");

QStringList filesBelow(const QStringList &places)
{
    QStringList out;
    for (const QString &place : places) {
        if (QFileInfo(place).isFile())
            out << QFileInfo(place).absoluteFilePath();
        QDirIterator below(place, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (QFileInfo(place).isDir() && below.hasNext())
            out << QFileInfo(below.next()).absoluteFilePath();
    }
    out.removeDuplicates();
    out.sort();
    return out;
}

/// As sha256sum writes them, so that any machine can check.
QByteArray sums(const QStringList &files)
{
    QByteArray out;
    for (const QString &name : files) {
        QFile file(name);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            throw Problem("system_file_unreadable", {}, {{QStringLiteral("file"), name}});
        out += hash.result().toHex() + "  " + name.mid(1).toUtf8() + '\n';
    }
    return out;
}

qint64 sealFiles(const QStringList &files, const QString &path, const ArchiveKey &key)
{
    const QTemporaryDir directory;
    QFile list(directory.filePath(QStringLiteral("SHA256SUMS")));
    if (files.isEmpty())
        throw Problem("system_empty");
    if (!list.open(QIODevice::WriteOnly) || list.write(sums(files)) < 0 || !list.flush())
        throw Problem("no_space");
    QStringList arguments{QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("-C"), directory.path(), QStringLiteral("SHA256SUMS"), QStringLiteral("-C"), QStringLiteral("/")};
    for (const QString &file : files)
        arguments << file.mid(1);
    QProcess tar;
    tar.start(QStringLiteral("/usr/bin/tar"), arguments);
    if (!tar.waitForStarted())
        throw Problem("tool_missing", {}, {{QStringLiteral("program"), QStringLiteral("tar")}});
    const qint64 bytes = sealArchive(tar, path, key);
    tar.waitForFinished();
    if (tar.exitStatus() != QProcess::NormalExit || tar.exitCode() != 0) {
        QFile::remove(path);
        throw Problem("tool_failed", {}, {{QStringLiteral("command"), QStringLiteral("tar")}, {QStringLiteral("code"), tar.exitCode()}});
    }
    return bytes;
}

QString directoryOf(const BackupPlace &place, int repository)
{
    return place.repositories.value(repository - 1) + QStringLiteral("/system");
}

void expireSystemSets(const BackupWork &work, int repository)
{
    work.transaction([&](Context &context) {
        QList<HeldSet> held;
        QHash<QString, Ref<BackupSet>> ids;
        const QList<Stored<BackupSet>> sets = heldSets(context);
        for (const Stored<BackupSet> &set : sets) {
            const BackupSet &row = set.record;
            if (row.kind.value != systemKind || row.repository != repository || row.label.isEmpty())
                continue;
            held.append({row.label, systemKind, row.startedAt, row.state.value == QLatin1String("PROVEN"), row.state.value == QLatin1String("FAILED")});
            ids.insert(row.label, row.id);
        }
        const QList<HeldSet> surplus = toExpire(held, systemKind, mostSets(context));
        for (const HeldSet &set : surplus) {
            if (!QFile::remove(directoryOf(work.place, repository) + u'/' + set.label) && QFile::exists(directoryOf(work.place, repository) + u'/' + set.label))
                throw Problem("repository_not_writable");
            setState(context, ids.value(set.label), "EXPIRED");
        }
    });
}

BackupSet takeInto(const BackupWork &work, int repository)
{
    BackupSet row;
    row.kind.value = systemKind;
    row.repository = repository;
    row.startedAt = QDateTime::currentDateTimeUtc();
    row.state.value = QStringLiteral("FAILED");
    try {
        if (!QDir().mkpath(directoryOf(work.place, repository)))
            throw Problem("repository_not_writable");
        requireSpace(work.place, repository, 0);
        expireSystemSets(work, repository);
        row.label = row.startedAt.toString(QStringLiteral("yyyyMMdd-HHmmss")) + QStringLiteral(".sealed");
        const QString path = directoryOf(work.place, repository) + u'/' + row.label;
        row.bytes = sealFiles(filesBelow(work.place.system), path, systemKey(work.place));
        if (openArchive(path, nullptr, systemKey(work.place)) != row.bytes)
            throw Problem("file_corrupt");
        row.storedBytes = QFileInfo(path).size();
        row.state.value = QStringLiteral("PROVEN");
        row.provenAt = QDateTime::currentDateTimeUtc();
    } catch (const Problem &problem) {
        row.why.value = QString::fromLatin1(problem.code());
    }
    row.endedAt = QDateTime::currentDateTimeUtc();
    return row;
}

} // namespace

ArchiveKey systemKey(const BackupPlace &place)
{
    return {QByteArray::fromHex(repositoryKey(place)), {}};
}

void takeSystemSet(const BackupWork &work)
{
    QByteArray first;
    for (int repository = 1; repository <= work.place.repositories.size(); ++repository) {
        BackupSet row = takeInto(work, repository);
        work.transaction([&](Context &context) { context.records().insert(row); });
        if (first.isEmpty())
            first = row.why.value.toLatin1();
    }
    if (!first.isEmpty())
        throw Problem(first);
}

qint64 sealKeys(const BackupPlace &place, const QString &path, const QByteArray &passphrase)
{
    if (passphrase.size() < 20)
        throw Problem("passphrase_short", "passphrase", {{QStringLiteral("least"), 20}});
    return sealFiles(filesBelow(place.keys), path, {{}, passphrase});
}

} // namespace mimamori
