// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_place.h"
#include "backup/pgbackrest.h"

namespace mimamori {

/// Encrypted attachments and issued papers of the store beside the sets of a repository: each file once, in a pool; each set has a list
/// of the files that belong to it with their hashes. They stay encrypted with the store's keys.
struct AttachmentCopies {
    qint64 files{};
    qint64 bytes{};
};

/// Copies what is new or longer than before and writes the list of the set. Throws Problem "repository_not_writable", "no_space".
AttachmentCopies copyAttachments(const BackupPlace &place, int repository, const QString &label, const WhileWorking &working);

/// Hashes every file of the set's list; their number. Throws Problem "attachments_missing" (no list, or a file is away),
/// "attachments_corrupt".
qint64 checkAttachments(const BackupPlace &place, int repository, const QString &label, const WhileWorking &working);

/// Copies the set's files into a directory that has none of them yet.
qint64 restoreAttachments(const BackupPlace &place, int repository, const QString &label, const QString &directory);

/// Removes the lists of sets that are gone, then the files that no list names.
void sweepAttachments(const BackupPlace &place, int repository, const QStringList &labels);

} // namespace mimamori
