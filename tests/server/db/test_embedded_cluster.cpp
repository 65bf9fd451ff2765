// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/embedded_cluster.h"
#include "db/transaction.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <thread>

using namespace mimamori;

/// The private cluster from nothing to shutdown, with the ways it can be hurt in between.
class TestEmbeddedCluster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();
    void madeOnceAndStarted();
    void stopsAndStartsAgain();
    void survivesKillOfThePostmaster();
    void adoptsASurvivor();
    void adoptsASurvivorInRecovery();
    void startsAgainWhileOrphansHoldTheMemory();
    void waitsForADyingPredecessor();
    void halfMadeClusterIsMadeAnew();
    void rolesAreAppliedAgainWhenTheyChange();
    void noSuperuserWithoutMapping();
    void refusals();
    void cancelledWaitForTheStandbyIsUnknown();

private:
    EmbeddedClusterConfig config() const;
    ConnectionConfig connection(const QString &role = QStringLiteral("app_rw")) const;
    qint64 one() const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<EmbeddedCluster> m_cluster;
};

EmbeddedClusterConfig TestEmbeddedCluster::config() const
{
    EmbeddedClusterConfig config;
    config.dataDirectory = m_directory->filePath(QStringLiteral("pg"));
    config.durable = false;
    config.stopWithParent = true;
    config.readyTimeoutSeconds = 60;
    return config;
}

ConnectionConfig TestEmbeddedCluster::connection(const QString &role) const
{
    ConnectionConfig config;
    config.host = m_directory->filePath(QStringLiteral("pg/run"));
    config.user = role;
    return config;
}

qint64 TestEmbeddedCluster::one() const
{
    static constexpr Sql sql{"one", "select 1"};
    return Connection(connection()).value(sql).toLongLong();
}

void TestEmbeddedCluster::initTestCase()
{
    m_directory = std::make_unique<QTemporaryDir>();
    ::chmod(QFile::encodeName(m_directory->path()).constData(), 0755);
    m_cluster = std::make_unique<EmbeddedCluster>(config());
    QVERIFY(!m_cluster->isInitialised());
    QVERIFY_THROWS_EXCEPTION(ClusterError, m_cluster->start());
    m_cluster->initialise();
    QVERIFY(m_cluster->isInitialised());
}

void TestEmbeddedCluster::cleanup()
{
    m_cluster.reset();
    QCOMPARE(postmasterState(m_directory->filePath(QStringLiteral("pg/data"))).pid, 0);
    m_cluster = std::make_unique<EmbeddedCluster>(config());
}

void TestEmbeddedCluster::cleanupTestCase()
{
    m_cluster.reset();
}

void TestEmbeddedCluster::madeOnceAndStarted()
{
    m_cluster->initialise();
    m_cluster->start();
    QVERIFY(m_cluster->isRunning());
    QVERIFY(!m_cluster->isAdopted());
    QCOMPARE(one(), 1);
    static constexpr Sql settings{"settings", "select current_setting('data_checksums') as sums,"
                                              " current_setting('listen_addresses') as tcp,"
                                              " current_setting('lc_messages') as messages,"
                                              " current_setting('server_encoding') as encoding,"
                                              " (select datcollate || ' ' || datctype from pg_database"
                                              " where datname = current_database()) as locale"};
    const Row row = Connection(connection()).queryOne(settings).value();
    QCOMPARE(row.text("sums"), QStringLiteral("on"));
    QCOMPARE(row.text("tcp"), QString());
    QCOMPARE(row.text("encoding"), QStringLiteral("UTF8"));
    QCOMPARE(row.text("locale"), QStringLiteral("C.UTF-8 C.UTF-8"));
    static constexpr Sql trigrams{"trigrams", "select array_length(show_trgm('髙橋花子'), 1)"};
    QVERIFY(Connection(connection(QStringLiteral("migrator"))).value(trigrams).toInt() > 0);
}

void TestEmbeddedCluster::stopsAndStartsAgain()
{
    for (int i = 0; i < 2; ++i) {
        m_cluster->start();
        m_cluster->start();                            // already running: nothing happens
        QCOMPARE(one(), 1);
        m_cluster->stop();
        m_cluster->stop();
        QVERIFY(!m_cluster->isRunning());
        QVERIFY_THROWS_EXCEPTION(DbError, one());
    }
}

