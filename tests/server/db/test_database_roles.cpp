// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"

#include "test_cluster.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace mimamori;

/// The walk over the database roles (architecture.md 4): none the serving server uses is superuser, owns anything or
/// bypasses row-level security, and no log of the cluster ever shows a name.
class TestDatabaseRoles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void servingRolesAreHarmless_data();
    void servingRolesAreHarmless();
    void migratorAndDumperAreNoSuperusers();
    void nobodyElseGetsIn();
    void publicMayNothing();
    void dumperReadsAllAndWritesNothing();
    void monitorSeesNoStatementText();
    void appRightsFollowTheSchema();
    void plantedNameIsInNoLog();

private:
    ConnectionConfig config(const QString &role) const { return TestCluster::instance().config(m_database, role); }
    QString m_database;
};

void TestDatabaseRoles::initTestCase()
{
    m_database = TestCluster::instance().createDatabase();
    Connection owner(config(QStringLiteral("migrator")));
    owner.executeScript("make", R"(
        create table public.planted (id int primary key, name text not null constraint planted_short check (length(name) < 40),
                                     born date, office int);
        alter table public.planted enable row level security, force row level security;
        create policy nobody on public.planted using (false) with check (office = 1);)");
}

void TestDatabaseRoles::servingRolesAreHarmless_data()
{
    QTest::addColumn<QString>("role");
    for (const char *role : {"app_rw", "app_ro", "audit_writer", "sealer", "backup", "monitor"})
        QTest::newRow(role) << QString::fromLatin1(role);
}

void TestDatabaseRoles::servingRolesAreHarmless()
{
    QFETCH(QString, role);
    static constexpr Sql attributes{"attributes", "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication"
                                                  " from pg_roles where rolname = current_user"};
    static constexpr Sql powers{"powers", "select string_agg(rolname, ' ') from pg_roles where rolname <> current_user and"
                                          " pg_has_role(current_user, oid, 'member')"};
    static constexpr Sql owned{"owned", "select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid"
                                        " where d.deptype = 'o' and r.rolname = current_user"};
    static constexpr Sql settings{"settings", "select current_setting('TimeZone') as zone,"
                                              " current_setting('search_path') as path,"
                                              " current_setting('lock_timeout') as lock,"
                                              " current_setting('idle_in_transaction_session_timeout') as idle"};
    Connection connection(config(role));
    const Row row = connection.queryOne(attributes).value();
    for (int i = 0; i < row.columnCount(); ++i)
        QVERIFY2(!row.boolean(i), row.columnName(i).constData());
    QCOMPARE(connection.value(powers).toString(), QString());
    QCOMPARE(connection.value(owned).toInt(), 0);
    const Row now = connection.queryOne(settings).value();
    QCOMPARE(now.text("zone"), QStringLiteral("UTC"));
    QCOMPARE(now.text("path"), QStringLiteral("public, pg_temp"));
    QCOMPARE(now.text("lock"), QStringLiteral("5s"));
    QCOMPARE(now.text("idle"), QStringLiteral("30s"));
    for (const char *text : {"set role migrator", "set role cluster_owner", "create table public.x ()",
                             "create temp table x ()", "set session authorization migrator", "create schema x",
                             "alter table public.planted disable row level security", "copy public.planted to '/tmp/x'"})
        QVERIFY_THROWS_EXCEPTION(DbError, connection.executeScript("attempt", text));
}

void TestDatabaseRoles::migratorAndDumperAreNoSuperusers()
{
    static constexpr Sql superusers{"superusers", "select string_agg(rolname, ' ') from pg_roles where rolsuper"};
    static constexpr Sql bypass{"bypass", "select string_agg(rolname, ' ' order by rolname) from pg_roles"
                                          " where rolbypassrls and not rolsuper"};
    static constexpr Sql logins{"search_owner", "select rolcanlogin or rolsuper or rolbypassrls from pg_roles"
                                                " where rolname = 'search_owner'"};
    Connection connection(config(QStringLiteral("migrator")));
    QCOMPARE(connection.value(superusers).toString(), TestCluster::instance().superuser());
    QCOMPARE(connection.value(bypass).toString(), QStringLiteral("dumper migrator"));
    QCOMPARE(connection.value(logins), QVariant(false));
}

void TestDatabaseRoles::nobodyElseGetsIn()
{
    QVERIFY_THROWS_EXCEPTION(DbError, Connection{config(QStringLiteral("search_owner"))});
    QVERIFY_THROWS_EXCEPTION(DbError, Connection{config(QStringLiteral("postgres"))});
    ConnectionConfig tcp = config(QStringLiteral("app_rw"));
    tcp.host = QStringLiteral("127.0.0.1");
    QVERIFY_THROWS_EXCEPTION(DbError, Connection{tcp});
}

void TestDatabaseRoles::publicMayNothing()
{
    static constexpr Sql open{"open_functions",
                              "select count(*) from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                              " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')"
                              " and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
                              " where a.grantee = 0)"};
    static constexpr Sql database{"database_acl",
                                  "select count(*) from pg_database d, aclexplode(d.datacl) a"
                                  " where d.datname = current_database() and a.grantee = 0"};
    static constexpr Sql schemas{"schema_create",
                                 "select count(*) from pg_namespace n, aclexplode(n.nspacl) a where a.grantee = 0"
                                 " and n.nspname not in ('pg_catalog', 'information_schema')"};
    Connection connection(config(QStringLiteral("migrator")));
    QCOMPARE(connection.value(open).toInt(), 0);
    QCOMPARE(connection.value(database).toInt(), 0);
    QCOMPARE(connection.value(schemas).toInt(), 0);
}

