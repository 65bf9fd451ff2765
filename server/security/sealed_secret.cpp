// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/sealed_secret.h"

#include "base/problem.h"

#include <sodium.h>

namespace mimamori {

namespace {

constexpr qint64 nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qint64 tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

void requireKey(const QByteArray &storeKey)
{
    if (sodium_init() < 0 || storeKey.size() != qsizetype(crypto_aead_xchacha20poly1305_ietf_KEYBYTES))
        throw Problem("store");
}

} // namespace

QByteArray sealSecret(const QByteArray &secret, const QByteArray &storeKey, const QByteArray &boundTo)
{
    requireKey(storeKey);
    QByteArray out(nonceBytes + secret.size() + tagBytes, Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(out.data());
    randombytes_buf(to, size_t(nonceBytes));
    crypto_aead_xchacha20poly1305_ietf_encrypt(to + nonceBytes, nullptr, raw(secret), quint64(secret.size()), raw(boundTo), quint64(boundTo.size()),
        nullptr, to, raw(storeKey));
    return out;
}

QByteArray openSecret(const QByteArray &sealed, const QByteArray &storeKey, const QByteArray &boundTo)
{
    requireKey(storeKey);
    if (sealed.size() < nonceBytes + tagBytes)
        throw Problem("store");
    QByteArray out(sealed.size() - nonceBytes - tagBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(out.data()), nullptr, nullptr, raw(sealed) + nonceBytes,
            quint64(sealed.size() - nonceBytes), raw(boundTo), quint64(boundTo.size()), raw(sealed), raw(storeKey)) != 0)
        throw Problem("store");
    return out;
}

} // namespace mimamori
