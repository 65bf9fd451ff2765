// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/file_access.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "services/approvals.h"
#include "services/case_file.h"
#include "services/case_moves.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

constexpr char sealKind[] = "level3";        // 3 becomes the level
constexpr char unsealKind[] = "level3_open"; // 2 becomes the level

/// Names a person on the list of a file. `pending`: counts only once a second person has approved it.
void grant(Context &context, qint64 file, qint64 user, const QString &reason, bool pending)
{
    static constexpr Sql add{"file_grant",
        "insert into file_access (child_file, app_user, kind, reason, created_by, valid_from) "
        "select $1, $2, 'grant', $3, $4, case when $5 then 'infinity'::timestamptz else now() end "
        "where not exists (select 1 from file_access a where a.child_file = $1 and a.app_user = $2 and a.kind = 'grant' and a.valid_to is null)"};
    context.db().execute(add, {file, user, reason, context.actor().userId, pending});
}

/// Ends the grants of everybody else.
void endOtherGrants(Context &context, qint64 file, const QList<qint64> &keep)
{
    static constexpr Sql end{"file_grant_end",
        "update file_access set valid_to = now(), version = version + 1 where child_file = $1 and kind = 'grant' and valid_to is null "
        "and not app_user = any ($2::bigint[])"};
    context.db().execute(end, {file, QVariant::fromValue(keep)});
}

void settlePending(Context &context, qint64 file, bool approved)
{
    static constexpr Sql begin{"file_grant_begin",
        "update file_access set valid_from = now(), version = version + 1 where child_file = $1 and kind = 'grant' and valid_from = 'infinity'"};
    static constexpr Sql drop{"file_grant_drop",
        "update file_access set valid_to = now(), valid_from = now(), version = version + 1 where child_file = $1 and kind = 'grant' "
        "and valid_from = 'infinity'"};
    context.db().execute(approved ? begin : drop, {file});
}

/// Writes the level. Whoever is named is named before, so that the row stays visible to the one who changes it.
int writeLevel(Context &context, Stored<ChildFile> &file, qint64 level)
{
    file.record.level = level;
    const int version = context.records().update(file.record, file.version);
    tellFile(context, file.record.id.id, ChildFile::recordName, file.record.id.id);
    context.audited(ChildFile::recordName, {file.record.id.id}, file.record.id.id);
    return version;
}

QList<qint64> namedWithActor(Context &context, const SetFileLevel &in)
{
    QList<qint64> named{context.actor().userId};
    if (in.level >= file_level::namedPersons) {
        for (Ref<AppUser> user : in.named)
            named << user.id;
    }
    return named;
}

/// The second person must be able to see what is to be decided, now and afterwards.
void requireSecondPerson(Context &context, const QList<qint64> &named)
{
    const QList<qint64> holders = holdersOf(context, context.actor().office(), QStringLiteral("SV"));
    for (qint64 holder : holders) {
        if (holder != context.actor().userId && named.contains(holder))
            return;
    }
    throw Problem("second_person_missing", "named");
}

FileLevelState askSecondPerson(Context &context, const Stored<ChildFile> &file, const SetFileLevel &in, const QList<qint64> &named)
{
    if (in.level < file_level::namedPersons) // first to the named persons, then further
        throw Problem("step_by_step", "level");
    requireSecondPerson(context, named);
    for (qint64 user : named)
        grant(context, in.childFile.id, user, in.reason, file.record.level == file_level::sealed);
    draftApproval(context, {.kind = in.level == file_level::sealed ? sealKind : unsealKind, .subject = ChildFile::recordName,
        .subjectId = in.childFile.id, .subjectVersion = file.version, .childFile = in.childFile.id, .office = context.actor().office(),
        .approverRole = QStringLiteral("SV")});
    context.audited(ChildFile::recordName, {in.childFile.id}, in.childFile.id);
    return {in.childFile, file.version, file.record.level, true};
}

FileLevelState setLevel(Context &context, const SetFileLevel &in)
{
    Stored<ChildFile> file = context.records().lock(in.childFile, "child_file");
    requireDecides(context, in.childFile.id, "child_file");
    if (file.version != context.baseVersion())
        throw Problem("conflict", "child_file", {{QStringLiteral("version"), file.version}});
    if (const auto problem = fileLevelProblem(in, file.record.level, context.actor().hasRole(u"DIR")))
        throw *problem;
    const QList<qint64> named = namedWithActor(context, in);
    if (in.level == file_level::sealed || file.record.level == file_level::sealed)
        return askSecondPerson(context, file, in, named);
    for (qint64 user : named)
        grant(context, in.childFile.id, user, in.reason, false);
    const int version = writeLevel(context, file, in.level);
    endOtherGrants(context, in.childFile.id, in.level == file_level::namedPersons ? named : QList<qint64>{});
    return {in.childFile, version, in.level, false};
}

