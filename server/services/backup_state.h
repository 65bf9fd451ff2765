// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/backup.h"

namespace mimamori {

class Connection;

/// How well the data could be brought back: from the register and PostgreSQL's archiver. Any role that reads backup_set.
BackupStateView backupState(Connection &db, bool enabled);

} // namespace mimamori
