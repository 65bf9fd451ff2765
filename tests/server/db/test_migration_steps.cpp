// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "db/transaction.h"
#include "test_cluster.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

namespace {

/// Fills every table that is still empty with a row, as well as a program can that knows only the catalog: each column that must be told gets
/// a value of its type, one that refers to another table that table's row. What no such row can satisfy (a check of its own) stays empty.
constexpr auto fillEmptyTables = R"(
create or replace function pg_temp.value_for(p_table regclass, p_column name, p_type text, p_target regclass, p_key name) returns text
language plpgsql as $$
declare v text;
begin
    if p_target is not null then
        execute format('select %I::text from %s limit 1', p_key, p_target) into v;
        return quote_nullable(v);
    end if;
    return case when p_type like '%[]' then '''{}''' when p_type in ('bigint', 'integer', 'smallint', 'numeric') then '1' when p_type = 'boolean' then 'true'
        when p_type = 'date' then '''2026-04-01''' when p_type like 'timestamp%' then '''2026-04-01T00:00:00Z''' when p_type = 'bytea' then '''\x01'''
        when p_type = 'jsonb' then '''{}''' when p_type = 'xid8' then '''5''' when p_type = 'pg_lsn' then '''0/1''' when p_type = 'uuid' then '''00000000-0000-7000-8000-000000000001'''
        when p_type like 'time %' then '''09:00''' when p_type = 'interval' then '''1 hour''' when p_type = 'inet' then '''192.0.2.1''' else '''K-2026-1''' end; -- a number as the product makes them: later schemas look into it
end $$;
create or replace function pg_temp.fill(p_later text[]) returns int language plpgsql as $$
declare t record; c record; names text; vals text; done int := 0; words text[]; word text; n bigint; one record;
begin
    for turn in 1..4 loop -- what refers to a table comes after it
        for t in select k.oid::regclass as r from pg_class k join pg_namespace s on s.oid = k.relnamespace
                  where k.relkind = 'r' and s.nspname in ('public', 'sec') and k.relname not in ('schema_migration') order by k.oid loop
            execute format('select count(*) from (select 1 from %s limit 1) x', t.r) into n;
            continue when n > 0;
            -- What will refer to a table that is not there yet had no rows in real life either.
            continue when exists (select 1 from pg_attribute a where a.attrelid = t.r and a.attnum > 0 and t.r || '.' || a.attname = any (p_later)
                                     and not exists (select 1 from pg_constraint f where f.conrelid = t.r and f.contype = 'f' and a.attnum = any (f.conkey)));
            names := ''; vals := '';
            for c in select a.attname, format_type(a.atttypid, a.atttypmod) as type, f.confrelid::regclass as target,
                            (select k.attname from pg_attribute k where k.attrelid = f.confrelid and k.attnum = f.confkey[1]) as key, a.attnum
                       from pg_attribute a left join pg_constraint f on f.conrelid = a.attrelid and f.contype = 'f' and f.conkey = array[a.attnum]
                      where a.attrelid = t.r and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
                        and ((a.attnotnull and not a.atthasdef) or f.oid is not null) loop
                -- A text that a check allows only some words for gets the first of them.
                select (regexp_match(pg_get_constraintdef(k.oid), '''([A-Za-z0-9_]+)''::'))[1] into word from pg_constraint k
                 where k.conrelid = t.r and k.contype = 'c' and k.conkey @> array[c.attnum] and c.target is null and c.type = 'text' limit 1;
                names := names || ', ' || quote_ident(c.attname);
                vals := vals || ', ' || coalesce(quote_literal(word), pg_temp.value_for(t.r, c.attname, c.type, c.target, c.key)) || '::' || c.type;
            end loop;
            begin
                if names = '' then execute format('insert into %s default values', t.r);
                else execute format('insert into %s (%s) values (%s)', t.r, substr(names, 3), substr(vals, 3));
                end if;
                done := done + 1;
            exception when integrity_constraint_violation or data_exception or raise_exception then null;
            end;
        end loop;
    end loop;
    return done;
end $$;
)";

/// Every table's rows as one hash of what this set of columns held, so that a later schema can be asked for the same.
constexpr auto tableStates = R"(
select c.oid::regclass::text, (select string_agg(quote_ident(a.attname), ',' order by a.attname) from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
  from pg_class c join pg_namespace s on s.oid = c.relnamespace where c.relkind = 'r' and s.nspname in ('public', 'sec') and c.relname <> 'schema_migration' order by 1)";

} // namespace

/// REL, PLT-02: the way from every earlier schema to this program's, with rows in it; and a migration that fails.
class TestMigrationSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachStepKeepsTheRows();
    void failedOneLeavesTheOldSchemaAtWork();

private:
    /// The product's migrations up to this number, in a directory.
    static void copyUpTo(const QString &directory, int number)
    {
        const QFileInfoList files = QDir(QStringLiteral(":/migrations")).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const QString target = directory + u'/' + file.fileName();
            if (file.fileName().left(4).toInt() <= number && !QFile::exists(target)) {
                QVERIFY(QFile::copy(file.filePath(), target));
                QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            }
        }
    }
    static QHash<QString, QString> columns(Connection &db)
    {
        static constexpr Sql states{"table_states", tableStates};
        QHash<QString, QString> out;
        const Rows rows = db.query(states);
        for (const Row &row : rows)
            out.insert(row.text(0), row.text(1));
        return out;
    }
    static qint64 countOf(Connection &db, const QString &table)
    {
        return db.value(SqlText{"count_rows", QStringLiteral("select count(*) from ") + table}).toLongLong();
    }
    static QStringList schemaOf(Connection &db)
    {
        static constexpr Sql all{"schema_of",
            "select format('%s %s %s %s', table_schema, table_name, column_name, data_type) from information_schema.columns where table_schema in ('public', 'sec', 'audit', 'find') "
            "union all select format('%s %s', p.oid::regprocedure, md5(p.prosrc)) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'sec', 'audit', 'find') order by 1"};
        QStringList out;
        const Rows rows = db.query(all);
        for (const Row &row : rows)
            out << row.text(0);
        return out;
    }
};

void TestMigrationSteps::eachStepKeepsTheRows()
{
    static constexpr Sql fill{"fill_tables", "select pg_temp.fill($1)"};
    static constexpr Sql references{"final_references",
        "select conrelid::regclass || '.' || a.attname from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey) where f.contype = 'f'"};
    QStringList later;
    {
        Connection whole(TestCluster::instance().config(TestCluster::instance().createDatabase(), QStringLiteral("migrator")));
        const Rows rows = whole.query(references);
        for (const Row &row : rows)
            later << row.text(0);
    }
    const QString database = TestCluster::instance().createEmptyDatabase();
    Connection db(TestCluster::instance().config(database, QStringLiteral("migrator")));
    QTemporaryDir directory;
    const QList<Migration> all = Migrator(db).known();
    QVERIFY(all.size() > 30);
    QHash<QString, qint64> kept;
    int filled = 0;
    for (const Migration &migration : all) {
        copyUpTo(directory.path(), migration.number);
        const QList<Migration> done = Migrator(db, directory.path()).run();
        QCOMPARE(done.size(), 1);
        const QHash<QString, QString> now = columns(db);
        for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
            QVERIFY2(now.contains(it.key()), qPrintable(it.key() + QStringLiteral(" is gone after ") + migration.name));
            QVERIFY2(countOf(db, it.key()) >= it.value(), qPrintable(it.key() + QStringLiteral(" lost rows in ") + migration.name));
        }
        db.executeScript("fill_functions", fillEmptyTables);
        filled += db.value(fill, {later}).toInt();
        for (auto it = now.cbegin(); it != now.cend(); ++it)
            kept.insert(it.key(), countOf(db, it.key()));
    }
    QVERIFY(Migrator(db).verify());
    QStringList empty;
    for (auto it = kept.cbegin(); it != kept.cend(); ++it) {
        if (it.value() == 0)
            empty << it.key();
    }
    qInfo("%d rows put in; empty: %s", filled, qPrintable(empty.join(QStringLiteral(", "))));
    QVERIFY2(empty.size() * 10 < kept.size() * 3, qPrintable(empty.join(QStringLiteral(", ")))); // most of the schema has been migrated with data
}

void TestMigrationSteps::failedOneLeavesTheOldSchemaAtWork() // a failed migration leaves the old version running
{
    static constexpr Sql person{"old_writes", "insert into setting (key, value) values ('migration.test', '1')"};
    static constexpr Sql seen{"old_reads", "select count(*) from setting where key = 'migration.test'"};
    const QString database = TestCluster::instance().createDatabase();
    Connection migrator(TestCluster::instance().config(database, QStringLiteral("migrator")));
    Connection server(TestCluster::instance().config(database, QStringLiteral("app_rw"))); // the old version, at work all the time
    static constexpr Sql lives{"old_lives", "select count(*) from office"};
    server.query(lives);
    const QStringList before = schemaOf(migrator);
    QTemporaryDir directory;
    copyUpTo(directory.path(), 9999);
    QFile next(directory.filePath(QStringLiteral("9998_next.sql")));
    QVERIFY(next.open(QIODevice::WriteOnly));
    next.write("alter table setting add column note text;\nalter table app_user drop column kana cascade;\ninsert into setting (key, value) values ('half', '1');\nselect 1 / 0;\n");
    next.close();
    try {
        Migrator(migrator, directory.path()).run();
        QFAIL("it did not fail");
    } catch (const MigrationError &error) {
        QCOMPARE(error.kind(), MigrationError::Kind::Failed);
        QCOMPARE(error.migration(), QStringLiteral("9998_next"));
        QCOMPARE(error.sqlstate(), QByteArray("22012"));
    }
    QCOMPARE(schemaOf(migrator), before);
    QVERIFY(Migrator(server).verify());
    migrator.execute(person);
    QCOMPARE(server.value(seen).toInt(), 1);
    server.query(lives);
}

QTEST_GUILESS_MAIN(TestMigrationSteps)
#include "test_migration_steps.moc"
