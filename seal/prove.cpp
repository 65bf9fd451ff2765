// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prove.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

struct Candidate {
    std::optional<Seal> seal;
    std::vector<Hash> leaves;
    std::optional<AuditRow> row;
    quint64 index = 0;
};

/// Collects the leaves of the seal that `row` lies in; false once the wanted row's seal is complete.
bool take(Candidate &candidate, const AuditRow &row, const Seal &seal, qint64 seq)
{
    if (!candidate.seal || candidate.seal->number != seal.number) {
        if (candidate.row)
            return false;
        candidate = {seal, {}, std::nullopt, 0};
    }
    if (row.key().seq == seq) {
        candidate.row = row;
        candidate.index = candidate.leaves.size();
    }
    candidate.leaves.push_back(row.leaf());
    return true;
}

bool covers(const Seal &seal, const RowKey &key)
{
    return seal.epoch == key.epoch && key.xid >= seal.fromXid && key.xid < seal.untilXid;
}

bool isBefore(const Seal &seal, const RowKey &key)
{
    return seal.epoch < key.epoch || (seal.epoch == key.epoch && seal.untilXid <= key.xid);
}

} // namespace

std::optional<InclusionProof> proveRow(AuditSource &source, qint64 seq)
{
    Candidate candidate;
    Seal seal;
    AuditRow row;
    bool more = source.nextSeal(seal);
    while (more && source.nextRow(row)) {
        while (more && isBefore(seal, row.key()))
            more = source.nextSeal(seal);
        if (more && covers(seal, row.key()) && !take(candidate, row, seal, seq))
            break;
    }
    if (!candidate.row)
        return std::nullopt;
    const Hash leaf = candidate.row->leaf();
    const MerkleTree tree(candidate.leaves);
    InclusionProof proof{*candidate.row, *candidate.seal, candidate.index, tree.size(), tree.path(candidate.index), false};
    proof.holds = qint64(proof.size) == proof.seal.rows
        && merkleIncludes(leaf, proof.index, proof.size, proof.path, toHash(proof.seal.root));
    return proof;
}

QByteArray InclusionProof::toJson(bool genuine) const
{
    QJsonArray steps;
    for (const Hash &step : path)
        steps.append(QLatin1String(toBytes(step).toHex()));
    return QJsonDocument(QJsonObject{{QStringLiteral("holds"), holds && genuine}, {QStringLiteral("seq"), row.key().seq},
                                     {QStringLiteral("canonical"), QLatin1String(row.canonicalBytes().toHex())},
                                     {QStringLiteral("leaf"), QLatin1String(toBytes(row.leaf()).toHex())},
                                     {QStringLiteral("index"), qint64(index)}, {QStringLiteral("size"), qint64(size)},
                                     {QStringLiteral("path"), steps},
                                     {QStringLiteral("seal"), QJsonDocument::fromJson(seal.toJsonLine()).object()}})
        .toJson();
}

} // namespace mimamori
