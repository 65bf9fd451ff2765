// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace mimamori {

/// A private CA, a server and terminals good and bad (ECDSA P-256), made with the openssl command into a directory of
/// their own, so that the tests speak real TLS. Each name is a pair of files `name.pem` (certificate) and `name.key`.
class TestPki {
public:
    /// Makes "ca", "server", "terminal", "second", "unlisted", "self_signed", "expired", "not_yet_valid", "no_purpose",
    /// "both_purposes", "other_ca" (with the DN of "ca") and "foreign" (signed by it). False when a command failed.
    bool make();

    /// Makes "weak", a terminal's certificate with an RSA key of 1024 bits.
    bool makeWeak();

    QString file(const QString &name) const { return m_dir.filePath(name); }
    QByteArray fingerprint(const QString &name) const;
    /// A client's configuration that presents `name` ("" = no certificate) and believes "ca" only.
    QSslConfiguration client(const QString &name, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater) const;

private:
    bool openssl(const QStringList &arguments) const;
    bool key(const QString &name) const;
    bool authority(const QString &name) const;
    bool issue(const QString &name, const QString &commonName, const QString &issuer, const QString &section,
               int startDay = -1, int endDay = 30) const;

    QTemporaryDir m_dir;
};

} // namespace mimamori
