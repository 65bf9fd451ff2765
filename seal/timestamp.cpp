// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timestamp.h"

#include <QDate>
#include <QDateTime>

namespace mimamori::timestamp {

namespace {
constexpr qint64 perDay = 86'400 * perSecond;
const qint64 epochDay = QDate(2000, 1, 1).toJulianDay();
const qint64 firstDay = QDate(1, 1, 1).toJulianDay();
const qint64 lastDay = QDate(9999, 12, 31).toJulianDay();

QByteArray padded(qint64 number, int width) { return QByteArray::number(number).rightJustified(width, '0'); }

bool isDigits(QByteArrayView text)
{
    for (char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}
} // namespace

std::optional<QByteArray> toIso(qint64 microseconds)
{
    const qint64 days = microseconds >= 0 ? microseconds / perDay : -((-(microseconds + 1)) / perDay) - 1;
    if (days + epochDay < firstDay || days + epochDay > lastDay)
        return std::nullopt;
    const qint64 rest = microseconds - days * perDay;
    const qint64 seconds = rest / perSecond;
    const QDate date = QDate::fromJulianDay(epochDay + days);
    QByteArray iso = padded(date.year(), 4);
    iso += '-' + padded(date.month(), 2) + '-' + padded(date.day(), 2) + 'T';
    iso += padded(seconds / 3600, 2) + ':' + padded(seconds / 60 % 60, 2) + ':' + padded(seconds % 60, 2);
    iso += '.' + padded(rest % perSecond, 6) + 'Z';
    return iso;
}

std::optional<qint64> fromIso(const QByteArray &iso)
{
    if (iso.size() != 27)
        return std::nullopt;
    const QByteArray digits = iso.left(4) + iso.mid(5, 2) + iso.mid(8, 2) + iso.mid(11, 2) + iso.mid(14, 2) + iso.mid(17, 2)
        + iso.mid(20, 6);
    if (!isDigits(digits))
        return std::nullopt;
    const QDate date(iso.left(4).toInt(), iso.mid(5, 2).toInt(), iso.mid(8, 2).toInt());
    if (!date.isValid())
        return std::nullopt;
    const qint64 seconds = iso.mid(11, 2).toInt() * 3600 + iso.mid(14, 2).toInt() * 60 + iso.mid(17, 2).toInt();
    const qint64 result = (date.toJulianDay() - epochDay) * perDay + seconds * perSecond + iso.mid(20, 6).toInt();
    // Writing it again is the check of everything else: separators, hour 24, second 60.
    return toIso(result) == iso ? std::optional(result) : std::nullopt;
}

qint64 now()
{
    constexpr qint64 unixToPostgres = 946'684'800'000;
    return (QDateTime::currentMSecsSinceEpoch() - unixToPostgres) * 1000;
}

} // namespace mimamori::timestamp
