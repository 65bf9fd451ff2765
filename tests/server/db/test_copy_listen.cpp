// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/copy.h"
#include "db/listener.h"
#include "db/transaction.h"

#include "test_cluster.h"

#include <QSemaphore>
#include <QTest>

#include <memory>
#include <mutex>

using namespace mimamori;

namespace {

/// Ends another session as the administrator would, and waits until it is gone.
void terminate(const QString &database, qint64 pid)
{
    static constexpr Sql sql{"terminate", "select pg_terminate_backend($1, 10000)"};
    Connection(TestCluster::instance().config(database, TestCluster::instance().superuser())).query(sql, {pid});
}

} // namespace

/// What goes past the prepared statements: COPY into tables, LISTEN and NOTIFY.
class TestCopyListen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void copyRoundTrip();
    void copyRefusedLeavesNothing();
    void copyAbandonedLeavesNothing();
    void listenAndNotify();
    void listenerReconnects();

private:
    ConnectionConfig config(const char *role = "migrator") const
    {
        return TestCluster::instance().config(m_database, QLatin1String(role));
    }
    QString m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestCopyListen::initTestCase()
{
    m_database = TestCluster::instance().createEmptyDatabase();
    m_connection = std::make_unique<Connection>(config());
    m_connection->executeScript("make", "create table public.line (id bigint generated always as identity, a text, b bytea,"
                                        " c date, d timestamptz, e text[], f bigint[])");
}

void TestCopyListen::copyRoundTrip()
{
    static constexpr Sql all{"all_lines", "select a, b, c, d, e, f from public.line order by id"};
    const QString nasty = QStringLiteral("tab\there\nnew\r\\N \\. \\\\ \uFA19 🙂 '\"");
    const QByteArray bytes("\0\t\n\\\xff", 5);
    const QDateTime at(QDate(2026, 2, 28), QTime(23, 59, 59, 999), Qt::UTC);
    const QStringList list{QStringLiteral("a\tb"), QString(), QStringLiteral("\\\"")};
    const QList<qint64> numbers{7, 8};
    constexpr int count = 3000;                        // several buffers
    Transaction transaction(*m_connection);
    CopyIn copy(*m_connection, "copy_line", "public.line", {"a", "b", "c", "d", "e", "f"});
    copy.row({QVariant(), QVariant(), QDate(), QDateTime(), QVariant(), QVariant()});
    for (int i = 1; i < count; ++i)
        copy.row({nasty, bytes, QDate(2026, 2, 28), at, list, QVariant::fromValue(numbers)});
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, copy.row({nasty}));
    QVERIFY_THROWS_EXCEPTION(DbError, copy.row({nasty, bytes, QDate(), at, QString(QChar(0xDC00)), QVariant()}));
    QCOMPARE(copy.finish(), count);
    const Rows rows = m_connection->query(all);
    transaction.commit();
    QCOMPARE(rows.size(), count);
    for (int column = 0; column < 6; ++column)
        QVERIFY(rows.first().isNull(column));
    for (const Row &row : {rows.at(1), rows.last()}) {
        QCOMPARE(row.text("a"), nasty);
        QCOMPARE(row.bytes("b"), bytes);
        QCOMPARE(row.date("c"), QDate(2026, 2, 28));
        QCOMPARE(row.dateTime("d"), at);
        QCOMPARE(row.textList("e"), list);
        QCOMPARE(row.integerList("f"), numbers);
    }
}

void TestCopyListen::copyRefusedLeavesNothing()
{
    static constexpr Sql count{"count_checked", "select count(*) from public.checked"};
    m_connection->executeScript("make", "create table public.checked (n int constraint checked_small check (n < 10))");
    {
        Transaction transaction(*m_connection);
        CopyIn copy(*m_connection, "copy_checked", "public.checked", {"n"});
        copy.row({1});
        copy.row({11});
        try {
            copy.finish();
            QFAIL("the check did not hold");
        } catch (const DbError &error) {
            QVERIFY(error.isCheckViolation());
            QCOMPARE(error.constraint(), "checked_small");
            QCOMPARE(error.statementName(), "copy_checked");
        }
    }
    QCOMPARE(m_connection->value(count).toInt(), 0);
    QVERIFY_THROWS_EXCEPTION(std::logic_error, CopyIn(*m_connection, "copy_checked", "public.checked", {"n"}));
}

void TestCopyListen::copyAbandonedLeavesNothing()
{
    static constexpr Sql count{"count_plain", "select count(*) from public.plain"};
    m_connection->executeScript("make", "create table public.plain (n int)");
    try {
        Transaction transaction(*m_connection);
        CopyIn copy(*m_connection, "copy_plain", "public.plain", {"n"});
        copy.row({1});
        throw std::runtime_error("import stopped");
    } catch (const std::runtime_error &) {
    }
    QCOMPARE(m_connection->value(count).toInt(), 0);   // and the connection is usable
}

void TestCopyListen::listenAndNotify()
{
    QSemaphore connected;
    QSemaphore heard;
    std::mutex guard;
    QList<QPair<QByteArray, QByteArray>> messages;
    Listener listener(config("app_ro"), {"case_changed", "Odd \"name"},
                      {.onNotify = [&](const QByteArray &channel, const QByteArray &payload) {
                           const std::lock_guard lock(guard);
                           messages.append({channel, payload});
                           heard.release();
                       },
                       .onConnected = [&] { connected.release(); },
                       .onLost = {}});
    QVERIFY(connected.tryAcquire(1, 10'000));
    notify(*m_connection, "other_channel", "1");
    {
        Transaction transaction(*m_connection);
        notify(*m_connection, "case_changed", "rolled back");
    }
    notify(*m_connection, "case_changed", "42");
    notify(*m_connection, "Odd \"name", "x");
    QVERIFY(heard.tryAcquire(2, 10'000));
    const std::lock_guard lock(guard);
    QCOMPARE(messages, (QList<QPair<QByteArray, QByteArray>>{{"case_changed", "42"}, {"Odd \"name", "x"}}));
}

void TestCopyListen::listenerReconnects()
{
    static constexpr Sql listeners{"listeners", "select pid from pg_stat_activity where application_name = 'listening'"};
    QSemaphore connected;
    QSemaphore heard;
    QSemaphore lost;
    ConnectionConfig own = config();
    own.applicationName = QStringLiteral("listening");
    Listener listener(own, {"beat"}, {.onNotify = [&](const QByteArray &, const QByteArray &) { heard.release(); },
                                      .onConnected = [&] { connected.release(); },
                                      .onLost = [&] { lost.release(); }});
    QVERIFY(connected.tryAcquire(1, 10'000));
    terminate(m_database, m_connection->value(listeners).toLongLong());
    QVERIFY(lost.tryAcquire(1, 10'000));
    QVERIFY(connected.tryAcquire(1, 10'000));
    notify(*m_connection, "beat", "1");
    QVERIFY(heard.tryAcquire(1, 10'000));
}

QTEST_GUILESS_MAIN(TestCopyListen)
#include "test_copy_listen.moc"
