// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/drop_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

#include <algorithm>

namespace mimamori {

namespace {

constexpr qint64 longestMarker = 4096;
const QString suffix = QStringLiteral(".ok");

QByteArray markerText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestMarker) : QByteArray();
}

/// The last thing a writer writes.
bool isEnded(const QByteArray &text) { return text.trimmed().endsWith("\nend"); }

bool isPlainFile(const QFileInfo &info) { return info.isFile() && !info.isSymLink(); }

} // namespace

DropMarker readMarker(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> values;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0)
            values.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
    DropMarker marker;
    marker.kind = QString::fromLatin1(values.value("kind")).toUpper();
    marker.date = QDate::fromString(QString::fromLatin1(values.value("date")), Qt::ISODate);
    marker.layout = QString::fromUtf8(values.value("layout"));
    bool isNumber = false;
    marker.bytes = values.value("bytes").toLongLong(&isNumber);
    const QByteArray hash = values.value("sha256").toLower();
    marker.sha256 = QByteArray::fromHex(hash);
    if (marker.kind != QLatin1String("FULL") && marker.kind != QLatin1String("DAILY"))
        marker.wrong = QStringLiteral("kind");
    else if (!marker.date.isValid())
        marker.wrong = QStringLiteral("date");
    else if (!isNumber || marker.bytes <= 0)
        marker.wrong = QStringLiteral("bytes");
    else if (marker.sha256.size() != 32 || marker.sha256.toHex() != hash)
        marker.wrong = QStringLiteral("sha256");
    return marker;
}

bool DropFolder::isThere() const { return !m_path.isEmpty() && QDir(m_path).exists(); }

QList<Drop> DropFolder::ready(const QDateTime &now) const
{
    QList<Drop> out;
    if (!isThere())
        return out;
    const QFileInfoList markers = QDir(m_path).entryInfoList({QLatin1Char('*') + suffix}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &info : markers) {
        Drop drop;
        drop.name = info.fileName().chopped(suffix.size());
        const QFileInfo file(pathOf(drop.name));
        const QByteArray text = markerText(info.filePath());
        drop.marker = readMarker(text);
        const QDateTime moved = std::max(info.lastModified(), file.exists() ? file.lastModified() : info.lastModified());
        if (!isEnded(text) || !isPlainFile(file) || (drop.marker.wrong.isEmpty() && file.size() < drop.marker.bytes)) {
            drop.kind = Drop::Kind::Abandoned;
            if (moved.secsTo(now) < abandonedAfterSeconds)
                continue; // still being written
        } else {
            drop.kind = drop.marker.wrong.isEmpty() ? Drop::Kind::Complete : Drop::Kind::WrongMarker;
        }
        out.append(drop);
    }
    std::stable_sort(out.begin(), out.end(), [](const Drop &a, const Drop &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.marker.date < b.marker.date;
    });
    return out;
}

/// False when the target stands already: that move was made before. A source that is gone has nothing to move.
bool DropFolder::moveOnce(const QString &from, const QString &to) const
{
    if (QFileInfo::exists(to))
        return false;
    if (QFileInfo(from).exists() || QFileInfo(from).isSymLink()) {
        if (!QFile::rename(from, to))
            throw DropError("a file of the drop folder cannot be moved");
    }
    return true;
}

void DropFolder::putAway(qint64 number, const QString &name, bool refused, const QString &reason, const QByteArray &sha256) const
{
    const QString directory = m_path + (refused ? QStringLiteral("/refused") : QStringLiteral("/done"));
    if (!QDir().mkpath(directory))
        throw DropError("done and refused cannot be made in the drop folder");
    const QString target = QStringLiteral("%1/%2-%3").arg(directory).arg(number).arg(name);
    QSaveFile beside(target + QStringLiteral(".reason.txt"));
    if (!beside.open(QIODevice::WriteOnly) || beside.write((reason + QLatin1Char('\n')).toUtf8()) < 0 || !beside.commit())
        throw DropError("the reason cannot be written into the drop folder");
    const QString marker = pathOf(name + suffix);
    const QByteArray said = readMarker(markerText(marker)).sha256;
    if (QFileInfo::exists(marker) && !sha256.isEmpty() && said != sha256)
        return; // another file was dropped under this name
    moveOnce(pathOf(name), target);
    moveOnce(marker, target + suffix);
}

} // namespace mimamori
