// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_work.h"
#include "backup/sealed_archive.h"

namespace mimamori {

/// The monthly system set: configuration, certificates, programs and forms as one sealed tar with SHA256SUMS, in every repository;
/// opened again to its last byte before it counts. The keys are not in it: see sealKeys. Throws Problem.
void takeSystemSet(const BackupWork &work);

/// Everything without which no backup can be read, sealed by a passphrase that the city keeps on paper. Throws Problem.
qint64 sealKeys(const BackupPlace &place, const QString &path, const QByteArray &passphrase);

/// The key of system sets, from the repositories' passphrase.
ArchiveKey systemKey(const BackupPlace &place);

} // namespace mimamori
