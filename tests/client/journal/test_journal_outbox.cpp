// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-05, T30, T53: what was written without a connection goes out once, exactly once, in order, by the person who wrote it.
#include "fake_keychain.h"
#include "journal/journal.h"
#include "journal/outbox.h"
#include "core/session.h"
#include "stub_server.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace mimamori;

namespace {

const QString password = QStringLiteral("correct horse battery");

/// A server that does a write once for each key and answers the same again, as RequestRunner does.
struct Once {
    QStringList done{};
    QHash<QByteArray, QByteArray> refusals{}; ///< operation -> code
    int silent{};                             ///< so many answers are lost on the way
    qint64 user{7};
    QString login{QStringLiteral("yamamoto")};

    QByteArray answer(const RequestFrame &request)
    {
        if (request.op == "session.login" || request.op == "session.resume") {
            SessionView view;
            view.token = QStringLiteral("token-%1").arg(user);
            view.user = {user};
            view.loginName = login;
            view.operations = {QStringLiteral("*")};
            return encode(ReplyFrame{request.id, toCbor(view)}, WireFormat::Cbor);
        }
        if (request.key.isEmpty())
            return encode(ReplyFrame{request.id, {}}, WireFormat::Cbor);
        if (const QByteArray code = refusals.value(request.op); !code.isEmpty())
            return encode(ErrorFrame{request.id, code, "body", {}, {}}, WireFormat::Cbor);
        if (!m_known.contains(request.key)) {
            m_known.insert(request.key);
            done << request.in.value(QStringLiteral("text")).toString();
        }
        if (silent > 0) {
            --silent;
            return {};
        }
        return encode(ReplyFrame{request.id, {{QStringLiteral("number"), int(done.size())}}}, WireFormat::Cbor);
    }

private:
    QSet<QByteArray> m_known;
};

/// One start of the client program, from the connection to the outbox.
struct Program {
    Program(const ConnectionSettings &settings, const QString &folder, FakeKeychain &keychain)
        : api(settings, folder + QStringLiteral("/heads.ini")), session(api), journal(keychain, folder), outbox(api, session, journal)
    {
        api.start();
    }
    void signIn(const QString &login)
    {
        session.signIn(login, password, &session, [this](bool) {
            journal.open(Outbox::personOf(api, session.view().loginName), password);
        }, {});
    }
    void write(const QString &text, QObject *form = nullptr, Outbox::OnReply reply = {}, Outbox::OnProblem problem = {})
    {
        OutboxEntry entry;
        entry.operation = "note.write";
        entry.in = {{QStringLiteral("text"), text}};
        entry.what = text;
        outbox.send(entry, nullptr, form, std::move(reply), std::move(problem));
    }
    int unsent() const { return int(outbox.entries().size()); }

    Api api;
    Session session;
    Journal journal;
    Outbox outbox;
};

} // namespace

class TestJournalOutbox : public QObject {
    Q_OBJECT

    TestCertificates m_certificates;
    QTemporaryDir m_dir;
    std::unique_ptr<StubServer> m_server;
    std::unique_ptr<Once> m_once;
    FakeKeychain m_keychain;
    quint16 m_port{};

    QString folder() const { return m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    std::unique_ptr<Program> start(bool signIn = true)
    {
        QDir().mkpath(folder());
        const ConnectionSettings settings{QStringLiteral("localhost"), m_port, m_certificates.path(QStringLiteral("ca.pem")),
            m_certificates.path(QStringLiteral("terminal.pem")), m_certificates.path(QStringLiteral("terminal.key"))};
        auto program = std::make_unique<Program>(settings, folder(), m_keychain);
        if (signIn)
            program->signIn(m_once->login);
        return program;
    }
    static bool ready(const Program &program) { return program.journal.state() == Journal::State::Kept && !program.outbox.isAway(); }
    void cut()
    {
        m_server->stop();
    }
    void mend() { QVERIFY(m_server->listen(m_port)); }

    static SessionView yamamoto()
    {
        SessionView view;
        view.user = {7};
        view.loginName = QStringLiteral("yamamoto");
        return view;
    }
    Journal::Unlocked unlock(Program &program, const QString &login, const QString &secret)
    {
        std::optional<Journal::Unlocked> got;
        program.journal.unlock(Outbox::personOf(program.api, login), secret, &program.session, [&got](const Journal::Unlocked &end) { got = end; });
        [&] { QTRY_VERIFY(got.has_value()); }();
        return got.value_or(Journal::Unlocked());
    }
    /// Begun without the server, and the terminal is switched off again.
    void writeAlone()
    {
        auto program = start(false);
        QCOMPARE(unlock(*program, QStringLiteral("okada"), password).opened, JournalFile::Opened::Unknown);
        QCOMPARE(program->journal.state(), Journal::State::Closed);
        QVERIFY(unlock(*program, QStringLiteral("Yamamoto"), password).isGood());
        QTRY_COMPARE(program->journal.state(), Journal::State::Kept);
        QCOMPARE(program->journal.desk().value(QStringLiteral("who")).toString(), QStringLiteral("yamamoto"));
        program->session.workAlone(yamamoto());
        program->write(QStringLiteral("written alone"));
        QCOMPARE(program->unsent(), 1);
        QTRY_COMPARE(program->journal.state(), Journal::State::Kept);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void init()
    {
        m_once = std::make_unique<Once>();
        m_server = std::make_unique<StubServer>(m_certificates);
        m_server->answer = [this](const RequestFrame &request) { return m_once->answer(request); };
        QVERIFY(m_server->listen());
        m_port = m_server->port();
    }

    void withAConnectionItIsSentAtOnce()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        int replies = 0;
        program->write(QStringLiteral("a"), this, [&](const QCborMap &) { ++replies; });
        QTRY_COMPARE(replies, 1);
        QCOMPARE(program->unsent(), 0);
        QVERIFY(program->journal.rows().isEmpty());
    }

    void cutOffWritesGoOutInOrderOnce()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        cut();
        QTRY_VERIFY(program->outbox.isAway());
        for (const char16_t *text : {u"1", u"2", u"3"})
            program->write(QString::fromUtf16(text));
        QCOMPARE(program->unsent(), 3);
        QCOMPARE(program->journal.rows().size(), 3);
        QSignalSpy delivered(&program->outbox, &Outbox::delivered);
        mend();
        QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 3, 30000);
        QCOMPARE(m_once->done, QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
        QCOMPARE(program->unsent(), 0);
        QVERIFY(program->journal.rows().isEmpty());
    }

