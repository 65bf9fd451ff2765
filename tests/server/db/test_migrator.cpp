// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/transaction.h"
#include "test_cluster.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <thread>

using namespace mimamori;

/// Migrations: order, checksum, newer schema, failure, two at once.
class TestMigrator : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void appliesInOrderOnce();
    void planChangesNothing();
    void changedFileIsRefused();
    void newerSchemaIsRefused();
    void lateNumberIsRefused();
    void failingOneLeavesNothing();
    void failureTellsLineAndNoData();
    void ownCommitIsRefused();
    void badNames_data();
    void badNames();
    void twoAtOnce();
    void servingRolesVerifyOnly();
    void realMigrationsApply();

private:
    ConnectionConfig config(const char *role = "migrator") const
    {
        return TestCluster::instance().config(m_database, QLatin1String(role));
    }
    void write(const char *name, const QByteArray &text)
    {
        QFile file(m_directory->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    QStringList run(Connection &connection)
    {
        QStringList names;
        for (const Migration &migration : Migrator(connection, m_directory->path()).run())
            names.append(migration.name);
        return names;
    }
    MigrationError refused(Connection &connection)
    {
        try {
            run(connection);
        } catch (const MigrationError &error) {
            return error;
        }
        throw std::logic_error("was not refused");
    }
    bool exists(Connection &connection, const char *table)
    {
        static constexpr Sql sql{"exists", "select to_regclass($1) is not null"};
        return connection.value(sql, {QLatin1String(table)}).toBool();
    }

    QString m_database;
    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestMigrator::init()
{
    m_database = TestCluster::instance().createEmptyDatabase();
    m_directory = std::make_unique<QTemporaryDir>();
    write("0001_one.sql", "create table public.one (a int);\ninsert into public.one values (1);\n");
    write("0002_two.sql", "insert into public.one select 2 where exists (select from public.one where a = 1);\n");
}

void TestMigrator::appliesInOrderOnce()
{
    static constexpr Sql sum{"sum", "select sum(a) from public.one"};
    static constexpr Sql book{"book", "select string_agg(number || name || length(sha256), ',' order by number) from schema_migration"};
    Connection connection(config());
    QVERIFY(!Migrator(connection, m_directory->path()).verify());
    QCOMPARE(run(connection), (QStringList{QStringLiteral("0001_one"), QStringLiteral("0002_two")}));
    QCOMPARE(connection.value(sum).toInt(), 3);
    QCOMPARE(connection.value(book).toString(), QStringLiteral("10001_one32,20002_two32"));
    QCOMPARE(run(connection), QStringList());
    write("0005_five.sql", "insert into public.one values (5);");
    QVERIFY(!Migrator(connection, m_directory->path()).verify());
    QCOMPARE(run(connection), QStringList{QStringLiteral("0005_five")});
    QVERIFY(Migrator(connection, m_directory->path()).verify());
    QCOMPARE(connection.value(sum).toInt(), 8);
}

void TestMigrator::planChangesNothing()
{
    Connection connection(config());
    QCOMPARE(Migrator(connection, m_directory->path()).plan().size(), 2);
    QVERIFY(!exists(connection, "public.one"));
    QVERIFY(!exists(connection, "public.schema_migration"));
}

void TestMigrator::changedFileIsRefused()
{
    Connection connection(config());
    run(connection);
    write("0001_one.sql", "create table public.one (a int, b int);");
    write("0003_three.sql", "create table public.three ();");
    const MigrationError error = refused(connection);
    QCOMPARE(error.kind(), MigrationError::Kind::ChecksumChanged);
    QCOMPARE(error.migration(), QStringLiteral("0001_one"));
    QVERIFY(!exists(connection, "public.three"));
    QVERIFY_THROWS_EXCEPTION(MigrationError, Migrator(connection, m_directory->path()).verify());
}

void TestMigrator::newerSchemaIsRefused()
{
    Connection connection(config());
    write("0003_three.sql", "create table public.three ();");
    run(connection);
    QFile::remove(m_directory->filePath(QStringLiteral("0003_three.sql")));
    const MigrationError error = refused(connection);
    QCOMPARE(error.kind(), MigrationError::Kind::NewerSchema);
    QCOMPARE(error.migration(), QStringLiteral("0003_three"));
    QVERIFY_THROWS_EXCEPTION(MigrationError, Migrator(connection, m_directory->path()).verify());
}

void TestMigrator::lateNumberIsRefused()
{
    Connection connection(config());
    write("0009_nine.sql", "select 1;");
    run(connection);
    write("0004_four.sql", "select 1;");
    QCOMPARE(refused(connection).kind(), MigrationError::Kind::OutOfOrder);
}

void TestMigrator::failingOneLeavesNothing()
{
    Connection connection(config());
    write("0003_bad.sql", "create table public.half ();\ninsert into public.one values (1);\nselect 1/0;\n");
    const MigrationError error = refused(connection);
    QCOMPARE(error.kind(), MigrationError::Kind::Failed);
    QCOMPARE(error.sqlstate(), "22012");
    QVERIFY(!exists(connection, "public.half"));
    QVERIFY(exists(connection, "public.one"));         // the ones before stay
    write("0003_bad.sql", "create table public.half ();");
    QCOMPARE(run(connection), QStringList{QStringLiteral("0003_bad")});
}

void TestMigrator::failureTellsLineAndNoData()
{
    Connection connection(config());
    write("0003_bad.sql", "-- 見守り\n\nselect * from public.no_such_table;\n");
    QCOMPARE(refused(connection).line(), 3);
    write("0003_bad.sql", "create table public.p (name text unique);\ninsert into public.p values ('植木まさる'), ('植木まさる');\n");
    const MigrationError error = refused(connection);
    QCOMPARE(error.sqlstate(), "23505");
    QVERIFY(!QByteArray(error.what()).contains("植木"));
}

void TestMigrator::ownCommitIsRefused()
{
    Connection connection(config());
    write("0003_bad.sql", "create table public.early (); commit; create table public.late ();");
    QCOMPARE(refused(connection).kind(), MigrationError::Kind::OwnTransaction);
    QCOMPARE(Migrator(connection, m_directory->path()).plan().size(), 1);
    QVERIFY(!connection.inTransaction());
}

void TestMigrator::badNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"three.sql", "3_three.sql", "0003-three.sql", "0003_Three.sql", "0000_zero.sql", "0002_again.sql"})
        QTest::newRow(name) << QByteArray(name);
}

