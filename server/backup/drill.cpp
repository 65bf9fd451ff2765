// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/drill.h"

#include "backup/attachment_pool.h"
#include "backup/backup_register.h"
#include "backup/drill_checks.h"
#include "backup/drill_failure.h"
#include "backup/drill_sign_in.h"
#include "services/backup_state.h"
#include "services/server_services.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStorageInfo>
#include <QUuid>

#include <algorithm>

namespace mimamori {

namespace {

BackupSet chosenSet(const BackupWork &work)
{
    QList<BackupSet> sets;
    work.transaction([&](Context &context) {
        const QList<Stored<BackupSet>> held = heldSets(context);
        for (const Stored<BackupSet> &set : held) {
            if (!set.record.firstWal.isEmpty() && set.record.state.value != QLatin1String("FAILED"))
                sets << set.record;
        }
    });
    if (sets.isEmpty())
        throw Problem("no_set");
    const auto unproven = std::find_if(sets.cbegin(), sets.cend(), [](const BackupSet &set) { return set.state.value == QLatin1String("TAKEN"); });
    return unproven == sets.cend() ? sets.first() : *unproven;
}

void requireRoom(const BackupPlace &place, const BackupSet &set)
{
    QDir().mkpath(place.scratch);
    const QStorageInfo disk(place.scratch);
    if (disk.bytesAvailable() < set.bytes * 12 / 10 + place.reserveMegabytes * 1024 * 1024)
        throw Problem("no_space", {}, {{QStringLiteral("megabytes"), disk.bytesAvailable() / (1024 * 1024)}});
}

void requireLog(const BackupPlace &place, const BackupSet &set, const Mark &mark)
{
    const WalReach reach = walReach(PgBackRest(place).archived(int(set.repository)).keys(), set.firstWal);
    if (reach.last.right(16) < mark.segment.right(16))
        throw Problem("wal_missing", {}, {{QStringLiteral("segment"), reach.missing}});
}

void prove(const BackupWork &work, const BackupSet &set, RestoreDrill &certificate)
{
    const auto working = [&] { if (work.working) work.working(-1); };
    ServerServices::Config config;
    work.transaction([&](Context &context) {
        config = context.services().config();
        const BackupStateView state = backupState(context.db(), true);
        certificate.recoveryPointSeconds = state.restorableUntil.isValid() ? std::max<qint64>(0, state.restorableUntil.secsTo(QDateTime::currentDateTimeUtc())) : 0;
    });
    requireRoom(work.place, set);
    const Mark mark = setMark(work.place, QStringLiteral("drill-") + QUuid::createUuid().toString(QUuid::Id128), working);
    certificate.target = mark.name;
    requireLog(work.place, set, mark);
    QElapsedTimer timer;
    timer.start();
    QDir(work.place.scratch).removeRecursively(); // of a drill that was killed
    ScratchCluster scratch(work.place, work.place.scratch);
    scratch.restore({set.label, int(set.repository), QStringLiteral("name"), mark.name}, work.working);
    const qint64 restored = timer.elapsed();
    compareTotals(scratch, mark, certificate, working);
    verifySeals(scratch, work.place, certificate);
    timer.restart();
    requireSignIn(scratch, config);
    certificate.signedIn = true;
    certificate.recoverySeconds = (restored + timer.elapsed() + 999) / 1000;
    certificate.attachments = checkAttachments(work.place, int(set.repository), set.label, work.working);
}

void keep(const BackupWork &work, const BackupSet &set, RestoreDrill &certificate, const QByteArray &why)
{
    certificate.endedAt = QDateTime::currentDateTimeUtc();
    certificate.outcome.value = why.isEmpty() ? QStringLiteral("PASSED") : QStringLiteral("FAILED");
    certificate.why.value = QString::fromLatin1(why);
    work.transaction([&](Context &context) {
        context.records().insert(certificate);
        if (why.isEmpty())
            setState(context, set.id, "PROVEN");
        else if (isSetsFault(why))
            setState(context, set.id, "FAILED", why);
        if (why.isEmpty())
            reportDrillPassed(context);
        else
            reportDrillFailure(context, set.id.id, why);
    });
}

} // namespace

bool isSetsFault(const QByteArray &reason)
{
    static const QList<QByteArray> faults{"wal_missing", "file_corrupt", "file_missing", "set_unknown", "recovery_failed", "totals_differ", "audit_broken",
        "sign_in_failed", "attachments_missing", "attachments_corrupt"};
    return faults.contains(reason);
}

RestoreDrill drillNewestSet(const BackupWork &work)
{
    const BackupSet set = chosenSet(work);
    RestoreDrill certificate;
    certificate.backupSet = set.id;
    certificate.startedAt = QDateTime::currentDateTimeUtc();
    try {
        prove(work, set, certificate);
    } catch (const Problem &problem) {
        keep(work, set, certificate, problem.code());
        throw;
    }
    keep(work, set, certificate, {});
    return certificate;
}

} // namespace mimamori
