// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sealed_file.h"

#include "base/problem.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr qint64 nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qint64 tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qint64 headBytes = 4 + nonceBytes; // length of the content, nonce

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium cannot start");
}

/// A new file's name is durable only when its directory is.
void syncDirectory(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (fd < 0 || ::fsync(fd) != 0) {
        if (fd >= 0)
            ::close(fd);
        throw Problem("store");
    }
    ::close(fd);
}

} // namespace

QString SealedFile::newName()
{
    requireSodium();
    QByteArray random(16, Qt::Uninitialized);
    randombytes_buf(random.data(), size_t(random.size()));
    return QString::fromLatin1(random.toHex());
}

QString SealedFile::pathOf(const QString &directory, const QString &name)
{
    return directory + QLatin1Char('/') + name.left(2) + QLatin1Char('/') + name;
}

SealedFile::SealedFile(const QString &directory, QString name, QByteArray key)
    : m_path(pathOf(directory, name)), m_name(name.toLatin1()), m_key(std::move(key))
{
    requireSodium();
    Q_ASSERT(m_key.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
}

QByteArray SealedFile::binding(qint64 offset) const
{
    QByteArray out = QByteArray("mimamori.file.1 ") + m_name + ' ';
    return out + QByteArray::number(offset);
}

void SealedFile::append(qint64 offset, const QByteArray &data)
{
    const QString directory = QFileInfo(m_path).path();
    if (!QDir().mkpath(directory))
        throw Problem("store");
    QFile file(m_path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite))
        throw Problem("store");
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    qint64 at = 0;
    qint64 reached = 0;
    while (reached < offset) {
        const auto piece = nextPiece(file, at, reached);
        if (!piece)
            throw Problem("file_damaged");
        at += headBytes + piece->bytes + tagBytes;
        reached += piece->bytes;
    }
    if (reached != offset)
        throw Problem("file_damaged");
    QByteArray sealed(headBytes + data.size() + tagBytes, Qt::Uninitialized);
    qToBigEndian(quint32(data.size()), sealed.data());
    auto *nonce = reinterpret_cast<unsigned char *>(sealed.data() + 4);
    randombytes_buf(nonce, size_t(nonceBytes));
    const QByteArray bound = binding(offset);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data() + headBytes), nullptr, raw(data),
        quint64(data.size()), raw(bound), quint64(bound.size()), nullptr, nonce, raw(m_key));
    if (!file.resize(at) || !file.seek(at) || file.write(sealed) != sealed.size() || !file.flush() || ::fsync(file.handle()) != 0)
        throw Problem("store");
    if (isNew)
        syncDirectory(directory);
}

void SealedFile::write(const QByteArray &content)
{
    qint64 offset = 0;
    do {
        const QByteArray piece = content.mid(offset, largestPiece);
        append(offset, piece);
        offset += piece.size();
    } while (offset < content.size());
}

void SealedFile::openForReading(QFile &file) const
{
    if (!file.open(QIODevice::ReadOnly))
        throw Problem("file_damaged");
}

std::optional<SealedFile::Piece> SealedFile::nextPiece(QFile &file, qint64 at, qint64 offset) const
{
    if (!file.seek(at))
        return std::nullopt;
    const QByteArray length = file.read(4);
    if (length.size() != 4)
        return std::nullopt;
    const qint64 bytes = qFromBigEndian<quint32>(length.constData());
    if (bytes > largestPiece || at + headBytes + bytes + tagBytes > file.size())
        return std::nullopt; // a torn write
    return Piece{at, offset, bytes};
}

QByteArray SealedFile::openPiece(QFile &file, const Piece &piece) const
{
    file.seek(piece.at + 4);
    const QByteArray nonce = file.read(nonceBytes);
    const QByteArray sealed = file.read(piece.bytes + tagBytes);
    if (nonce.size() != nonceBytes || sealed.size() != piece.bytes + tagBytes)
        throw Problem("file_damaged");
    QByteArray content(piece.bytes, Qt::Uninitialized);
    const QByteArray bound = binding(piece.offset);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(content.data()), nullptr, nullptr, raw(sealed),
            quint64(sealed.size()), raw(bound), quint64(bound.size()), raw(nonce), raw(m_key)) != 0)
        throw Problem("file_damaged");
    return content;
}

void SealedFile::eachPiece(qint64 from, const std::function<bool(const Piece &, const QByteArray &)> &visit) const
{
    QFile file(m_path);
    openForReading(file);
    qint64 at = 0;
    qint64 offset = 0;
    while (at < file.size()) {
        const auto piece = nextPiece(file, at, offset);
        if (!piece)
            return;
        if (offset + piece->bytes > from && !visit(*piece, openPiece(file, *piece)))
            return;
        at += headBytes + piece->bytes + tagBytes;
        offset += piece->bytes;
    }
}

QByteArray SealedFile::read(qint64 offset, qint64 limit) const
{
    QByteArray out;
    eachPiece(offset, [&](const Piece &piece, const QByteArray &content) {
        out += content.mid(qMax<qint64>(0, offset - piece.offset), limit - out.size());
        return out.size() < limit;
    });
    return out;
}

QByteArray SealedFile::readAll() const
{
    return read(0, std::numeric_limits<qint64>::max());
}

QByteArray SealedFile::sha256(qint64 bytes) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = bytes;
    eachPiece(0, [&](const Piece &, const QByteArray &content) {
        hash.addData(content.left(left));
        left -= qMin<qint64>(left, content.size());
        return left > 0;
    });
    if (left != 0)
        throw Problem("file_damaged");
    return hash.result();
}

} // namespace mimamori
