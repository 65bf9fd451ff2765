// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mimamori {

/// A new UUID version 7 (RFC 9562): time-ordered, 74 random bits; the idempotency key of one press of a button.
QByteArray newUuid7();

/// Is this text a UUID of version 7 as newUuid7() writes it (36 characters, lower case)?
bool isUuid7(QByteArrayView text);

} // namespace mimamori
