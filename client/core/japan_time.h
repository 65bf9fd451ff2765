// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace mimamori {

/// Dates and instants as the person reads them: Japan time, era years.
QDate japanDate(const QDateTime &utc);
QTime japanClock(const QDateTime &utc);
/// The instant of a wall-clock time in Japan, UTC.
QDateTime fromJapan(QDate date, QTime time);

QString gridDate(QDate date);              ///< R8.4.1
QString formDate(QDate date);              ///< 令和8年4月1日(水)
QString gridInstant(const QDateTime &utc); ///< R8.11.22 10:31

} // namespace mimamori
