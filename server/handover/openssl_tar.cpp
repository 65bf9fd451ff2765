// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/openssl_tar.h"

#include "base/problem.h"

#include <QFileInfo>

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <unistd.h>

namespace mimamori {

namespace {

constexpr qint64 block = 512;
constexpr qint64 piece = 256 * 1024;
constexpr int saltBytes = 8;
const QByteArray magic("Salted__");

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// Key and first block as `openssl enc -pbkdf2` makes them.
QByteArray keyAndIv(const QByteArray &passphrase, const QByteArray &salt)
{
    QByteArray out(32 + 16, '\0');
    if (PKCS5_PBKDF2_HMAC(passphrase.constData(), int(passphrase.size()), reinterpret_cast<const unsigned char *>(salt.constData()), int(salt.size()),
            opensslIterations, EVP_sha256(), int(out.size()), raw(out)) != 1)
        throw Problem("no_memory");
    return out;
}

EVP_CIPHER_CTX *newCipher(const QByteArray &passphrase, const QByteArray &salt, bool sealing)
{
    QByteArray key = keyAndIv(passphrase, salt);
    EVP_CIPHER_CTX *out = EVP_CIPHER_CTX_new();
    if (!out || EVP_CipherInit_ex(out, EVP_aes_256_cbc(), nullptr, raw(key), raw(key) + 32, sealing ? 1 : 0) != 1)
        throw Problem("no_memory");
    return out;
}

QByteArray octal(qint64 number, int width)
{
    return QByteArray::number(number, 8).rightJustified(width - 1, '0') + '\0';
}

/// 11 octal digits, or GNU's base 256 from 8 GiB on.
QByteArray sizeField(qint64 bytes)
{
    if (bytes < (qint64(1) << 33))
        return octal(bytes, 12);
    QByteArray out(12, '\0');
    for (int i = 11; i > 3; --i, bytes >>= 8)
        out[i] = char(bytes & 0xff);
    out[0] = char(0x80);
    return out;
}

qint64 sizeOf(const QByteArray &field)
{
    if (!(uchar(field[0]) & 0x80))
        return field.left(11).trimmed().toLongLong(nullptr, 8);
    qint64 out = 0;
    for (int i = 4; i < 12; ++i)
        out = (out << 8) | uchar(field[i]);
    return out;
}

QByteArray checksum(const QByteArray &header)
{
    qint64 sum = 0;
    for (int i = 0; i < block; ++i)
        sum += i >= 148 && i < 156 ? ' ' : uchar(header[i]);
    return QByteArray::number(sum, 8).rightJustified(6, '0') + QByteArray("\0 ", 2);
}

QByteArray tarHeader(const QString &name, qint64 bytes)
{
    QByteArray out(block, '\0');
    out.replace(0, name.size(), name.toLatin1());
    out.replace(100, 8, octal(0600, 8)).replace(108, 8, octal(0, 8)).replace(116, 8, octal(0, 8));
    out.replace(124, 12, sizeField(bytes)).replace(136, 12, octal(0, 12));
    out[156] = '0';
    out.replace(257, 8, QByteArray("ustar\00000", 8));
    out.replace(148, 8, checksum(out));
    return out;
}

qint64 paddingOf(qint64 bytes)
{
    return (block - bytes % block) % block;
}

} // namespace

OpensslTarWriter::OpensslTarWriter(const QString &path, const QByteArray &passphrase) : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly))
        throw Problem("handover_not_writable");
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QByteArray salt(saltBytes, '\0');
    if (RAND_bytes(raw(salt), saltBytes) != 1)
        throw Problem("no_memory");
    m_cipher = newCipher(passphrase, salt, true);
    put(magic + salt);
}

OpensslTarWriter::~OpensslTarWriter()
{
    EVP_CIPHER_CTX_free(m_cipher);
}

void OpensslTarWriter::put(const QByteArray &sealed)
{
    if (m_file.write(sealed) != sealed.size())
        throw Problem(m_file.error() == QFileDevice::ResourceError ? "no_space" : "handover_not_writable");
    m_hash.addData(sealed);
    m_bytes += sealed.size();
}

