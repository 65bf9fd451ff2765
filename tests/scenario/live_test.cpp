// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-06: what one desk changes appears at another without being asked for. The real server, two real clients, TLS between them.
#include "app/server_app.h"
#include "core/api.h"
#include "core/code_book.h"
#include "core/notice_book.h"
#include "core/preferences.h"
#include "core/reference_book.h"
#include "core/session.h"
#include "core/work_book.h"
#include "fake_prompt.h"
#include "features/casework/child_file_head.h"
#include "features/casework/child_file_page.h"
#include "features/casework/note_editor.h"
#include "features/casework/timeline_panel.h"
#include "features/platform/my_work_page.h"
#include "model/casework/file_access.h"
#include "model/casework/intake.h"
#include "model/casework/note.h"
#include "sample/sample.h"
#include "security/totp.h"
#include "seed/seed.h"
#include "shell/login_page.h"
#include "shell/notices.h"
#include "test_cluster.h"
#include "test_pki.h"
#include "ui/line_table.h"
#include "ui/style.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>

using namespace mimamori;

namespace {

constexpr int patience = 60'000; // only how long a broken build may hang; nothing is measured
const QString password = QStringLiteral("correct horse battery");

/// A desk: all that main() makes, but the window.
struct Desk {
    Desk(const ConnectionSettings &settings, const QString &directory)
        : preferences(directory + QStringLiteral("/p.ini")), api(settings, directory + QStringLiteral("/a.ini")), session(api), references(api),
          work(api, session), notices(api, session), context{api, session, codes, references, preferences, prompt, &work, &notices}
    {
        api.start();
    }

    bool signIn(const char *user)
    {
        if (!QTest::qWaitFor([this] { return api.state() == Api::State::Connected; }, patience))
            return false;
        bool done = false;
        session.signIn(QString::fromLatin1(user), password, &api, [&](bool) { done = true; }, [](const Problem &why) { qWarning() << why.code(); });
        if (!QTest::qWaitFor([&] { return done; }, patience))
            return false;
        codes.load(api);
        return QTest::qWaitFor([this] { return work.isLoaded() && codes.entry("task_kind", QStringLiteral("reception.new")); }, patience);
    }

    /// Runs a write to its end; the reply.
    template <class In>
    typename In::Reply act(const In &in, qint64 version = -1)
    {
        typename In::Reply out;
        bool done = false;
        api.call(in, &api, [&](const typename In::Reply &reply) {
            out = reply;
            done = true;
        }, [&](const Problem &why) { qFatal("%s was refused: %s %s", In::operation, why.code().constData(), why.field().constData()); },
            CallOptions::write(version));
        if (!QTest::qWaitFor([&] { return done; }, patience))
            qFatal("%s was not answered", In::operation);
        return out;
    }

    Preferences preferences;
    Api api;
    Session session;
    CodeBook codes;
    ReferenceBook references;
    WorkBook work;
    NoticeBook notices;
    FakePrompt prompt;
    ClientContext context;
};

} // namespace

class LiveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aClockStartedHereIsSeenThere();
    void aNoteWrittenHereIsReadThere();
    void whoIsInTheFileIsSeen();
    void whatConcernsSomebodyPopsUp();
    void theSignInScreenAsksForACode();
    void aNewPasswordEndsTheOtherDesk();
    void anEndedSessionLocksTheScreen();

private:
    ConnectionSettings settingsOf(const QString &terminal) const;
    RegisteredIntake call(Desk &desk, const QString &name);

    TestPki m_pki;
    QTemporaryDir m_directory;
    static void picture(QWidget &widget, const char *name);

    std::unique_ptr<Connection> m_migrator;
    std::unique_ptr<ServerApp> m_server;
};

