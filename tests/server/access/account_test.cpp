// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/login.h"
#include "model/access/account.h"
#include "protocol/doctor_words.h"
#include "server_fixture.h"

using namespace mimamori;

/// PLT-04: what an administrator does to accounts and sessions, looks up in the audit, and hears from doctor.
class AccountTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { m_server.reset(); }

    void sessionsAreListedAndEnded()
    {
        const QString name = QStringLiteral("kawaguchi");
        m_server->user(name);
        const Ref<AppUser> user{m_server->userId(name)};
        const OpenSessions open = m_server->call(QStringLiteral("admin"), ListSessions{user});
        QCOMPARE(open.sessions.size(), 1);
        QCOMPARE(open.sessions.first().loginName, name);
        QCOMPARE(open.sessions.first().terminal, QStringLiteral("terminal of kawaguchi"));
        QCOMPARE(refusal(StopSession{}), QByteArray("required session"));
        QCOMPARE(refusal(StopSession{999'999, {}}), QByteArray("not_found session"));
        m_server->call(QStringLiteral("admin"), StopSession{open.sessions.first().session, {}});
        QCOMPARE(m_server->call(QStringLiteral("admin"), ListSessions{user}).sessions.size(), 0);
        QCOMPARE(m_server->run(name, "my_work.get", {}).error.code, QByteArray("session_ended"));
        QCOMPARE(refusal(StopSession{open.sessions.first().session, {}}), QByteArray("not_found session")); // ended already
        QCOMPARE(refusal(StopSession{0, user}), QByteArray("not_found app_user"));                          // none left
    }

    void aPasswordIsSetForTheFirstSignIn()
    {
        const Ref<AppUser> user{m_server->userId(QStringLiteral("suzuki"))};
        QCOMPARE(refusal(SetPassword{user, QStringLiteral("short")}), QByteArray("password_short new_password"));
        QCOMPARE(refusal(SetPassword{user, QStringLiteral("suzuki-mimamori")}), QByteArray("password_context new_password"));
        m_server->call(QStringLiteral("admin"), SetPassword{user, QStringLiteral("a fresh one for her")});
        QVERIFY(m_server->call(QStringLiteral("admin"), ShowRights{user}).mustChangePassword);
        QCOMPARE(login(QStringLiteral("suzuki"), QStringLiteral("correct horse battery")), QByteArray("login_failed"));
        QCOMPARE(login(QStringLiteral("suzuki"), QStringLiteral("a fresh one for her")), QByteArray("ok"));
    }

    void aClosedAccountIsClosedAtOnce()
    {
        const QString name = QStringLiteral("inoue");
        m_server->user(name);
        const Ref<AppUser> user{m_server->userId(name)};
        QCOMPARE(refusal(DeactivateUser{{m_server->userId(QStringLiteral("admin"))}}), QByteArray("own_account app_user"));
        m_server->call(QStringLiteral("admin"), DeactivateUser{user});
        QCOMPARE(m_server->run(name, "my_work.get", {}).error.code, QByteArray("session_ended"));
        QCOMPARE(login(name, QStringLiteral("correct horse battery")), QByteArray("login_failed"));
        const UserRights rights = m_server->call(QStringLiteral("admin"), ShowRights{user});
        QVERIFY(!rights.hasPassword);
        QCOMPARE(rights.validTo, QDate(2026, 11, 20));
        m_server->time.advance(2 * 86400);
        QCOMPARE(refusal(DeactivateUser{user}), QByteArray("already_closed app_user"));
        m_server->time.advance(-2 * 86400);
    }

    void rightsAreThoseOfThePosts()
    {
        const UserRights rights = m_server->call(QStringLiteral("admin"), ShowRights{{m_server->userId(QStringLiteral("yamamoto"))}});
        QCOMPARE(rights.loginName, QStringLiteral("yamamoto"));
        QCOMPARE(rights.posts.size(), 1);
        QCOMPARE(rights.posts.first().role.value, QStringLiteral("WCW"));
        QVERIFY(rights.operations.contains(QStringLiteral("safety_check.record")));
        QVERIFY(!rights.operations.contains(QStringLiteral("audit.search")));
        QVERIFY(rights.hasPassword);
        QVERIFY(!rights.hasFactor);
    }

    void theAuditIsSearchedNewestFirst()
    {
        const qint64 okada = m_server->userId(QStringLiteral("okada"));
        for (int i = 0; i < 3; ++i)
            m_server->run(QStringLiteral("okada"), "my_work.get", {});
        m_server->run(QStringLiteral("okada"), "job.list", {}); // not hers
        SearchAudit search;
        search.user.id = okada;
        search.act = QStringLiteral("my_work.");
        search.limit = 2;
        const AuditLines first = m_server->call(QStringLiteral("admin"), search);
        QCOMPARE(first.lines.size(), 2);
        QVERIFY(first.more);
        QVERIFY(first.lines[0].number > first.lines[1].number);
        QCOMPARE(first.lines[0].act, QStringLiteral("my_work.get"));
        search.before = first.lines[1].number;
        const AuditLines rest = m_server->call(QStringLiteral("admin"), search);
        QCOMPARE(rest.lines.size(), 1);
        QVERIFY(!rest.more);
        SearchAudit refused;
        refused.user.id = okada;
        refused.result = QStringLiteral("forbidden");
        QCOMPARE(m_server->call(QStringLiteral("admin"), refused).lines.first().act, QStringLiteral("job.list"));
        // Looking is on record too, and the ends of a time must not be swapped.
        SearchAudit own;
        own.act = QStringLiteral("audit.search");
        QVERIFY(!m_server->call(QStringLiteral("admin"), own).lines.isEmpty());
        own.since = QDateTime(QDate(2026, 11, 2), QTime(0, 0), Qt::UTC);
        own.until = own.since.addDays(-1);
        QCOMPARE(refusal(own), QByteArray("end_before_start until"));
    }

    /// Each thing that is wrong is found, has its sentence, and the rest is looked at all the same.
    void doctorFindsWhatIsWrong()
    {
        QCOMPARE(found("schema"), QStringList{QStringLiteral("fine")});
        QCOMPARE(found("seal"), QStringList{QStringLiteral("seal_never")});
        QCOMPARE(found("administrators"), (QStringList{QStringLiteral("administrators_few"), QStringLiteral("administrators_without_code")}));
        QCOMPARE(found("terminals"), QStringList{QStringLiteral("fine")});
        static constexpr Sql late{"test_late", "insert into job (name, every_seconds, next_at) values ('test.late', 60, now() - interval '1 hour')"};
        static constexpr Sql terminal{"test_terminal", "insert into terminal (name, fingerprint, not_after) values ('T', repeat('a', 64), now() + interval '5 days')"};
        static constexpr Sql old{"test_old", "insert into sec.terminal_seen values (repeat('a', 64), '0.0.9', now())"};
        static constexpr Sql mail{"test_mail", "insert into outbox (channel, topic, created_at) values ('mail', 'x', now() - interval '2 hours')"};
        static constexpr Sql holidays{"test_holidays", "delete from holiday where day > '2026-12-31'"};
        for (const Sql &wrong : {late, terminal, old, mail, holidays})
            m_server->superview().execute(wrong);
        QVERIFY(found("jobs").contains(QStringLiteral("job_late")));
        QCOMPARE(found("terminals"), (QStringList{QStringLiteral("terminals_expire"), QStringLiteral("terminals_named"), QStringLiteral("terminals_old")}));
        QCOMPARE(found("mail"), QStringList{QStringLiteral("mail_waits")});
        QCOMPARE(found("holidays"), QStringList{QStringLiteral("holidays_end")});
        QCOMPARE(found("schema"), QStringList{QStringLiteral("fine")});
        for (const DoctorFinding &finding : m_server->call(QStringLiteral("admin"), AskDoctor{}).findings)
            QVERIFY2(doctorWords(finding.finding.toLatin1()), qPrintable(finding.finding));
    }

private:
    template <class In>
    QByteArray refusal(const In &in) { return m_server->refusal(QStringLiteral("admin"), in); }
    QStringList found(const char *check)
    {
        QStringList out;
        for (const DoctorFinding &finding : m_server->call(QStringLiteral("admin"), AskDoctor{}).findings) {
            if (finding.check == QLatin1String(check))
                out << finding.finding;
        }
        return out;
    }
    QByteArray login(const QString &name, const QString &password)
    {
        Connection db(m_server->connection("app_login"));
        Login in;
        in.loginName = name;
        in.password = password;
        try {
            LoginService(db, m_server->services()).login(in, QStringLiteral("desk"));
            return "ok";
        } catch (const Problem &problem) {
            return problem.code();
        }
    }

    std::unique_ptr<ServerFixture> m_server;
};

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