void OpensslTarWriter::encrypt(QByteArrayView plain)
{
    QByteArray sealed(plain.size() + 16, '\0');
    int bytes = 0;
    if (EVP_CipherUpdate(m_cipher, raw(sealed), &bytes, reinterpret_cast<const unsigned char *>(plain.data()), int(plain.size())) != 1)
        throw Problem("no_memory");
    put(sealed.left(bytes));
}

void OpensslTarWriter::begin(const QString &name, qint64 bytes)
{
    endEntry();
    encrypt(tarHeader(name, bytes));
    m_left = bytes;
    m_padding = paddingOf(bytes);
}

void OpensslTarWriter::write(QByteArrayView bytes)
{
    if (bytes.size() > m_left)
        throw std::logic_error("an entry is longer than was said");
    m_left -= bytes.size();
    encrypt(bytes);
}

void OpensslTarWriter::endEntry()
{
    if (m_left != 0)
        throw std::logic_error("an entry is shorter than was said");
    encrypt(QByteArray(m_padding, '\0'));
    m_padding = 0;
}

void OpensslTarWriter::add(const QString &name, const QByteArray &content)
{
    begin(name, content.size());
    write(content);
}

void OpensslTarWriter::finish()
{
    endEntry();
    encrypt(QByteArray(2 * block, '\0'));
    QByteArray last(32, '\0');
    int bytes = 0;
    if (EVP_CipherFinal_ex(m_cipher, raw(last), &bytes) != 1)
        throw Problem("no_memory");
    put(last.left(bytes));
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0 || !m_file.commit())
        throw Problem(m_file.error() == QFileDevice::ResourceError ? "no_space" : "handover_not_writable");
}

OpensslTarReader::OpensslTarReader(const QString &path, const QByteArray &passphrase) : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw Problem("handover_no_file");
    if (m_file.read(magic.size()) != magic)
        throw Problem("handover_damaged", {}, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    m_cipher = newCipher(passphrase, m_file.read(saltBytes), false);
}

OpensslTarReader::~OpensslTarReader()
{
    EVP_CIPHER_CTX_free(m_cipher);
}

void OpensslTarReader::fill(qint64 bytes)
{
    m_plain.remove(0, m_at);
    m_at = 0;
    while (m_plain.size() < bytes && !m_ended) {
        const QByteArray sealed = m_file.read(piece);
        QByteArray plain(sealed.size() + 32, '\0');
        int got = 0;
        if (sealed.isEmpty()) {
            m_ended = true;
            EVP_CipherFinal_ex(m_cipher, raw(plain), &got); // a wrong end shows as missing bytes
        } else if (EVP_CipherUpdate(m_cipher, raw(plain), &got, reinterpret_cast<const unsigned char *>(sealed.constData()), int(sealed.size())) != 1) {
            got = 0;
            m_ended = true;
        }
        m_plain += plain.left(got);
    }
}

QByteArray OpensslTarReader::take(qint64 bytes)
{
    if (m_plain.size() - m_at < bytes)
        fill(bytes);
    if (m_plain.size() - m_at < bytes)
        throw Problem(m_begun ? "handover_damaged" : "handover_passphrase", {}, {{QStringLiteral("file"), m_entry.name.isEmpty() ? QFileInfo(m_file).fileName() : m_entry.name}});
    const QByteArray out = m_plain.mid(m_at, bytes);
    m_at += bytes;
    return out;
}

bool OpensslTarReader::next(Entry &entry)
{
    const QByteArray header = take(block);
    if (m_begun && header == QByteArray(block, '\0'))
        return false;
    if (header.mid(257, 5) != "ustar" || header.mid(148, 8) != checksum(header))
        throw Problem(m_begun ? "handover_damaged" : "handover_passphrase", {}, {{QStringLiteral("file"), m_begun ? m_entry.name : QFileInfo(m_file).fileName()}});
    m_begun = true;
    m_entry = {QString::fromLatin1(header.left(100).constData()), sizeOf(header.mid(124, 12))};
    entry = m_entry;
    return true;
}

void OpensslTarReader::read(const std::function<void(QByteArrayView)> &sink)
{
    for (qint64 left = m_entry.bytes; left > 0;) {
        const QByteArray bytes = take(qMin(left, piece));
        sink(bytes);
        left -= bytes.size();
    }
    take(paddingOf(m_entry.bytes));
}

} // namespace mimamori
