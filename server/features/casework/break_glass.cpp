// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/file_access.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "japanese/width.h"
#include "model/casework/case_stage.h"
#include "services/case_file.h"
#include "services/settings.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

constexpr char reviewTask[] = "break_glass.review";

/// The file behind the number as it was typed. A number that does not exist, one that is denied to the user and one that is not a
/// number at all come back as the same refusal, after the same one query.
qint64 targetOf(Context &context, const QString &typed)
{
    static constexpr Sql find{"emergency_target", "select sec.emergency_target($1)"};
    static constexpr Sql open{"emergency_open", "select exists (select 1 from child_file where id = $1)"};
    const QString number = toHalfWidth(typed).toUpper().remove(QLatin1Char(' '));
    const qint64 file = context.db().value(find, {number}).toLongLong();
    if (!file)
        throw Problem("not_found", "number");
    if (context.db().value(open, {file}).toBool())
        throw Problem("already_open", "number", {{QStringLiteral("child_file"), file}});
    return file;
}

/// Who works on the file and who leads that work, as far as they may know of it (never the one it is hidden from).
QList<qint64> alarmed(Context &context, qint64 file)
{
    static constexpr Sql supervisors{"emergency_supervisors", "select app_user from sec.supervisors_of($1)"};
    QList<qint64> users = workersOfFile(context, file);
    const Rows rows = context.db().query(supervisors, {file});
    for (const Row &row : rows) {
        if (!users.contains(row.integer(0)))
            users << row.integer(0);
    }
    users.removeAll(context.actor().userId);
    return users;
}

/// Worker, chief and headquarters hear of it at once. Headquarters sees no content, so its task names no file.
void raiseAlarm(Context &context, qint64 file, qint64 access)
{
    static constexpr Sql headquarters{"headquarters", "select id from office where kind = 'HQ' order by id"};
    NewTask task{.kind = reviewTask, .childFile = file, .subject = "file_access", .subjectId = access,
        .args = {{QStringLiteral("access"), access}, {QStringLiteral("user"), context.actor().userId}}, .importance = 2, .popup = true, .mail = true};
    const QList<qint64> users = alarmed(context, file);
    for (qint64 user : users) {
        task.user = user;
        task.dedupe = QStringLiteral("break_glass/%1/user-%2").arg(access).arg(user);
        addTask(context, task);
    }
    task.user = 0;
    task.childFile = 0;
    task.role = QStringLiteral("HQ");
    const Rows rows = context.db().query(headquarters);
    for (const Row &row : rows) {
        task.office = row.integer(0);
        task.dedupe = QStringLiteral("break_glass/%1/office-%2").arg(access).arg(task.office);
        addTask(context, task);
    }
}

BrokenGlass breakGlass(Context &context, const BreakGlass &in)
{
    // By the database's clock, like the fence that reads it.
    static constexpr Sql open{"break_glass",
        "insert into file_access (child_file, app_user, kind, reason, reason_text, created_by, valid_to) "
        "values ($1, $2, 'break_glass', $3, $4, $2, now() + make_interval(hours => $5::int)) returning id, valid_to"};
    requireReason(context, BreakGlassReason::table, in.reason.value, in.reasonText, "reason_text");
    if (in.reasonText.trimmed().isEmpty())
        throw Problem("required", "reason_text");
    const qint64 file = targetOf(context, in.number);
    const int hours = settingOn(context, "break_glass.hours", 4).toInt(4);
    const auto row = context.db().queryOne(open, {file, context.actor().userId, in.reason.value, in.reasonText, hours});
    raiseAlarm(context, file, row->integer(0));
    tellFile(context, file, "file_access", row->integer(0));
    context.auditedAction("break_glass");
    context.auditedPurpose(in.reason.value);
    context.audited("child_file", {file}, file);
    return {{file}, row->dateTime(1)};
}

BrokenGlassLine lineOf(const Row &row)
{
    BrokenGlassLine line;
    line.access = row.integer("id");
    line.at = row.dateTime("valid_from");
    line.until = row.dateTime("valid_to");
    line.userName = row.text("user_name");
    line.officeName = row.text("office_name");
    line.childFile = row.integer("child_file");
    line.fileNumber = row.text("number");
    line.reason.value = row.text("reason");
    line.reasonText = row.isNull("number") ? QString() : row.text("reason_text");
    return line;
}

/// Who decides sees the emergencies of the files an own office is in charge of; headquarters all of them, without content.
BrokenGlassLines listBrokenGlass(Context &context, const ListBrokenGlass &in)
{
    static constexpr Sql list{"break_glass_list",
        "select a.id, a.valid_from, a.valid_to, u.name as user_name, coalesce((select o.name from user_post p join office o on o.id = p.office "
        "where p.app_user = u.id order by p.id limit 1), '') as office_name, a.child_file, f.number, a.reason, a.reason_text "
        "from file_access a join app_user u on u.id = a.app_user left join child_file f on f.id = a.child_file "
        "where a.kind = 'break_glass' and a.valid_from >= $1 and ($2 or exists (select 1 from case_office c where c.child_file = f.id "
        "and c.office = any ($3::bigint[]) and c.role in ('MAIN', 'SUB'))) order by a.id desc limit 1000"};
    const bool headquarters = context.actor().hasRole(u"HQ");
    bool decides = headquarters;
    const QStringList roles = decidingRoles();
    for (const QString &role : roles)
        decides = decides || context.actor().hasRole(role);
    if (!decides)
        throw Problem("forbidden");
    const QDate from = in.from.isValid() ? in.from : context.today().addDays(-7);
    const QDateTime since(from, QTime(0, 0), Qt::OffsetFromUTC, japanOffsetSeconds);
    BrokenGlassLines out;
    QList<qint64> ids;
    const Rows rows = context.db().query(list, {since.toUTC(), headquarters, QVariant::fromValue(context.actor().offices)});
    for (const Row &row : rows) {
        out.lines.append(lineOf(row));
        ids << row.integer("id");
    }
    context.audited("file_access", ids);
    return out;
}

} // namespace

void registerBreakGlass(Features &features)
{
    features.operation<&breakGlass>({.write = true, .opensFile = true});
    features.operation<&listBrokenGlass>(reads);
}

} // namespace mimamori
