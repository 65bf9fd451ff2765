// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/drill_failure.h"

#include "services/tasks.h"

namespace mimamori {

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
}

} // namespace mimamori
