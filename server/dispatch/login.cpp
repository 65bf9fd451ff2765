// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/login.h"

#include "base/japan_time.h"
#include "base/problem.h"
#include "db/transaction.h"
#include "security/audit_log.h"
#include "security/passwords.h"

#include <QCryptographicHash>

#include <algorithm>

namespace mimamori {

namespace {

/// Names are counted by their hash: what people type into a login field is sometimes a password.
QString subjectOf(const QString &loginName, const QString &terminal)
{
    const QByteArray hash = QCryptographicHash::hash((loginName + QLatin1Char('\n') + terminal).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("user:") + QString::fromLatin1(hash.toHex());
}

/// Seconds to wait after so many failures in a row: none for two, then doubling, at most 15 minutes.
int patience(int failures)
{
    return failures < 3 ? 0 : std::min(900, 1 << std::min(failures - 3, 10));
}

} // namespace

void LoginService::requirePatience(const QString &subject)
{
    static constexpr Sql failures{"login_failures", "select count, last_at from sec.failures($1)"};
    const auto row = m_db.queryOne(failures, {subject});
    if (!row)
        return;
    const qint64 left = row->dateTime(1).addSecs(patience(int(row->integer(0)))).toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch();
    if (left > 0)
        throw Problem("login_wait", {}, {{QStringLiteral("seconds"), left}});
}

void LoginService::fail(const Login &in, const QString &terminal, const QString &subject)
{
    Q_UNUSED(in)
    static constexpr Sql note{"login_note_failure", "select sec.note_failure($1), sec.note_failure($2)"};
    Transaction transaction(m_db);
    m_db.query(note, {subject, QString(QStringLiteral("terminal:") + terminal)});
    Actor nobody;
    nobody.terminal = terminal;
    writeAudit(m_db, nobody, {"session.login", "login", {}, {}, 0, "login_failed", {}, {}});
    transaction.commit();
    throw Problem("login_failed");
}

SessionView LoginService::login(const Login &in, const QString &terminal)
{
    static constexpr Sql credential{"login_credential", "select app_user, argon2id, must_change from sec.credential_of($1)"};
    // Counted by account and terminal together: nobody can lock a colleague out from another desk.
    const QString subject = subjectOf(in.loginName, terminal);
    requirePatience(subject);
    const auto row = m_db.queryOne(credential, {in.loginName});
    const bool right = verifyPassword(row ? row->bytes(1) : QByteArray(), in.password);
    if (!right)
        fail(in, terminal, subject);
    static constexpr Sql clear{"login_clear", "select sec.clear_failures($1)"};
    Transaction transaction(m_db);
    m_db.query(clear, {subject});
    SessionView view = open(row->integer(0), row->boolean(2), terminal);
    transaction.commit();
    if (view.posts.isEmpty()) // an account without a post today has nothing to do here, and need not learn why
        fail(in, terminal, subject);
    return view;
}

SessionView LoginService::open(qint64 user, bool mustChange, const QString &terminal)
{
    static constexpr Sql openSession{"login_open", "select sec.open_session($1, $2, $3, $4)"};
    SessionView view = sessionView(m_db, m_services, user);
    if (view.posts.isEmpty())
        return view;
    const QByteArray token = newToken();
    const qint64 session = m_db.value(openSession, {user, token, terminal, sessionHours}).toLongLong();
    view.token = QString::fromLatin1(token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    view.mustChangePassword = mustChange;
    view.expiresAt = m_services.time().nowUtc().addSecs(sessionHours * 3600);
    Actor actor;
    actor.userId = user;
    actor.sessionId = session;
    actor.terminal = terminal;
    actor.offices << view.posts.first().office.id;
    writeAudit(m_db, actor, {"session.login", "login", "app_user", {user}, 0, "ok", {}, {}});
    return view;
}

void LoginService::changePassword(qint64 user, const QString &loginName, const ChangePassword &in, const QString &terminal)
{
    static constexpr Sql credential{"login_credential", "select app_user, argon2id, must_change from sec.credential_of($1)"};
    static constexpr Sql set{"login_set_password", "select sec.set_password($1, $2, false)"};
    const QString subject = subjectOf(loginName, terminal);
    requirePatience(subject);
    const auto row = m_db.queryOne(credential, {loginName});
    if (!row || row->integer(0) != user || !verifyPassword(row->bytes(1), in.oldPassword)) {
        static constexpr Sql note{"login_note_one", "select sec.note_failure($1)"};
        m_db.query(note, {subject});
        throw Problem("login_failed", "old_password");
    }
    if (const QByteArray weak = passwordWeakness(in.newPassword, loginName); !weak.isEmpty())
        throw Problem(weak, "new_password");
    const QByteArray hash = hashPassword(in.newPassword);
    Transaction transaction(m_db);
    m_db.query(set, {user, QString::fromLatin1(hash)});
    Actor actor;
    actor.userId = user;
    actor.terminal = terminal;
    writeAudit(m_db, actor, {"session.change_password", "write", "app_user", {user}, 0, "ok", {}, {}});
    transaction.commit();
}

void LoginService::firstUser(const QString &loginName, const QString &name, const QString &password)
{
    if (const QByteArray weak = passwordWeakness(password, loginName); !weak.isEmpty())
        throw Problem(weak, "password");
    static constexpr Sql make{"login_first_user", "select sec.first_user($1, $2, $3)"};
    const QByteArray hash = hashPassword(password);
    Transaction transaction(m_db);
    if (!m_db.value(make, {loginName, name, QString::fromLatin1(hash)}).toBool())
        throw Problem("not_empty");
    transaction.commit();
}

SessionView sessionView(Connection &db, const ServerServices &services, qint64 user)
{
    static constexpr Sql who{"session_who", "select login_name, name from app_user where id = $1"};
    static constexpr Sql posts{"session_posts",
        "select p.office, o.name, o.code, p.role, r.name from user_post p join office o on o.id = p.office join role r on r.code = p.role "
        "where p.app_user = $1 and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) "
        "and o.active_from <= $2 and (o.active_to is null or o.active_to >= $2) order by p.id"};
    SessionView view;
    if (const auto row = db.queryOne(who, {user})) {
        view.user.id = user;
        view.loginName = row->text(0);
        view.userName = row->text(1);
    }
    QStringList roles;
    const Rows found = db.query(posts, {user, civilDateInJapan(services.time().nowUtc())});
    for (const Row &row : found) {
        view.posts.append(PostView{{row.integer(0)}, row.text(1), row.text(2), {row.text(3)}, row.text(4)});
        roles << row.text(3);
    }
    view.operations = services.permissions()->patternsOf(roles);
    view.lockAfterSeconds = lockAfterSeconds;
    return view;
}

} // namespace mimamori
