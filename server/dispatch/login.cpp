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
    return QString::fromLatin1(hash.toHex());
}

/// Failures in a row that cost nothing: at one terminal, and for an account at all terminals together.
constexpr int freeAtTerminal = 2;
constexpr int freeOfAccount = 9;
/// Whoever tries many names from one desk; a day without a failure forgets them. A shared desk is slowed, never shut.
constexpr int freeOfDesk = 49;
constexpr int longestWait = 900, longestWaitOfDesk = 30; // seconds

/// Seconds to wait after so many failures in a row: none for the free ones, then doubling.
int patience(int failures, int free, int longest)
{
    return failures <= free ? 0 : std::min(longest, 1 << std::min(failures - free - 1, 10));
}

QString deskOf(const QString &terminal) { return QStringLiteral("terminal:") + terminal; }

} // namespace

LoginService::Claim LoginService::claimOf(const QByteArray &operation, const QString &loginName, const QString &terminal)
{
    const bool local = terminal.startsWith(QLatin1String("local:"));
    return {operation, terminal, QStringLiteral("user:") + subjectOf(loginName, terminal),
        local ? QString() : QStringLiteral("account:") + subjectOf(loginName, {})};
}

void LoginService::requirePatience(const QString &subject, int free, int longest)
{
    static constexpr Sql failures{"login_failures", "select count, last_at from sec.failures($1)"};
    const auto row = m_db.queryOne(failures, {subject});
    if (!row)
        return;
    const qint64 left = row->dateTime(1).addSecs(patience(int(row->integer(0)), free, longest)).toSecsSinceEpoch() - QDateTime::currentSecsSinceEpoch();
    if (left > 0)
        throw Problem("login_wait", {}, {{QStringLiteral("seconds"), left}});
}

/// SEC-B: the account here, the account everywhere, and this desk whatever the account.
void LoginService::requirePatience(const Claim &claim)
{
    requirePatience(claim.subject, freeAtTerminal, longestWait);
    if (claim.account.isEmpty())
        return; // the console: no terminal can shut it
    requirePatience(claim.account, freeOfAccount, longestWait);
    requirePatience(deskOf(claim.terminal), freeOfDesk, longestWaitOfDesk);
}

void LoginService::fail(const Claim &claim, const char *code, const char *field)
{
    static constexpr Sql note{"login_note_failure", "select sec.note_failure(s) from unnest($1::text[]) s where s <> ''"};
    Transaction transaction(m_db);
    m_db.query(note, {QStringList{claim.subject, claim.account, deskOf(claim.terminal)}});
    Actor nobody;
    nobody.terminal = claim.terminal;
    writeAudit(m_db, nobody, {claim.operation, "login", {}, {}, 0, code, {}, {}});
    transaction.commit();
    throw Problem(code, field);
}

LoginService::Proven LoginService::prove(const Claim &claim, const QString &loginName, const QString &password)
{
    static constexpr Sql credential{"login_credential", "select app_user, argon2id, must_change from sec.credential_of($1)"};
    // Password and code share these counters, so that a right password does not buy free guesses at the code.
    requirePatience(claim);
    const auto row = m_db.queryOne(credential, {loginName});
    if (!verifyPassword(row ? row->bytes(1) : QByteArray(), password))
        fail(claim, "login_failed");
    return {row->integer(0), row->boolean(2)};
}

void LoginService::require(SecondFactor::Verdict verdict, const Claim &claim)
{
    switch (verdict) {
    case SecondFactor::Verdict::Passed: return;
    case SecondFactor::Verdict::CodeMissing: throw Problem("factor_code_required", "code");
    case SecondFactor::Verdict::NotEnrolled: throw Problem("factor_not_enrolled");
    case SecondFactor::Verdict::Wrong: fail(claim, "factor_wrong", "code");
    }
}

void LoginService::clearFailures(const Claim &claim)
{
    static constexpr Sql clear{"login_clear", "select sec.clear_failures(s) from unnest($1::text[]) s"};
    m_db.query(clear, {QStringList{claim.subject, claim.account}});
}

SessionView LoginService::login(const Login &in, const QString &terminal)
{
    const Claim claim = claimOf(Login::operation, in.loginName, terminal);
    const Proven proven = prove(claim, in.loginName, in.password);
    if (sessionView(m_db, m_services, proven.user).posts.isEmpty()) // without a post today there is nothing to do here, and none need learn why
        fail(claim, "login_failed");
    require(SecondFactor(m_db, m_services).check(proven.user, in.code, claim.account.isEmpty()), claim);
    Transaction transaction(m_db);
    clearFailures(claim);
    const SessionView view = open(proven.user, proven.mustChange, terminal);
    transaction.commit();
    return view;
}

FactorOffer LoginService::beginFactor(const BeginFactor &in, const QString &terminal)
{
    const Claim claim = claimOf(BeginFactor::operation, in.loginName, terminal);
    const qint64 user = prove(claim, in.loginName, in.password).user;
    SecondFactor factor(m_db, m_services);
    require(factor.checkOwn(user, in.code), claim);
    Transaction transaction(m_db);
    const FactorOffer offer = factor.begin(user, in.loginName);
    auditSelf(user, claim);
    transaction.commit();
    return offer;
}

void LoginService::confirmFactor(const ConfirmFactor &in, const QString &terminal)
{
    const Claim claim = claimOf(ConfirmFactor::operation, in.loginName, terminal);
    const qint64 user = prove(claim, in.loginName, in.password).user;
    if (!SecondFactor(m_db, m_services).confirm(user, in.code))
        fail(claim, "factor_wrong", "code");
    Transaction transaction(m_db);
    clearFailures(claim);
    auditSelf(user, claim);
    transaction.commit();
}

void LoginService::noteTerminal(const QString &fingerprint, const QString &clientVersion)
{
    static constexpr Sql note{"note_terminal", "select sec.note_terminal($1, $2)"};
    Transaction transaction(m_db);
    m_db.query(note, {fingerprint, clientVersion});
    transaction.commit();
}

void LoginService::auditSelf(qint64 user, const Claim &claim)
{
    Actor actor;
    actor.userId = user;
    actor.terminal = claim.terminal;
    writeAudit(m_db, actor, {claim.operation, "write", "app_user", {user}, 0, "ok", {}, {}});
}

SessionView LoginService::open(qint64 user, bool mustChange, const QString &terminal)
{
    static constexpr Sql openSession{"login_open", "select sec.open_session($1, $2, $3, $4)"};
    SessionView view = sessionView(m_db, m_services, user);
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

void LoginService::changePassword(qint64 user, const QString &loginName, const ChangePassword &in, const Caller &caller)
{
    static constexpr Sql credential{"login_credential", "select app_user, argon2id, must_change from sec.credential_of($1)"};
    static constexpr Sql set{"login_set_password", "select sec.set_password($1, $2, false)"};
    static constexpr Sql others{"login_end_others", "select sec.end_other_sessions($1, $2)"};
    const QString &terminal = caller.terminal;
    const Claim claim = claimOf(ChangePassword::operation, loginName, terminal);
    requirePatience(claim);
    const auto row = m_db.queryOne(credential, {loginName});
    if (!row || row->integer(0) != user || !verifyPassword(row->bytes(1), in.oldPassword))
        fail(claim, "login_failed", "old_password");
    if (const QByteArray weak = passwordWeakness(in.newPassword, loginName); !weak.isEmpty())
        throw Problem(weak, "new_password");
    const QByteArray hash = hashPassword(in.newPassword);
    Transaction transaction(m_db);
    m_db.query(set, {user, QString::fromLatin1(hash)});
    m_db.query(others, {user, caller.token});
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
