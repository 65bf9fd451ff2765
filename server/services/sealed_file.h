// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <functional>
#include <optional>

namespace mimamori {

/// One encrypted file of the store: chunks sealed one by one (XChaCha20-Poly1305), each bound to the file's name and its place in
/// it, so that none can be changed, moved, swapped or taken from another file. Named by random letters; nothing personal outside the
/// seal. Never whole in memory.
class SealedFile {
public:
    static constexpr qint64 largestPiece = 256 * 1024;

    /// 32 hexadecimal digits.
    static QString newName();
    /// `key`: 32 bytes, of the file's owner. Does not touch the disk.
    SealedFile(const QString &directory, QString name, QByteArray key);

    /// Appends at `offset` (bytes of content so far) and makes it durable. What a request that never committed had written behind
    /// `offset` is cut off first. Throws Problem{"file_damaged"} when the file does not reach to `offset`, Problem{"store"} when the
    /// disk refuses.
    void append(qint64 offset, const QByteArray &data);
    /// Seals everything in pieces of largestPiece.
    void write(const QByteArray &content);
    /// At most `limit` bytes from `offset`. Throws Problem{"file_damaged"} when a chunk is not what was sealed.
    QByteArray read(qint64 offset, qint64 limit) const;
    QByteArray readAll() const;
    /// SHA-256 over `bytes` bytes of content, read piece by piece; throws like read(), and when there are fewer.
    QByteArray sha256(qint64 bytes) const;

    static QString pathOf(const QString &directory, const QString &name);

private:
    struct Piece {
        qint64 at{};      ///< in the file
        qint64 offset{};  ///< of its content
        qint64 bytes{};   ///< of its content
    };
    void openForReading(QFile &file) const;
    std::optional<Piece> nextPiece(QFile &file, qint64 at, qint64 offset) const;
    QByteArray openPiece(QFile &file, const Piece &piece) const;
    QByteArray binding(qint64 offset) const;
    void eachPiece(qint64 from, const std::function<bool(const Piece &, const QByteArray &)> &visit) const;

    QString m_path;
    QByteArray m_name;
    QByteArray m_key;
};

} // namespace mimamori
