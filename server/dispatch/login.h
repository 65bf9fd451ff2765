// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "dispatch/second_factor.h"
#include "model/access/factor.h"
#include "dispatch/request_runner.h"
#include "model/access/session.h"
#include "services/server_services.h"

namespace mimamori {

/// Signs people in. Works on the connection of the login threads (role app_login), the only one that may see password hashes,
/// so that neither a morning's four hundred Argon2 sums nor a stolen request connection reach the rest.
class LoginService {
public:
    LoginService(Connection &db, ServerServices &services) : m_db(db), m_services(services) {}

    /// Throws Problem login_failed or login_wait{seconds}: the same word and the same time for an unknown name, a wrong password
    /// and an account without a post. After a right password also factor_code_required, factor_wrong and factor_not_enrolled; nobody
    /// hears these who does not know the password. `terminal` is the certificate's fingerprint or 'local:<uid>'.
    SessionView login(const Login &in, const QString &terminal);

    /// Throws Problem login_failed (old_password), password_short, password_context (new_password).
    void changePassword(qint64 user, const QString &loginName, const ChangePassword &in, const Caller &caller);

    /// Sets up a second factor; the proof (password, and the code of a factor in force) is asked each time.
    FactorOffer beginFactor(const BeginFactor &in, const QString &terminal);
    void confirmFactor(const ConfirmFactor &in, const QString &terminal);

    /// Keeps which program stands at a terminal.
    void noteTerminal(const QString &fingerprint, const QString &clientVersion);

    /// Makes the very first administrator, only while there is no user at all (Problem "not_empty").
    void firstUser(const QString &loginName, const QString &name, const QString &password);

private:
    /// Who claims to be whom, where: what failures are counted under.
    struct Claim {
        QByteArray operation;
        QString terminal;
        QString subject; ///< the account at this terminal
        QString account; ///< the account at all terminals together; empty at the console, which no terminal can lock out
    };
    static Claim claimOf(const QByteArray &operation, const QString &loginName, const QString &terminal);
    void requirePatience(const Claim &claim);
    void requirePatience(const QString &subject, int free, int longest);
    struct Proven {
        qint64 user{};
        bool mustChange{};
    };
    Proven prove(const Claim &claim, const QString &loginName, const QString &password);
    void require(SecondFactor::Verdict verdict, const Claim &claim);
    void clearFailures(const Claim &claim);
    [[noreturn]] void fail(const Claim &claim, const char *code, const char *field = "");
    void auditSelf(qint64 user, const Claim &claim);
    SessionView open(qint64 user, bool mustChange, const QString &terminal);

    Connection &m_db;
    ServerServices &m_services;
};

/// The session as the client sees it: name, posts, operations. Used at login and at resume.
SessionView sessionView(Connection &db, const ServerServices &services, qint64 user);

/// Hours after which a session ends whatever happens, and seconds of idling after which the client locks its screen.
constexpr int sessionHours = 12;
constexpr int lockAfterSeconds = 600;

} // namespace mimamori
