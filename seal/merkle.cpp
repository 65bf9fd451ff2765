// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merkle.h"

#include <sodium.h>

#include <bit>
#include <cstring>

namespace mimamori {

QByteArray toBytes(const Hash &hash)
{
    return QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size()));
}

Hash toHash(const QByteArray &bytes)
{
    Hash hash{};
    if (bytes.size() == qsizetype(hash.size()))
        std::memcpy(hash.data(), bytes.constData(), hash.size());
    return hash;
}

Hash sha256(const QByteArray &data)
{
    Hash hash;
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char *>(data.constData()), size_t(data.size()));
    return hash;
}

Hash merkleLeaf(const QByteArray &data)
{
    crypto_hash_sha256_state state;
    const unsigned char prefix = 0x00;
    Hash hash;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, &prefix, 1);
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(data.constData()), size_t(data.size()));
    crypto_hash_sha256_final(&state, hash.data());
    return hash;
}

Hash merkleNode(const Hash &left, const Hash &right)
{
    unsigned char buffer[65];
    buffer[0] = 0x01;
    std::memcpy(buffer + 1, left.data(), left.size());
    std::memcpy(buffer + 33, right.data(), right.size());
    Hash hash;
    crypto_hash_sha256(hash.data(), buffer, sizeof buffer);
    return hash;
}

void MerkleAccumulator::add(const Hash &leaf)
{
    Hash hash = leaf;
    // Each 1 at the end of the number of leaves is a perfect tree of the size that has just been completed again.
    for (int i = std::countr_one(m_size); i > 0; --i) {
        hash = merkleNode(m_peaks.back(), hash);
        m_peaks.pop_back();
    }
    m_peaks.push_back(hash);
    ++m_size;
}

Hash MerkleAccumulator::root() const
{
    if (m_peaks.empty())
        return sha256({});
    Hash hash = m_peaks.back();
    for (size_t i = m_peaks.size() - 1; i > 0; --i)
        hash = merkleNode(m_peaks[i - 1], hash);
    return hash;
}

MerkleTree::MerkleTree(std::vector<Hash> leaves)
{
    m_levels.push_back(std::move(leaves));
    while (m_levels.back().size() > 1) {
        const std::vector<Hash> &below = m_levels.back();
        std::vector<Hash> level;
        level.reserve((below.size() + 1) / 2);
        for (size_t i = 0; i + 1 < below.size(); i += 2)
            level.push_back(merkleNode(below[i], below[i + 1]));
        if (below.size() % 2 == 1)
            level.push_back(below.back());
        m_levels.push_back(std::move(level));
    }
}

Hash MerkleTree::root() const
{
    return m_levels.front().empty() ? sha256({}) : m_levels.back().front();
}

QList<Hash> MerkleTree::path(quint64 index) const
{
    QList<Hash> path;
    for (const std::vector<Hash> &level : m_levels) {
        const quint64 sibling = index ^ 1;
        if (sibling < level.size())
            path.append(level[sibling]);
        index /= 2;
    }
    return path;
}

void MerkleTree::replace(quint64 index, const Hash &leaf)
{
    m_levels.front()[index] = leaf;
    for (size_t i = 1; i < m_levels.size(); ++i) {
        const std::vector<Hash> &below = m_levels[i - 1];
        index /= 2;
        const quint64 left = index * 2;
        m_levels[i][index] = left + 1 < below.size() ? merkleNode(below[left], below[left + 1]) : below[left];
    }
}

bool merkleIncludes(const Hash &leaf, quint64 index, quint64 size, const QList<Hash> &path, const Hash &root)
{
    if (index >= size)
        return false;
    quint64 fn = index;
    quint64 sn = size - 1;
    Hash hash = leaf;
    for (const Hash &step : path) {
        if (sn == 0)
            return false;
        if ((fn & 1) == 1 || fn == sn) {
            hash = merkleNode(step, hash);
            while ((fn & 1) == 0 && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            hash = merkleNode(hash, step);
        }
        fn >>= 1;
        sn >>= 1;
    }
    return sn == 0 && hash == root;
}

} // namespace mimamori
