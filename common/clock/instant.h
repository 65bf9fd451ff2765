// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Strict reading and writing of instants, dates and months as the wire, the calculators and the rule files write them.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace mimamori {

/// Reads `2026-02-27T09:15:00+09:00` (also `Z`, `+0900`, seconds left out). The offset is kept.
/// Throws Problem: "offset" when there is none, "instant" when it is no instant (also a bare date, or a fraction of a
/// second other than zero: nothing is rounded), "no-such-day", "no-such-time".
QDateTime parseInstant(const QString &text);

/// Reads exactly `YYYY-MM-DD`. Throws Problem "date" for another form, "no-such-day" for a day that does not exist.
QDate parseDate(const QString &text);

/// Reads `YYYY-MM` as the first of that month. Throws Problem "month".
QDate parseMonth(const QString &text);

/// ISO 8601 with the instant's own offset, whole seconds.
QString formatInstant(const QDateTime &at);

/// `YYYY-MM-DD`.
QString formatDate(QDate date);

} // namespace mimamori
