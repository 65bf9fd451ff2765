// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/seal.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr unsigned long long operations = 3;
constexpr size_t memoryBytes = 32 * 1024 * 1024;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium cannot be initialised");
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray randomBytes(qsizetype size)
{
    requireSodium();
    QByteArray out(size, '\0');
    randombytes_buf(out.data(), size_t(size));
    return out;
}

} // namespace

SecretKey::SecretKey(QByteArray bytes)
{
    if (bytes.size() == size)
        m_bytes = std::move(bytes);
}

SecretKey &SecretKey::operator=(const SecretKey &other)
{
    if (this == &other)
        return *this;
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), size_t(m_bytes.size()));
    m_bytes = QByteArray(other.m_bytes.constData(), other.m_bytes.size());
    return *this;
}

SecretKey::~SecretKey()
{
    if (!m_bytes.isEmpty())
        sodium_memzero(m_bytes.data(), size_t(m_bytes.size()));
}

SecretKey SecretKey::random()
{
    return SecretKey(randomBytes(size));
}

QByteArray seal(const SecretKey &key, const QByteArray &place, const QByteArray &plain)
{
    const QByteArray nonce = randomBytes(nonceBytes);
    QByteArray box(plain.size() + tagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, raw(plain), size_t(plain.size()), raw(place), size_t(place.size()), nullptr,
                                               raw(nonce), raw(key.bytes()));
    return nonce + box;
}

std::optional<QByteArray> unseal(const SecretKey &key, const QByteArray &place, const QByteArray &sealed)
{
    requireSodium();
    if (key.isEmpty() || sealed.size() < nonceBytes + tagBytes)
        return std::nullopt;
    const QByteArray box = sealed.mid(nonceBytes);
    QByteArray plain(box.size() - tagBytes, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box), size_t(box.size()), raw(place),
                                                   size_t(place.size()), raw(sealed), raw(key.bytes())) != 0)
        return std::nullopt;
    return plain;
}

SecretKey wrappingKey(const QByteArray &terminalSecret, const QString &password, const QByteArray &salt)
{
    requireSodium();
    QByteArray words = password.toUtf8();
    QByteArray known(SecretKey::size, '\0');
    const int failed = crypto_pwhash(raw(known), size_t(known.size()), words.constData(), size_t(words.size()), raw(salt), operations,
                                     memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(words.data(), size_t(words.size()));
    if (failed != 0)
        throw std::bad_alloc();
    QByteArray both(SecretKey::size, '\0');
    crypto_generichash(raw(both), size_t(both.size()), raw(known), size_t(known.size()), raw(terminalSecret), size_t(terminalSecret.size()));
    sodium_memzero(known.data(), size_t(known.size()));
    return SecretKey(std::move(both));
}

QByteArray newSalt()
{
    return randomBytes(crypto_pwhash_SALTBYTES);
}

QString hiddenName(const QByteArray &terminalSecret, const QString &person)
{
    requireSodium();
    const QByteArray words = person.toUtf8();
    QByteArray name(16, '\0');
    crypto_generichash(raw(name), size_t(name.size()), raw(words), size_t(words.size()), raw(terminalSecret), size_t(terminalSecret.size()));
    return QString::fromLatin1(name.toHex());
}

} // namespace mimamori