void TestMigrator::badNames()
{
    QFETCH(QByteArray, name);
    Connection connection(config());
    write(name.constData(), "select 1;");
    QCOMPARE(refused(connection).kind(), MigrationError::Kind::BadFile);
}

void TestMigrator::twoAtOnce()
{
    // Both find the same pending files; the second waits for the first and then has nothing to do.
    write("0003_slow.sql", "create table public.slow (); select pg_sleep(0.3);");
    qsizetype counts[2] = {-1, -1};
    const auto work = [&](int which) {
        try {
            Connection connection(config());
            counts[which] = run(connection).size();
        } catch (const std::exception &) {
            counts[which] = -2;
        }
    };
    std::thread first(work, 0);
    std::thread second(work, 1);
    first.join();
    second.join();
    QCOMPARE(std::max(counts[0], counts[1]), 3);
    QCOMPARE(std::min(counts[0], counts[1]), 0);
}

void TestMigrator::servingRolesVerifyOnly()
{
    Connection migrator(config());
    run(migrator);
    for (const char *role : {"app_rw", "app_ro", "monitor"}) {
        Connection connection(config(role));
        QVERIFY(Migrator(connection, m_directory->path()).verify());
    }
    write("0003_three.sql", "create table public.three ();");
    Connection connection(config("app_rw"));
    QVERIFY(!Migrator(connection, m_directory->path()).verify());
    QCOMPARE(refused(connection).sqlstate(), "42501");
}

void TestMigrator::realMigrationsApply()
{
    Connection connection(config());
    QVERIFY(!Migrator(connection).run().isEmpty());
    QVERIFY(Migrator(connection).verify());
    QVERIFY(Migrator(connection).run().isEmpty());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
