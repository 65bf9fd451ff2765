// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

#include <memory>

namespace mimamori {

struct BackupPlace;

/// Where the backups are, from the server's configuration (--config), for what must work when no server answers. Throws UsageError.
std::shared_ptr<const BackupPlace> offlinePlace(const QStringList &arguments);

/// "2026-04-01 09:30", also with T, seconds or an offset; local time otherwise. Throws UsageError.
QDateTime instantOf(const QString &text);

} // namespace mimamori
