// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database_rows.h"

#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace mimamori {

/// Seals by number and rows in sealed order, each read once from front to back, as of one moment.
class AuditSource {
public:
    virtual ~AuditSource() = default;
    virtual bool nextSeal(Seal &seal) = 0;
    virtual bool nextRow(AuditRow &row) = 0;
    const DatabaseNow &now() const { return m_now; }

protected:
    DatabaseNow m_now;
};

/// A database, in one REPEATABLE READ snapshot so that rows and seals belong together while the sealer works on. Needs
/// select on audit.event and audit.seal.
class DatabaseAuditSource final : public AuditSource {
public:
    /// With `onlySealOf`, the rows and the one seal that covers the row with this seq.
    explicit DatabaseAuditSource(Database &database, std::optional<qint64> onlySealOf = {});
    bool nextSeal(Seal &seal) override;
    bool nextRow(AuditRow &row) override;

private:
    DatabaseTransaction m_transaction;
    std::unique_ptr<DatabaseCursor> m_seals;
    std::unique_ptr<DatabaseCursor> m_rows;
};

/// A directory written by exportAudit(). Without its export.json the moment is now. Throws SealError
/// "export_unreadable", "export_malformed".
class ExportAuditSource final : public AuditSource {
public:
    explicit ExportAuditSource(const QString &directory);
    bool nextSeal(Seal &seal) override;
    bool nextRow(AuditRow &row) override;

private:
    QFile m_sealFile;
    QFile m_rowFile;
};

} // namespace mimamori
