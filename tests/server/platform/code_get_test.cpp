// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_fixture.h"

#include "model/platform/generic.h"

using namespace mimamori;

/// code.get: one code by its key as of a day (SPD-1 measures it), permitted and audited like every read (PLT-07).
class CodeGetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void givesTheCodeAsOfTheDay();
    void unknownIsNotFound();
    void everyReadAndEveryRefusalIsAudited();
    void endedSessionAndOtherTerminalAreRefused();
    void changedRightsAreNoticedAtOnce();

private:
    GetCode asked(const QString &code, QDate on = {}) const
    {
        GetCode request;
        request.table = QStringLiteral("test_table");
        request.code = code;
        request.on = on;
        return request;
    }
    qint64 look(const char *text) { return m_server->superview().value(SqlText{"look", QString::fromLatin1(text)}).toLongLong(); }
    const QString m_worker = QStringLiteral("yamamoto");
    std::unique_ptr<ServerFixture> m_server;
};

void CodeGetTest::init()
{
    m_server = std::make_unique<ServerFixture>();
    m_server->superview().executeScript("codes", R"(
        insert into code (code_table, code, valid_from, valid_to, name) values
            ('test_table', 'A', '2020-04-01', '2026-03-31', 'before'), ('test_table', 'A', '2026-04-01', null, 'after'))");
}

void CodeGetTest::givesTheCodeAsOfTheDay()
{
    QCOMPARE(m_server->call(m_worker, asked(QStringLiteral("A"))).name, QStringLiteral("after"));
    QCOMPARE(m_server->call(m_worker, asked(QStringLiteral("A"), QDate(2026, 3, 31))).name, QStringLiteral("before"));
    QCOMPARE(m_server->call(m_worker, asked(QStringLiteral("A"), QDate(2026, 4, 1))).name, QStringLiteral("after"));
}

void CodeGetTest::unknownIsNotFound()
{
    QCOMPARE(m_server->refusal(m_worker, asked(QStringLiteral("B"))), QByteArray("not_found code"));
    QCOMPARE(m_server->refusal(m_worker, asked(QStringLiteral("A"), QDate(2020, 3, 31))), QByteArray("not_found code"));
    QCOMPARE(m_server->refusal(m_worker, asked({})), QByteArray("required code"));
}

void CodeGetTest::everyReadAndEveryRefusalIsAudited()
{
    m_server->call(m_worker, asked(QStringLiteral("A")));
    QCOMPARE(look("select count(*) from audit.event where operation = 'code.get' and action = 'read' and result = 'ok'"), 1);
    m_server->refusal(m_worker, asked(QStringLiteral("B")));
    QCOMPARE(look("select count(*) from audit.event where operation = 'code.get' and action = 'refused' and result = 'not_found'"), 1);
}

void CodeGetTest::endedSessionAndOtherTerminalAreRefused()
{
    Connection db(m_server->connection("app_rw"));
    RequestRunner runner(db, m_server->features(), m_server->services());
    const RequestFrame request{1, GetCode::operation, {}, -1, toCbor(asked(QStringLiteral("A")))};
    const Caller worker = m_server->user(m_worker);
    QVERIFY(runner.run(worker, request).ok);
    QCOMPARE(runner.run({worker.token, QStringLiteral("another terminal")}, request).error.code, QByteArray("session_ended"));
    m_server->superview().executeScript("end", "update sec.session set ended_at = now()");
    QCOMPARE(runner.run(worker, request).error.code, QByteArray("session_ended"));
}

void CodeGetTest::changedRightsAreNoticedAtOnce()
{
    m_server->call(m_worker, asked(QStringLiteral("A")));
    m_server->superview().executeScript("post", "update user_post set role = 'CP' where app_user = (select id from app_user where login_name = 'yamamoto'); "
        "delete from permission where role = 'CP' and operation = 'code.get'");
    m_server->reloadBooks(); // as the notice of a changed right does
    QCOMPARE(m_server->refusal(m_worker, asked(QStringLiteral("A"))), QByteArray("forbidden"));
}

QTEST_GUILESS_MAIN(CodeGetTest)
#include "code_get_test.moc"
