// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_work.h"

namespace mimamori {

/// Takes one set of a kind into every repository: room and hook first, then what is too many goes, then pgBackRest, whose word is not
/// believed: blocks' checksums, the text of verify, the log and the attachments are looked at. Each repository gets its row,
/// TAKEN or FAILED with the reason; a failed one hinders no other. Throws the first Problem at the end.
void takeSet(const BackupWork &work, const QString &kind);

/// Takes the surplus of a kind away before one more comes, in one repository. Throws Problem.
void makeRoomFor(const BackupWork &work, const QString &kind, int repository);

/// Problem "no_space" when less than `bytes` and the reserve are free in a repository.
void requireSpace(const BackupPlace &place, int repository, qint64 bytes);

/// The city's command before or after a set; nothing when none is configured. Throws Problem "hook_failed".
void runHook(const BackupPlace &place, const QString &command, const QString &kind, const WhileWorking &working);

} // namespace mimamori
