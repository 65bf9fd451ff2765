// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// PostgreSQL's timestamptz (microseconds since 2000-01-01 00:00 UTC) as text and back, without loss.
namespace mimamori::timestamp {

/// "2026-11-22T08:17:03.123456Z"; nothing for infinity and for years outside 1 to 9999.
std::optional<QByteArray> toIso(qint64 microseconds);
/// Accepts exactly what toIso() writes.
std::optional<qint64> fromIso(const QByteArray &iso);
/// The clock of this machine.
qint64 now();

inline constexpr qint64 perSecond = 1'000'000;

} // namespace mimamori::timestamp
