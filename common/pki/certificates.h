// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mimamori {

/// A new key and the request that asks a CA to certify it.
struct SigningRequest {
    QByteArray keyPem{};
    QByteArray requestPem{};
};

/// Makes an EC key (P-256) and its signing request; `commonName` may be empty: the CA names the terminal.
SigningRequest newSigningRequest(const QString &commonName = {});

/// Throws Problem on `request`: "csr_malformed" (no request, several, or its signature is not its own key's), "csr_weak" (key or hash),
/// "csr_foreign" (it names another terminal, or wants to be more than a terminal).
void checkSigningRequest(const QByteArray &requestPem, const QString &terminal);

/// Who signs, as PEM.
struct Issuer {
    QByteArray certificatePem{};
    QByteArray keyPem{};
};

/// A certificate for a checked request, for a terminal and nothing else (clientAuth); PEM. Throws std::runtime_error when the issuer
/// cannot sign.
QByteArray signTerminal(const QByteArray &requestPem, const QString &terminal, const Issuer &issuer, const QDateTime &notAfter);

/// Is this the certificate of the server `host`, signed by this very CA and valid now? Both DER.
bool isServerOf(const QByteArray &certificateDer, const QByteArray &caDer, const QString &host);

} // namespace mimamori
