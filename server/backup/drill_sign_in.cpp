// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/drill_sign_in.h"

#include "base/japan_time.h"
#include "base/problem.h"
#include "db/migrator.h"
#include "dispatch/login.h"
#include "dispatch/request_runner.h"
#include "model/platform/my_work.h"
#include "record/codec.h"
#include "security/passwords.h"
#include "seed/load_books.h"

namespace mimamori {

namespace {

const QString drillLogin = QStringLiteral("restore-drill");
const QString drillTerminal = QStringLiteral("restore drill");

void addPerson(Connection &migrator, const QString &password)
{
    static constexpr Sql person{"drill_person", "insert into app_user (login_name, name) values ($1, $1) returning id"};
    static constexpr Sql post{"drill_post", "insert into user_post (app_user, office, role) select $1, min(id), 'CW' from office"};
    static constexpr Sql credential{"drill_credential", "insert into sec.credential (app_user, argon2id) values ($1, $2)"};
    static constexpr Sql noFactor{"drill_factor", "delete from factor_policy"}; // of the copy: nobody here has a telephone
    const qint64 id = migrator.value(person, {drillLogin}).toLongLong();
    migrator.execute(noFactor);
    migrator.execute(post, {id});
    migrator.execute(credential, {id, QString::fromLatin1(hashPassword(password))});
}

void signIn(const ScratchCluster &scratch, ServerServices &services, const QString &password)
{
    Connection loginDb(scratch.as("app_login"));
    Connection db(scratch.as("app_rw"));
    Login login;
    login.loginName = drillLogin;
    login.password = password;
    const SessionView view = LoginService(loginDb, services).login(login, drillTerminal);
    Features features;
    registerFeatures(features);
    RequestFrame request;
    request.id = 1;
    request.op = GetMyWork::operation;
    request.in = toCbor(GetMyWork{});
    const QByteArray token = QByteArray::fromBase64(view.token.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Outcome outcome = RequestRunner(db, features, services).run({token, drillTerminal}, request);
    if (!outcome.ok)
        throw Problem(outcome.error.code);
}

} // namespace

void requireSignIn(const ScratchCluster &scratch, const ServerServices::Config &config)
{
    static constexpr Sql seen{"drill_rls", "select count(*) from child_file"};
    try {
        Connection migrator(scratch.as("migrator"));
        if (!Migrator(migrator).verify())
            throw Problem("schema_differs");
        const SystemTime time;
        const QDate today = civilDateInJapan(time.nowUtc());
        ServerServices services(config, time);
        services.setPermissions(std::make_shared<const PermissionTable>(PermissionTable::load(migrator, today)));
        services.setClockBook(loadClockBook(migrator, today));
        const QString password = QString::fromLatin1(newToken().toHex());
        addPerson(migrator, password);
        signIn(scratch, services, password);
        Connection outsider(scratch.as("app_rw"));
        if (outsider.value(seen).toLongLong() != 0)
            throw Problem("row_security");
    } catch (const Problem &problem) {
        throw Problem("sign_in_failed", {}, {{QStringLiteral("why"), QString::fromLatin1(problem.code())}});
    } catch (const MigrationError &) {
        throw Problem("sign_in_failed", {}, {{QStringLiteral("why"), QStringLiteral("schema")}});
    } catch (const DbError &error) {
        throw Problem("sign_in_failed", {}, {{QStringLiteral("why"), QString::fromLatin1("db_" + error.sqlstate())}});
    }
}

} // namespace mimamori
