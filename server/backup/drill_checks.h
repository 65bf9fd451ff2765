// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/scratch_cluster.h"
#include "backup/table_totals.h"
#include "model/assurance/backup.h"

namespace mimamori {

/// Every table has the rows of the mark; counts go into the certificate. Throws Problem "totals_differ" with the tables in the certificate.
void compareTotals(const ScratchCluster &scratch, const Mark &mark, RestoreDrill &certificate, const std::function<void()> &working);

/// The audit's seals are whole, as far as the configuration names a public key. Throws Problem "audit_broken".
void verifySeals(const ScratchCluster &scratch, const BackupPlace &place, RestoreDrill &certificate);

} // namespace mimamori
