// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "registry/row_check.h"

#include <functional>

namespace mimamori {

/// A flaw and the line it was found in.
struct LineFlaw {
    qint64 line{};
    RowFlaw flaw{};
};

/// What was read of a register file.
struct StagedFile {
    qint64 rows{};
    qint64 dropped{};       ///< changes of national or resident-record numbers (domain.md 2.10: 311-315)
    qint64 quarantined{};
    qint64 warned{};        ///< rows applied with a warning
    std::optional<qint64> first{}, last{};
    QList<LineFlaw> flaws{}; ///< the first 50,000
};

/// Reads a register file into staging.resident by COPY, every row checked and folded; rows that are kept out leave their flaws only.
/// Throws FileRefused; the caller's transaction is then rolled back, and nothing of the file was stored. `staged` is filled as far
/// as it came.
void stageRegisterFile(Context &context, qint64 file, const Layout &layout, const std::function<QByteArray()> &piece, StagedFile &staged);

/// Writes the flaws of a file, applied or refused. They never change and come by the thousand: COPY, not the record store.
void keepFlaws(Context &context, qint64 file, const QList<LineFlaw> &flaws);

/// The codes that a row of today may carry, from the city's code tables.
KnownCodes knownCodes(Context &context);

/// A resident's address as one text: 神戸市北区鈴蘭台南町4丁目1-2 (the ward's name from its code where the town has none).
QString residentAddress(const QString &wardCode, const QString &town, const QString &banchi);

} // namespace mimamori
