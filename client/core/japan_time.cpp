// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/japan_time.h"

#include "base/japan_time.h"
#include "japanese/era.h"

namespace mimamori {

namespace {

QString eraText(QDate date, EraStyle style)
{
    const Parsed<QString> text = formatEraDate(date, style);
    return text ? *text : date.toString(Qt::ISODate);
}

} // namespace

QDate japanDate(const QDateTime &utc)
{
    return civilDateInJapan(utc);
}

QTime japanClock(const QDateTime &utc)
{
    return inJapan(utc).time();
}

QDateTime fromJapan(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::OffsetFromUTC, japanOffsetSeconds).toUTC();
}

QString gridDate(QDate date)
{
    return date.isValid() ? eraText(date, EraStyle::Grid) : QString();
}

QString formDate(QDate date)
{
    return date.isValid() ? eraText(date, EraStyle::Long) : QString();
}

QString gridInstant(const QDateTime &utc)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = inJapan(utc);
    return gridDate(local.date()) + local.time().toString(QStringLiteral(" HH:mm"));
}

} // namespace mimamori
