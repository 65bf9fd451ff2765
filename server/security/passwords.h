// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mimamori {

/// Argon2id with t = 3, 32 MiB (reliability.md 2e): the hash as libsodium writes it, parameters inside.
QByteArray hashPassword(const QString &password);

/// Checks a password against a hash; an empty hash is checked against a dummy of the same cost and is always false, so that an
/// unknown name takes as long as a wrong password.
bool verifyPassword(const QByteArray &hash, const QString &password);

/// How often this process has reckoned a password's hash to compare it: the work by which a name could be told from none.
qint64 passwordVerifications();

/// Why a new password will not do: Problem code "password_short" (under 12 characters), "password_context" (the login name,
/// the city, the work), or empty. No rule of composition, no forced change (domain.md 8.2 A2).
QByteArray passwordWeakness(const QString &password, const QString &loginName);

/// A 256-bit random reference token.
QByteArray newToken();

} // namespace mimamori
