// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/access/account.h"

#include "dispatch/features.h"
#include "dispatch/login.h"
#include "features/features_list.h"
#include "security/passwords.h"
#include "services/doctor.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

/// Servers look at once which of their connections are over.
void tellAccessChanged(Context &context)
{
    static constexpr Sql tell{"account_tell", "select pg_notify('mimamori_access', '')"};
    context.db().query(tell);
}

OpenSessions listSessions(Context &context, const ListSessions &in)
{
    static constexpr Sql open{"sessions_open",
        "select s.id, s.app_user, u.login_name, u.name, coalesce(t.name, s.fingerprint), s.created_at, s.seen_at from sec.open_sessions() s "
        "join app_user u on u.id = s.app_user left join terminal t on t.fingerprint = s.fingerprint "
        "where ($1::bigint = 0 or s.app_user = $1) and s.seen_at > now() - interval '30 minutes' order by s.id"};
    OpenSessions out;
    const Rows rows = context.db().query(open, {in.user.id});
    for (const Row &row : rows)
        out.sessions.append({row.integer(0), {row.integer(1)}, row.text(2), row.text(3), row.text(4), row.dateTime(5), row.dateTime(6)});
    return out;
}

Done stopSession(Context &context, const StopSession &in)
{
    static constexpr Sql one{"session_stop", "select sec.admin_end_session($1)"};
    static constexpr Sql all{"session_stop_all", "select count(*) from sec.end_sessions_of($1, 'ended by an administrator')"};
    if (!in.session && !in.user)
        throw Problem("required", "session");
    qint64 whose = in.user.id;
    if (in.session) {
        whose = context.db().value(one, {in.session}).toLongLong();
        if (!whose)
            throw Problem("not_found", "session");
    } else if (context.db().value(all, {in.user.id}).toLongLong() == 0) {
        throw Problem("not_found", "app_user");
    }
    tellAccessChanged(context);
    context.audited("app_user", {whose});
    return {};
}

Done setPassword(Context &context, const SetPassword &in)
{
    static constexpr Sql set{"admin_set_password", "select sec.admin_set_password($1, $2)"};
    const Stored<AppUser> user = context.records().get(in.user, "app_user");
    if (const QByteArray weak = passwordWeakness(in.newPassword, user.record.loginName); !weak.isEmpty())
        throw Problem(weak, "new_password");
    context.db().query(set, {in.user.id, QString::fromLatin1(hashPassword(in.newPassword))});
    tellAccessChanged(context);
    context.audited("app_user", {in.user.id});
    return {};
}

Done deactivateUser(Context &context, const DeactivateUser &in)
{
    static constexpr Sql close{"close_account", "select sec.close_account($1)"};
    if (in.user.id == context.actor().userId)
        throw Problem("own_account", "app_user");
    Stored<AppUser> user = context.records().lock(in.user, "app_user");
    if (user.record.validTo.isValid() && user.record.validTo < context.today())
        throw Problem("already_closed", "app_user");
    user.record.validTo = qMax(context.today(), user.record.validFrom);
    context.records().update(user.record, user.version);
    context.db().query(close, {in.user.id});
    tellAccessChanged(context);
    context.audited("app_user", {in.user.id});
    return {};
}

UserRights showRights(Context &context, const ShowRights &in)
{
    static constexpr Sql state{"account_state", "select has_password, must_change, has_factor from sec.account_state($1)"};
    const Stored<AppUser> user = context.records().get(in.user, "app_user");
    const SessionView view = sessionView(context.db(), context.services(), in.user.id);
    const auto row = context.db().queryOne(state, {in.user.id});
    context.audited("app_user", {in.user.id});
    return {in.user, view.loginName, view.userName, user.record.validTo, row->boolean(0), row->boolean(1), row->boolean(2), view.posts, view.operations};
}

AuditLines searchAudit(Context &context, const SearchAudit &in)
{
    static constexpr Sql find{"audit_search",
        "select e.seq, e.at, e.app_user, coalesce(u.login_name, ''), coalesce(t.name, e.terminal), e.operation, e.action, e.object, "
        "array_to_string(e.object_ids, ','), coalesce(e.child_file, 0), e.result, e.purpose, e.request_id "
        "from audit.event e left join app_user u on u.id = e.app_user left join terminal t on t.fingerprint = e.terminal "
        "where ($1::timestamptz is null or e.at >= $1) and ($2::timestamptz is null or e.at < $2) and ($3::bigint = 0 or e.app_user = $3) "
        "and ($4 = '' or e.operation = $4 or (right($4, 1) = '.' and starts_with(e.operation, $4))) and ($5 = '' or e.action = $5) "
        "and ($6 = '' or e.result = $6) and ($7::bigint = 0 or e.child_file = $7) and ($8::bigint = 0 or e.seq < $8) "
        "order by e.seq desc limit $9"};
    const auto instant = [](const QDateTime &at) { return at.isValid() ? QVariant(at.toUTC()) : QVariant(); };
    if (in.since.isValid() && in.until.isValid() && in.until <= in.since)
        throw Problem("end_before_start", "until");
    const Rows rows = context.db().query(find, {instant(in.since), instant(in.until), in.user.id, in.act.isNull() ? QStringLiteral("") : in.act,
        in.action.isNull() ? QStringLiteral("") : in.action, in.result.isNull() ? QStringLiteral("") : in.result, in.about, in.before, in.limit + 1});
    AuditLines out;
    for (const Row &row : rows.first(qMin<qsizetype>(rows.size(), in.limit)))
        out.lines.append({row.integer(0), row.dateTime(1), {row.integer(2)}, row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.text(8),
            row.integer(9), row.text(10), row.text(11), row.text(12)});
    out.more = rows.size() > in.limit;
    context.audited("audit_line", {});
    return out;
}

Diagnosis askDoctor(Context &context, const AskDoctor &)
{
    return diagnose(context.db(), context.services());
}

} // namespace

void registerAccount(Features &features)
{
    features.operation<&listSessions>(reads);
    features.operation<&stopSession>(writes);
    features.operation<&setPassword>(writes);
    features.operation<&deactivateUser>(writes);
    features.operation<&showRights>(reads);
    features.operation<&searchAudit>(reads);
    features.operation<&askDoctor>(reads);
}

} // namespace mimamori
