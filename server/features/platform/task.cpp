// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/task.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "features/platform/task_lines.h"
#include "record/json_state.h"

namespace mimamori {

namespace {

TaskLine taskLine(const Row &row)
{
    TaskLine line;
    line.task = row.integer("id");
    line.kind.value = row.text("kind");
    line.mine = row.boolean("mine");
    line.office.id = row.integer("office");
    line.role.value = row.text("role");
    line.childFile = row.integer("child_file");
    line.episode = row.integer("episode");
    line.episodeNumber = row.text("number");
    line.childName = row.text("child_name");
    line.birth = row.isNull("birth") ? FuzzyDate() : fuzzyFromJson(row.text("birth"));
    line.subject = row.text("subject");
    line.subjectId = row.integer("subject_id");
    line.args = row.text("args");
    line.importance = row.integer("importance");
    line.dueAt = row.dateTime("due_at");
    line.createdAt = row.dateTime("created_at");
    return line;
}

Done finishTask(Context &context, const FinishTask &in)
{
    static const QString find = QStringLiteral("select t.done_at is not null, t.child_file, t.app_user, t.office from task t where t.id = $3 and %1 for update of t")
        .arg(QLatin1String(tasksOfUser));
    static constexpr Sql finish{"task_done", "update task set done_at = $2, done_by = $3, version = version + 1 where id = $1 and done_at is null"};
    const auto row = context.db().queryOne(SqlText{"task_mine", find}, {context.actor().userId, context.today(), in.task.id});
    if (!row)
        throw Problem("not_found", "task");
    context.db().execute(finish, {in.task.id, context.now(), context.actor().userId});
    context.audited("task", {in.task.id}, row->integer(1));
    const QString topic = row->isNull(2) ? QStringLiteral("office/%1").arg(row->integer(3)) : QStringLiteral("user/%1").arg(row->integer(2));
    context.publish(topic, {{QStringLiteral("record"), QStringLiteral("task")}, {QStringLiteral("id"), in.task.id}});
    return {};
}

TaskLines listTasks(Context &context, const ListTasks &in)
{
    OpenTasks found = in.childFile ? openTasks(context, "task_list_file", "t.child_file = $3", {in.childFile.id})
                                   : openTasks(context, "task_list_mine", tasksOfUser);
    return {found.tasks + found.changes};
}

} // namespace

OpenTasks openTasks(Context &context, const QByteArray &name, const char *condition, const QVariantList &more)
{
    static const QString select = QStringLiteral(
        "select t.id, t.kind, coalesce(t.app_user = $1, false) as mine, t.office, t.role, t.child_file, t.episode, coalesce(e.number, '') as number, "
        "coalesce(nullif(p.name, ''), p.label, '') as child_name, p.birth::text as birth, t.subject, t.subject_id, t.args::text as args, "
        "t.importance, t.due_at, t.created_at, coalesce((k.attributes->>'change')::boolean, false) as change "
        "from task t left join case_episode e on e.id = t.episode left join child_file f on f.id = t.child_file "
        "left join person p on p.id = f.person left join code k on k.code_table = 'task_kind' and k.code = t.kind "
        "and k.valid_from <= $2 and (k.valid_to is null or k.valid_to >= $2) "
        "where t.done_at is null and %1 order by t.importance desc, t.due_at nulls last, t.id limit 500");
    OpenTasks out;
    QList<qint64> ids;
    const Rows rows = context.db().query(SqlText{name, select.arg(QLatin1String(condition))},
        QVariantList{context.actor().userId, context.today()} + more);
    for (const Row &row : rows) {
        (row.boolean("change") ? out.changes : out.tasks) << taskLine(row);
        ids << row.integer("id");
    }
    context.audited("task", ids);
    return out;
}

void registerTask(Features &features)
{
    features.operation<&finishTask>(writes);
    features.operation<&listTasks>(reads);
}

} // namespace mimamori
