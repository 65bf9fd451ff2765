// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"
#include "backup/pgbackrest.h"
#include "services/context.h"

namespace mimamori {

/// How a long act on backups reaches the register and tells how far it is; a job's lease and fence stand behind both.
struct BackupWork {
    const BackupPlace &place;
    std::function<void(const std::function<void(Context &)> &)> transaction;
    WhileWorking working;
};

} // namespace mimamori
