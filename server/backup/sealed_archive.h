// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace mimamori {

/// A file that only who has the key (or the passphrase) can open: XChaCha20-Poly1305 over pieces, so that a lost end, an exchanged piece or a
/// changed byte is noticed. Used for system sets and for the keys.
struct ArchiveKey {
    QByteArray bytes{};        ///< 32
    QByteArray passphrase{};   ///< instead: Argon2id, the salt stands in the file
};

/// Seals what `in` gives until its end; durable before its name stands. The bytes taken. Throws Problem "no_space", "repository_not_writable".
qint64 sealArchive(QIODevice &in, const QString &path, const ArchiveKey &key);
/// Opens it into `out` (null: only looks); the bytes given. Throws Problem "wrong_key" or "file_corrupt".
qint64 openArchive(const QString &path, QIODevice *out, const ArchiveKey &key);

} // namespace mimamori
