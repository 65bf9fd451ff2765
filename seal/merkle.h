// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <utility>
#include <vector>

namespace mimamori {

using Hash = std::array<unsigned char, 32>;   // SHA-256

QByteArray toBytes(const Hash &hash);
/// All zero when the bytes are not 32.
Hash toHash(const QByteArray &bytes);
Hash sha256(const QByteArray &data);

/// Hashes of RFC 9162, 2.1.1: leaf and node are told apart by their first byte, so no node can be passed off as a row.
Hash merkleLeaf(const QByteArray &data);
Hash merkleNode(const Hash &left, const Hash &right);

/// Root of a Merkle tree whose leaves come one by one: 32 bytes for each bit of their number, whatever the number.
class MerkleAccumulator {
public:
    void add(const Hash &leaf);
    /// SHA-256 of nothing when there is no leaf.
    Hash root() const;
    quint64 size() const { return m_size; }

private:
    std::vector<Hash> m_peaks;   // roots of the perfect trees, greatest first
    quint64 m_size = 0;
};

/// A Merkle tree in memory, for inclusion proofs and for asking what the root was if some leaves were others.
class MerkleTree {
public:
    explicit MerkleTree(std::vector<Hash> leaves);
    Hash root() const;
    quint64 size() const { return m_levels.front().size(); }
    /// RFC 9162, 2.1.3.1; `index` below size().
    QList<Hash> path(quint64 index) const;
    void replace(quint64 index, const Hash &leaf);

private:
    std::vector<std::vector<Hash>> m_levels;   // leaves first; a lone last node moves up unchanged
};

/// RFC 9162, 2.1.3.2.
bool merkleIncludes(const Hash &leaf, quint64 index, quint64 size, const QList<Hash> &path, const Hash &root);

} // namespace mimamori
