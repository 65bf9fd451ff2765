// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mimamori {

/// The 32-byte key that wraps the data keys of the attachment store. Made on first use in a file that only the service user can
/// read; a file that others can read is refused with std::runtime_error. Losing it loses every attachment: it is part of the backup.
QByteArray storeKey(const QString &file);

} // namespace mimamori