void TestDatabaseRoles::dumperReadsAllAndWritesNothing()
{
    Connection owner(config(QStringLiteral("migrator")));
    owner.executeScript("plant", "insert into public.planted (id, name, office) values (100, 'x', 2)");
    static constexpr Sql count{"count", "select count(*) from public.planted where id = 100"};
    Connection dumper(config(QStringLiteral("dumper")));
    QCOMPARE(dumper.value(count).toInt(), 1);
    QVERIFY_THROWS_EXCEPTION(DbError, dumper.executeScript("write", "delete from public.planted"));
    QVERIFY_THROWS_EXCEPTION(DbError, dumper.executeScript("write", "set default_transaction_read_only = off;"
                                                                    " delete from public.planted"));
    Connection app(config(QStringLiteral("app_rw")));
    QCOMPARE(app.value(count).toInt(), 0);             // the policy holds for the application
}

void TestDatabaseRoles::monitorSeesNoStatementText()
{
    static constexpr Sql echo{"echo", "select 'a literal of another session'"};
    static constexpr Sql activity{"activity", "select * from ops.activity() where application_name = 'test'"};
    static constexpr Sql direct{"direct", "select count(*) from pg_stat_activity where query like '%literal of%' and pid <> pg_backend_pid()"};
    Connection app(config(QStringLiteral("app_rw")));
    app.query(echo);
    Connection monitor(config(QStringLiteral("monitor")));
    const Rows rows = monitor.query(activity);
    QVERIFY(rows.size() >= 2);
    for (int i = 0; i < rows.first().columnCount(); ++i) {
        for (const Row &row : rows)
            QVERIFY2(!row.text(i).contains(QLatin1String("literal")), rows.first().columnName(i).constData());
    }
    QCOMPARE(monitor.value(direct).toInt(), 0);
    QVERIFY_THROWS_EXCEPTION(DbError, app.query(activity));
}

void TestDatabaseRoles::appRightsFollowTheSchema()
{
    Connection owner(config(QStringLiteral("migrator")));
    owner.executeScript("make", "create table public.daily (a int); create table staging.lines (a int);"
                                " create table search.tokens (a int); alter table search.tokens owner to search_owner;"
                                " create table audit.entry (a int); create table sec.sess (a int)");
    Connection app(config(QStringLiteral("app_rw")));
    app.executeScript("allowed", "insert into public.daily values (1); truncate staging.lines; delete from search.tokens");
    for (const char *text : {"delete from public.daily", "truncate public.daily", "select * from audit.entry",
                             "insert into audit.entry values (1)", "update sec.sess set a = 1", "select * from sec.sess"})
        QVERIFY_THROWS_EXCEPTION(DbError, app.executeScript("denied", text));
    Connection reader(config(QStringLiteral("app_ro")));
    reader.executeScript("allowed", "select * from public.daily");
    QVERIFY_THROWS_EXCEPTION(DbError, reader.executeScript("denied", "insert into public.daily values (1)"));
}

void TestDatabaseRoles::plantedNameIsInNoLog()
{
    if (TestCluster::instance().logDirectory().isEmpty())
        QSKIP("the cluster's log is out of reach");
    const QString planted = QStringLiteral("植木まさる-planted-8c1f");
    const QString planted2 = QStringLiteral("植木まさる-planted-8c1f-long-long-long-long-long");
    static constexpr Sql insert{"insert_planted", "insert into public.planted (id, name, office) values ($1, $2, $3)"};
    static constexpr Sql born{"born_planted", "insert into public.planted (id, name, born) values (9, 'x', $1::text::date)"};
    QByteArrayList said;
    Connection app(config(QStringLiteral("app_rw")));
    const auto attempt = [&](const std::function<void()> &act) {
        try {
            act();
            QFAIL("the planted insert did not fail");
        } catch (const DbError &error) {
            said.append(error.what());
        }
    };
    app.execute(insert, {1, QStringLiteral("x"), 1});
    attempt([&] { app.execute(insert, {1, planted, 1}); });                    // unique
    attempt([&] { app.execute(insert, {2, planted2, 1}); });                   // check: DETAIL has the row
    attempt([&] { app.execute(insert, {2, planted, 2}); });                    // row-level security
    attempt([&] { app.execute(insert, {QVariant(), planted, 1}); });           // not null
    attempt([&] { app.execute(insert, {planted, planted, 1}); });              // the message itself quotes the value
    attempt([&] { app.execute(born, {planted}); });                            // no date
    attempt([&] { app.executeScript("script", "select * from \"" + planted.toUtf8() + "\""); });
    attempt([&] { app.executeScript("script", "do $$ begin raise exception '" + planted.toUtf8() + "'; end $$"); });
    QCOMPARE(said.size(), 8);
    app.executeScript("script", "do $$ begin raise warning '" + planted.toUtf8() + "'; end $$");
    app.executeScript("slow", "select pg_sleep(0.01), '" + planted.toUtf8() + "'");
    QVERIFY(!said.join().contains("planted-8c1f"));
    // A LOG line of the same cluster proves that these are the files it writes.
    TestCluster::instance().superuserScript(m_database, "checkpoint");
    bool anyLine = false;
    for (const QFileInfo &info : QDir(TestCluster::instance().logDirectory()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        anyLine = anyLine || content.contains("checkpoint");
        QVERIFY2(!content.contains("planted-8c1f"), qPrintable(info.fileName()));
    }
    QVERIFY(anyLine);
}

QTEST_GUILESS_MAIN(TestDatabaseRoles)
#include "test_database_roles.moc"
