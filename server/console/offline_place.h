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

/// The configuration's path: --config, MIMAMORI_CONFIG, or the installed one.
QString configFile(const QStringList &arguments);

/// --to or --set as the second person reads and the restore compares it: "to 2026-04-01T00:30:00Z", "set 20260401-213000F". Throws UsageError.
QString restoreDetail(const QStringList &arguments);

/// "2026-04-01 09:30", also with T, seconds or an offset; local time otherwise. Throws UsageError.
QDateTime instantOf(const QString &text);

} // namespace mimamori
