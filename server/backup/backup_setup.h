// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"

namespace mimamori {

/// PostgreSQL's archive_command for this place.
QString archiveCommand(const BackupPlace &place);

/// Before the private cluster starts: the repositories' passphrase (made once, kept beside the store's key), the repositories, and
/// pgBackRest's configuration, which its own user alone can read. Throws ClusterError.
void prepareBackup(const BackupPlace &place);

/// Once it runs: makes the stanza in each repository, or finds it. The reason why not ("repository_not_writable", …), or empty; a
/// server without backups serves all the same, and says so.
QByteArray openStanza(const BackupPlace &place);

/// The repositories' passphrase. Throws ClusterError.
QByteArray repositoryKey(const BackupPlace &place);

} // namespace mimamori