void levelDecided(Context &context, const ApprovalDecision &decision)
{
    static constexpr Sql named{"file_named",
        "select exists (select 1 from file_access where child_file = $1 and app_user = $2 and kind = 'grant' and valid_to is null)"};
    Stored<ChildFile> file = context.records().lock(Ref<ChildFile>{decision.subjectId}, "child_file");
    if (decision.approved && !context.db().value(named, {decision.subjectId, context.actor().userId}).toBool())
        throw Problem("not_named", "approval");
    settlePending(context, decision.subjectId, decision.approved);
    if (decision.approved)
        writeLevel(context, file, decision.kind == sealKind ? file_level::sealed : file_level::namedPersons);
}

/// A chief has to know that a worker must not have this file any more.
void tellChief(Context &context, qint64 file, qint64 user)
{
    const qint64 office = officeInCharge(context, file);
    if (office)
        addTask(context, {.kind = "file.denied", .office = office, .role = chiefRole(officeKind(context, office)), .childFile = file,
            .subject = "app_user", .subjectId = user, .args = {{QStringLiteral("user"), user}},
            .dedupe = QStringLiteral("file.denied/%1/%2/%3").arg(file).arg(user).arg(context.now().toSecsSinceEpoch()), .popup = true});
}

Done denyFile(Context &context, const DenyFile &in)
{
    static constexpr Sql deny{"file_deny",
        "insert into file_access (child_file, app_user, kind, reason, created_by) values ($1, $2, 'deny', $3, $4)"};
    const qint64 me = context.actor().userId;
    const qint64 user = in.appUser ? in.appUser.id : me;
    if (user != me)
        requireDecides(context, in.childFile.id, "child_file");
    tellChief(context, in.childFile.id, user);
    context.db().execute(deny, {in.childFile.id, user, in.reason, me});
    context.audited(ChildFile::recordName, {in.childFile.id}, in.childFile.id);
    return {};
}

Done allowFile(Context &context, const AllowFile &in)
{
    static constexpr Sql allow{"file_allow",
        "update file_access set valid_to = now(), version = version + 1 where child_file = $1 and app_user = $2 and kind = 'deny' "
        "and (valid_to is null or valid_to > now())"};
    requireDecides(context, in.childFile.id, "child_file");
    context.db().execute(allow, {in.childFile.id, in.appUser.id});
    context.audited(ChildFile::recordName, {in.childFile.id}, in.childFile.id);
    return {};
}

FileAccessLines listAccess(Context &context, const ListFileAccess &in)
{
    static constexpr Sql find{"file_access_list",
        "select a.app_user, u.name as user_name, coalesce((select o.short_name from user_post p join office o on o.id = p.office where p.app_user = u.id "
        "and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) order by p.id limit 1), '') as office_name, a.kind = 'deny' as hidden, "
        "a.valid_from = 'infinity' as pending, a.reason, case when a.valid_from = 'infinity' then null else a.valid_from end as since "
        "from file_access a join app_user u on u.id = a.app_user where a.child_file = $1 and a.kind in ('grant', 'deny') "
        "and (a.valid_to is null or a.valid_to > now()) order by a.kind, u.kana, a.id"};
    requireDecides(context, in.childFile.id, "child_file");
    FileAccessLines out;
    const Rows rows = context.db().query(find, {in.childFile.id, context.today()});
    for (const Row &row : rows)
        out.lines.append({{row.integer("app_user")}, row.text("user_name"), row.text("office_name"), row.boolean("hidden"), row.boolean("pending"),
            row.text("reason"), row.dateTime("since")});
    context.audited(ChildFile::recordName, {in.childFile.id}, in.childFile.id);
    return out;
}

} // namespace

void registerFileAccess(Features &features)
{
    features.operation<&listAccess>(reads);
    features.operation<&setLevel>(changesVersion);
    features.operation<&denyFile>({.write = true, .opensFile = true});
    features.operation<&allowFile>(writes);
    onApprovalDecided(sealKind, levelDecided);
    onApprovalDecided(unsealKind, levelDecided);
}

} // namespace mimamori
