// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit_row.h"
#include "verify_report.h"

#include <optional>
#include <vector>

namespace mimamori {

/// The rows of one seal while they pass by: their root, and the rows themselves as long as they are few enough to look
/// for what happened to them.
class SealedRows {
public:
    void add(const AuditRow &row);
    qint64 count() const { return qint64(m_tree.size()); }
    /// Nothing when count and root are the sealed ones; otherwise the change, with the rows it concerns where trying
    /// all single insertions (up to 1,024 rows) or exchanges (up to 200 rows) gives the sealed root again.
    std::optional<Finding> compare(qint64 sealedCount, const QByteArray &sealedRoot) const;

private:
    bool findInserted(const Hash &root, Finding &finding) const;
    bool findExchanged(const Hash &root, Finding &finding) const;
    MerkleAccumulator m_tree;
    std::vector<AuditRow> m_rows;
    std::vector<Hash> m_leaves;
};

} // namespace mimamori
