// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/transaction.h"

#include "test_cluster.h"

#include <QPoint>
#include <QTest>
#include <QUuid>

#include <libpq-fe.h>

using namespace mimamori;

namespace {

constexpr Sql sqlPid{"own_pid", "select pg_backend_pid()"};

/// Ends another session as the administrator would, and waits until it is gone.
void terminate(const QString &database, qint64 pid)
{
    static constexpr Sql sql{"terminate", "select pg_terminate_backend($1, 10000)"};
    Connection(TestCluster::instance().config(database, TestCluster::instance().superuser())).query(sql, {pid});
}

} // namespace

/// Values to and from PostgreSQL, the prepared statements and what a loss looks like.
class TestConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void textRoundTrip_data();
    void textRoundTrip();
    void textThatCannotBeStored_data();
    void textThatCannotBeStored();
    void typesRoundTrip();
    void dateTimesAreUtc();
    void nullsAndArrays();
    void wrongUseIsAProgrammingError();
    void statementsArePreparedOnce();
    void leastUsedStatementsAreDropped();
    void preparedAgainAfterReconnect();
    void survivesAMigrationUnderneath();
    void valuesAreNotInActivity();
    void lossInAutocommitIsUnknown();
    void cannotConnect();

private:
    ConnectionConfig config(const char *role = "migrator") const
    {
        return TestCluster::instance().config(m_database, QLatin1String(role));
    }
    QString m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::initTestCase()
{
    m_database = TestCluster::instance().createEmptyDatabase();
    m_connection = std::make_unique<Connection>(config());
}

void TestConnection::textRoundTrip_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString(QLatin1String(""));
    QTest::newRow("quotes") << QStringLiteral("O'Neil \"x\" \\ \\' $1 %s ; --");
    QTest::newRow("controls") << QStringLiteral("a\tb\nc\rd\x01\x7f");
    QTest::newRow("Japanese") << QStringLiteral("髙橋 花子　カナ");
    QTest::newRow("compatibility ideographs") << QStringLiteral("\uFA19\u795E \uFA11\u5D0E");
    QTest::newRow("variation selector") << QStringLiteral("葛\U000E0100飾");
    QTest::newRow("beyond the BMP") << QStringLiteral("𠮷野家 🙂");
    QTest::newRow("decomposed") << QStringLiteral("か\u3099");
}

void TestConnection::textRoundTrip()
{
    QFETCH(QString, text);
    static constexpr Sql sql{"echo", "select $1::text as a, $1::text = $2::text as same, octet_length($1::text)"};
    const Row row = m_connection->queryOne(sql, {text, text}).value();
    QCOMPARE(row.text("a"), text);
    QVERIFY(!row.text("a").isNull());
    QVERIFY(row.boolean("same"));
    QCOMPARE(row.integer(2), text.toUtf8().size());
}

void TestConnection::textThatCannotBeStored_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("U+0000") << QString::fromUtf16(u"a\0b", 3);
    QTest::newRow("half a pair") << QString(QChar(0xD842));
}

void TestConnection::textThatCannotBeStored()
{
    QFETCH(QString, text);
    static constexpr Sql sql{"echo", "select $1::text"};
    static constexpr Sql list{"echo_list", "select $1::text[]"};
    try {
        m_connection->query(sql, {text});
        QFAIL("stored something else than what came");
    } catch (const DbError &error) {
        QCOMPARE(error.sqlstate(), "22021");
        QVERIFY(!error.mayRetry());
    }
    QVERIFY_THROWS_EXCEPTION(DbError, m_connection->query(list, {QStringList{text}}));
}

