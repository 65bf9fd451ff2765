// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/login.h"
#include "model/access/factor.h"
#include "security/sealed_secret.h"
#include "security/totp.h"
#include "server_fixture.h"

#include <QUrlQuery>

using namespace mimamori;

namespace {

const QString password = QStringLiteral("correct horse battery");
const QString desk = QStringLiteral("desk");
const QString console = QStringLiteral("local:0");

} // namespace

/// SEC-B: the one-time code beside the password.
class SecondFactorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ServerFixture>();
        m_db = std::make_unique<Connection>(m_server->connection("app_login"));
    }
    void cleanup()
    {
        m_db.reset();
        m_server.reset();
    }

    /// RFC 6238 appendix B (SHA-1), last six digits.
    void codesAreThoseOfTheStandard_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970") << qint64(59) << QStringLiteral("287082");
        QTest::newRow("2005") << qint64(1111111109) << QStringLiteral("081804");
        QTest::newRow("2005, next step") << qint64(1111111111) << QStringLiteral("050471");
        QTest::newRow("2009") << qint64(1234567890) << QStringLiteral("005924");
        QTest::newRow("2033") << qint64(2000000000) << QStringLiteral("279037");
        QTest::newRow("2603") << qint64(20000000000) << QStringLiteral("353130");
    }
    void codesAreThoseOfTheStandard()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, code);
        const QByteArray secret("12345678901234567890");
        const QDateTime at = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        QCOMPARE(totp::codeAt(secret, totp::stepOf(at)), code);
        QVERIFY(totp::matchingStep(secret, code, at, 0));
        QVERIFY(totp::matchingStep(secret, code, at.addSecs(30), 0));  // one step late
        QVERIFY(!totp::matchingStep(secret, code, at.addSecs(90), 0)); // three steps late
        QVERIFY(!totp::matchingStep(secret, code, at, totp::stepOf(at)));
        QCOMPARE(totp::fromBase32(totp::toBase32(secret)), secret);
    }

    void aSecretOpensOnlyWhereItBelongs()
    {
        const QByteArray key(32, 'k');
        const QByteArray sealed = sealSecret("secret", key, "a");
        QVERIFY(!sealed.contains("secret"));
        QCOMPARE(openSecret(sealed, key, "a"), QByteArray("secret"));
        QVERIFY_THROWS_EXCEPTION(Problem, openSecret(sealed, key, "b"));
        QVERIFY_THROWS_EXCEPTION(Problem, openSecret(sealed, QByteArray(32, 'x'), "a"));
        QVERIFY_THROWS_EXCEPTION(Problem, openSecret("short", key, "a"));
    }

    /// A named administrator at the console needs a factor whatever the policy says; at a terminal the policy says it.
    void theConsoleAsksTheAdministrator()
    {
        QCOMPARE(login(QStringLiteral("admin"), {}, console), QByteArray("factor_not_enrolled"));
        QCOMPARE(login(QStringLiteral("admin"), {}, desk), QByteArray("ok"));
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, console), QByteArray("ok"));
        const QByteArray secret = enrol(QStringLiteral("admin"));
        QCOMPARE(login(QStringLiteral("admin"), {}, console), QByteArray("factor_code_required code"));
        nextStep();
        QCOMPARE(login(QStringLiteral("admin"), code(secret), console), QByteArray("ok"));
    }

    void thePolicyAsksARoleAtTheTerminal()
    {
        policy(QStringLiteral("WCW"), true);
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, desk), QByteArray("factor_not_enrolled"));
        QCOMPARE(login(QStringLiteral("okada"), {}, desk), QByteArray("ok")); // another role
        const QByteArray secret = enrol(QStringLiteral("yamamoto"));
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), code(secret), desk), QByteArray("ok"));
        QCOMPARE(m_server->refusal(QStringLiteral("okada"), ResetFactor{{m_server->userId(QStringLiteral("yamamoto"))}}), QByteArray("forbidden"));
    }

    void aCodeCountsOnce()
    {
        policy(QStringLiteral("WCW"), true);
        const QByteArray secret = enrol(QStringLiteral("yamamoto"));
        QCOMPARE(login(QStringLiteral("yamamoto"), code(secret), desk), QByteArray("factor_wrong code")); // the one that confirmed it
        nextStep();
        const QString once = code(secret);
        QCOMPARE(login(QStringLiteral("yamamoto"), once, desk), QByteArray("ok"));
        QCOMPARE(login(QStringLiteral("yamamoto"), once, QStringLiteral("another desk")), QByteArray("factor_wrong code"));
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), once, desk), QByteArray("factor_wrong code")); // still inside the window of time
        QCOMPARE(login(QStringLiteral("yamamoto"), code(secret), desk), QByteArray("ok"));
    }

    /// Nobody learns from the words whether there is an account or a factor: that takes the password.
    void withoutThePasswordThereIsOneAnswer()
    {
        policy(QStringLiteral("WCW"), true);
        enrol(QStringLiteral("yamamoto"));
        for (const QString &name : {QStringLiteral("yamamoto"), QStringLiteral("okada"), QStringLiteral("nobody")}) {
            QCOMPARE(login(name, QStringLiteral("123456"), desk, QStringLiteral("wrong")), QByteArray("login_failed"));
            QCOMPARE(tell([&] { service().beginFactor({name, QStringLiteral("wrong"), {}}, QStringLiteral("second desk")); }), QByteArray("login_failed"));
            QCOMPARE(tell([&] { service().confirmFactor({name, QStringLiteral("wrong"), QStringLiteral("123456")}, QStringLiteral("third desk")); }), QByteArray("login_failed"));
        }
    }

    /// One counter for passwords and codes: a right password does not buy free guesses, and other desks do not either.
    void guessesAreCountedTogether()
    {
        policy(QStringLiteral("WCW"), true);
        enrol(QStringLiteral("yamamoto"));
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, desk, QStringLiteral("wrong")), QByteArray("login_failed"));
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, desk), QByteArray("factor_code_required code")); // says nothing, costs nothing
        QCOMPARE(login(QStringLiteral("yamamoto"), QStringLiteral("000000"), desk), QByteArray("factor_wrong code"));
        QCOMPARE(login(QStringLiteral("yamamoto"), QStringLiteral("12345"), desk), QByteArray("factor_wrong code"));
        static constexpr Sql count{"test_failures", "select max(count) from sec.failure where subject like 'user:%'"};
        QCOMPARE(m_server->superview().value(count).toInt(), 3);
        // The third failure starts the waiting; it is asked while it surely still lasts.
        static constexpr Sql many{"test_many", "update sec.failure set count = 12, last_at = now()"};
        m_server->superview().execute(many);
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, desk), QByteArray("login_wait"));
        QCOMPARE(login(QStringLiteral("yamamoto"), {}, QStringLiteral("another desk")), QByteArray("login_wait"));
        QCOMPARE(login(QStringLiteral("okada"), {}, desk), QByteArray("ok")); // a colleague at the same desk
        QCOMPARE(login(QStringLiteral("yamamoto"), QStringLiteral("000000"), console), QByteArray("factor_wrong code")); // no terminal locks the console out
    }

    /// Whoever tries one name after the other from one desk is slowed there, and nowhere else.
    void aDeskThatTriesManyNamesWaits()
    {
        QCOMPARE(login(QStringLiteral("nobody"), {}, desk, QStringLiteral("wrong")), QByteArray("login_failed"));
        static constexpr Sql many{"test_desk", "update sec.failure set count = $1, last_at = now() where subject = 'terminal:desk'"};
        m_server->superview().execute(many, {49});
        QCOMPARE(login(QStringLiteral("okada"), {}, desk), QByteArray("ok")); // a day of slips is none
        m_server->superview().execute(many, {80});
        QCOMPARE(login(QStringLiteral("okada"), {}, desk), QByteArray("login_wait"));
        QCOMPARE(login(QStringLiteral("nobody else"), {}, desk), QByteArray("login_wait")); // the same for a name that is none
        QCOMPARE(login(QStringLiteral("okada"), {}, QStringLiteral("another desk")), QByteArray("ok"));
        QCOMPARE(login(QStringLiteral("okada"), {}, console), QByteArray("ok")); // no terminal shuts the console
        static constexpr Sql rested{"test_rested", "update sec.failure set last_at = now() - interval '31 seconds' where subject = 'terminal:desk'"};
        m_server->superview().execute(rested);
        QCOMPARE(login(QStringLiteral("okada"), {}, desk), QByteArray("ok")); // never longer than half a minute
    }

    void aNewAuthenticatorNeedsTheOldOne()
    {
        const QByteArray old = enrol(QStringLiteral("yamamoto"));
        BeginFactor again{QStringLiteral("yamamoto"), password, {}};
        QCOMPARE(tell([&] { service().beginFactor(again, desk); }), QByteArray("factor_code_required code"));
        again.code = QStringLiteral("000000");
        QCOMPARE(tell([&] { service().beginFactor(again, desk); }), QByteArray("factor_wrong code"));
        nextStep();
        again.code = code(old);
        const QByteArray fresh = totp::fromBase32(service().beginFactor(again, desk).secret);
        QVERIFY(fresh != old);
        // Until the new one is confirmed the old one counts.
        policy(QStringLiteral("WCW"), true);
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), code(old), desk), QByteArray("ok"));
        service().confirmFactor({QStringLiteral("yamamoto"), password, code(fresh)}, desk);
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), code(old), desk), QByteArray("factor_wrong code"));
        QCOMPARE(login(QStringLiteral("yamamoto"), code(fresh), desk), QByteArray("ok"));
    }

    void whatWasNotBegunIsNotConfirmed()
    {
        const auto confirm = [this] { return tell([&] { service().confirmFactor({QStringLiteral("yamamoto"), password, QStringLiteral("123456")}, desk); }); };
        QCOMPARE(confirm(), QByteArray("factor_not_begun"));
        service().beginFactor({QStringLiteral("yamamoto"), password, {}}, desk);
        QCOMPARE(confirm(), QByteArray("factor_wrong code"));
        static constexpr Sql age{"test_age", "update sec.factor set pending_at = now() - interval '16 minutes'"};
        m_server->superview().execute(age);
        QCOMPARE(confirm(), QByteArray("factor_not_begun"));
    }

    /// Lost: an administrator takes it away, on record; the person's sessions end and the next sign-in sets up a new one.
    void anAdministratorResetsIt()
    {
        policy(QStringLiteral("WCW"), true);
        const QByteArray lost = enrol(QStringLiteral("yamamoto"));
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), code(lost), desk), QByteArray("ok"));
        const qint64 user = m_server->userId(QStringLiteral("yamamoto"));
        QCOMPARE(m_server->refusal(QStringLiteral("admin"), ResetFactor{{m_server->userId(QStringLiteral("admin"))}}), QByteArray("own_factor app_user"));
        m_server->call(QStringLiteral("admin"), ResetFactor{{user}});
        static constexpr Sql open{"test_open", "select count(*) from sec.session where app_user = $1 and ended_at is null"};
        QCOMPARE(m_server->superview().value(open, {user}).toInt(), 0);
        static constexpr Sql audited{"test_audited", "select count(*) from audit.event where operation = 'factor.reset' and result = 'ok' and object_ids = array[$1::bigint]"};
        QCOMPARE(m_server->superview().value(audited, {user}).toInt(), 1);
        nextStep();
        QCOMPARE(login(QStringLiteral("yamamoto"), code(lost), desk), QByteArray("factor_not_enrolled"));
    }

    void theSecretIsNotInTheDatabase()
    {
        const QByteArray secret = enrol(QStringLiteral("yamamoto"));
        static constexpr Sql kept{"test_kept", "select sealed from sec.factor"};
        const QByteArray sealed = m_server->superview().value(kept).toByteArray();
        QVERIFY(!sealed.isEmpty());
        QVERIFY(!sealed.contains(secret));
        QVERIFY(!sealed.contains(totp::toBase32(secret).toLatin1()));
        // No connection that serves requests can read the table or call the functions of the login.
        Connection requests(m_server->connection("app_rw"));
        static constexpr Sql look{"test_look", "select sealed from sec.factor"};
        static constexpr Sql ask{"test_ask", "select * from sec.factor_of(1)"};
        static constexpr Sql reset{"test_reset", "select sec.reset_factor(1)"};
        QVERIFY_THROWS_EXCEPTION(DbError, requests.query(look));
        QVERIFY_THROWS_EXCEPTION(DbError, requests.query(ask));
        QVERIFY_THROWS_EXCEPTION(DbError, requests.query(reset)); // nobody's scope: not an administrator
    }

