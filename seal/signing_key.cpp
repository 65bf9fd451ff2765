// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing_key.h"

#include "merkle.h"
#include "seal_error.h"
#include "seal_record.h"

#include <QFile>

#include <cerrno>
#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mimamori {

namespace {

constexpr char secretTag[] = "mimamori-seal-secret-1";
constexpr char publicTag[] = "mimamori-seal-public-1";

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

QByteArray idOf(const QByteArray &publicKey) { return toBytes(sha256(publicKey)).toHex().left(16); }

void startSodium()
{
    if (sodium_init() < 0)
        throw SealError("key_unusable");
}

void writeNew(const QString &path, const QByteArray &content, mode_t mode)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (file < 0)
        throw SealError(errno == EEXIST ? "key_exists" : "key_write");
    const bool written = ::write(file, content.constData(), size_t(content.size())) == content.size() && ::fchmod(file, mode) == 0
        && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        throw SealError("key_write");
}

/// The file's content, refused when anybody but its owner, who must be us, could read it.
QByteArray readPrivate(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        throw SealError("key_unreadable");
    struct stat facts{};
    char buffer[256];
    const bool known = ::fstat(file, &facts) == 0;
    const ssize_t length = known ? ::read(file, buffer, sizeof buffer) : -1;
    ::close(file);
    if (!known || length < 0)
        throw SealError("key_unreadable");
    if (!S_ISREG(facts.st_mode) || facts.st_uid != ::geteuid() || (facts.st_mode & 077) != 0)
        throw SealError("key_permissions");
    QByteArray content(buffer, length);
    sodium_memzero(buffer, sizeof buffer);
    return content;
}

} // namespace

QByteArray SigningKey::generate(const QString &keyFile, const QString &publicFile)
{
    startSodium();
    if (QFile::exists(publicFile))
        throw SealError("key_exists");
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secret);
    QByteArray seed(reinterpret_cast<const char *>(secret), crypto_sign_SEEDBYTES);
    sodium_memzero(secret, sizeof secret);
    const QByteArray id = idOf(publicKey);
    writeNew(keyFile, QByteArray(secretTag) + ' ' + id + ' ' + seed.toBase64() + '\n', 0400);
    sodium_memzero(seed.data(), size_t(seed.size()));
    writeNew(publicFile, QByteArray(publicTag) + ' ' + id + ' ' + publicKey.toBase64() + '\n', 0444);
    return id;
}

SigningKey::SigningKey(const QString &keyFile)
{
    startSodium();
    QByteArray content = readPrivate(keyFile);
    const QList<QByteArray> words = content.trimmed().split(' ');
    QByteArray seed = words.size() == 3 ? QByteArray::fromBase64(words[2]) : QByteArray();
    sodium_memzero(content.data(), size_t(content.size()));
    if (words.size() != 3 || words[0] != secretTag || seed.size() != crypto_sign_SEEDBYTES)
        throw SealError("key_malformed");
    sodium_mlock(m_secret, sizeof m_secret);   // best effort: the limit of locked memory may be 0
    m_public.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(m_public.data()), m_secret, raw(seed));
    sodium_memzero(seed.data(), size_t(seed.size()));
    m_id = idOf(m_public);
    if (m_id != words[1]) {
        sodium_munlock(m_secret, sizeof m_secret);
        throw SealError("key_malformed");
    }
}

SigningKey::~SigningKey() { sodium_munlock(m_secret, sizeof m_secret); }

QByteArray SigningKey::sign(const QByteArray &head) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr, raw(head),
                         static_cast<unsigned long long>(head.size()), m_secret);
    return signature;
}

void PublicKeys::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw SealError("public_unreadable");
    const QList<QByteArray> lines = file.readAll().split('\n');
    const qsizetype before = m_keys.size();
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const QList<QByteArray> words = line.trimmed().split(' ');
        const QByteArray key = words.size() == 3 ? QByteArray::fromBase64(words[2]) : QByteArray();
        if (words.size() != 3 || words[0] != publicTag || key.size() != crypto_sign_PUBLICKEYBYTES || idOf(key) != words[1])
            throw SealError("public_malformed");
        add(key);
    }
    if (m_keys.size() == before && lines.join().trimmed().isEmpty())
        throw SealError("public_malformed");
}

void PublicKeys::add(const QByteArray &publicKey)
{
    startSodium();
    m_keys.insert(idOf(publicKey), publicKey);
}

bool PublicKeys::verify(const Seal &seal) const
{
    const QByteArray key = m_keys.value(seal.keyId);
    return key.size() == crypto_sign_PUBLICKEYBYTES && seal.signature.size() == crypto_sign_BYTES
        && seal.head == seal.computedHead()
        && crypto_sign_verify_detached(raw(seal.signature), raw(seal.head), static_cast<unsigned long long>(seal.head.size()),
                                       raw(key)) == 0;
}

} // namespace mimamori
