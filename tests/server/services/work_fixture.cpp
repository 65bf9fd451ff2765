// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "work_fixture.h"

#include "db/transaction.h"
#include "seed/load_books.h"
#include "seed/seed.h"
#include "test_cluster.h"

namespace mimamori {

namespace {

QByteArray tokenOf(qint64 user)
{
    return QByteArray("token-") + QByteArray::number(user);
}

} // namespace

WorkFixture::WorkFixture(const ServerServices::Config &config)
    : services(config, time), m_database(TestCluster::instance().createDatabase())
{
    m_superview = std::make_unique<Connection>(connection("cluster_owner"));
    m_superview->executeScript("test_connect", "grant connect on database " + m_database.toUtf8() + " to app_job, app_login");
    Connection migrator(connection("migrator"));
    seedReferenceData(migrator);
    m_db = std::make_unique<Connection>(connection("app_rw"));
    services.setPermissions(std::make_shared<const PermissionTable>(PermissionTable::load(*m_superview, QDate(2026, 11, 20))));
    services.setClockBook(loadClockBook(*m_superview, QDate(2026, 11, 20)));
    makePeople();
    makeCase();
}

ConnectionConfig WorkFixture::connection(const char *role) const
{
    return TestCluster::instance().config(m_database, QString::fromLatin1(role));
}

QVariant WorkFixture::look(const char *sql, const QVariantList &binds)
{
    return m_superview->value(Sql{"test_look", sql}, binds);
}

void WorkFixture::change(const char *sql, const QVariantList &binds)
{
    m_superview->execute(Sql{"test_change", sql}, binds);
}

qint64 WorkFixture::addUser(const QString &login, qint64 office, const QString &role)
{
    const qint64 id = count("insert into app_user (login_name, name, mail) values ($1, $1, $1 || '@city.example') returning id", {login});
    change("insert into user_post (app_user, office, role) values ($1, $2, $3)", {id, office, role});
    change("select sec.open_session($1, $2, 'terminal', 12)", {id, tokenOf(id)});
    return id;
}

void WorkFixture::makePeople()
{
    centre = count("insert into office (code, name, kind) values ('20', 'センター', 'CGC') returning id");
    ward = count("insert into office (code, name, kind) values ('05', '北区', 'WARD_BASE') returning id");
    worker = addUser(QStringLiteral("cw1"), centre, QStringLiteral("CW"));
    otherWorker = addUser(QStringLiteral("cw2"), centre, QStringLiteral("CW"));
    chief = addUser(QStringLiteral("sv1"), centre, QStringLiteral("SV"));
    secondChief = addUser(QStringLiteral("sv2"), centre, QStringLiteral("SV"));
    director = addUser(QStringLiteral("dir"), centre, QStringLiteral("DIR"));
    wardChief = addUser(QStringLiteral("wmg"), ward, QStringLiteral("WMG"));
}

void WorkFixture::makeCase()
{
    const qint64 child = count("insert into person (name, kana) values ('試験 子', 'シケン コ') returning id");
    childFile = count("insert into child_file (number, person) values ('F-R08-000001', $1) returning id", {child});
    change("insert into family_member (child_file, person, relation) values ($1, $2, 'SELF')", {childFile, child});
    change("insert into case_office (child_file, office, role, valid_from) values ($1, $2, 'MAIN', '2026-11-01')", {childFile, centre});
    reception = count("insert into reception (number, received_at, method, office, received_by) "
                      "values ('C-R08-000001', '2026-11-20T03:00:00Z', 'PHONE', $1, $2) returning id", {centre, worker});
    episode = count("insert into case_episode (child_file, number, kind, office, reception, opened_at) "
                    "values ($1, 'C-R08-000001', 'ABUSE', $2, $3, '2026-11-20T03:00:00Z') returning id", {childFile, centre, reception});
    change("insert into case_staff (episode, app_user, role, valid_from) values ($1, $2, 'MAIN', '2026-11-01')", {episode, worker});
}

void WorkFixture::as(qint64 user, const std::function<void(Context &)> &work, const char *operation)
{
    static constexpr Sql enter{"test_enter", "select session_id, app_user, offices, roles from sec.enter($1, 'terminal')"};
    Transaction transaction(*m_db);
    const auto row = m_db->queryOne(enter, {tokenOf(user)});
    const Actor actor{row->integer(1), row->integer(0), QStringLiteral("terminal"), row->integerList(2), row->textList(3)};
    Context context(*m_db, actor, time.nowUtc(), {operation, "test", -1}, services);
    work(context);
    transaction.commit();
}

QByteArray WorkFixture::refusal(qint64 user, const std::function<void(Context &)> &work)
{
    try {
        as(user, work);
    } catch (const Problem &problem) {
        return problem.field().isEmpty() ? problem.code() : problem.code() + ' ' + problem.field();
    }
    return "ok";
}

} // namespace mimamori
