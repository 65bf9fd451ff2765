// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/access/user_update_plan.h"

#include "services/codes.h"
#include "services/open_work.h"
#include "services/settings.h"
#include "sheets/spreadsheet_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mimamori {

namespace {

void addRoles(Context &context, KnownCity &city)
{
    static constexpr Sql roles{"plan_roles", "select code, name from role"};
    static constexpr Sql posts{"plan_staff_posts",
        "select name, attributes from code where code_table = 'staff_post' and valid_from <= $1 and (valid_to is null or valid_to >= $1)"};
    const Rows roleRows = context.db().query(roles);
    for (const Row &row : roleRows)
        city.roles.insert(row.text(0), row.text(1));
    const Rows postRows = context.db().query(posts, {context.today()});
    for (const Row &row : postRows) {
        const QJsonObject byKind = QJsonDocument::fromJson(row.bytes(1)).object();
        QHash<QString, QString> &role = city.roleOfPost[foldedWords(row.text(0))];
        for (auto kind = byKind.begin(); kind != byKind.end(); ++kind)
            role.insert(kind.key(), kind.value().toString());
    }
}

void addUsers(Context &context, KnownCity &city)
{
    static constexpr Sql urgent{"plan_urgent", "select app_user, amount from sec.urgent_clocks_of($1)"};
    QHash<qint64, QList<KnownPost>> posts;
    for (const Stored<UserPost> &post : context.records().where<UserPost>("true order by id"))
        posts[post.record.appUser.id] << KnownPost{post.record.id.id, post.record.office.id, post.record.role.value, post.record.validFrom, post.record.validTo};
    QList<qint64> ids;
    for (const Stored<AppUser> &user : context.records().where<AppUser>("true order by id")) {
        const AppUser &one = user.record;
        city.users << KnownUser{one.id.id, user.version, one.loginName, one.name, one.kana, one.mail, one.validFrom, one.validTo, posts.value(one.id.id), 0};
        ids << one.id.id;
    }
    QHash<qint64, int> clocks;
    const Rows rows = context.db().query(urgent, {QVariant::fromValue(ids)});
    for (const Row &row : rows)
        clocks.insert(row.integer(0), int(row.integer(1)));
    for (KnownUser &user : city.users)
        user.urgentClocks = clocks.value(user.id);
}

UserUpdateLine lineOf(const UserLine &from, Ref<UserUpdate> update)
{
    UserUpdateLine line;
    line.userUpdate = update;
    line.row = from.row;
    line.kind.value = from.kind;
    line.appUser.id = from.user;
    line.userVersion = from.version;
    line.loginName = from.loginName;
    line.name = from.name;
    line.kana = from.kana;
    line.mail = from.mail;
    line.validTo = from.until;
    line.changes = from.changes;
    for (const DesiredPost &post : from.posts)
        line.posts << post.toText();
    for (const ListFlaw &reason : from.reasons) {
        line.reasons << Code<UserUpdateReason>{reason.code};
        line.details << (reason.column.isEmpty() || reason.detail.isEmpty() ? reason.column + reason.detail : QString(reason.column + QStringLiteral("列: ") + reason.detail));
    }
    line.decision.value = from.reasons.isEmpty() ? QStringLiteral("ACCEPT") : QStringLiteral("OPEN");
    return line;
}

} // namespace

KnownCity knownCity(Context &context)
{
    KnownCity city;
    for (const Stored<Office> &office : context.records().where<Office>("true order by id")) {
        const Office &one = office.record;
        city.offices << KnownOffice{one.id.id, one.code, one.name, one.shortName, one.kind.value, one.activeFrom, one.activeTo};
    }
    addRoles(context, city);
    addUsers(context, city);
    return city;
}

void planUpdate(Context &context, UserUpdate &update, const QByteArray &bytes)
{
    const QList<Sheet> sheets = looksLikeWorkbook(bytes) ? readSpreadsheet(bytes) : QList<Sheet>{sheetOfCsv(bytes)};
    const UserList list = readUserList(sheets, context.today());
    const int percent = settingOn(context, "user_update.leavers_percent", 30).toInt(30);
    const UserDifference difference = compareUsers(list, knownCity(context), {update.effectiveOn, update.complete, percent});
    update.unchanged = difference.unchanged;
    for (const UserLine &line : difference.lines) {
        update.added += line.kind == QLatin1String("ADDED") ? 1 : 0;
        update.changed += line.kind == QLatin1String("CHANGED") ? 1 : 0;
        update.removed += line.kind == QLatin1String("REMOVED") ? 1 : 0;
        update.doubtful += line.reasons.isEmpty() ? 0 : 1;
        context.records().insert(lineOf(line, update.id));
    }
}

QList<Stored<UserUpdateLine>> linesOf(Context &context, Ref<UserUpdate> update)
{
    return context.records().where<UserUpdateLine>("user_update = $1 order by id", {update.id});
}

UserUpdateView viewOf(Context &context, Ref<UserUpdate> update)
{
    static constexpr Sql without{"plan_without_password", "select count(*) from sec.without_password($1, $2)"};
    const Stored<UserUpdate> stored = context.records().get(update, "user_update");
    const QList<Stored<UserUpdateLine>> lines = linesOf(context, update);
    UserUpdateView view;
    view.update = stored.record;
    view.version = stored.version;
    for (const Stored<UserUpdateLine> &line : lines) {
        view.lines << line.record;
        view.undecided += line.record.decision.value == QLatin1String("OPEN") ? 1 : 0;
    }
    static const QStringList open{QStringLiteral("DRAFT"), QStringLiteral("WAITING"), QStringLiteral("SCHEDULED"), QStringLiteral("STOPPED")};
    if (open.contains(stored.record.state.value))
        view.work = openWorkOf(context, lines, context.today());
    view.unassigned = unassignedWork(view.work);
    view.withoutPassword = context.db().value(without, {update.id, context.today()}).toLongLong();
    context.audited(UserUpdate::recordName, {update.id});
    return view;
}

} // namespace mimamori
