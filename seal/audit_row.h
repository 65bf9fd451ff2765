// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_line.h"
#include "merkle.h"

#include <QByteArray>

#include <array>
#include <compare>
#include <optional>

namespace mimamori {

/// Place of a row in the sealed order. The epoch counts restores, xid the transactions of a cluster, seq the rows.
struct RowKey {
    qint32 epoch{};
    quint64 xid{};
    qint64 seq{};
    auto operator<=>(const RowKey &) const = default;
};

/// One row of audit.event as the bytes that are sealed; sealer, verifier and export all use this form.
///
/// A value is what PostgreSQL sends in its binary format (int4, int8, xid8: big-endian; timestamptz: microseconds since
/// 2000-01-01 UTC as int8; text: UTF-8), so no setting of a connection (time zone, DateStyle, extra_float_digits) can
/// change it. Only int8[] is rewritten: number of dimensions, then size and lower bound of each, then every element as
/// length (-1: NULL) and bytes, all int4/int8 — PostgreSQL's form without a flag that two equal arrays can differ in.
struct AuditRow {
    enum Column { Seq, Epoch, Xid, At, AppUser, SessionId, Terminal, Office, Operation, Action, Object, ObjectIds, ChildFile,
        Result, Purpose, RequestId, ColumnCount };

    std::array<std::optional<QByteArray>, ColumnCount> values{};

    RowKey key() const;
    /// Microseconds since 2000-01-01 UTC.
    qint64 at() const;

    /// "mimamori.audit.event.v1", one zero byte, then every column in the order above as int4 length (-1: NULL) and
    /// bytes. Length prefixes make it unambiguous. A new column of audit.event needs a v2.
    QByteArray canonicalBytes() const;
    Hash leaf() const { return merkleLeaf(canonicalBytes()); }

    /// One line without the line end: NULL as nothing, texts quoted, `at` as ISO 8601 UTC with microseconds, arrays as
    /// {1,2,3}; a value that has no such form (infinity, a second dimension) as hex:<its bytes>.
    QByteArray toCsv() const;
    /// Throws SealError "export_malformed".
    static AuditRow fromCsv(const csv::Fields &fields);
    static QByteArray csvHeader();

    /// "select … from audit.event event", to be continued with where and order by.
    static QByteArray selectSql();
    /// Takes a value as libpq gives it in binary format.
    void setFromDatabase(int column, std::optional<QByteArray> value);
};

} // namespace mimamori