/// Kept where MIMAMORI_SHOTS says, for the eye.
void LiveTest::picture(QWidget &widget, const char *name)
{
    if (const QString shots = qEnvironmentVariable("MIMAMORI_SHOTS"); !shots.isEmpty())
        widget.grab().save(shots + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
}

void LiveTest::initTestCase()
{
    QVERIFY(m_pki.make());
    QVERIFY(QDir(m_directory.path()).mkpath(QStringLiteral("sample/terminals")));
    for (const char *terminal : {"terminal", "second"})
        QVERIFY(QFile::copy(m_pki.file(QString::fromLatin1(terminal) + QStringLiteral(".pem")),
            m_directory.filePath(QStringLiteral("sample/terminals/%1.crt").arg(QLatin1String(terminal)))));
    QFile file(m_directory.filePath(QStringLiteral("sample/password")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(password.toUtf8());
    file.close();
    TestCluster &cluster = TestCluster::instance();
    ServerConfig config;
    config.dataDirectory = m_directory.filePath(QStringLiteral("data"));
    config.storeDirectory = config.dataDirectory + QStringLiteral("/store");
    config.storeKeyFile = config.dataDirectory + QStringLiteral("/store.key");
    config.environment = QStringLiteral("test");
    config.databaseName = cluster.createDatabase();
    config.databaseHost = cluster.socketDirectory();
    config.gateway.certificateChainFile = m_pki.file(QStringLiteral("server.pem"));
    config.gateway.keyFile = m_pki.file(QStringLiteral("server.key"));
    config.gateway.caFile = m_pki.file(QStringLiteral("ca.pem"));
    config.gateway.port = 0;
    m_migrator = std::make_unique<Connection>(cluster.config(config.databaseName, QStringLiteral("migrator")));
    seedReferenceData(*m_migrator);
    loadSample(*m_migrator, m_directory.filePath(QStringLiteral("sample")));
    m_server = std::make_unique<ServerApp>(config);
    m_server->serve();
    QVERIFY(m_server->port());
}

void LiveTest::cleanupTestCase()
{
    m_server.reset();
    m_migrator.reset();
}

ConnectionSettings LiveTest::settingsOf(const QString &terminal) const
{
    ConnectionSettings settings;
    settings.host = QStringLiteral("localhost");
    settings.port = m_server->port();
    settings.caFile = m_pki.file(QStringLiteral("ca.pem"));
    settings.certFile = m_pki.file(terminal + QStringLiteral(".pem"));
    settings.keyFile = m_pki.file(terminal + QStringLiteral(".key"));
    return settings;
}

RegisteredIntake LiveTest::call(Desk &desk, const QString &name)
{
    RegisterIntake sheet;
    sheet.receivedAt = desk.api.now().addSecs(-60);
    sheet.method.value = QStringLiteral("PHONE");
    sheet.kind.value = QStringLiteral("ABUSE");
    IntakeChild child;
    child.name = name;
    sheet.children = {child};
    sheet.situation = QStringLiteral("泣き声が続いている");
    return desk.act(sheet);
}

/// CASE-02, CASE-20: the 48 hours begin at one desk; the chief's first screen has them without a key being pressed.
void LiveTest::aClockStartedHereIsSeenThere()
{
    QTemporaryDir here, there;
    Desk worker(settingsOf(QStringLiteral("terminal")), here.path());
    Desk chief(settingsOf(QStringLiteral("second")), there.path());
    QVERIFY(worker.signIn("yamamoto"));
    QVERIFY(chief.signIn("okada"));
    MyWorkPage page(chief.context);
    QCOMPARE(page.clocks()->view()->model()->rowCount(), 0);
    const RegisteredIntake intake = call(worker, QStringLiteral("髙橋 優衣"));
    QTRY_VERIFY_WITH_TIMEOUT(page.clocks()->view()->model()->rowCount() == 2, patience); // the 48 hours, and the reception meeting
    QStringList rules{page.clocks()->view()->model()->index(0, 4).data().toString(), page.clocks()->view()->model()->index(1, 4).data().toString()};
    rules.sort();
    QCOMPARE(rules, (QStringList{QStringLiteral("受理会議"), QStringLiteral("安全確認（48時間）")}));
    QVERIFY(page.clocks()->view()->model()->index(0, 3).data().toString().contains(QStringLiteral("髙橋 優衣")));
    QCOMPARE(chief.work.work().clocks.first().childFile, intake.episodes.first().childFile.id);
}

/// CASE-06: a colleague's record appears in the file that is open.
void LiveTest::aNoteWrittenHereIsReadThere()
{
    QTemporaryDir here, there;
    Desk worker(settingsOf(QStringLiteral("terminal")), here.path());
    Desk colleague(settingsOf(QStringLiteral("second")), there.path());
    QVERIFY(worker.signIn("yamamoto"));
    QVERIFY(colleague.signIn("kawaguchi"));
    const RegisteredIntake intake = call(worker, QStringLiteral("伊藤 蓮"));
    ChildFilePage page(colleague.context, intake.episodes.first().childFile.id);
    page.activated();
    QTRY_VERIFY_WITH_TIMEOUT(page.timeline()->table()->rowCount() > 0, patience);
    const int before = page.timeline()->table()->rowCount();
    WriteNote note;
    note.episodes = {intake.episodes.first().episode};
    note.at = worker.api.now().addSecs(-30);
    note.kind.value = QStringLiteral("VISIT");
    note.body = QStringLiteral("居間で本児を目視");
    note.submit = true;
    worker.act(note);
    QTRY_COMPARE_WITH_TIMEOUT(page.timeline()->table()->rowCount(), before + 1, patience);
}

/// PLT-06: two colleagues in one file see each other, who writes is told from who reads, and who goes is gone, also when his line is cut.
void LiveTest::whoIsInTheFileIsSeen()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
    QCoreApplication::installTranslator(&translator);
    QTemporaryDir here, there;
    Desk worker(settingsOf(QStringLiteral("terminal")), here.path());
    auto colleague = std::make_unique<Desk>(settingsOf(QStringLiteral("second")), there.path());
    QVERIFY(worker.signIn("yamamoto"));
    QVERIFY(colleague->signIn("kawaguchi"));
    const RegisteredIntake intake = call(worker, QStringLiteral("鈴木 陽菜"));
    const qint64 file = intake.episodes.first().childFile.id;
    ChildFilePage page(worker.context, file);
    page.activated();
    QTRY_VERIFY_WITH_TIMEOUT(page.timeline()->table()->rowCount() > 0, patience);
    QCOMPARE(page.head()->presentWords(), QString()); // alone: oneself is not one's colleague
    auto theirs = std::make_unique<ChildFilePage>(colleague->context, file);
    theirs->activated();
    QTRY_COMPARE_WITH_TIMEOUT(theirs->head()->presentWords(), QStringLiteral("山本 由紀が開いています"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QStringLiteral("川口 健が開いています"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(theirs->timeline()->table()->rowCount() > 0, patience);
    theirs->editor()->write(theirs->view());
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QStringLiteral("✎ 川口 健が記録を書いています"), patience);
    page.resize(1366, 700);
    picture(page, "present");
    theirs->editor()->hide();
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QStringLiteral("川口 健が開いています"), patience);
    theirs.reset(); // the tab is closed
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QString(), patience);
    colleague->session.hear(&colleague->codes, {QStringLiteral("child_file/%1").arg(file)});
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QStringLiteral("川口 健が開いています"), patience);
    colleague.reset(); // the terminal is gone without a word
    QTRY_COMPARE_WITH_TIMEOUT(page.head()->presentWords(), QString(), patience);
    static constexpr Sql rows{"test_rows", "select count(*) from live_presence where topic = $1"};
    QTRY_COMPARE_WITH_TIMEOUT(m_migrator->value(rows, {QStringLiteral("child_file/%1").arg(file)}).toInt(), 1, patience);
    QCoreApplication::removeTranslator(&translator);
}

/// The chief is told at once, on whatever screen, by kind and number and never by name.
void LiveTest::whatConcernsSomebodyPopsUp()
{
    QTemporaryDir here, there;
    Desk worker(settingsOf(QStringLiteral("terminal")), here.path());
    Desk chief(settingsOf(QStringLiteral("second")), there.path());
    QVERIFY(worker.signIn("yamamoto"));
    QVERIFY(chief.signIn("okada"));
    NoticeStrip strip(chief.context);
    QVERIFY(strip.text().isEmpty());
    call(worker, QStringLiteral("渡邉 翔"));
    QTRY_VERIFY_WITH_TIMEOUT(chief.notices.unseen() > 0, patience);
    QVERIFY(strip.text().startsWith(QStringLiteral("◆")));
    QVERIFY(!strip.text().contains(QStringLiteral("渡邉")));
    QVERIFY(chief.notices.notices().first().childFile);
    NoticePage page(chief.context);
    page.activated();
    QCOMPARE(chief.notices.unseen(), 0);
    QVERIFY(strip.text().isEmpty());
}

/// SEC-B, PLT-08: the whole way at the desk: the server asks, the screen shows the secret, the first code puts it in force, the next one
/// signs in; a code that was used does not.
void LiveTest::theSignInScreenAsksForACode()
{
    static constexpr Sql policy{"test_policy", "insert into factor_policy (role, at_client) values ('WCW', true)"};
    static constexpr Sql off{"test_policy_off", "delete from factor_policy"};
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/mimamori_ja.qm")));
    QCoreApplication::installTranslator(&translator);
    m_migrator->execute(policy);
    QTemporaryDir directory;
    Desk desk(settingsOf(QStringLiteral("terminal")), directory.path());
    Style style(*qApp, desk.preferences);
    LoginPage page(desk.context);
    page.resize(1366, 768);
    page.show();
    page.fillAndSubmit(QStringLiteral("kawaguchi"), password);
    const auto line = [&](const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); };
    QTRY_VERIFY_WITH_TIMEOUT(!line("factor_secret")->text().isEmpty(), patience);
    QVERIFY(line("factor_secret")->isVisible());
    QVERIFY(!line("password")->isVisible());
    picture(page, "factor");
    const QByteArray secret = totp::fromBase32(line("factor_secret")->text());
    QCOMPARE(secret.size(), 20);
    const auto code = [&](int steps) { return totp::codeAt(secret, totp::stepOf(QDateTime::currentDateTimeUtc()) + steps); };
    const auto message = [&] { return page.findChild<QLabel *>(QStringLiteral("login_message"))->text(); };
    line("factor_first_code")->setText(QStringLiteral("000000"));
    page.findChild<QPushButton *>(QStringLiteral("factor_confirm"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QStringLiteral("このコードは違うか")), patience);
    line("factor_first_code")->setText(code(-1));
    page.findChild<QPushButton *>(QStringLiteral("factor_confirm"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(line("code")->isVisible(), patience);
    QVERIFY(line("factor_secret")->text().isEmpty()); // shown this once only
    picture(page, "code");
    QSignalSpy signedIn(&page, &LoginPage::signedIn);
    line("code")->setText(code(1));
    page.submit();
    QTRY_COMPARE_WITH_TIMEOUT(signedIn.size(), 1, patience);
    QVERIFY(desk.session.isSignedIn());
    m_migrator->execute(off);
    QCoreApplication::removeTranslator(&translator);
}

/// SEC-B: who knows the old password is out as soon as there is a new one; the desk that changed it works on.
void LiveTest::aNewPasswordEndsTheOtherDesk()
{
    QTemporaryDir here, there;
    Desk desk(settingsOf(QStringLiteral("terminal")), here.path());
    Desk other(settingsOf(QStringLiteral("second")), there.path());
    QVERIFY(desk.signIn("kitagami"));
    QVERIFY(other.signIn("kitagami"));
    QSignalSpy ended(&other.session, &Session::ended);
    desk.act(ChangePassword{password, QStringLiteral("another long sentence 7")});
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
    call(desk, QStringLiteral("田中 蒼"));
}

/// SEC-A, PLT-04: ended by an administrator, at the socket: the screen locks without anybody having pressed a key.
void LiveTest::anEndedSessionLocksTheScreen()
{
    static constexpr Sql end{"test_end", "update sec.session set ended_at = now() where app_user = (select id from app_user where login_name = 'okada')"};
    QTemporaryDir directory;
    Desk desk(settingsOf(QStringLiteral("second")), directory.path());
    QVERIFY(desk.signIn("okada"));
    QSignalSpy ended(&desk.session, &Session::ended);
    m_migrator->execute(end);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
}

QTEST_MAIN(LiveTest)
#include "live_test.moc"
