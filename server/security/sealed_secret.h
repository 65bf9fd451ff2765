// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mimamori {

/// A small secret sealed for a row of the database (XChaCha20-Poly1305 under the store's key), bound to what it is and whose it is,
/// so that it opens nowhere else.
QByteArray sealSecret(const QByteArray &secret, const QByteArray &storeKey, const QByteArray &boundTo);

/// Throws Problem{"store"} when it was sealed by another key or for something else.
QByteArray openSecret(const QByteArray &sealed, const QByteArray &storeKey, const QByteArray &boundTo);

} // namespace mimamori
