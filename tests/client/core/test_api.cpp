// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// UX rule 11, PLT-01; reliability T30: the connection, its welcome, resending with the same key, the session after a cut.
#include "core/api.h"
#include "core/session.h"
#include "stub_server.h"

#include <QSignalSpy>
#include <QTest>

using namespace mimamori;

namespace {

QByteArray ok(const RequestFrame &request, const QCborMap &out = {})
{
    return encode(ReplyFrame{request.id, out}, WireFormat::Cbor);
}

QByteArray sessionFor(const RequestFrame &request, qint64 user = 7)
{
    SessionView view;
    view.token = QStringLiteral("token-%1").arg(user);
    view.user = {user};
    view.operations = {QStringLiteral("case.*")};
    return ok(request, toCbor(view));
}

} // namespace

class TestApi : public QObject {
    Q_OBJECT

    TestCertificates m_certificates;
    QTemporaryDir m_dir;

    ConnectionSettings settings(quint16 port) const
    {
        return {QStringLiteral("localhost"), port, m_certificates.path(QStringLiteral("ca.pem")),
                m_certificates.path(QStringLiteral("terminal.pem")), m_certificates.path(QStringLiteral("terminal.key"))};
    }
    QString auditFile() const { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".ini")); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.make());
    }

    void connectedOnlyAfterWelcome()
    {
        StubServer server(m_certificates);
        server.welcomeAtOnce = false;
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        api.start();
        QTRY_COMPARE(server.connections(), 1);
        QTest::qWait(50);
        QCOMPARE(api.state(), Api::State::Connecting);
        server.sendWelcome();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        QCOMPARE(api.welcome().terminal, QStringLiteral("test-terminal"));
        QCOMPARE(api.now().date(), QDate(2026, 11, 22)); // the server's clock, not ours
    }

    void anotherCaIsNotTrusted()
    {
        StubServer server(m_certificates);
        QVERIFY(server.listen());
        ConnectionSettings bad = settings(server.port());
        bad.caFile = m_certificates.path(QStringLiteral("other.pem"));
        Api api(bad, auditFile());
        api.start();
        QTRY_COMPARE(api.trouble(), QByteArray("server_untrusted"));
        QVERIFY(api.state() != Api::State::Connected);
    }

    void wrongHostNameIsNotTrusted()
    {
        StubServer server(m_certificates);
        QVERIFY(server.listen());
        ConnectionSettings bad = settings(server.port());
        bad.host = QStringLiteral("127.0.0.1"); // the certificate says localhost
        Api api(bad, auditFile());
        api.start();
        QTRY_COMPARE(api.trouble(), QByteArray("server_untrusted"));
    }

    void missingFilesAreSaid()
    {
        ConnectionSettings bad = settings(1);
        bad.keyFile = QStringLiteral("/nowhere/key.pem");
        Api api(bad, auditFile());
        api.start();
        QCOMPARE(api.trouble(), QByteArray("no_certificate"));
        bad.host.clear();
        Api none(bad, auditFile());
        none.start();
        QCOMPARE(none.trouble(), QByteArray("no_server"));
    }

    void nobodyListening()
    {
        StubServer server(m_certificates);
        QVERIFY(server.listen());
        const quint16 port = server.port();
        server.stop();
        Api api(settings(port), auditFile());
        api.start();
        QTRY_COMPARE(api.trouble(), QByteArray("connection_refused"));
        QVERIFY(server.listen(port));
        QTRY_COMPARE_WITH_TIMEOUT(api.state(), Api::State::Connected, 20000);
    }

    void oldClientIsTurnedAway()
    {
        StubServer server(m_certificates);
        server.minimumClient = QStringLiteral("99.0");
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        api.start();
        QTRY_COMPARE(api.trouble(), QByteArray("client_outdated"));
        QCOMPARE(api.troubleArgs().value(QStringLiteral("minimum")).toString(), QStringLiteral("99.0"));
        QCOMPARE(api.state(), Api::State::Offline);
    }

    /// SEC-A: only a server of our CA can say so; then nobody tries again.
    void struckOffTerminalIsTold()
    {
        StubServer server(m_certificates);
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        QSignalSpy struck(&api, &Api::struckOff);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        server.cut(); // a broken cable is not the end of a terminal
        QTRY_COMPARE(server.connections(), 2);
        QTRY_COMPARE(api.state(), Api::State::Connected);
        QCOMPARE(struck.size(), 0);
        server.strikeOff();
        QTRY_COMPARE(struck.size(), 1);
        QCOMPARE(api.trouble(), QByteArray("terminal_struck_off"));
        QTest::qWait(700);
        QCOMPARE(server.connections(), 2);
    }

    void callsWaitForTheSession()
    {
        StubServer server(m_certificates);
        server.answer = [](const RequestFrame &r) { return r.op == "session.login" ? sessionFor(r) : ok(r, {{QStringLiteral("n"), 1}}); };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        int replies = 0;
        api.callRaw("case.list", {}, this, [&](const QCborMap &) { ++replies; });
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        QTest::qWait(50);
        QVERIFY(server.requests.isEmpty());
        session.signIn(QStringLiteral("yamamoto"), QStringLiteral("secret"), this, [](bool) {}, {});
        QTRY_COMPARE(replies, 1);
        QVERIFY(session.may("case.open"));
        QVERIFY(!session.may("user.save"));
    }

    void writeIsResentWithTheSameKeyAfterACut()
    {
        StubServer server(m_certificates);
        bool answering = false;
        server.answer = [&](const RequestFrame &r) {
            if (r.op == "session.login" || r.op == "session.resume")
                return sessionFor(r);
            return answering ? ok(r, {{QStringLiteral("id"), 5}}) : QByteArray();
        };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("yamamoto"), QStringLiteral("secret"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        int replies = 0;
        api.callRaw("case.open", {{QStringLiteral("a"), 1}}, this, [&](const QCborMap &) { ++replies; }, {}, CallOptions::write(4));
        QTRY_COMPARE(server.requests.size(), 2);
        QCOMPARE(api.unsentWrites(), 1);
        server.cut();
        QTRY_COMPARE(api.state(), Api::State::Offline);
        answering = true;
        QTRY_COMPARE_WITH_TIMEOUT(replies, 1, 20000);
        QCOMPARE(server.requests.size(), 4);
        QCOMPARE(server.requests[2].op, QByteArray("session.resume"));
        QCOMPARE(server.requests[2].in.value(QStringLiteral("token")).toString(), QStringLiteral("token-7"));
        QCOMPARE(server.requests[3].op, QByteArray("case.open"));
        QCOMPARE(server.requests[3].key, server.requests[1].key);
        QCOMPARE(server.requests[3].key.size(), 36);
        QCOMPARE(server.requests[3].baseVersion, 4);
        QCOMPARE(api.unsentWrites(), 0);
    }

    /// REL-1: a database that restarts signs nobody out.
    void aSessionOutlivesADatabaseThatIsAway()
    {
        StubServer server(m_certificates);
        int away = 2;
        server.answer = [&](const RequestFrame &r) {
            if (r.op == "session.resume" && away-- > 0)
                return encode(ErrorFrame{r.id, "database_away", {}, {}, {}}, WireFormat::Cbor);
            return r.op == "session.login" || r.op == "session.resume" ? sessionFor(r) : ok(r, {{QStringLiteral("id"), 5}});
        };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        int ended = 0, resumed = 0, replies = 0;
        connect(&api, &Api::sessionEnded, this, [&] { ++ended; });
        connect(&api, &Api::resumed, this, [&] { ++resumed; });
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("yamamoto"), QStringLiteral("secret"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        resumed = 0;
        server.cut();
        QTRY_COMPARE_WITH_TIMEOUT(resumed, 1, 30000);
        QCOMPARE(ended, 0);
        QVERIFY(session.isSignedIn());
        api.callRaw("case.open", {}, this, [&](const QCborMap &) { ++replies; }, {});
        QTRY_COMPARE(replies, 1);
    }

    void anotherPersonNeverSendsWhatTheFirstLeft()
    {
        StubServer server(m_certificates);
        qint64 user = 7;
        server.answer = [&](const RequestFrame &r) { return r.op == "session.login" ? sessionFor(r, user) : QByteArray(); };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("a"), QStringLiteral("x"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        QByteArray why;
        api.callRaw("case.open", {}, this, {}, [&](const Problem &p) { why = p.code(); }, CallOptions::write());
        user = 8;
        bool other = false;
        session.signIn(QStringLiteral("b"), QStringLiteral("x"), this, [&](bool o) { other = o; }, {});
        QTRY_VERIFY(other);
        QCOMPARE(why, QByteArray("session_ended"));
        QCOMPARE(api.unsentWrites(), 0);
    }

    void endedSessionKeepsTheCallForTheNextSignIn()
    {
        StubServer server(m_certificates);
        int logins = 0;
        server.answer = [&](const RequestFrame &r) {
            if (r.op == "session.login") {
                ++logins;
                return sessionFor(r);
            }
            return logins > 1 ? ok(r) : encode(ErrorFrame{r.id, "session_ended", {}, {}, {}}, WireFormat::Cbor);
        };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        QSignalSpy ended(&session, &Session::ended);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("a"), QStringLiteral("x"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        int replies = 0;
        api.callRaw("case.open", {}, this, [&](const QCborMap &) { ++replies; }, {}, CallOptions::write());
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(replies, 0);
        session.signIn(QStringLiteral("a"), QStringLiteral("x"), this, [](bool) {}, {});
        QTRY_COMPARE(replies, 1);
    }

    void replyIsDroppedWhenTheReceiverIsGone()
    {
        StubServer server(m_certificates);
        server.answer = [](const RequestFrame &r) { return r.op == "session.login" ? sessionFor(r) : QByteArray(); };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("a"), QStringLiteral("x"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        int gone = 0, kept = 0;
        auto *receiver = new QObject;
        api.callRaw("case.a", {}, receiver, [&](const QCborMap &) { ++gone; });
        api.callRaw("case.b", {}, this, [&](const QCborMap &) { ++kept; });
        QTRY_COMPARE(server.requests.size(), 3);
        delete receiver;
        server.send(ok(server.requests[1]));
        server.send(ok(server.requests[2]));
        QTRY_COMPARE(kept, 1);
        QCOMPARE(gone, 0);
    }

    void problemsGoToTheirHandlerOrToTheBar()
    {
        StubServer server(m_certificates);
        server.answer = [](const RequestFrame &r) {
            return r.op == "session.login" ? sessionFor(r)
                                           : encode(ErrorFrame{r.id, "internal", {}, {}, "INC-9"}, WireFormat::Cbor);
        };
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        Session session(api);
        QByteArray unhandled;
        QString incident;
        connect(&api, &Api::problem, this, [&](const Problem &p) {
            unhandled = p.code();
            incident = p.args().value(QStringLiteral("incident")).toString();
        });
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        session.signIn(QStringLiteral("a"), QStringLiteral("x"), this, [](bool) {}, {});
        QTRY_VERIFY(session.isSignedIn());
        QByteArray handled;
        api.callRaw("case.a", {}, this, {}, [&](const Problem &p) { handled = p.code(); });
        QTRY_COMPARE(handled, QByteArray("internal"));
        QVERIFY(unhandled.isEmpty());
        api.callRaw("case.a", {}, this, {});
        QTRY_COMPARE(unhandled, QByteArray("internal"));
        QCOMPARE(incident, QStringLiteral("INC-9"));
    }

    void eventsAreToldWithTheirTopic()
    {
        StubServer server(m_certificates);
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        QSignalSpy events(&api, &Api::event);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        server.send(encode(EventFrame{"office/3", {{QStringLiteral("n"), 2}}}, WireFormat::Cbor));
        QTRY_COMPARE(events.size(), 1);
        QCOMPARE(events.first().first().toByteArray(), QByteArray("office/3"));
        server.send("rubbish"); // is a problem, not a crash
        QTest::qWait(20);
        QCOMPARE(api.state(), Api::State::Connected);
    }

    void auditHistoryMustNotTurnBack()
    {
        StubServer server(m_certificates);
        server.auditSeal = 10;
        server.auditHead = QStringLiteral("aa");
        QVERIFY(server.listen());
        Api api(settings(server.port()), auditFile());
        QSignalSpy contradiction(&api, &Api::auditContradiction);
        api.start();
        QTRY_COMPARE(api.state(), Api::State::Connected);
        QCOMPARE(contradiction.size(), 0);
        QCOMPARE(api.newestAuditHead().seal, 10);
        server.auditHead = QStringLiteral("bb"); // the same seal with another head
        server.sendWelcome();
        QTRY_COMPARE(contradiction.size(), 1);
        server.auditSeal = 9;
        server.sendWelcome();
        QTRY_COMPARE(contradiction.size(), 2);
        QCOMPARE(api.newestAuditHead().head, QStringLiteral("aa"));
        server.auditSeal = 11;
        server.sendWelcome();
        QTRY_COMPARE(api.newestAuditHead().seal, 11);
        QCOMPARE(contradiction.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestApi)
#include "test_api.moc"
