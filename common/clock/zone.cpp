// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/zone.h"

#include "base/problem.h"

#include <QHash>
#include <QMutex>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace mimamori {

namespace {

constexpr qint64 SecondsADay = 86400;
const QDate Epoch(1970, 1, 1);

QDateTime utcYear(int year)
{
    return QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
}

qint64 floorDays(qint64 seconds)
{
    return seconds >= 0 ? seconds / SecondsADay : -((-seconds + SecondsADay - 1) / SecondsADay);
}

} // namespace

std::shared_ptr<const ZoneRules> ZoneRules::named(const QByteArray &ianaId)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const ZoneRules>> known;
    const QMutexLocker lock(&mutex);
    if (const auto found = known.constFind(ianaId); found != known.constEnd())
        return *found;
    const QTimeZone zone = QTimeZone::isTimeZoneIdAvailable(ianaId) ? QTimeZone(ianaId) : QTimeZone();
    std::vector<Change> changes;
    if (zone.isValid()) {
        changes.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(utcYear(1900))});
        for (const QTimeZone::OffsetData &data : zone.transitions(utcYear(1900), utcYear(2200))) {
            if (data.offsetFromUtc != changes.back().offset)
                changes.push_back({data.atUtc.toSecsSinceEpoch(), data.offsetFromUtc});
        }
    } else if (ianaId == "Asia/Tokyo") {
        changes.push_back({std::numeric_limits<qint64>::min(), 9 * 3600});
    } else {
        throw Problem("zone");
    }
    return *known.insert(ianaId, std::shared_ptr<const ZoneRules>(new ZoneRules(ianaId, std::move(changes))));
}

std::shared_ptr<const ZoneRules> ZoneRules::tokyo()
{
    static const std::shared_ptr<const ZoneRules> zone = named("Asia/Tokyo");
    return zone;
}

int ZoneRules::offsetAt(qint64 utc) const
{
    const auto after = std::upper_bound(m_changes.begin() + 1, m_changes.end(), utc,
                                        [](qint64 value, const Change &change) { return value < change.utc; });
    return std::prev(after)->offset;
}

qint64 ZoneRules::toUtc(qint64 local) const
{
    const int before = offsetAt(local - SecondsADay);
    const int after = offsetAt(local + SecondsADay);
    if (before == after || offsetAt(local - before) == before)
        return local - before;
    if (offsetAt(local - after) == after)
        return local - after;
    return local - before;
}

qint64 ZoneRules::toUtc(QDate date, int secondOfDay) const
{
    return toUtc(Epoch.daysTo(date) * SecondsADay + secondOfDay);
}

QDate ZoneRules::dateAt(qint64 utc) const
{
    return Epoch.addDays(floorDays(utc + offsetAt(utc)));
}

int ZoneRules::secondOfDayAt(qint64 utc) const
{
    const qint64 local = utc + offsetAt(utc);
    return int(local - floorDays(local) * SecondsADay);
}

QDateTime ZoneRules::at(qint64 utc) const
{
    return QDateTime::fromSecsSinceEpoch(utc, Qt::OffsetFromUTC, offsetAt(utc));
}

} // namespace mimamori
