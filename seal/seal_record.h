// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_line.h"
#include "merkle.h"

#include <QByteArray>

#include <optional>

namespace mimamori {

/// One seal (a row of audit.seal): the rows of `epoch` with fromXid <= xid < untilXid in the order (xid, seq).
struct Seal {
    qint64 number{};
    qint32 epoch{};
    qint64 sealedAt{};       // microseconds since 2000-01-01 UTC, clock of the database
    quint64 fromXid{};       // inclusive: untilXid of the seal before, 0 in a new epoch
    quint64 untilXid{};      // exclusive; epochEnd when it closes an epoch
    qint64 rows{};
    QByteArray root{};       // Merkle root of the rows' leaves
    QByteArray previous{};   // head of the seal before, 32 zero bytes in the first
    QByteArray head{};
    QByteArray signature{};  // Ed25519 over `head`
    QByteArray keyId{};

    /// Beyond every transaction: nothing can be added to a closed epoch unnoticed.
    static constexpr quint64 epochEnd = quint64(1) << 63;
    bool closesEpoch() const { return untilXid == epochEnd; }

    /// SHA-256 over "mimamori.audit.seal.v1", a zero byte, number, epoch, sealedAt, fromXid, untilXid, rows (big-endian)
    /// and root, previous, keyId (each with an int4 length before it).
    QByteArray computedHead() const;

    /// One line of the outside heads file (JSON, no line end): everything needed to check it alone.
    QByteArray toJsonLine() const;
    /// Nothing when the line is torn or something else.
    static std::optional<Seal> fromJsonLine(const QByteArray &line);

    QByteArray toCsv() const;
    /// Throws SealError "export_malformed".
    static Seal fromCsv(const csv::Fields &fields);
    static QByteArray csvHeader();

    /// "select … from audit.seal seal", columns in the order of the members.
    static QByteArray selectSql();
    static constexpr int columnCount = 11;
};

} // namespace mimamori
