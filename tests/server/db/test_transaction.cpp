// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/transaction.h"

#include "test_cluster.h"

#include <QTest>

#include <memory>

using namespace mimamori;

namespace {

constexpr Sql sqlInsert{"insert_person", "insert into public.specimen (number, office, name) values ($1, $2, $3)"};
constexpr Sql sqlCount{"count_persons", "select count(*) from public.specimen"};

} // namespace

/// What a transaction keeps and what each kind of failure looks like to the code above.
class TestTransaction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void commitKeeps();
    void exceptionRollsBack();
    void doNotNest();
    void commitOfAFailedTransactionFails();
    void deferredConstraintFailsAtCommit();
    void serializationFailureMayBeRetried();
    void classifies_data();
    void classifies();
    void rowLevelSecurityDenial();
    void lostWithinIsCertainlyNotCommitted();
    void lostWhileCommittingIsUnknown();
    void beginOnADeadConnectionConnectsAnew();

private:
    ConnectionConfig config(const char *role) const
    {
        return TestCluster::instance().config(m_database, QLatin1String(role));
    }
    int count() { return m_owner->value(sqlCount).toInt(); }
    void terminate(int pid);

    QString m_database;
    std::unique_ptr<Connection> m_owner;
    std::unique_ptr<Connection> m_app;
};

void TestTransaction::initTestCase()
{
    m_database = TestCluster::instance().createDatabase();
    m_owner = std::make_unique<Connection>(config("migrator"));
    m_owner->executeScript("make", R"(
        create table public.specimen (
            number int constraint specimen_number_key unique,
            office int not null,
            name   text constraint specimen_name_check check (length(name) < 10));
        alter table public.specimen enable row level security, force row level security;
        create policy all_but_99 on public.specimen using (true) with check (office is distinct from 99);
        create table public.remark (specimen int constraint remark_specimen_fkey references public.specimen (number)
                                              deferrable initially deferred);
        create table public.secret (a int);
        revoke all on public.secret from app_rw;
        grant delete on public.specimen, public.remark to app_rw;)");
}

void TestTransaction::init()
{
    m_app = std::make_unique<Connection>(config("app_rw"));
    m_owner->executeScript("clear", "delete from public.remark; delete from public.specimen");
}

void TestTransaction::terminate(int pid)
{
    static constexpr Sql sql{"terminate", "select pg_terminate_backend($1, 10000)"};
    Connection(TestCluster::instance().config(m_database, TestCluster::instance().superuser())).query(sql, {pid});
}

void TestTransaction::commitKeeps()
{
    Transaction transaction(*m_app);
    QVERIFY(m_app->inTransaction());
    QCOMPARE(m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")}), 1);
    QCOMPARE(count(), 0);
    transaction.commit();
    QVERIFY(!m_app->inTransaction());
    QCOMPARE(count(), 1);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, transaction.commit());
}

void TestTransaction::exceptionRollsBack()
{
    try {
        Transaction transaction(*m_app);
        m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")});
        throw std::runtime_error("rule broken");
    } catch (const std::runtime_error &) {
    }
    QVERIFY(!m_app->inTransaction());
    QCOMPARE(count(), 0);
}

void TestTransaction::doNotNest()
{
    Transaction outer(*m_app);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, Transaction{*m_app});
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_app->reconnect());
    QVERIFY(m_app->inTransaction());
}

