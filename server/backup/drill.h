// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/backup_work.h"
#include "model/assurance/backup.h"

namespace mimamori {

/// Restores the newest set that no drill has proved yet (else the newest) beside the running system to a point of this minute, compares
/// every table with what was committed then, verifies the audit's seals, signs in, hashes the attachments, measures, and writes the
/// certificate. Passed: the set is PROVEN. Failed by the set's fault: the set is FAILED with the reason; whoever keeps the system is told in
/// either case. Throws the Problem of a failed drill after it was written down; "no_set" when there is none.
RestoreDrill drillNewestSet(const BackupWork &work);

/// Is a set with this trouble worth nothing? The others (no room, a database away) say nothing about the set.
bool isSetsFault(const QByteArray &reason);

} // namespace mimamori
