// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>
#include <QString>

#include <functional>
#include <memory>

struct evp_cipher_ctx_st;

namespace mimamori {

/// A tar sealed by a passphrase so that any machine with OpenSSL and tar opens it, without this product:
///   openssl enc -d -aes-256-cbc -pbkdf2 -iter 600000 -in FILE -pass file:PASSPHRASE | tar -x
/// Streamed in constant memory both ways. Changed bytes are told by the checksums inside (SHA256SUMS) and by the file's own one.
constexpr int opensslIterations = 600'000;

class OpensslTarWriter {
public:
    /// Throws Problem "no_space" / "handover_not_writable".
    OpensslTarWriter(const QString &path, const QByteArray &passphrase);
    ~OpensslTarWriter();

    /// An entry of exactly so many bytes.
    void begin(const QString &name, qint64 bytes);
    void write(QByteArrayView bytes);
    void add(const QString &name, const QByteArray &content);
    /// Durable before its name stands.
    void finish();
    qint64 bytes() const { return m_bytes; }
    QByteArray sha256() const { return m_hash.result(); }

private:
    void endEntry();
    void encrypt(QByteArrayView plain);
    void put(const QByteArray &sealed);

    QSaveFile m_file;
    evp_cipher_ctx_st *m_cipher;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes{};
    qint64 m_left{};
    qint64 m_padding{};
};

class OpensslTarReader {
public:
    struct Entry {
        QString name{};
        qint64 bytes{};
    };
    /// Throws Problem "handover_no_file", "handover_passphrase" (it does not open the file), "handover_damaged".
    OpensslTarReader(const QString &path, const QByteArray &passphrase);
    ~OpensslTarReader();

    /// The next entry; false at the end. Throws Problem "handover_damaged" where the file is no whole one.
    bool next(Entry &entry);
    /// Its content, piece by piece.
    void read(const std::function<void(QByteArrayView)> &sink);

private:
    QByteArray take(qint64 bytes);
    void fill(qint64 bytes);

    QFile m_file;
    evp_cipher_ctx_st *m_cipher;
    QByteArray m_plain;
    qsizetype m_at{};
    bool m_ended{};
    bool m_begun{};
    Entry m_entry;
};

} // namespace mimamori
