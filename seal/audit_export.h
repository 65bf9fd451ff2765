// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mimamori {

class AuditSource;

struct AuditExport {
    qint64 seals{};
    qint64 rows{};
};

/// Writes events.csv, seals.csv and export.json (moment of the export) into `directory`, made if missing, files readable
/// by their owner only. Enough for an auditor to verify without the database. Throws SealError "export_unwritable".
AuditExport exportAudit(AuditSource &source, const QString &directory);

} // namespace mimamori
