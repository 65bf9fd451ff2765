// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of JournalFile that works without a server's word: unlocking alone, and the end of a terminal.
#include "journal/journal_file.h"

#include <QDir>
#include <QFile>

namespace mimamori {

namespace {

constexpr qint64 longestWaitSeconds = 900;

/// 2, 4, 8 … seconds after so many wrong secrets.
qint64 waitAfter(int failures)
{
    return failures <= 0 ? 0 : failures >= 10 ? longestWaitSeconds : qMin(longestWaitSeconds, qint64(1) << failures);
}

void overwrite(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite)) {
        const QByteArray nothing(64 * 1024, '\0');
        for (qint64 left = file.size(); left > 0; left -= nothing.size())
            file.write(nothing.constData(), qMin(left, qint64(nothing.size())));
        file.flush();
        file.close();
    }
    QFile::remove(path);
}

} // namespace

/// Whoever sets the terminal's clock back gains nothing: the whole wait begins again.
bool JournalFile::mustWait(const QHash<QString, QByteArray> &head, const QDateTime &now)
{
    const qint64 wait = waitAfter(head.value(QStringLiteral("failed")).toInt());
    const auto last = QDateTime::fromMSecsSinceEpoch(head.value(QStringLiteral("failed_at")).toLongLong(), Qt::UTC);
    if (wait > 0 && now < last)
        writeHead({{QStringLiteral("failed_at"), QByteArray::number(now.toMSecsSinceEpoch())}});
    const qint64 leftMs = wait * 1000 - (now < last ? 0 : last.msecsTo(now));
    m_waitSeconds = leftMs > 0 ? (leftMs + 999) / 1000 : 0;
    return m_waitSeconds > 0;
}

JournalFile::Opened JournalFile::tryWrapped(const QByteArray &terminalSecret, const QString &password, const QDateTime &now)
{
    const QHash<QString, QByteArray> head = readHead();
    if (!head.contains(QStringLiteral("wrapped")))
        return Opened::Unknown;
    if (mustWait(head, now))
        return Opened::Throttled;
    const int failures = head.value(QStringLiteral("failed")).toInt();
    // Counted before it is tried: who ends the program in between has tried.
    const auto count = [this, &now](int failed) {
        return writeHead({{QStringLiteral("failed"), QByteArray::number(failed)}, {QStringLiteral("failed_at"), QByteArray::number(now.toMSecsSinceEpoch())}});
    };
    if (!count(failures + 1))
        return Opened::NotPossible;
    const SecretKey wrapping = wrappingKey(terminalSecret, password, head.value(QStringLiteral("salt")));
    if (!unseal(wrapping, wrapPlace + head.value(QStringLiteral("identity")), head.value(QStringLiteral("wrapped")))) {
        m_waitSeconds = waitAfter(failures + 1);
        return Opened::WrongSecret;
    }
    return count(0) ? Opened::Ready : Opened::NotPossible;
}

JournalFile::Opened JournalFile::openAlone(const QByteArray &terminalSecret, const QString &password, const QDateTime &now)
{
    if (!QFile::exists(m_path))
        return Opened::Unknown;
    const Read read = connect();
    if (read != Read::Good) { // a damaged file is mended where the server has looked at the password
        disconnect();
        return read == Read::Busy ? Opened::InUse : Opened::NotPossible;
    }
    const Opened tried = tryWrapped(terminalSecret, password, now);
    disconnect();
    return tried == Opened::Ready ? open(terminalSecret, password) : tried;
}

JournalFile::Opened JournalFile::check(const QByteArray &terminalSecret, const QString &password, const QDateTime &now)
{
    return isOpen() ? tryWrapped(terminalSecret, password, now) : Opened::Unknown;
}

void JournalFile::destroyAll(const QString &folder)
{
    const QDir dir(folder);
    const QStringList files = dir.entryList({QStringLiteral("*.journal*")}, QDir::Files | QDir::Hidden);
    for (const QString &name : files)
        overwrite(dir.filePath(name));
}

} // namespace mimamori
