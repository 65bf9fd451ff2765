// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/tls_identity.h"

#include "gateway/gateway_error.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificateExtension>
#include <QSslCipher>
#include <QSslEllipticCurve>
#include <QSslKey>
#include <QSslSocket>

namespace mimamori {

namespace {

constexpr int kMaxFile = 1024 * 1024;
constexpr int kMinRsaBits = 2048;
constexpr int kMinEcBits = 256;

QByteArray readFile(const QString &path, const char *what)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        throw GatewayError(QStringLiteral("The %1 \"%2\" cannot be read: %3.")
                               .arg(QString::fromLatin1(what), path, file.errorString()));
    return file.read(kMaxFile);
}

QSslKey parseKey(const QByteArray &pem)
{
    const QSslKey ec(pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey);
    return ec.isNull() ? QSslKey(pem, QSsl::Rsa, QSsl::Pem, QSsl::PrivateKey) : ec;
}

/// Qt cannot compare them, but a private key's DER holds its public numbers: the point of an elliptic curve is the end of
/// the public key, and the middle of an RSA public key is part of its modulus.
bool belongTogether(const QSslKey &key, const QSslCertificate &certificate)
{
    const QSslKey publicKey = certificate.publicKey();
    if (key.algorithm() != publicKey.algorithm())
        return false;
    const QByteArray der = publicKey.toDer();
    const QByteArray numbers = key.algorithm() == QSsl::Ec ? der.right(64) : der.mid(der.size() / 2 - 32, 64);
    return numbers.size() == 64 && key.toDer().contains(numbers);
}

void requireOpenSsl()
{
    const QString openssl = QStringLiteral("openssl");
    if (QSslSocket::activeBackend() != openssl && !QSslSocket::setActiveBackend(openssl))
        throw GatewayError(QStringLiteral("Qt's OpenSSL backend is not installed; without it there is no TLS."));
}

} // namespace

TlsIdentity readTlsIdentity(const GatewayConfig &config)
{
    requireOpenSsl();
    const TlsIdentity identity{readFile(config.certificateChainFile, "server certificate"),
                               readFile(config.keyFile, "server key"), readFile(config.caFile, "CA certificate")};
    const QList<QSslCertificate> chain = QSslCertificate::fromData(identity.chainPem);
    if (chain.isEmpty())
        throw GatewayError(QStringLiteral("\"%1\" holds no certificate (PEM).").arg(config.certificateChainFile));
    const QSslKey key = parseKey(identity.keyPem);
    if (key.isNull())
        throw GatewayError(QStringLiteral("\"%1\" holds no usable private key (PEM, EC or RSA, not encrypted).")
                               .arg(config.keyFile));
    if (!belongTogether(key, chain.first()))
        throw GatewayError(QStringLiteral("The key \"%1\" does not belong to the certificate \"%2\".")
                               .arg(config.keyFile, config.certificateChainFile));
    if (QSslCertificate::fromData(identity.caPem).isEmpty())
        throw GatewayError(QStringLiteral("\"%1\" holds no CA certificate (PEM).").arg(config.caFile));
    return identity;
}

QSslConfiguration serverConfiguration(const TlsIdentity &identity)
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates(QSslCertificate::fromData(identity.caPem)); // and no system roots
    configuration.setLocalCertificateChain(QSslCertificate::fromData(identity.chainPem));
    configuration.setPrivateKey(parseKey(identity.keyPem));
    configuration.setEllipticCurves({QSslEllipticCurve::fromShortName(QStringLiteral("X25519")),
                                     QSslEllipticCurve::fromShortName(QStringLiteral("prime256v1"))});
    QList<QSslCipher> ciphers;
    for (const QSslCipher &cipher : QSslConfiguration::supportedCiphers()) {
        if (cipher.name() == QLatin1String("TLS_AES_256_GCM_SHA384")
            || cipher.name() == QLatin1String("TLS_CHACHA20_POLY1305_SHA256"))
            ciphers.append(cipher);
    }
    configuration.setCiphers(ciphers);
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    configuration.setSslOption(QSsl::SslOptionDisableCompression, true);
    return configuration;
}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.digest(QCryptographicHash::Sha256).toHex();
}

Refusal refusalFor(const QList<QSslError> &errors)
{
    Refusal found = Refusal::HandshakeFailed;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::NoPeerCertificate: return Refusal::NoCertificate;
        case QSslError::SelfSignedCertificate: return Refusal::SelfSigned;
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetIssuerCertificate:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
        case QSslError::CertificateSignatureFailed:
        case QSslError::AuthorityIssuerSerialNumberMismatch:
        case QSslError::InvalidCaCertificate: return Refusal::UnknownIssuer;
        case QSslError::CertificateExpired: found = Refusal::Expired; break;
        case QSslError::CertificateNotYetValid: found = Refusal::NotYetValid; break;
        case QSslError::InvalidPurpose: found = Refusal::WrongPurpose; break;
        default: break;
        }
    }
    return found;
}

std::optional<Refusal> objectionTo(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    const bool strong = (key.algorithm() == QSsl::Ec && key.length() >= kMinEcBits)
        || (key.algorithm() == QSsl::Rsa && key.length() >= kMinRsaBits);
    if (!strong)
        return Refusal::WeakKey;
    for (const QSslCertificateExtension &extension : certificate.extensions()) {
        if (extension.oid() == QLatin1String("2.5.29.37"))
            return extension.value().toStringList() == QStringList{QStringLiteral("TLS Web Client Authentication")}
                ? std::nullopt
                : std::optional(Refusal::WrongPurpose);
    }
    return Refusal::WrongPurpose;
}

} // namespace mimamori
