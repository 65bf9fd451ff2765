// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heads_file.h"

#include "seal_error.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mimamori {

namespace {

QByteArray errorName() { return QByteArray(strerrorname_np(errno)); }

void syncDirectoryOf(const QString &path)
{
    // Without this a crash of the machine could lose the new file though its content is on the disk.
    const int directory = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace

HeadsFile::HeadsFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    constexpr int flags = O_RDWR | O_APPEND | O_CLOEXEC;
    m_file = ::open(name.constData(), flags | O_CREAT | O_EXCL, 0640);
    if (m_file >= 0) {
        ::fchmod(m_file, 0640);
        syncDirectoryOf(path);
        return;
    }
    if (errno == EEXIST)
        m_file = ::open(name.constData(), flags);
    if (m_file < 0)
        throw SealError("heads_unusable", errorName());
    try {
        readLast();
    } catch (...) {
        ::close(m_file);
        throw;
    }
}

HeadsFile::~HeadsFile() { ::close(m_file); }

void HeadsFile::readLast()
{
    struct stat facts{};
    if (::fstat(m_file, &facts) != 0 || !S_ISREG(facts.st_mode))
        throw SealError("heads_unusable");
    // From the end, doubling: a line is some 600 bytes, the file grows for years.
    for (qint64 length = 65'536;; length *= 2) {
        const qint64 start = std::max<qint64>(0, facts.st_size - length);
        QByteArray tail(facts.st_size - start, '\0');
        if (::pread(m_file, tail.data(), size_t(tail.size()), start) != tail.size())
            throw SealError("heads_unusable", errorName());
        m_torn = !tail.isEmpty() && !tail.endsWith('\n');
        const QList<QByteArray> lines = tail.split('\n');
        for (qsizetype i = lines.size() - 1; i >= 0 && !m_last; --i)
            m_last = Seal::fromJsonLine(lines[i]);
        if (m_last || start == 0)
            return;
    }
}

void HeadsFile::append(const Seal &seal)
{
    const QByteArray line = (m_torn ? "\n" : "") + seal.toJsonLine() + '\n';
    m_torn = true;
    // One write: with O_APPEND lines never mix. A short one (disk full) is left as a torn line.
    if (::write(m_file, line.constData(), size_t(line.size())) != line.size() || ::fdatasync(m_file) != 0)
        throw SealError("heads_write", errorName());
    m_torn = false;
    m_last = seal;
}

void HeadsFile::touch()
{
    // "Now" for both times is the one change of times that an append-only file allows.
    if (::futimens(m_file, nullptr) != 0)
        throw SealError("heads_write", errorName());
}

} // namespace mimamori
