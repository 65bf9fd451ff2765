// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/doctor.h"

#include "db/connection.h"
#include "services/backup_state.h"
#include "services/installation.h"
#include "services/server_services.h"

#include <QJsonObject>
#include <QStorageInfo>

namespace mimamori {

namespace {

/// A drill each day, and some hours of grace (reliability.md 3.1).
constexpr qint64 provenHours = 26;
constexpr qint64 archiveSeconds = 300;

QList<DoctorFinding> repositoryFindings(const Installation &here)
{
    QList<DoctorFinding> out;
    for (const QString &directory : here.repositories) {
        const QStorageInfo disk(directory);
        const QJsonObject named{{QStringLiteral("directory"), directory}};
        if (!disk.isValid() || disk.isReadOnly())
            out << finding("backup", "broken", "repository_away", named);
        else if (disk.bytesAvailable() / (1024 * 1024) < here.lowDiskMegabytes)
            out << finding("backup", "broken", "repository_full", {{QStringLiteral("directory"), directory}, {QStringLiteral("megabytes"), disk.bytesAvailable() / (1024 * 1024)}});
    }
    return out;
}

} // namespace

QList<DoctorFinding> diagnoseBackup(Connection &db, const ServerServices &services)
{
    static constexpr Sql mode{"doctor_archive_mode", "select current_setting('archive_mode') <> 'off'"};
    const auto &here = services.config().installation;
    if (!here)
        return {finding("backup", "warning", "no_installation")};
    if (!here->backupTrouble.isEmpty())
        return {finding("backup", "broken", here->backupTrouble.constData())};
    if (!here->backup)
        return {finding("backup", "warning", "backup_off")};
    QList<DoctorFinding> out = repositoryFindings(*here);
    const BackupStateView state = backupState(db, true);
    const QDateTime now = services.time().nowUtc();
    if (!db.value(mode).toBool())
        out << finding("backup", "broken", "archive_off");
    else if (state.archiveFailingSince.isValid() && state.archiveFailingSince.secsTo(now) > archiveSeconds)
        out << finding("backup", "broken", "archive_failing", {{QStringLiteral("segment"), state.archiveFailedSegment}});
    if (!state.provenAt.isValid() || state.provenAt.secsTo(now) > provenHours * 3600)
        out << finding("backup", state.provenAt.isValid() ? "broken" : "warning", state.provenAt.isValid() ? "backup_unproven" : "backup_never_proven", {{QStringLiteral("hours"), provenHours}});
    return out.isEmpty() ? QList<DoctorFinding>{finding("backup", "ok", "fine")} : out;
}

} // namespace mimamori
