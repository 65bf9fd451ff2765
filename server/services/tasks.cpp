// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tasks.h"

#include "services/outbox.h"

#include <QJsonDocument>

namespace mimamori {

namespace {

/// Whose list changes: those screens load it anew.
void tellAssignee(Context &context, qint64 user, qint64 office, qint64 task)
{
    const QJsonObject what{{QStringLiteral("record"), QStringLiteral("task")}, {QStringLiteral("id"), task}};
    if (user)
        context.publish(QStringLiteral("user/%1").arg(user), what);
    else if (office)
        context.publish(QStringLiteral("office/%1").arg(office), what);
}

void sendNotices(Context &context, const NewTask &task, qint64 id)
{
    if (!task.popup && !task.mail)
        return;
    QJsonObject args = task.args;
    args.insert(QStringLiteral("task"), id);
    const QList<qint64> users = task.user ? QList<qint64>{task.user} : holdersOf(context, task.office, task.role);
    for (qint64 user : users) {
        if (task.popup)
            queuePopup(context, user, task.kind, args, task.childFile);
        if (task.mail)
            queueMail(context, user, task.kind, args, task.childFile);
    }
}

} // namespace

qint64 addTask(Context &context, const NewTask &task)
{
    // The id is drawn first and no conflict target is named: both would ask the read policy, and whoever makes a task about a
    // restricted file need not see that file (domain.md 8.3).
    static constexpr Sql next{"next_task", "select nextval(pg_get_serial_sequence('task', 'id'))"};
    static constexpr Sql insert{"task_add",
        "insert into task (id, kind, app_user, office, role, child_file, episode, subject, subject_id, args, importance, due_at, "
        "created_at, dedupe) values ($1, $2, nullif($3, 0), nullif($4, 0), $5, nullif($6, 0), nullif($7, 0), $8, $9, $10::jsonb, "
        "$11, $12, $13, nullif($14, '')) on conflict do nothing"};
    const qint64 id = context.db().value(next).toLongLong();
    const int made = context.db().execute(insert, {id, QString::fromUtf8(task.kind), task.user, task.office, task.role, task.childFile,
        task.episode, QString::fromUtf8(task.subject), task.subjectId,
        QString::fromUtf8(QJsonDocument(task.args).toJson(QJsonDocument::Compact)), task.importance, task.dueAt, context.now(), task.dedupe});
    if (made == 0)
        return 0;
    sendNotices(context, task, id);
    tellAssignee(context, task.user, task.office, id);
    return id;
}

void finishTasks(Context &context, const QList<QByteArray> &kinds, const QByteArray &subject, qint64 subjectId)
{
    static constexpr Sql finish{"task_finish_kinds",
        "update task set done_at = $4, done_by = nullif($5, 0), version = version + 1 "
        "where subject = $1 and subject_id = $2 and kind = any ($3::text[]) and done_at is null returning id, app_user, office"};
    QStringList names;
    for (const QByteArray &kind : kinds)
        names << QString::fromUtf8(kind);
    const Rows rows = context.db().query(finish, {QString::fromUtf8(subject), subjectId, QVariant::fromValue(names), context.now(), context.actor().userId});
    for (const Row &row : rows)
        tellAssignee(context, row.integer(1), row.integer(2), row.integer(0));
}

QList<qint64> holdersOf(Context &context, qint64 office, const QString &role)
{
    static constexpr Sql find{"role_holders",
        "select distinct p.app_user from user_post p join app_user u on u.id = p.app_user where p.office = $1 and p.role = $2 "
        "and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3) "
        "and u.valid_from <= $3 and (u.valid_to is null or u.valid_to >= $3) order by p.app_user"};
    QList<qint64> users;
    const Rows rows = context.db().query(find, {office, role, context.today()});
    for (const Row &row : rows)
        users << row.integer(0);
    return users;
}

} // namespace mimamori