void TestTransaction::commitOfAFailedTransactionFails()
{
    // PostgreSQL answers such a COMMIT with success and the word ROLLBACK; that must never become "saved".
    Transaction transaction(*m_app);
    m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")});
    QVERIFY_THROWS_EXCEPTION(DbError, m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")}));
    try {
        transaction.commit();
        QFAIL("committed a failed transaction");
    } catch (const CommitUnknown &) {
        QFAIL("the outcome is known");
    } catch (const DbError &error) {
        QCOMPARE(error.sqlstate(), "25P02");
    }
    QCOMPARE(count(), 0);
}

void TestTransaction::deferredConstraintFailsAtCommit()
{
    static constexpr Sql remark{"insert_note", "insert into public.remark values (77)"};
    Transaction transaction(*m_app);
    m_app->execute(remark);
    try {
        transaction.commit();
        QFAIL("a remark without a specimen");
    } catch (const CommitUnknown &) {
        QFAIL("the outcome is known");
    } catch (const DbError &error) {
        QVERIFY(error.isForeignKeyViolation());
        QCOMPARE(error.constraint(), "remark_specimen_fkey");
    }
    QCOMPARE(m_app->value(sqlCount).toInt(), 0);
}

void TestTransaction::serializationFailureMayBeRetried()
{
    static constexpr Sql rename{"rename_person", "update public.specimen set name = $1 where number = 1"};
    m_app->execute(sqlInsert, {1, 1, QStringLiteral("a")});
    Connection other(config("app_rw"));
    Transaction transaction(*m_app, Isolation::RepeatableRead);
    QCOMPARE(m_app->value(sqlCount).toInt(), 1);
    other.execute(rename, {QStringLiteral("b")});
    try {
        m_app->execute(rename, {QStringLiteral("c")});
        QFAIL("lost update");
    } catch (const DbError &error) {
        QCOMPARE(error.sqlstate(), "40001");
        QVERIFY(error.mayRetry());
        QVERIFY(!error.connectionLost());
    }
}

void TestTransaction::classifies_data()
{
    QTest::addColumn<QVariantList>("binds");
    QTest::addColumn<QByteArray>("sqlstate");
    QTest::addColumn<QByteArray>("constraint");
    QTest::addColumn<QByteArray>("column");
    const QString name = QStringLiteral("花子");
    QTest::newRow("unique") << QVariantList{5, 1, name} << QByteArray("23505") << QByteArray("specimen_number_key") << QByteArray();
    QTest::newRow("check") << QVariantList{6, 1, QString(20, u'長')} << QByteArray("23514") << QByteArray("specimen_name_check") << QByteArray();
    QTest::newRow("not null") << QVariantList{6, QVariant(), name} << QByteArray("23502") << QByteArray() << QByteArray("office");
    QTest::newRow("no number") << QVariantList{name, 1, name} << QByteArray("22P02") << QByteArray() << QByteArray();
    QTest::newRow("row-level security") << QVariantList{6, 99, name} << QByteArray("42501") << QByteArray() << QByteArray();
}

void TestTransaction::classifies()
{
    QFETCH(QVariantList, binds);
    QFETCH(QByteArray, sqlstate);
    QFETCH(QByteArray, constraint);
    QFETCH(QByteArray, column);
    m_app->execute(sqlInsert, {5, 1, QStringLiteral("太郎")});
    try {
        m_app->execute(sqlInsert, binds);
        QFAIL("accepted");
    } catch (const DbError &error) {
        QCOMPARE(error.sqlstate(), sqlstate);
        QCOMPARE(error.constraint(), constraint);
        QCOMPARE(error.column(), column);
        QCOMPARE(error.statementName(), "insert_person");
        QVERIFY(!error.connectionLost());
        QVERIFY(!error.mayRetry());
        const QByteArray words = error.what();
        QVERIFY2(words.contains(sqlstate) && words.contains("insert_person"), words.constData());
        QVERIFY2(!words.contains("花") && !words.contains("長"), "an error carries a name");
    }
    QCOMPARE(count(), 1);
}

void TestTransaction::rowLevelSecurityDenial()
{
    static constexpr Sql secret{"read_secret", "select a from public.secret"};
    try {
        m_app->query(secret);
        QFAIL("read without a right");
    } catch (const DbError &error) {
        QVERIFY(error.isInsufficientPrivilege());
    }
}

void TestTransaction::lostWithinIsCertainlyNotCommitted()
{
    Transaction transaction(*m_app);
    m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")});
    static constexpr Sql pid{"pid", "select pg_backend_pid()"};
    terminate(m_app->value(pid).toInt());
    for (int i = 0; i < 2; ++i) {
        try {
            m_app->execute(sqlInsert, {2, 1, QStringLiteral("花子")});
            QFAIL("wrote outside its transaction");
        } catch (const CommitUnknown &) {
            QFAIL("nothing was committed");
        } catch (const DbError &error) {
            QVERIFY(error.connectionLost());
        }
    }
    try {
        transaction.commit();
        QFAIL("committed on a dead connection");
    } catch (const CommitUnknown &) {
        QFAIL("COMMIT was never sent");
    } catch (const DbError &error) {
        QVERIFY(error.connectionLost() && error.mayRetry());
    }
    transaction.rollback();
    QCOMPARE(count(), 0);
    QCOMPARE(m_app->value(sqlCount).toInt(), 0);       // a new connection
}

void TestTransaction::lostWhileCommittingIsUnknown()
{
    // The trigger ends its own session in the middle of COMMIT: the answer never comes.
    m_owner->executeScript("make", R"(
        create function public.die() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
        create table public.deadly (a int);
        create constraint trigger deadly_die after insert on public.deadly deferrable initially deferred
            for each row execute function public.die())");
    static constexpr Sql insert{"insert_deadly", "insert into public.deadly values (1)"};
    Transaction transaction(*m_app);
    m_app->execute(insert);
    try {
        transaction.commit();
        QFAIL("nobody answered");
    } catch (const CommitUnknown &error) {
        QVERIFY(error.connectionLost());
    }
}

void TestTransaction::beginOnADeadConnectionConnectsAnew()
{
    static constexpr Sql pid{"pid", "select pg_backend_pid()"};
    const int old = m_app->value(pid).toInt();
    terminate(old);
    Transaction transaction(*m_app);
    QVERIFY(m_app->value(pid).toInt() != old);
    m_app->execute(sqlInsert, {1, 1, QStringLiteral("花子")});
    transaction.commit();
    QCOMPARE(count(), 1);
}

QTEST_GUILESS_MAIN(TestTransaction)
#include "test_transaction.moc"
