// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace mimamori {

class Connection;

/// Every check as OpenMetrics 1.0 text, ended by "# EOF": state, value, time, acknowledgement, and the monitor's sign of life. Labels are
/// names of checks; nobody's data.
QByteArray renderMetrics(Connection &db, const QDateTime &now);

constexpr auto metricsContentType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

} // namespace mimamori
