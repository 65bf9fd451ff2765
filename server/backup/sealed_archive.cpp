// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/sealed_archive.h"

#include "base/problem.h"

#include <QFile>
#include <QProcess>
#include <QSaveFile>

#include <sodium.h>
#include <unistd.h>

namespace mimamori {

namespace {

const QByteArray magic("mimamori-sealed-1");
constexpr qsizetype pieceBytes = 1 << 18;
constexpr qsizetype sealedBytes = pieceBytes + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr int keyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;

QByteArray keyOf(const ArchiveKey &key, const QByteArray &salt)
{
    QByteArray out(keyBytes, '\0');
    auto *bytes = reinterpret_cast<unsigned char *>(out.data());
    const auto *from = reinterpret_cast<const unsigned char *>(salt.constData());
    if (key.passphrase.isEmpty()) {
        crypto_generichash(bytes, keyBytes, from, size_t(salt.size()), reinterpret_cast<const unsigned char *>(key.bytes.constData()), size_t(key.bytes.size()));
    } else if (crypto_pwhash(bytes, keyBytes, key.passphrase.constData(), size_t(key.passphrase.size()), from, crypto_pwhash_OPSLIMIT_MODERATE,
                   crypto_pwhash_MEMLIMIT_MODERATE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw Problem("no_memory");
    }
    return out;
}

/// A whole piece, or what is left; waits for a process that is still writing.
QByteArray readPiece(QIODevice &in, qsizetype bytes)
{
    QByteArray out;
    while (out.size() < bytes) {
        const QByteArray more = in.read(bytes - out.size());
        out += more;
        if (more.isEmpty() && (in.atEnd() || !in.isSequential()) && !in.waitForReadyRead(60'000))
            break;
    }
    return out;
}

[[noreturn]] void cannotWrite(const QFileDevice &file)
{
    throw Problem(file.error() == QFileDevice::ResourceError ? "no_space" : "repository_not_writable");
}

} // namespace

qint64 sealArchive(QIODevice &in, const QString &path, const ArchiveKey &key)
{
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        cannotWrite(out);
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), size_t(salt.size()));
    const QByteArray secret = keyOf(key, salt);
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_state state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, reinterpret_cast<unsigned char *>(header.data()), reinterpret_cast<const unsigned char *>(secret.constData()));
    out.write(magic + salt + header);
    qint64 bytes = 0;
    for (bool last = false; !last;) {
        const QByteArray piece = readPiece(in, pieceBytes);
        last = piece.size() < pieceBytes;
        QByteArray sealed(piece.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
            reinterpret_cast<const unsigned char *>(piece.constData()), size_t(piece.size()), nullptr, 0,
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        if (out.write(sealed) != sealed.size())
            cannotWrite(out);
        bytes += piece.size();
    }
    if (!out.flush() || fsync(out.handle()) != 0 || !out.commit())
        cannotWrite(out);
    return bytes;
}

qint64 openArchive(const QString &path, QIODevice *out, const ArchiveKey &key)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        throw Problem("file_missing");
    if (in.read(magic.size()) != magic)
        throw Problem("file_corrupt");
    const QByteArray salt = in.read(crypto_pwhash_SALTBYTES);
    const QByteArray header = in.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    const QByteArray secret = keyOf(key, salt);
    crypto_secretstream_xchacha20poly1305_state state;
    if (header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES
        || crypto_secretstream_xchacha20poly1305_init_pull(&state, reinterpret_cast<const unsigned char *>(header.constData()), reinterpret_cast<const unsigned char *>(secret.constData())) != 0)
        throw Problem("file_corrupt");
    qint64 bytes = 0;
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const QByteArray sealed = in.read(sealedBytes);
        QByteArray piece(qMax<qsizetype>(0, sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES)), '\0');
        if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES)
            || crypto_secretstream_xchacha20poly1305_pull(&state, reinterpret_cast<unsigned char *>(piece.data()), nullptr, &tag,
                   reinterpret_cast<const unsigned char *>(sealed.constData()), size_t(sealed.size()), nullptr, 0) != 0)
            throw Problem(bytes == 0 ? "wrong_key" : "file_corrupt");
        if (out)
            out->write(piece);
        bytes += piece.size();
    }
    return bytes;
}

} // namespace mimamori