void TestEmbeddedCluster::survivesKillOfThePostmaster()
{
    m_cluster->start();
    Connection before(connection());
    QSignalSpy crashed(m_cluster.get(), &EmbeddedCluster::crashed);
    QSignalSpy restarted(m_cluster.get(), &EmbeddedCluster::restarted);
    const qint64 pid = m_cluster->postmasterPid();
    QVERIFY(pid > 0);
    QCOMPARE(kill(pid_t(pid), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(restarted.size(), 1, 60'000);
    QCOMPARE(crashed.size(), 1);
    QVERIFY(m_cluster->isRunning());
    QVERIFY(m_cluster->postmasterPid() != pid);
    QCOMPARE(m_cluster->restartCount(), 1);
    QCOMPARE(one(), 1);
    static constexpr Sql sql{"one", "select 1"};
    QCOMPARE(before.value(sql).toInt(), 1);            // reconnected by itself
    m_cluster->stop();
    QCOMPARE(crashed.size(), 1);                       // being told to stop is no crash
}

void TestEmbeddedCluster::adoptsASurvivor()
{
    // The server died and its postmaster lives on: started here as init would see it, without our QProcess.
    m_cluster->start();
    EmbeddedCluster second(config());
    second.initialise();
    second.start();
    QVERIFY(second.isAdopted());
    QCOMPARE(second.postmasterPid(), m_cluster->postmasterPid());
    QCOMPARE(one(), 1);
    second.stop();
    QVERIFY(!second.isRunning());
    QVERIFY_THROWS_EXCEPTION(DbError, one());
    m_cluster->stop();
}

void TestEmbeddedCluster::adoptsASurvivorInRecovery() // REL-1: a backend was killed, the database recovers, and the server dies too
{
    static constexpr Sql pid{"pid", "select pg_backend_pid()"};
    m_cluster->start();
    Connection victim(connection());
    QCOMPARE(kill(pid_t(victim.value(pid).toInt()), SIGKILL), 0);
    EmbeddedCluster second(config());
    second.start();
    QVERIFY(second.isAdopted());
    QCOMPARE(one(), 1);                                // neither "in recovery" nor "terminated by administrator"
    second.stop();
    m_cluster->stop();
}

void TestEmbeddedCluster::startsAgainWhileOrphansHoldTheMemory() // REL-1: as after kill -9 of everything but one busy backend
{
    static constexpr Sql pid{"pid", "select pg_backend_pid()"};
    static constexpr Sql busy{"busy", "select count(*) from generate_series(1, 20000000)"};
    m_cluster->start();
    Connection orphan(connection());
    const int backend = orphan.value(pid).toInt();
    std::thread working([&] {
        try {
            orphan.value(busy);
        } catch (const DbError &) { // its postmaster is gone
        }
    });
    static constexpr Sql active{"active", "select count(*) from pg_stat_activity where pid = $1 and state = 'active'"};
    {
        Connection watcher(connection());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.value(active, {backend}).toInt(), 1, 60'000);
    }
    QCOMPARE(kill(pid_t(m_cluster->postmasterPid()), SIGKILL), 0);
    QVERIFY(processAlive(backend));
    while (m_cluster->isRunning())
        std::this_thread::yield();
    m_cluster->start();
    QVERIFY(m_cluster->isRunning());
    QCOMPARE(one(), 1);
    working.join();
}

void TestEmbeddedCluster::waitsForADyingPredecessor()
{
    // Server and postmaster were killed; the postmaster has not quite ended when the server is started again.
    const ClusterUser user = clusterUser(config());
    const pid_t dying = fork();
    if (dying == 0) {
        if (user.differs && (setgid(user.gid) != 0 || setuid(user.uid) != 0))
            _exit(126);
        execlp("sleep", "sleep", "2", nullptr);
        _exit(127);
    }
    std::thread reaper([dying] { waitpid(dying, nullptr, 0); });
    const QString data = m_directory->filePath(QStringLiteral("pg/data"));
    writeOwnedFile(data + QStringLiteral("/postmaster.pid"), QByteArray::number(dying) + '\n' + data.toUtf8() + "\n1\n5432\n\n\n\nready   \n", user);
    m_cluster->start();
    reaper.join();
    QVERIFY(!m_cluster->isAdopted());
    QCOMPARE(one(), 1);
}

void TestEmbeddedCluster::halfMadeClusterIsMadeAnew()
{
    EmbeddedClusterConfig other = config();
    other.dataDirectory = m_directory->filePath(QStringLiteral("half"));
    QVERIFY(QDir().mkpath(other.dataDirectory + QStringLiteral("/data.new/base")));
    QFile rubbish(other.dataDirectory + QStringLiteral("/data.new/PG_VERSION"));
    QVERIFY(rubbish.open(QIODevice::WriteOnly));
    rubbish.close();
    EmbeddedCluster cluster(other);
    QVERIFY(!cluster.isInitialised());
    cluster.initialise();
    cluster.start();
    QVERIFY(cluster.isRunning());
    QVERIFY(!QFile::exists(other.dataDirectory + QStringLiteral("/data.new")));
}

void TestEmbeddedCluster::rolesAreAppliedAgainWhenTheyChange()
{
    static constexpr Sql limit{"limit", "select current_setting('statement_timeout')"};
    m_cluster->start();
    Connection(connection(QStringLiteral("app_rw"))).executeScript("own", "alter role app_rw set statement_timeout = '1h'");
    QCOMPARE(Connection(connection()).value(limit).toString(), QStringLiteral("1h"));
    m_cluster->stop();
    QFile mark(m_directory->filePath(QStringLiteral("pg/roles.sha256")));
    QVERIFY(mark.open(QIODevice::WriteOnly | QIODevice::Truncate));
    mark.write("of an older program");
    mark.close();
    m_cluster->initialise();
    m_cluster->start();
    QCOMPARE(Connection(connection()).value(limit).toString(), QStringLiteral("15s"));
}

void TestEmbeddedCluster::noSuperuserWithoutMapping()
{
    m_cluster->start();
    for (const QString &role : {EmbeddedCluster::superuser(), QStringLiteral("sealer"), QStringLiteral("backup")})
        QVERIFY_THROWS_EXCEPTION(DbError, Connection{connection(role)});
    EmbeddedClusterConfig evil = config();
    evil.mappings = {{QStringLiteral("root\" \"x\"\nmimamori \"root"), EmbeddedCluster::superuser()}};
    m_cluster->stop();
    QVERIFY_THROWS_EXCEPTION(ClusterError, EmbeddedCluster(evil).start());
}

void TestEmbeddedCluster::refusals()
{
    EmbeddedClusterConfig tooLong = config();
    tooLong.socketDirectory = m_directory->filePath(QString(100, u's'));
    QVERIFY_THROWS_EXCEPTION(ClusterError, EmbeddedCluster(tooLong).initialise());
    EmbeddedClusterConfig nobody = config();
    nobody.binDirectory = QStringLiteral("/nonexistent");
    nobody.dataDirectory = m_directory->filePath(QStringLiteral("nobody"));
    QVERIFY_THROWS_EXCEPTION(ClusterError, EmbeddedCluster(nobody).initialise());
    if (geteuid() != 0)
        return;
    EmbeddedClusterConfig closed = config();
    QVERIFY(QDir().mkpath(m_directory->filePath(QStringLiteral("closed"))));
    ::chmod(QFile::encodeName(m_directory->filePath(QStringLiteral("closed"))).constData(), 0700);
    closed.dataDirectory = m_directory->filePath(QStringLiteral("closed/pg"));
    QVERIFY_THROWS_EXCEPTION(ClusterError, EmbeddedCluster(closed).initialise());
    EmbeddedClusterConfig root = config();
    root.runAsUser = QStringLiteral("root");
    QVERIFY_THROWS_EXCEPTION(ClusterError, EmbeddedCluster{root});
}

void TestEmbeddedCluster::cancelledWaitForTheStandbyIsUnknown()
{
    // reliability.md 0.4: PostgreSQL reports INSERT 0 1 and only warns; the row is gone after a failover.
    EmbeddedClusterConfig withSuperuser = config();
    withSuperuser.mappings = EmbeddedCluster::defaultMappings(ownUserName());
    withSuperuser.mappings.append({ownUserName(), EmbeddedCluster::superuser()});
    withSuperuser.durable = true;
    EmbeddedCluster cluster(withSuperuser);
    cluster.start();
    Connection super(connection(EmbeddedCluster::superuser()));
    super.executeScript("make", "create table public.waiting (a int); grant insert on public.waiting to app_rw");
    super.executeScript("sync", "alter system set synchronous_standby_names = 'nowhere'");
    super.executeScript("reload", "select pg_reload_conf()");
    static constexpr Sql standby{"standby", "select current_setting('synchronous_standby_names')"};
    static constexpr Sql insert{"insert_waiting", "insert into public.waiting values (1)"};
    static constexpr Sql cancel{"cancel", "select count(pg_cancel_backend(pid)) from pg_stat_activity"
                                          " where usename = 'app_rw' and wait_event = 'SyncRep'"};
    QTRY_COMPARE(Connection(connection()).value(standby).toString(), QStringLiteral("nowhere"));
    for (const bool autocommit : {true, false}) {
        QByteArray outcome = "saved";
        std::thread writer([&, autocommit] {
            try {
                Connection app(connection());
                if (autocommit) {
                    app.execute(insert);
                    return;
                }
                Transaction transaction(app);
                app.execute(insert);
                transaction.commit();
            } catch (const CommitUnknown &error) {
                outcome = error.connectionLost() ? "lost" : "unknown";
            } catch (const DbError &error) {
                outcome = error.what();
            }
        });
        while (super.value(cancel).toInt() == 0)
            QTest::qSleep(20);
        writer.join();
        QCOMPARE(outcome, "unknown");
    }
    super.executeScript("sync", "alter system reset synchronous_standby_names");
}

QTEST_GUILESS_MAIN(TestEmbeddedCluster)
#include "test_embedded_cluster.moc"
