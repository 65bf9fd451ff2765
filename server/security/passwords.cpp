// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/passwords.h"

#include <QStringList>

#include <sodium.h>

#include <atomic>
#include <stdexcept>

namespace mimamori {

namespace {

constexpr unsigned long long operations = 3;
constexpr size_t memoryBytes = 32 * 1024 * 1024;

std::atomic<qint64> verified = 0;

void requireSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium cannot be initialised");
}

} // namespace

QByteArray hashPassword(const QString &password)
{
    requireSodium();
    const QByteArray bytes = password.toUtf8();
    QByteArray out(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_argon2id_str(out.data(), bytes.constData(), size_t(bytes.size()), operations, memoryBytes) != 0)
        throw std::bad_alloc();
    return QByteArray(out.constData());
}

bool verifyPassword(const QByteArray &hash, const QString &password)
{
    requireSodium();
    static const QByteArray dummy = hashPassword(QStringLiteral("nobody has this password"));
    const QByteArray bytes = password.toUtf8();
    const QByteArray against = hash.isEmpty() ? dummy : hash;
    ++verified;
    const bool right = crypto_pwhash_str_verify(against.constData(), bytes.constData(), size_t(bytes.size())) == 0;
    return right && !hash.isEmpty();
}

qint64 passwordVerifications()
{
    return verified;
}

QByteArray passwordWeakness(const QString &password, const QString &loginName)
{
    if (password.toUcs4().size() < 12)
        return "password_short";
    static const QStringList context{QStringLiteral("kobe"), QStringLiteral("神戸"), QStringLiteral("mimamori"), QStringLiteral("みまもり"),
        QStringLiteral("jido"), QStringLiteral("児童"), QStringLiteral("password")};
    QString rest = password.toLower();
    rest.remove(loginName.toLower());
    for (const QString &word : context)
        rest.remove(word);
    return rest.toUcs4().size() < 6 ? QByteArray("password_context") : QByteArray();
}

QByteArray newToken()
{
    requireSodium();
    QByteArray token(32, '\0');
    randombytes_buf(token.data(), size_t(token.size()));
    return token;
}

} // namespace mimamori
