// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace mimamori {

/// A new UUIDv7 in lower case with hyphens: the key of one user action. Made once when the person acts and kept across every resend.
QByteArray newKey();

} // namespace mimamori
