// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/heavy_job.h"

namespace mimamori {

class Connection;

/// The hours in which nothing may slow the terminals, as the city has set them for that day: setting job.service_hours, {"from":"04:45","to":"21:30"}.
ServiceHours serviceHoursOn(Connection &db, const QDateTime &now);

/// How long a job will take: twice its last whole run, or `first` while it has none.
qint64 forecastOf(Connection &db, const QByteArray &job, qint64 first);

/// Did a second person allow the job at that moment?
bool isExcepted(Connection &db, const QString &job, const QDateTime &at);

} // namespace mimamori
