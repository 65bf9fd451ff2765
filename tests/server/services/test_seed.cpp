// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/running_clock.h"
#include "seed/load_books.h"
#include "seed/seed.h"
#include "work_fixture.h"

#include <QTest>

using namespace mimamori;

class TestSeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seedingTwiceChangesNothing();
    void whatTheCityChangedStays();
    void permissionsFollowTheProgram();
    void booksAreThoseOfTheDatabase();

private:
    void seed();
    QString fingerprint();

    WorkFixture f;
};

void TestSeed::seed()
{
    Connection migrator(f.connection("migrator"));
    seedReferenceData(migrator);
}

/// Everything that is seeded, as one text.
QString TestSeed::fingerprint()
{
    return f.look("select md5(concat((select string_agg(c::text, '|' order by c::text) from code c), (select string_agg(p::text, '|' order by p::text) "
                  "from permission p), (select string_agg(r::text, '|' order by r::text) from clock_rule r), (select string_agg(h::text, '|' order by h::text) "
                  "from holiday h), (select count(*) from postal_code), (select string_agg(s::text, '|' order by s::text) from setting s)))").toString();
}

void TestSeed::seedingTwiceChangesNothing()
{
    const QString before = fingerprint();
    seed();
    QCOMPARE(fingerprint(), before);
    QVERIFY(f.count("select count(*) from code") > 500);
    QVERIFY(f.count("select count(*) from postal_code where zip = '6500001' and town = '加納町'") == 1);
    QCOMPARE(f.count("select count(*) from role"), 18);
    // The administrator sees no case content (SEC, domain.md 8.3).
    QCOMPARE(f.look("select sees_content from role where code = 'ADM'").toBool(), false);
    QCOMPARE(f.count("select count(*) from permission where role in ('ADM', 'OPM', 'OPS', 'HQ') and operation ~ '^(note|child_file|reception|safety_check|intake)[.]'"), 0);
}

void TestSeed::whatTheCityChangedStays()
{
    f.change("insert into code (code_table, code, valid_from, name) values ('method', 'MEETING', '2026-12-01', '市の会議')");
    f.change("update code set valid_to = '2026-11-30' where code_table = 'method' and code = 'MEETING' and valid_from = '1900-01-01'");
    f.change("update code set valid_to = '2026-12-31' where code_table = 'method' and code = 'PATROL'");
    f.change("update code set name = '上書き' where code_table = 'method' and code = 'VISIT'");
    f.change("insert into clock_rule (rule, valid_from, body) select rule, '2027-04-01', jsonb_set(body, '{amount}', '24') from clock_rule where rule = 'SAFE48'");
    f.change("update clock_rule set valid_to = '2027-03-31' where rule = 'SAFE48' and valid_from < '2027-04-01'");
    f.change("insert into setting (key, valid_from, value) values ('break_glass.hours', '2026-12-01', '2')");
    f.change("update permission set valid_to = '2026-11-19' where role = 'ACC' and operation = 'export.records'");
    f.change("delete from postal_code where zip <> '6500001'");
    seed();
    QCOMPARE(f.look("select name from code where code_table = 'method' and code = 'MEETING' order by valid_from desc limit 1").toString(), QStringLiteral("市の会議"));
    QCOMPARE(f.look("select valid_to from code where code_table = 'method' and code = 'MEETING' and valid_from = '1900-01-01'").toDate(), QDate(2026, 11, 30));
    QCOMPARE(f.look("select valid_to from code where code_table = 'method' and code = 'PATROL'").toDate(), QDate(2026, 12, 31));
    QCOMPARE(f.look("select name from code where code_table = 'method' and code = 'VISIT'").toString(), QStringLiteral("来所")); // the program's own row
    QCOMPARE(f.count("select count(*) from clock_rule where rule = 'SAFE48'"), 2);
    QCOMPARE(f.look("select valid_to from clock_rule where rule = 'SAFE48' order by valid_from limit 1").toDate(), QDate(2027, 3, 31));
    QCOMPARE(f.look("select valid_to from permission where role = 'ACC' and operation = 'export.records'").toDate(), QDate(2026, 11, 19));
    QCOMPARE(f.count("select count(*) from postal_code"), 1);
}

void TestSeed::permissionsFollowTheProgram()
{
    f.change("insert into permission (role, operation, valid_from) values ('CW', 'gone.operation', '1900-01-01')");
    f.change("insert into permission (role, operation, valid_from) values ('CW', 'city.operation', '2026-04-01')");
    seed();
    QCOMPARE(f.count("select count(*) from permission where operation = 'gone.operation'"), 0);
    QCOMPARE(f.count("select count(*) from permission where operation = 'city.operation'"), 1);
}

// LAW-01: an old event is judged by the promise of its day
void TestSeed::booksAreThoseOfTheDatabase()
{
    const auto book = loadClockBook(f.superview(), QDate(2026, 11, 20));
    QCOMPARE(book->rules.find(u"SAFE48", QDate(2026, 11, 20))->amount, 48);
    QCOMPARE(book->rules.find(u"SAFE48", QDate(2027, 4, 1))->amount, 24);
    QVERIFY(!book->calendar.isOpenDate(QDate(2026, 11, 23))); // 勤労感謝の日
    QVERIFY(book->calendar.isOpenDate(QDate(2026, 11, 24)));
    QVERIFY(!book->calendar.isOpenDate(QDate(2040, 5, 3)));   // beyond the table: by law
    f.change("insert into holiday (day, name, official) values ('2026-11-24', '市の休み', true)");
    QVERIFY(!loadClockBook(f.superview(), QDate(2026, 11, 20))->calendar.isOpenDate(QDate(2026, 11, 24)));
    f.change("update clock_rule set body = '{}' where rule = 'JURI'");
    try {
        loadClockBook(f.superview(), QDate(2026, 11, 20));
        QFAIL("a rule without content must be refused");
    } catch (const Problem &problem) {
        QCOMPARE(problem.code(), QByteArray("clock-rule"));
    }
}

QTEST_GUILESS_MAIN(TestSeed)
#include "test_seed.moc"
