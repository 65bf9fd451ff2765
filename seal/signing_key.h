// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace mimamori {

struct Seal;

/// The Ed25519 key that signs heads. Its file is readable by the sealer's user alone; the database's administrators
/// never have it, or they could rewrite rows and seals together.
class SigningKey {
public:
    /// Makes a pair of files: `keyFile` 0400, `publicFile` 0444. Never overwrites. Throws SealError "key_exists" or
    /// "key_write". Returns the key id (first 16 hex digits of SHA-256 of the public key).
    static QByteArray generate(const QString &keyFile, const QString &publicFile);

    /// Throws SealError "key_unreadable", "key_permissions" (another user could read it) or "key_malformed".
    explicit SigningKey(const QString &keyFile);
    ~SigningKey();
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;

    QByteArray id() const { return m_id; }
    QByteArray publicKey() const { return m_public; }
    QByteArray sign(const QByteArray &head) const;

private:
    unsigned char m_secret[64];   // locked in memory, wiped at the end
    QByteArray m_public;
    QByteArray m_id;
};

/// The public keys a verifier trusts; several after a change of key.
class PublicKeys {
public:
    /// Adds every key of the file. Throws SealError "public_unreadable" or "public_malformed".
    void addFile(const QString &path);
    void add(const QByteArray &publicKey);

    bool isEmpty() const { return m_keys.isEmpty(); }
    bool knows(const QByteArray &keyId) const { return m_keys.contains(keyId); }
    /// The seal's head is the one of its fields and its signature is made with the key it names.
    bool verify(const Seal &seal) const;

private:
    QHash<QByteArray, QByteArray> m_keys;   // by id
};

} // namespace mimamori