    void lostAnswerIsAskedForAgainNotDoneAgain()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->silent = 1;
        int replies = 0;
        program->write(QStringLiteral("once"), this, [&](const QCborMap &) { ++replies; });
        QTRY_COMPARE(m_once->done.size(), 1); // done, and the answer never came
        m_server->cut();
        QTRY_COMPARE_WITH_TIMEOUT(replies, 1, 30000);
        QCOMPARE(m_once->done, QStringList(QStringLiteral("once")));
    }

    void survivesTheEndOfTheProgram()
    {
        {
            auto program = start();
            QTRY_VERIFY(ready(*program));
            m_once->silent = 1;
            program->write(QStringLiteral("done, answer lost"));
            QTRY_COMPARE(m_once->done.size(), 1);
            cut();
            QTRY_VERIFY(program->outbox.isAway());
            program->write(QStringLiteral("never sent"));
            QCOMPARE(program->unsent(), 2);
        }
        mend();
        auto program = start();
        QSignalSpy delivered(&program->outbox, &Outbox::delivered);
        QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 2, 30000);
        QCOMPARE(m_once->done, QStringList({QStringLiteral("done, answer lost"), QStringLiteral("never sent")}));
    }

    void neverInAnothersName()
    {
        {
            auto program = start();
            QTRY_VERIFY(ready(*program));
            cut();
            QTRY_VERIFY(program->outbox.isAway());
            program->write(QStringLiteral("of yamamoto"));
        }
        mend();
        m_once->user = 8;
        m_once->login = QStringLiteral("okada");
        {
            auto program = start();
            QTRY_VERIFY(ready(*program));
            QCOMPARE(program->unsent(), 0);
            int replies = 0;
            program->write(QStringLiteral("of okada"), this, [&](const QCborMap &) { ++replies; });
            QTRY_COMPARE(replies, 1);
        }
        QCOMPARE(m_once->done, QStringList(QStringLiteral("of okada")));
        m_once->user = 7;
        m_once->login = QStringLiteral("yamamoto");
        auto program = start();
        QTRY_COMPARE_WITH_TIMEOUT(m_once->done.size(), 2, 30000);
        QCOMPARE(m_once->done[1], QStringLiteral("of yamamoto"));
    }

    /// PLT-05: the program starts while the server cannot be reached; what is written then is sent once, after the person's own sign-in.
    void coldStartWithoutTheServer()
    {
        {
            auto program = start();
            QTRY_VERIFY(ready(*program));
            program->journal.keepDesk({{QStringLiteral("who"), QStringLiteral("yamamoto")}});
        }
        cut();
        writeAlone();
        auto program = start(false);
        QVERIFY(unlock(*program, QStringLiteral("yamamoto"), password).isGood());
        program->session.workAlone(yamamoto());
        program->write(QStringLiteral("and after a restart"));
        program->api.callRaw("note.write", {{QStringLiteral("text"), QStringLiteral("past the outbox")}}, this, {}, [](const Problem &) {}, CallOptions::write());
        mend();
        QTRY_COMPARE(program->api.state(), Api::State::Connected);
        QTest::qWait(50);
        QCOMPARE(m_once->done, QStringList()); // nobody is signed in
        m_once->user = 8;
        m_once->login = QStringLiteral("okada");
        program->signIn(m_once->login);
        QTRY_VERIFY(program->journal.person().endsWith(QStringLiteral("okada")) && ready(*program));
        QTest::qWait(50);
        QCOMPARE(m_once->done, QStringList()); // never in another's name
        m_once->user = 7;
        m_once->login = QStringLiteral("yamamoto");
        program->signIn(m_once->login);
        QTRY_COMPARE_WITH_TIMEOUT(program->unsent() == 0 && m_once->done.size() == 2, true, 30000);
        QCOMPARE(m_once->done, QStringList({QStringLiteral("written alone"), QStringLiteral("and after a restart")}));
        cut();
        mend();
        QTRY_VERIFY_WITH_TIMEOUT(ready(*program), 30000);
        QTest::qWait(50);
        QCOMPARE(m_once->done.size(), 2);
    }

    void anotherPersonAtTheSameWindowSendsNothingOfTheFirst()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->silent = 100;
        program->write(QStringLiteral("under way"));
        program->write(QStringLiteral("waiting"));
        QTRY_COMPARE(m_once->done.size(), 1);
        m_once->user = 8;
        m_once->login = QStringLiteral("okada");
        m_once->silent = 0;
        program->signIn(m_once->login);
        QTRY_VERIFY(program->journal.person().endsWith(QStringLiteral("okada")) && ready(*program));
        QCOMPARE(program->unsent(), 0);
        QTest::qWait(50);
        QCOMPARE(m_once->done, QStringList(QStringLiteral("under way")));
    }

    void refusedStaysWithItsReasonAndBlocksNothing()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->refusals.insert("note.write", "forbidden");
        QSignalSpy stuck(&program->outbox, &Outbox::stuck);
        program->write(QStringLiteral("no"));
        QTRY_COMPARE(stuck.size(), 1);
        QCOMPARE(program->unsent(), 1);
        const OutboxEntry entry = program->outbox.entries().first();
        QCOMPARE(entry.code, QByteArray("forbidden"));
        m_once->refusals.clear();
        program->write(QStringLiteral("yes"));
        QTRY_COMPARE(m_once->done, QStringList(QStringLiteral("yes")));
        program->outbox.retry(entry.row);
        QTRY_COMPARE(m_once->done.size(), 2);
        QTRY_COMPARE(program->unsent(), 0);
    }

    void formThatIsStillThereTakesItsTextBack()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->refusals.insert("note.write", "required");
        QByteArray why;
        program->write(QStringLiteral("no"), this, {}, [&](const Problem &problem) {
            why = problem.code();
            return true;
        });
        QTRY_COMPARE(why, QByteArray("required"));
        QCOMPARE(program->unsent(), 0);
        QVERIFY(program->journal.rows().isEmpty());
    }

    void serverThatIsBusyIsAskedAgainWithTheSameKey()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->refusals.insert("note.write", "busy");
        program->write(QStringLiteral("patience"));
        const auto writes = [this] {
            QList<QByteArray> keys;
            for (const RequestFrame &request : std::as_const(m_server->requests)) {
                if (request.op == "note.write")
                    keys << request.key;
            }
            return keys;
        };
        QTRY_COMPARE(writes().size(), 1);
        m_once->refusals.clear();
        QTRY_COMPARE_WITH_TIMEOUT(m_once->done.size(), 1, 30000);
        QCOMPARE(writes().size(), 2);
        QCOMPARE(writes()[0], writes()[1]);
    }

    void mergedGoesOutAsANewActOnTheNewVersion()
    {
        auto program = start();
        QTRY_VERIFY(ready(*program));
        m_once->refusals.insert("note.update", "conflict");
        OutboxEntry entry;
        entry.operation = "note.update";
        entry.in = {{QStringLiteral("note"), 5}, {QStringLiteral("text"), QStringLiteral("mine")}};
        entry.baseVersion = 3;
        QSignalSpy stuck(&program->outbox, &Outbox::stuck);
        program->outbox.send(entry, nullptr, nullptr, {}, {});
        QTRY_COMPARE(stuck.size(), 1);
        const OutboxEntry conflict = program->outbox.entries().first();
        QCOMPARE(conflict.state, OutboxEntry::State::Conflict);
        const auto record = Outbox::recordOf(conflict);
        QVERIFY(record);
        QCOMPARE(record->first, QByteArray("note.get"));
        QCOMPARE(record->second, 5);
        program->outbox.retry(conflict.row); // nobody overwrites by pressing F5
        QCOMPARE(program->outbox.entries().first().state, OutboxEntry::State::Conflict);
        m_once->refusals.clear();
        program->outbox.sendMerged(conflict.row, {{QStringLiteral("note"), 5}, {QStringLiteral("text"), QStringLiteral("both")}}, {}, 4);
        QTRY_COMPARE(m_once->done, QStringList(QStringLiteral("both")));
        QCOMPARE(m_server->requests.last().baseVersion, 4);
        QVERIFY(m_server->requests.last().key != conflict.key);
    }
};

QTEST_GUILESS_MAIN(TestJournalOutbox)
#include "test_journal_outbox.moc"
