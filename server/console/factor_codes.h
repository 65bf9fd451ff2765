// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/console_client.h"

namespace mimamori {

/// Calls an operation that may want a one-time code: asks for it when the server does, or takes it from a secret kept in a file. A
/// file's code that was spent already is followed by the next one, half a minute later.
QJsonObject callWithCode(ConsoleClient &client, const QByteArray &operation, QJsonObject in, const QString &factorFile);
/// The code of now. Throws UsageError when the secret is no base32.
QString codeNow(const QString &secret);
/// A QR code in half blocks, for a dark terminal too.
QString qrText(const QString &text);
/// In groups of four, as people type.
QString spaced(const QString &secret);

} // namespace mimamori
