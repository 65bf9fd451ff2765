// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace mimamori {

/// The text half of the offline calculators (`mimamorictl calc`): era dates, search keys, addresses, phone numbers, widths,
/// check digits, code page 932, by the very code that server and client use.
/// Nothing when `op` is no text operation; otherwise the answer without `id`, or {"error": short code}. Never throws.
/// Errors of the request itself: "missing-text" (a text is missing or is no text), "level", "style", "to", "what", "date", "today".
std::optional<QJsonObject> calcText(const QString &op, const QJsonObject &request);

} // namespace mimamori
