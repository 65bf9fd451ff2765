// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/drill_failure.h"

#include "services/codes.h"
#include "services/incident_opening.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// One incident for each kind of trouble: the same one found by the next drill extends it.
void openTrouble(Context &context, const QByteArray &reason)
{
    const auto kind = findCode(context, IncidentKind::table, QStringLiteral("BACKUP"), context.today());
    const auto trouble = findCode(context, "backup_trouble", QString::fromLatin1(reason), context.today());
    IncidentSignal signal;
    signal.fingerprint = QStringLiteral("backup/") + QString::fromLatin1(reason);
    signal.kind = QStringLiteral("BACKUP");
    signal.severity = QStringLiteral("SERIOUS");
    signal.source = QStringLiteral("JOB");
    signal.title = (kind ? kind->name : signal.kind) + QStringLiteral("：") + (trouble ? trouble->name : QString::fromLatin1(reason));
    signal.target = QStringLiteral("pgBackRest");
    openOrExtendIncident(context, signal);
}

} // namespace

void reportDrillFailure(Context &context, qint64 backupSet, const QByteArray &reason)
{
    static constexpr Sql keepers{"backup_keepers",
        "select distinct p.office, p.role from user_post p join app_user u on u.id = p.app_user where p.role in ('ADM', 'OPM') "
        "and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1) and (u.valid_to is null or u.valid_to >= $1)"};
    const Rows rows = context.db().query(keepers, {context.today()});
    for (const Row &row : rows) {
        NewTask task;
        task.kind = "backup.failed";
        task.office = row.integer(0);
        task.role = row.text(1);
        task.subject = "backup_set";
        task.subjectId = backupSet;
        task.args = {{QStringLiteral("reason"), QString::fromLatin1(reason)}, {QStringLiteral("set"), backupSet}};
        task.importance = 2;
        task.dedupe = QStringLiteral("backup.failed/%1/%2/%3/%4").arg(task.office).arg(task.role, context.today().toString(Qt::ISODate), QString::fromLatin1(reason));
        task.popup = true;
        task.mail = true;
        addTask(context, task);
    }
    openTrouble(context, reason);
}

void reportDrillPassed(Context &context)
{
    static constexpr Sql open{"backup_troubles_open",
        "select fingerprint from incident where fingerprint like 'backup/%' and closed_at is null and recovered_at is null"};
    for (const Row &row : context.db().query(open))
        recoverIncident(context, row.text(0), context.now());
}

} // namespace mimamori
