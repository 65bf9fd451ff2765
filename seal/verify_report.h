// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace mimamori {

enum class FindingKind {
    RowEdited,         // as many rows as sealed, other content
    RowDeleted,        // fewer rows than sealed
    RowInserted,       // more rows than sealed, or a row where no seal can ever be
    RowsReordered,     // rows exchanged their places
    SealMissing,       // a number between two seals is not there
    SealEdited,        // fields and head of a seal do not fit, or its range does not follow the one before
    ChainBroken,       // `previous` is not the head of the seal before
    BadSignature,
    UnknownKey,        // signed with a key the verifier does not trust
    Truncated,         // seals published outside are missing at the end
    Rebuilt,           // the seal differs from the one published outside
    Discontinuity,     // seals lost, then a new epoch: a restore; the city's record must name it
    UnsealedTail,      // rows too old to be without a seal
    OutsideBehind,     // the outside copy does not have these seals
    OutsideForged,     // a line of the heads file is not genuine or contradicts another
};

/// One thing that is not as it was sealed, in a range of seals. Numbers only, never content.
struct Finding {
    FindingKind kind{};
    qint64 fromSeal{};
    qint64 toSeal{};
    qint64 count{};            // rows, or seals, or seconds for UnsealedTail
    QList<qint64> rows{};      // audit.event.seq, as far as they can be named (at most 20)
    bool proven{};             // taking the change back gives the sealed root again
};

struct VerifyReport {
    qint64 seals{};
    qint64 rows{};             // covered by seals
    qint64 tailRows{};         // not sealed yet
    qint64 lastSeal{};
    QByteArray lastHead{};
    bool comparedOutside{};
    qint64 tornLines{};        // of the heads file; harmless traces of a crash
    QList<Finding> findings{};
    QList<Finding> accepted{}; // discontinuities the caller knows of
    qint64 suppressed{};       // findings beyond the first 1,000

    bool clean() const { return findings.isEmpty(); }
    /// Joins a finding without rows of its own to the one before it where their seals follow each other.
    void add(const Finding &finding);

    QByteArray toJson() const;
    /// In the language of the installed translator.
    QByteArray toText() const;
};

/// Stable name in JSON: "row_edited" …
QByteArray nameOf(FindingKind kind);

} // namespace mimamori
