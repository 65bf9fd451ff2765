// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clock half of the offline calculators: due times, calendars, legal deadlines, ages.
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace mimamori {

/// Nothing when `op` is no clock operation; otherwise the answer without `id`, or {"error": short code}. Never throws.
std::optional<QJsonObject> calcClock(const QString &op, const QJsonObject &request);

} // namespace mimamori
