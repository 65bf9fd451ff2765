// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace mimamori {

namespace {

QSslKey readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

std::optional<QSslConfiguration> tlsConfiguration(const ConnectionSettings &settings)
{
    const QList<QSslCertificate> ca = QSslCertificate::fromPath(settings.caFile);
    const QList<QSslCertificate> own = QSslCertificate::fromPath(settings.certFile);
    const QSslKey key = readKey(settings.keyFile);
    if (ca.isEmpty() || own.isEmpty() || key.isNull())
        return std::nullopt;
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates(ca); // and no system CA beside it
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

} // namespace mimamori
