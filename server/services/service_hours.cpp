// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/service_hours.h"

#include "base/japan_time.h"
#include "db/connection.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

ServiceHours serviceHoursOn(Connection &db, const QDateTime &now)
{
    static constexpr Sql find{"service_hours", "select value::text from setting where key = 'job.service_hours' and valid_from <= $1 order by valid_from desc limit 1"};
    const QJsonObject set = QJsonDocument::fromJson(db.value(find, {civilDateInJapan(now)}).toString().toUtf8()).object();
    const QTime from = QTime::fromString(set.value(QStringLiteral("from")).toString(), QStringLiteral("HH:mm"));
    const QTime to = QTime::fromString(set.value(QStringLiteral("to")).toString(), QStringLiteral("HH:mm"));
    if (!from.isValid() || !to.isValid() || to <= from)
        return {};
    return {from.msecsSinceStartOfDay() / 1000, to.msecsSinceStartOfDay() / 1000};
}

qint64 forecastOf(Connection &db, const QByteArray &job, qint64 first)
{
    static constexpr Sql last{"job_last_seconds",
        "select (2 * extract(epoch from ended_at - started_at))::bigint from job_run where job = $1 and outcome = 'DONE' order by id desc limit 1"};
    const QVariant seconds = db.value(last, {QString::fromUtf8(job)});
    return seconds.isValid() ? std::max<qint64>(60, seconds.toLongLong()) : first;
}

bool isExcepted(Connection &db, const QString &job, const QDateTime &at)
{
    static constexpr Sql find{"job_excepted",
        "select exists (select 1 from job_exception where job = $1 and approved and valid_from <= $2 and valid_to > $2)"};
    return db.value(find, {job, at}).toBool();
}

} // namespace mimamori
