// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gateway_config.h"
#include "gateway/refusal.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace mimamori {

/// Who the server is and whose certificates it believes, as read at start; each I/O thread makes its own configuration
/// from the bytes, so that no OpenSSL object is shared between threads.
struct TlsIdentity {
    QByteArray chainPem{};
    QByteArray keyPem{};
    QByteArray caPem{};
};

/// Reads and checks the files. Throws GatewayError naming the file when one cannot be read or parsed, or when key and
/// certificate do not belong together.
TlsIdentity readTlsIdentity(const GatewayConfig &config);

/// TLS 1.3 only, AES-256-GCM or ChaCha20, X25519 or P-256, client certificate required, private CA only, no tickets.
QSslConfiguration serverConfiguration(const TlsIdentity &identity);

/// SHA-256 of the DER certificate, 64 lower-case hex digits.
QByteArray fingerprintOf(const QSslCertificate &certificate);

/// Our word for what OpenSSL found wrong with a peer's certificate; the gravest first.
Refusal refusalFor(const QList<QSslError> &errors);

/// What OpenSSL lets pass and we do not: a certificate without the extended key usage clientAuth or with another beside
/// it (a server's certificate is no terminal's), RSA below 2048 bits, elliptic curves below 256.
std::optional<Refusal> objectionTo(const QSslCertificate &certificate);

} // namespace mimamori