private:
    LoginService service() { return LoginService(*m_db, m_server->services()); }
    QString code(const QByteArray &secret) { return totp::codeAt(secret, totp::stepOf(m_server->time.nowUtc())); }
    void nextStep() { m_server->time.set(m_server->time.nowUtc().addSecs(totp::stepSeconds)); }
    static QByteArray tell(const std::function<void()> &act)
    {
        try {
            act();
            return "ok";
        } catch (const Problem &problem) {
            return problem.field().isEmpty() ? problem.code() : problem.code() + ' ' + problem.field();
        }
    }
    QByteArray login(const QString &name, const QString &code, const QString &terminal, const QString &secret = password)
    {
        Login in;
        in.loginName = name;
        in.password = secret;
        in.code = code;
        return tell([&] { service().login(in, terminal); });
    }
    QByteArray enrol(const QString &name)
    {
        const FactorOffer offer = service().beginFactor({name, password, {}}, desk);
        const QByteArray secret = totp::fromBase32(offer.secret);
        if (secret.size() != 20 || !offer.uri.startsWith(QStringLiteral("otpauth://totp/Mimamori:") + name) || !offer.uri.contains(offer.secret))
            qFatal("the offer is not usable");
        service().confirmFactor({name, password, code(secret)}, desk);
        return secret;
    }
    void policy(const QString &role, bool atClient)
    {
        const Outcome saved = m_server->run(QStringLiteral("admin"), "factor_policy.save", {{QStringLiteral("role"), role}, {QStringLiteral("at_client"), atClient}});
        if (!saved.ok)
            qFatal("the policy was refused: %s", saved.error.code.constData());
    }

    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<Connection> m_db;
};

QTEST_GUILESS_MAIN(SecondFactorTest)
#include "second_factor_test.moc"