void TestConnection::typesRoundTrip()
{
    static constexpr Sql sql{"types", "select $1::bigint as a, $2::boolean as b, $3::date as c, $4::bytea as d, $5::uuid as e,"
                                      " $6::float8 as f, 12345678901234567.89::numeric as g, $7::text as h"};
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    const QUuid uuid = QUuid::createUuid();
    const Row row = m_connection->queryOne(sql, {std::numeric_limits<qint64>::min(), true, QDate(1868, 1, 25), bytes, uuid,
                                                 0.1, QByteArray("名")}).value();
    QCOMPARE(row.value("a"), QVariant(std::numeric_limits<qint64>::min()));
    QCOMPARE(row.value("b"), QVariant(true));
    QCOMPARE(row.value("c"), QVariant(QDate(1868, 1, 25)));
    QCOMPARE(row.bytes("d"), bytes);
    QCOMPARE(row.text("e"), uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(row.real("f"), 0.1);
    QCOMPARE(row.value("g"), QVariant(QStringLiteral("12345678901234567.89")));
    QCOMPARE(row.text("h"), QStringLiteral("名"));
}

void TestConnection::dateTimesAreUtc()
{
    static constexpr Sql sql{"instant", "select $1::timestamptz as a, to_char($1::timestamptz, 'YYYY-MM-DD HH24:MI:SS.MS') as b,"
                                        " 'infinity'::timestamptz as c, '2026-01-02 03:04:05.5'::timestamptz as d"};
    const QDateTime tokyo(QDate(2026, 4, 1), QTime(0, 0, 0, 123), Qt::OffsetFromUTC, 9 * 3600);
    const Row row = m_connection->queryOne(sql, {tokyo}).value();
    QCOMPARE(row.text("b"), QStringLiteral("2026-03-31 15:00:00.123"));
    QCOMPARE(row.dateTime("a").timeSpec(), Qt::UTC);
    QCOMPARE(row.dateTime("a"), tokyo);
    QVERIFY(!row.dateTime("c").isValid());
    QCOMPARE(row.dateTime("d"), QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 500), Qt::UTC));
    // Another zone of the session changes the text, not the instant.
    m_connection->executeScript("zone", "set timezone to 'Asia/Kolkata'");
    QCOMPARE(m_connection->queryOne(sql, {tokyo}).value().dateTime("a"), tokyo);
    m_connection->executeScript("zone", "set timezone to 'America/St_Johns'");
    QCOMPARE(m_connection->queryOne(sql, {tokyo}).value().dateTime("a"), tokyo);
    m_connection->executeScript("zone", "reset timezone");
}

void TestConnection::nullsAndArrays()
{
    static constexpr Sql sql{"nulls", "select $1::text as a, $2::date as b, $3::timestamptz as c, $4::text[] as d,"
                                      " $5::bigint[] as e, $6::bigint[] as f, 0 as g"};
    const QStringList texts{QStringLiteral("a\"b\\c"), QString(), QStringLiteral("\uFA19"), QLatin1String("")};
    const QList<qint64> numbers{1, -2, 3};
    const Row row = m_connection->queryOne(sql, {QVariant(), QDate(), QDateTime(), texts, QVariant::fromValue(numbers),
                                                 QVariantList{4, QVariant(), 5}}).value();
    for (const char *column : {"a", "b", "c"}) {
        QVERIFY(row.isNull(column));
        QVERIFY(!row.value(column).isValid());
    }
    QVERIFY(row.text("a").isNull());
    QCOMPARE(row.textList("d"), texts);
    QVERIFY(row.textList("d").at(1).isNull());
    QVERIFY(!row.textList("d").at(3).isNull());
    QCOMPARE(row.integerList("e"), numbers);
    QCOMPARE(row.value("e"), QVariant(QVariantList{qint64(1), qint64(-2), qint64(3)}));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, row.integerList("f"));
    QVERIFY(!row.isNull(6));
}

void TestConnection::wrongUseIsAProgrammingError()
{
    static constexpr Sql two{"two_rows", "select generate_series(1, 2) as n"};
    static constexpr Sql none{"no_row", "select 1 where false"};
    QVERIFY_THROWS_EXCEPTION(std::logic_error, m_connection->queryOne(two));
    QVERIFY(!m_connection->queryOne(none));
    QVERIFY(!m_connection->value(none).isValid());
    QCOMPARE(m_connection->value(two).toInt(), 1);
    const Row row = m_connection->query(two).first();
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, row.text("m"));
    QVERIFY_THROWS_EXCEPTION(std::out_of_range, row.text(1));
    QVERIFY(row.hasColumn("n"));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, m_connection->query(two, {QVariant::fromValue(QPoint())}));
}

