// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/dispatcher.h"
#include "gateway_fixture.h"
#include "model/access/account.h"
#include "security/passwords.h"
#include "server_fixture.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace mimamori;

namespace {

constexpr int kPatience = 30'000;

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

} // namespace

/// The whole way of a frame: TLS 1.3 WebSocket, dispatcher, PostgreSQL. What is nonsense ends the connection, is counted and touches
/// nothing; the next connection is served.
class ProtocolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_pki.make());
        m_allowed.add(m_pki.fingerprint(QStringLiteral("terminal")));
        DispatcherConfig config;
        config.database = m_server.connection("app_rw");
        config.loginDatabase = m_server.connection("app_login");
        m_dispatcher = std::make_unique<Dispatcher>(config, m_server.features(), m_server.services());
        m_gateway = std::make_unique<Gateway>(testConfig(m_pki), *m_dispatcher, m_allowed);
        m_dispatcher->start(*m_gateway);
        m_gateway->start();
    }
    void cleanupTestCase()
    {
        m_gateway->stop(5000);
        m_dispatcher->stop();
        m_gateway.reset();
        m_dispatcher.reset();
    }

    void nonsenseEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<bool>("text");
        QTest::newRow("letters") << QByteArray("hello") << true;
        QTest::newRow("no JSON object") << QByteArray("[1,2]") << true;
        QTest::newRow("one key twice") << QByteArray(R"({"t":"req","id":1,"op":"code.list","op":"my_work.get","in":{}})") << true;
        QTest::newRow("one key twice, written differently") << QByteArray(R"({"t":"req","id":1,"op":"code.list","\u006fp":"my_work.get","in":{}})") << true;
        QTest::newRow("depth") << QByteArray(QByteArray(R"({"a":)") + QByteArray(100, '[') + QByteArray(100, ']') + '}') << true;
        QTest::newRow("a reply instead of a request") << QByteArray(R"({"t":"ok","id":1,"out":{}})") << true;
        QTest::newRow("a version past an int") << QByteArray(R"({"t":"req","id":1,"op":"code.list","base_version":4294967300,"in":{}})") << true;
        QTest::newRow("zeros") << QByteArray(64, '\0') << false;
        QTest::newRow("a length of two exabytes") << QByteArray::fromHex("a1617478007f") << false;
        QTest::newRow("an array of two exabytes") << QByteArray::fromHex("a161749b7fffffffffffffff") << false;
        QTest::newRow("an endless map") << QByteArray::fromHex("bf617463726571ff") << false;
        QTest::newRow("a tag") << QByteArray::fromHex("a16174c11a514b67b0") << false;
    }
    void nonsenseEndsTheConnection()
    {
        QFETCH(QByteArray, frame);
        QFETCH(bool, text);
        const auto terminal = connected();
        text ? terminal->socket->sendTextMessage(QString::fromUtf8(frame)) : terminal->socket->sendBinaryMessage(frame);
        QTRY_VERIFY_WITH_TIMEOUT(terminal->disconnected, kPatience);
        QCOMPARE(int(terminal->socket->closeCode()), 1007);
        QVERIFY(terminal->binary.isEmpty());
        QCOMPARE(terminal->texts.size(), 1); // the greeting
        const auto next = connected(); // the server goes on
        QCOMPARE(ask(*next, "code.list", {}).value(QStringLiteral("code")).toString(), QStringLiteral("session_ended"));
    }

    void anUnknownOperationIsAnswered()
    {
        const auto terminal = connected();
        const QJsonObject answer = ask(*terminal, "no.such", {});
        QCOMPARE(answer.value(QStringLiteral("code")).toString(), QStringLiteral("unknown_operation"));
        QVERIFY(!terminal->disconnected);
    }

    void aNewPasswordIsCheckedLikeEveryField()
    {
        const auto terminal = connected();
        QCOMPARE(login(*terminal, QStringLiteral("yamamoto"), QStringLiteral("correct horse battery")).value(QStringLiteral("t")).toString(), QStringLiteral("ok"));
        const QJsonObject answer = ask(*terminal, "session.change_password",
            {{QStringLiteral("old_password"), QStringLiteral("correct horse battery")}, {QStringLiteral("new_password"), QString(100'000, QChar(u'x'))}});
        QCOMPARE(answer.value(QStringLiteral("code")).toString(), QStringLiteral("too_long"));
        QCOMPARE(answer.value(QStringLiteral("field")).toString(), QStringLiteral("new_password"));
        QCOMPARE(ask(*terminal, "my_work.get", {}).value(QStringLiteral("t")).toString(), QStringLiteral("ok"));
    }

    void aCertificateOfAnotherCaComesToNothing()
    {
        const auto stranger = openTerminal(m_pki.client(QStringLiteral("foreign")), m_gateway->port());
        QTRY_VERIFY_WITH_TIMEOUT(stranger->disconnected, kPatience);
        QVERIFY(!stranger->connected);
        QVERIFY(stranger->texts.isEmpty()); // not even the greeting
    }

    void aWrongPasswordAndAnUnknownNameAreOneAnswer() // SEC: nobody learns who has an account
    {
        const auto terminal = connected();
        const qint64 before = passwordVerifications();
        const QJsonObject wrong = login(*terminal, QStringLiteral("yamamoto"), QStringLiteral("not the password"));
        QCOMPARE(passwordVerifications(), before + 1);
        const QJsonObject nobody = login(*terminal, QStringLiteral("nobody at all"), QStringLiteral("not the password"));
        QCOMPARE(passwordVerifications(), before + 2); // and by time: both cost one hash of the same kind
        QCOMPARE(wrong.value(QStringLiteral("code")).toString(), QStringLiteral("login_failed"));
        QCOMPARE(nobody.value(QStringLiteral("code")), wrong.value(QStringLiteral("code")));
        QCOMPARE(nobody.value(QStringLiteral("field")), wrong.value(QStringLiteral("field")));
        QCOMPARE(nobody.value(QStringLiteral("args")), wrong.value(QStringLiteral("args")));
    }

    /// SEC-A, PLT-04: a session that was ended is closed at the socket, not only at its next request; a colleague's is not.
    void anEndedSessionIsCutOff()
    {
        const auto ended = connected();
        const auto other = connected();
        QCOMPARE(login(*ended, QStringLiteral("okada"), QStringLiteral("correct horse battery")).value(QStringLiteral("t")).toString(), QStringLiteral("ok"));
        QCOMPARE(login(*other, QStringLiteral("yamamoto"), QStringLiteral("correct horse battery")).value(QStringLiteral("t")).toString(), QStringLiteral("ok"));
        Connection books(m_server.connection("app_ro"));
        static constexpr Sql dead{"test_dead", "select coalesce(array_agg(h), '{}') from sec.dead_sessions($1) h"};
        const auto over = [&] { return books.value(dead, {m_dispatcher->sessionHashes()}).toStringList(); };
        QCOMPARE(over(), QStringList());
        StopSession stop;
        stop.user.id = m_server.userId(QStringLiteral("okada"));
        m_server.call(QStringLiteral("admin"), stop);
        QCOMPARE(over().size(), 1);
        m_dispatcher->dropSessions(over());
        QTRY_VERIFY_WITH_TIMEOUT(ended->disconnected, kPatience);
        QCOMPARE(int(ended->socket->closeCode()), 4001);
        QCOMPARE(ask(*other, "my_work.get", {}).value(QStringLiteral("t")).toString(), QStringLiteral("ok"));
    }

    /// PLT-01: a client older than the server wants is told so by name of the version, before its password is looked at.
    void anOldClientIsTurnedAway()
    {
        const auto terminal = connected();
        const QJsonObject answer = ask(*terminal, "session.login", {{QStringLiteral("login_name"), QStringLiteral("yamamoto")},
            {QStringLiteral("password"), QStringLiteral("correct horse battery")}, {QStringLiteral("client_version"), QStringLiteral("0.0.9")}});
        QCOMPARE(answer.value(QStringLiteral("code")).toString(), QStringLiteral("client_outdated"));
        QCOMPARE(answer.value(QStringLiteral("args")).toObject().value(QStringLiteral("minimum")).toString(), m_server.services().config().minimumClient);
    }

private:
    std::unique_ptr<TestTerminal> connected()
    {
        auto terminal = openTerminal(m_pki.client(QStringLiteral("terminal")), m_gateway->port());
        const bool greeted = QTest::qWaitFor([&] { return !terminal->texts.isEmpty(); }, kPatience);
        if (!greeted)
            qFatal("the server did not greet");
        return terminal;
    }
    QJsonObject ask(TestTerminal &terminal, const QByteArray &operation, const QJsonObject &in)
    {
        const QJsonObject request{{QStringLiteral("t"), QStringLiteral("req")}, {QStringLiteral("id"), ++m_id}, {QStringLiteral("op"), QString::fromLatin1(operation)}, {QStringLiteral("in"), in}};
        terminal.socket->sendTextMessage(QString::fromUtf8(QJsonDocument(request).toJson(QJsonDocument::Compact)));
        QJsonObject answer;
        const bool answered = QTest::qWaitFor([&] {
            answer = objectOf(terminal.texts.last());
            return answer.value(QStringLiteral("id")).toInt() == m_id;
        }, kPatience);
        return answered ? answer : QJsonObject();
    }
    QJsonObject login(TestTerminal &terminal, const QString &name, const QString &password)
    {
        return ask(terminal, "session.login", {{QStringLiteral("login_name"), name}, {QStringLiteral("password"), password}, {QStringLiteral("client_version"), QStringLiteral(MIMAMORI_VERSION)}});
    }

    TestPki m_pki;
    TestAllowList m_allowed;
    ServerFixture m_server;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<Gateway> m_gateway;
    int m_id{};
};

QTEST_GUILESS_MAIN(ProtocolTest)
#include "protocol_test.moc"
