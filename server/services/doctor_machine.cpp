// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/doctor.h"

#include "services/installation.h"
#include "services/server_services.h"

#include <QJsonObject>
#include <QSslCertificate>
#include <QStorageInfo>

#include <sys/timex.h>

namespace mimamori {

namespace {

/// Days before the end of a certificate at which it is a warning, and at which it is urgent.
constexpr qint64 warnDays = 30;
constexpr qint64 urgentDays = 3;

DoctorFinding checkCertificate(const QString &file)
{
    const QList<QSslCertificate> found = QSslCertificate::fromPath(file);
    const QJsonObject named{{QStringLiteral("file"), file}};
    if (found.isEmpty())
        return finding("certificates", "broken", "certificate_unreadable", named);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDateTime end = found.first().expiryDate();
    if (end <= now)
        return finding("certificates", "broken", "certificate_expired", named);
    const qint64 days = now.daysTo(end);
    if (days > warnDays)
        return finding("certificates", "ok", "certificate_until", {{QStringLiteral("file"), file}, {QStringLiteral("until"), end.toString(QStringLiteral("yyyy-MM-dd"))}, {QStringLiteral("days"), days}});
    return finding("certificates", days > urgentDays ? "warning" : "broken", "certificate_expires",
        {{QStringLiteral("file"), file}, {QStringLiteral("days"), days}});
}

DoctorFinding checkDisk(const Installation &here)
{
    const qint64 free = QStorageInfo(here.dataDirectory).bytesAvailable() / (1024 * 1024);
    if (free >= here.lowDiskMegabytes)
        return finding("disk", "ok", "fine");
    return finding("disk", free * 4 < here.lowDiskMegabytes ? "broken" : "warning", "disk_low",
        {{QStringLiteral("megabytes"), free}, {QStringLiteral("directory"), here.dataDirectory}});
}

/// The kernel knows whether somebody keeps its clock.
DoctorFinding checkSynchronised()
{
    timex state{};
    const bool kept = adjtimex(&state) != TIME_ERROR && !(state.status & STA_UNSYNC);
    return kept ? finding("time", "ok", "fine") : finding("time", "warning", "clock_unsynchronised");
}

} // namespace

QList<DoctorFinding> diagnoseMachine(const ServerServices &services)
{
    QList<DoctorFinding> out{checkSynchronised()};
    const auto &here = services.config().installation;
    if (!here) {
        out << finding("disk", "warning", "no_installation");
        return out;
    }
    out << checkDisk(*here);
    for (const QString &file : {here->serverCertificate, here->caFile, here->issuerCertificate}) {
        if (!file.isEmpty())
            out << checkCertificate(file);
    }
    return out;
}

} // namespace mimamori