void TestConnection::statementsArePreparedOnce()
{
    static constexpr Sql count{"prepared", "select count(*) from pg_prepared_statements where statement = 'select 40 + $1::int'"};
    Connection connection(config());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(connection.value(SqlText{"sum", QStringLiteral("select 40 + $1::int")}, {i}).toInt(), 40 + i);
    QCOMPARE(connection.value(count).toInt(), 1);
}

void TestConnection::leastUsedStatementsAreDropped()
{
    static constexpr Sql count{"prepared", "select count(*) from pg_prepared_statements"};
    Connection connection(config());
    const int made = Connection::maxPrepared + 20;
    for (int i = 0; i < made; ++i) {
        QCOMPARE(connection.value(SqlText{"many", QStringLiteral("select %1").arg(i)}).toInt(), i);
        connection.value(count);                       // used all the time, so it stays
    }
    QCOMPARE(connection.preparedCount(), Connection::maxPrepared);
    QCOMPARE(connection.value(count).toInt(), Connection::maxPrepared);
    QCOMPARE(connection.value(SqlText{"many", QStringLiteral("select 0")}).toInt(), 0);
}

void TestConnection::preparedAgainAfterReconnect()
{
    Connection connection(config());
    const qint64 pid = connection.value(sqlPid).toLongLong();
    const int generation = connection.generation();
    terminate(m_database, pid);
    // The idle loss is noticed before anything is sent: nothing to repeat for the caller.
    const qint64 newPid = connection.value(sqlPid).toLongLong();
    QVERIFY(newPid > 0 && newPid != pid);
    QCOMPARE(connection.generation(), generation + 1);
    connection.reconnect();
    QVERIFY(connection.value(sqlPid).toLongLong() != newPid);
    QCOMPARE(connection.preparedCount(), 1);
}

void TestConnection::survivesAMigrationUnderneath()
{
    static constexpr Sql all{"all_of_changing", "select * from public.changing"};
    m_connection->executeScript("make", "create table public.changing (a int)");
    Connection connection(config());
    QCOMPARE(connection.query(all).size(), 0);
    m_connection->executeScript("change", "alter table public.changing add b text; insert into public.changing values (1, 'x')");
    QCOMPARE(connection.queryOne(all).value().text("b"), QStringLiteral("x"));
    m_connection->executeScript("change", "alter table public.changing add c text");
    Transaction transaction(connection);
    try {
        connection.query(all);
        QFAIL("a plan with another row type was used");
    } catch (const DbError &error) {
        QVERIFY(error.mayRetry());
    }
    transaction.rollback();
    QVERIFY(connection.queryOne(all).value().hasColumn("c"));
}

void TestConnection::valuesAreNotInActivity()
{
    // Every session of one role may read pg_stat_activity of the others: a bound name must not stand there.
    static constexpr Sql echo{"echo", "select $1::text"};
    static constexpr Sql texts{"activity", "select query from pg_stat_activity where pid = $1"};
    Connection connection(config());
    connection.query(echo, {QStringLiteral("植木まさる")});
    const qint64 pid = PQbackendPID(connection.native());
    QCOMPARE(m_connection->value(texts, {pid}).toString(), QLatin1String(echo.text));
}

void TestConnection::lossInAutocommitIsUnknown()
{
    static constexpr Sql suicide{"suicide", "select pg_terminate_backend(pg_backend_pid())"};
    Connection connection(config());
    try {
        connection.query(suicide);
        QFAIL("the connection was not lost");
    } catch (const CommitUnknown &error) {
        QVERIFY(error.connectionLost());
        QVERIFY(error.mayRetry());
        QCOMPARE(error.statementName(), "suicide");
    }
    QVERIFY(connection.value(sqlPid).toLongLong() > 0);
}

void TestConnection::cannotConnect()
{
    ConnectionConfig nowhere = config();
    nowhere.host = QStringLiteral("/nonexistent");
    try {
        Connection connection(nowhere);
        QFAIL("connected to nothing");
    } catch (const DbError &error) {
        QVERIFY(error.connectionLost());
        QCOMPARE(error.sqlstate(), "08001");
    }
    ConnectionConfig stranger = config("search_owner");    // may not log in
    QVERIFY_THROWS_EXCEPTION(DbError, Connection{stranger});
}

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
