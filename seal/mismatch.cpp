// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mismatch.h"

#include <utility>

namespace mimamori {

namespace {
constexpr size_t mostForInsertion = 1024;
constexpr size_t mostForExchange = 200;

/// Leaf of `content` at the place that `place` has in the order.
Hash leafAt(const AuditRow &content, const AuditRow &place, bool xid, bool seq)
{
    AuditRow row = content;
    if (xid)
        row.values[AuditRow::Xid] = place.values[AuditRow::Xid];
    if (seq)
        row.values[AuditRow::Seq] = place.values[AuditRow::Seq];
    return row.leaf();
}
} // namespace

void SealedRows::add(const AuditRow &row)
{
    const Hash leaf = row.leaf();
    m_tree.add(leaf);
    if (m_rows.size() > mostForInsertion)
        return;
    m_rows.push_back(row);
    m_leaves.push_back(leaf);
}

std::optional<Finding> SealedRows::compare(qint64 sealedCount, const QByteArray &sealedRoot) const
{
    const qint64 difference = count() - sealedCount;
    if (difference == 0 && toBytes(m_tree.root()) == sealedRoot)
        return std::nullopt;
    Finding finding;
    finding.count = qAbs(difference);
    if (difference < 0) {
        finding.kind = FindingKind::RowDeleted;
    } else if (difference > 0) {
        finding.kind = FindingKind::RowInserted;
        finding.proven = difference == 1 && findInserted(toHash(sealedRoot), finding);
    } else {
        finding.kind = FindingKind::RowsReordered;
        finding.proven = findExchanged(toHash(sealedRoot), finding);
        if (!finding.proven) {
            finding.kind = FindingKind::RowEdited;
            if (m_rows.size() == 1)
                finding.rows = {m_rows.front().key().seq};
        }
        finding.count = qMax<qint64>(1, finding.rows.size());
    }
    return finding;
}

bool SealedRows::findInserted(const Hash &root, Finding &finding) const
{
    if (m_rows.size() > mostForInsertion)
        return false;
    for (size_t left = 0; left < m_leaves.size(); ++left) {
        MerkleAccumulator without;
        for (size_t i = 0; i < m_leaves.size(); ++i)
            if (i != left)
                without.add(m_leaves[i]);
        if (without.root() == root) {
            finding.rows = {m_rows[left].key().seq};
            return true;
        }
    }
    return false;
}

bool SealedRows::findExchanged(const Hash &root, Finding &finding) const
{
    if (m_rows.size() > mostForExchange)
        return false;
    // Exchanging xid changes the order the rows come in now, exchanging only seq does not.
    constexpr std::pair<bool, bool> ways[] = {{true, true}, {false, true}, {true, false}};
    MerkleTree tree(m_leaves);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        for (size_t j = i + 1; j < m_rows.size(); ++j) {
            for (const auto &[xid, seq] : ways) {
                const Hash atI = leafAt(m_rows[j], m_rows[i], xid, seq);
                const Hash atJ = leafAt(m_rows[i], m_rows[j], xid, seq);
                // Who has the xid has the place; with seq alone each row stays at the place of its xid.
                tree.replace(i, xid ? atI : atJ);
                tree.replace(j, xid ? atJ : atI);
                if (tree.root() == root) {
                    finding.rows = {m_rows[i].key().seq, m_rows[j].key().seq};
                    return true;
                }
            }
            tree.replace(i, m_leaves[i]);
            tree.replace(j, m_leaves[j]);
        }
    }
    return false;
}

} // namespace mimamori
