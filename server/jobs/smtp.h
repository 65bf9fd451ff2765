// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mimamori {

/// One mail in plain text.
struct Mail {
    QByteArray id{};      ///< left of the @ of Message-ID; the same for every attempt, so that a receiver knows a repeated one
    QString from{};
    QString to{};
    QString subject{};
    QString body{};
    QDateTime at{};
};

/// The mail as RFC 5322 text with CRLF: UTF-8 in base64, folded headers.
QByteArray messageText(const Mail &mail);

/// Hands a mail to the SMTP server (smtp://host:port or smtps://…); blocks at most 30 s. Empty when it was taken, else a code for the
/// log and the outbox ("smtp_28": libcurl's number), never an address.
QByteArray sendMail(const QString &smtpUrl, const Mail &mail);

} // namespace mimamori
