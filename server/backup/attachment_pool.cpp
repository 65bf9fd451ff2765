// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/attachment_pool.h"

#include "base/problem.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QSaveFile>

#include <unistd.h>

namespace mimamori {

namespace {

struct Listed {
    QByteArray sha256;
    qint64 bytes{};
};
using Manifest = QMap<QString, Listed>;

QString root(const BackupPlace &place, int repository)
{
    return place.repositories.value(repository - 1) + QStringLiteral("/attachments");
}

QString pooled(const BackupPlace &place, int repository, const QString &name)
{
    return root(place, repository) + QStringLiteral("/pool/") + name;
}

QString manifestFile(const BackupPlace &place, int repository, const QString &label)
{
    return root(place, repository) + u'/' + label + QStringLiteral(".tsv");
}

[[noreturn]] void cannotWrite(const QFileDevice &file)
{
    throw Problem(file.error() == QFileDevice::ResourceError ? "no_space" : "repository_not_writable");
}

Manifest readManifest(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Problem("attachments_missing");
    Manifest out;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() == 3)
            out.insert(QString::fromUtf8(cells[2]), {cells[0], cells[1].toLongLong()});
    }
    if (lines.value(lines.size() - 2) != "end") // written in one piece, but a disk may be full at any byte
        throw Problem("attachments_missing");
    return out;
}

void writeManifest(const QString &path, const Manifest &manifest)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        cannotWrite(file);
    for (auto it = manifest.cbegin(); it != manifest.cend(); ++it)
        file.write(it->sha256 + '\t' + QByteArray::number(it->bytes) + '\t' + it.key().toUtf8() + '\n');
    file.write("end\n");
    if (!file.commit())
        cannotWrite(file);
}

/// Lists of other sets: what they have hashed need not be hashed again.
Manifest newestManifest(const BackupPlace &place, int repository)
{
    const QFileInfoList lists = QDir(root(place, repository)).entryInfoList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Time);
    try {
        return lists.isEmpty() ? Manifest() : readManifest(lists.first().filePath());
    } catch (const Problem &) {
        return {};
    }
}

/// Copies and hashes in one pass; durable before its name stands.
Listed copyFile(const QString &from, const QString &to)
{
    QFile in(from);
    QSaveFile out(to);
    QDir().mkpath(QFileInfo(to).path());
    if (!in.open(QIODevice::ReadOnly))
        throw Problem("store_unreadable");
    if (!out.open(QIODevice::WriteOnly))
        cannotWrite(out);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    while (!in.atEnd()) {
        const QByteArray piece = in.read(1 << 20);
        hash.addData(piece);
        bytes += piece.size();
        if (out.write(piece) != piece.size())
            cannotWrite(out);
    }
    if (!out.flush() || fsync(out.handle()) != 0 || !out.commit())
        cannotWrite(out);
    return {hash.result().toHex(), bytes};
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw Problem("attachments_missing");
    return hash.result().toHex();
}

bool isCopied(const QFileInfo &stored, const QFileInfo &copy, const Listed &known)
{
    return copy.exists() && copy.size() == stored.size() && known.bytes == stored.size() && !known.sha256.isEmpty() && copy.lastModified() >= stored.lastModified();
}

} // namespace

AttachmentCopies copyAttachments(const BackupPlace &place, int repository, const QString &label, const WhileWorking &working)
{
    if (!QDir().mkpath(root(place, repository) + QStringLiteral("/pool")))
        throw Problem("repository_not_writable");
    const Manifest known = newestManifest(place, repository);
    Manifest manifest;
    AttachmentCopies out;
    QDirIterator files(place.storeDirectory, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo stored(files.next());
        const QString name = QDir(place.storeDirectory).relativeFilePath(stored.filePath());
        const QString copy = pooled(place, repository, name);
        const Listed before = known.value(name);
        const Listed now = isCopied(stored, QFileInfo(copy), before) ? before : copyFile(stored.filePath(), copy);
        manifest.insert(name, now);
        ++out.files;
        out.bytes += now.bytes;
        if (working)
            working(-1);
    }
    writeManifest(manifestFile(place, repository, label), manifest);
    return out;
}

qint64 checkAttachments(const BackupPlace &place, int repository, const QString &label, const WhileWorking &working)
{
    const Manifest manifest = readManifest(manifestFile(place, repository, label));
    for (auto it = manifest.cbegin(); it != manifest.cend(); ++it) {
        if (hashOf(pooled(place, repository, it.key())) != it->sha256)
            throw Problem("attachments_corrupt");
        if (working)
            working(-1);
    }
    return manifest.size();
}

qint64 restoreAttachments(const BackupPlace &place, int repository, const QString &label, const QString &directory)
{
    const Manifest manifest = readManifest(manifestFile(place, repository, label));
    for (auto it = manifest.cbegin(); it != manifest.cend(); ++it) {
        if (copyFile(pooled(place, repository, it.key()), directory + u'/' + it.key()).sha256 != it->sha256)
            throw Problem("attachments_corrupt");
    }
    return manifest.size();
}

void sweepAttachments(const BackupPlace &place, int repository, const QStringList &labels)
{
    QSet<QString> named;
    const QFileInfoList lists = QDir(root(place, repository)).entryInfoList({QStringLiteral("*.tsv")}, QDir::Files);
    for (const QFileInfo &list : lists) {
        if (!labels.contains(list.completeBaseName())) {
            QFile::remove(list.filePath());
            continue;
        }
        const QStringList names = readManifest(list.filePath()).keys(); // a list that cannot be read: nothing is removed
        named.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    const QString pool = root(place, repository) + QStringLiteral("/pool");
    QDirIterator files(pool, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!named.contains(QDir(pool).relativeFilePath(path)))
            QFile::remove(path);
    }
}

} // namespace mimamori
