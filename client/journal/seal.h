// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mimamori {

/// A secret in memory; overwritten when it goes.
class SecretKey {
public:
    static constexpr qsizetype size = 32;

    SecretKey() = default;
    /// Empty unless `bytes` are as many as a key has.
    explicit SecretKey(QByteArray bytes);
    SecretKey(const SecretKey &other) : m_bytes(other.m_bytes.constData(), other.m_bytes.size()) {}
    SecretKey &operator=(const SecretKey &other);
    ~SecretKey();

    static SecretKey random();
    bool isEmpty() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// XChaCha20-Poly1305 with a random nonce in front. `place` is where the sealed bytes belong (file, row, kind): moved anywhere
/// else they do not open.
QByteArray seal(const SecretKey &key, const QByteArray &place, const QByteArray &plain);
/// Nothing when the key, the place or a single bit is another.
std::optional<QByteArray> unseal(const SecretKey &key, const QByteArray &place, const QByteArray &sealed);

/// The key that wraps a journal's own key: from what the OS keychain of this terminal keeps and what the person knows (Argon2id,
/// t = 3, 32 MiB, as the server's). Takes tens of milliseconds: never on the thread of the windows.
SecretKey wrappingKey(const QByteArray &terminalSecret, const QString &password, const QByteArray &salt);
QByteArray newSalt();

/// A name for a person's journal file that tells nothing about the person, nor, without the terminal's secret, whose it is.
QString hiddenName(const QByteArray &terminalSecret, const QString &person);

} // namespace mimamori
