// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_database.h"
#include "audit_source.h"
#include "heads_index.h"
#include "seal_error.h"
#include "verify.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

#include <sys/stat.h>

using namespace mimamori;

namespace {

QByteArray codeOf(const std::function<void()> &act)
{
    try {
        act();
    } catch (const SealError &error) {
        return error.code();
    }
    return {};
}

QByteArray insertSql(qint64 user)
{
    return "insert into audit.event (app_user, terminal, operation, action, result) values (" + QByteArray::number(user) + ", 't', 'note.open', 'read', 'ok')";
}

/// Takes its transaction number early and commits late, as real requests do; every tenth rolls back.
void writeUntil(const QByteArray &conninfo, const std::atomic<bool> &stop, std::atomic<qint64> &committed, quint32 seed)
{
    Database database(conninfo, "writer");
    QRandomGenerator random(seed);
    while (!stop) {
        database.query("begin");
        const int rows = random.bounded(1, 4);
        for (int i = 0; i < rows; ++i) {
            database.query(insertSql(seed));
            std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(8'000)));
        }
        const bool keep = random.bounded(10) > 0;
        database.query(keep ? "commit" : "rollback");
        if (keep)
            committed += rows;
    }
}

} // namespace

/// SEC-E: every committed row is sealed exactly once, and an untouched audit never looks touched.
class TestSealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void waitsForOlderTransactions();
    void preparedTransactionHoldsTheHorizon();
    void concurrentWriters();
    void emptyIntervalsAndHeartbeat();
    void largeBacklogBecomesSeveralSeals();
    void rowsOfOneTransactionStayTogether();
    void crashBetweenCommitAndFile();
    void crashBeforeCommit();
    void lostHeadsFileIsWrittenAnew();
    void onlyOneSealerLeads();
    void sealerMayNotChangeAnything();
    void refusesToSealOverLostSeals();
    void restoreNeedsNewEpochAndLeavesItsTrace();
    void newEpochClosesTheOld();
    void logicalRestoreWithoutEpochIsRefused();
    void settingsOfTheConnectionDoNotMatter();
    void programSealsStopsAndRepairs();
};

void TestSealing::waitsForOlderTransactions()
{
    SealedAudit audit;
    audit.sealAll();   // the empty first seal
    Database slow(audit.conninfo("app_rw"), "slow");
    slow.query("begin");
    slow.query(insertSql(1));
    audit.write(3);
    QVERIFY(!audit.sealer().step());          // three rows are visible, but an older transaction may still commit
    QCOMPARE(audit.sealer().waiting(10), 0);
    slow.query("commit");
    QCOMPARE(audit.sealer().waiting(10), 4);
    const std::optional<Seal> seal = audit.sealer().step();
    QVERIFY(seal);
    QCOMPARE(seal->rows, 4);
    QVERIFY(audit.verify().clean());
}

void TestSealing::preparedTransactionHoldsTheHorizon()
{
    SealedAudit audit;
    audit.sealAll();
    Database two(audit.conninfo("app_rw"), "two");
    two.query("begin");
    two.query(insertSql(1));
    two.query("prepare transaction 'held'");
    audit.write(2);
    QVERIFY(!audit.sealer().step());
    two.query("commit prepared 'held'");
    QCOMPARE(audit.sealer().step()->rows, 3);
    QVERIFY(audit.verify().clean());
}

void TestSealing::concurrentWriters()
{
    SealedAudit audit;
    audit.restartSealer();
    std::atomic<bool> stop{false};
    std::atomic<qint64> committed{0};
    std::vector<std::thread> writers;
    for (quint32 i = 1; i <= 8; ++i)
        writers.emplace_back(writeUntil, audit.conninfo("app_rw"), std::cref(stop), std::ref(committed), i);
    QElapsedTimer clock;
    clock.start();
    int falseAlarms = 0;
    for (int round = 0; !clock.hasExpired(4'000) || round < 20; ++round) {
        audit.sealer().step();
        if (round % 10 == 0)
            falseAlarms += audit.verify().clean() ? 0 : 1;
        if (round % 50 == 49)
            audit.restartSealer();
    }
    stop = true;
    for (std::thread &writer : writers)
        writer.join();
    audit.sealAll();
    QCOMPARE(falseAlarms, 0);
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList());
    QCOMPARE(report.rows, committed.load());
    QCOMPARE(report.tailRows, 0);
    QCOMPARE(audit.number("select sum(rows) from audit.seal"), committed.load());
    // The proof that this run was hard: sequence numbers went backwards between seals, so a watermark by seq is wrong.
    const qint64 backwards = audit.number(
        "with place as (select e.seq, s.number from audit.event e join audit.seal s on e.epoch = s.epoch and e.xid >= s.from_xid and e.xid < s.until_xid), "
        "range as (select number, min(seq) as low, max(seq) as high from place group by number) "
        "select count(*) from (select low < max(high) over (order by number rows between unbounded preceding and 1 preceding) as late from range) x where late");
    QVERIFY(backwards > 0);
}

void TestSealing::emptyIntervalsAndHeartbeat()
{
    SealedAudit audit;
    audit.restartSealer();
    QVERIFY(audit.sealer().step());    // the first, so that the empty audit has a head outside
    QVERIFY(!audit.sealer().step());
    audit.restartSealer({100'000, 5'000, 0});
    const std::optional<Seal> beat = audit.sealer().step();
    QVERIFY(beat);
    QCOMPARE(beat->rows, 0);
    QCOMPARE(audit.sealer().tailSeconds(), 0);
    QVERIFY(audit.verify().clean());
}

void TestSealing::largeBacklogBecomesSeveralSeals()
{
    SealedAudit audit;
    audit.write(57);
    audit.restartSealer({10, 4, 60});
    QCOMPARE(audit.sealAll(), 6);
    QVERIFY(!audit.sealer().hasMore());
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList());
    QCOMPARE(report.rows, 57);
}

void TestSealing::rowsOfOneTransactionStayTogether()
{
    SealedAudit audit;
    audit.superuser().query("insert into audit.event (app_user, terminal, operation, action, result) "
                            "select 1, 't', 'o', 'job', 'ok' from generate_series(1, 12000)");
    audit.write(1);
    audit.restartSealer({100, 500, 60});
    const std::optional<Seal> first = audit.sealer().step();
    QCOMPARE(first->rows, 12000);
    QVERIFY(audit.sealer().hasMore());
    QCOMPARE(audit.sealer().step()->rows, 1);
    QVERIFY(audit.verify().clean());
}

void TestSealing::crashBetweenCommitAndFile()
{
    SealedAudit audit;
    audit.write(2);
    audit.sealAll();
    audit.write(2);
    QVERIFY(audit.restartSealer().commitNext());   // killed here: committed, not published
    QCOMPARE(HeadsIndex(audit.file("heads")).lastNumber(), 1);
    QVERIFY(audit.verify().clean());
    audit.write(2);
    audit.restartSealer();
    QCOMPARE(HeadsIndex(audit.file("heads")).lastNumber(), 2);
    audit.sealAll();
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList());
    QCOMPARE(report.seals, 3);
    QVERIFY(HeadsIndex(audit.file("heads")).contradictions().empty());
}

void TestSealing::crashBeforeCommit()
{
    SealedAudit audit;
    audit.write(2);
    audit.sealAll();
    audit.write(1);
    // The database goes away under the transaction: nothing committed, nothing published.
    audit.superuser().query("create function audit.die() returns trigger language plpgsql as "
                            "$$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$");
    audit.superuser().query("create trigger die before insert on audit.seal for each row execute function audit.die()");
    QVERIFY(!codeOf([&] { audit.sealer().step(); }).isEmpty());
    audit.superuser().query("drop trigger die on audit.seal");
    audit.restartSealer();
    QCOMPARE(audit.sealAll(), 1);
    QCOMPARE(summary(audit.verify()), QStringList());
}

void TestSealing::lostHeadsFileIsWrittenAnew()
{
    SealedAudit audit;
    audit.write(5);
    audit.restartSealer({1, 10, 60});
    audit.sealAll();
    QVERIFY(QFile::remove(audit.file("heads")));
    audit.restartSealer();
    QCOMPARE(HeadsIndex(audit.file("heads")).lastNumber(), 5);
    QVERIFY(audit.verify().clean());
    struct stat facts{};
    QCOMPARE(::stat(QFile::encodeName(audit.file("heads")).constData(), &facts), 0);
    QCOMPARE(int(facts.st_mode & 0777), 0640);
    // But a database that was rewritten meanwhile is not published with the sealer's blessing.
    QVERIFY(QFile::remove(audit.file("heads")));
    audit.tamper("update audit.seal set rows = 7 where number = 3");
    QCOMPARE(codeOf([&] { audit.restartSealer(); }), QByteArray("forged_seal"));
}

void TestSealing::onlyOneSealerLeads()
{
    SealedAudit audit;
    audit.restartSealer();
    Database second(audit.conninfo("sealer"), "second");
    QVERIFY(!Sealer::lead(second));
}

void TestSealing::sealerMayNotChangeAnything()
{
    SealedAudit audit;
    audit.write(1);
    audit.sealAll();
    Database sealer(audit.conninfo("sealer"), "test");
    for (const char *sql : {"update audit.event set app_user = 1", "delete from audit.event", "truncate audit.event",
                            "insert into audit.event (app_user, terminal, operation, action, result) values (1, 't', 'o', 'a', 'ok')",
                            "update audit.seal set rows = 0", "delete from audit.seal", "truncate audit.seal"})
        QVERIFY2(codeOf([&] { sealer.query(sql); }) == "database", sql);
    // Not even the owner by mistake: the triggers refuse.
    QCOMPARE(codeOf([&] { audit.superuser().query("delete from audit.event"); }), QByteArray("database"));
    QVERIFY(audit.verify().clean());
}

void TestSealing::refusesToSealOverLostSeals()
{
    SealedAudit audit;
    audit.write(2);
    audit.restartSealer({1, 10, 60});
    audit.sealAll();
    audit.tamper("delete from audit.seal where number = 2");
    audit.write(1);
    QCOMPARE(codeOf([&] { audit.sealer().step(); }), QByteArray("database_behind_heads"));
    audit.restartSealer();
    QCOMPARE(codeOf([&] { audit.sealer().step(); }), QByteArray("database_behind_heads"));
    QCOMPARE(audit.number("select max(number) from audit.seal"), 1);
}

void TestSealing::restoreNeedsNewEpochAndLeavesItsTrace()
{
    SealedAudit audit;
    audit.write(5);
    audit.restartSealer({1, 10, 60});
    audit.sealAll();
    // Restored to a time after row 3: later rows and seals are gone, row 4's transaction had not been sealed.
    audit.tamper("delete from audit.seal where number > 3");
    audit.tamper("delete from audit.event where seq > 4");
    audit.superuser().query("alter table audit.event alter column epoch set default 2");
    audit.restartSealer();
    audit.write(2);
    QVERIFY(audit.sealAll() > 1);
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList{QStringLiteral("discontinuity 4-5")});
    QCOMPARE(report.rows, 6);
    QCOMPARE(audit.number("select min(number) from audit.seal where number > 3"), 6);
    // The auditor who knows of the restore can say so; the wrong range does not help.
    PublicKeys keys;
    keys.addFile(audit.file("public"));
    const HeadsIndex heads(audit.file("heads"));
    for (const auto &[gap, clean] : {std::pair{std::pair<qint64, qint64>{4, 5}, true}, {{4, 6}, false}}) {
        Database database(audit.conninfo("sealer"), "test");
        DatabaseAuditSource source(database);
        QCOMPARE(verifyAudit(source, keys, &heads, {60, {gap}}).clean(), clean);
    }
    audit.restartSealer();
    audit.write(1);
    audit.sealAll();
    QCOMPARE(summary(audit.verify()).size(), 1);
}

void TestSealing::newEpochClosesTheOld()
{
    SealedAudit audit;
    audit.write(2);
    audit.sealAll();
    audit.write(1);
    audit.superuser().query("alter table audit.event alter column epoch set default 3");
    audit.write(2);
    audit.sealAll();
    const VerifyReport report = audit.verify();
    QCOMPARE(summary(report), QStringList());
    QCOMPARE(report.rows, 5);
    QCOMPARE(audit.number("select max(epoch) from audit.seal"), 3);
    // Nothing can be added to a closed epoch.
    audit.tamper("insert into audit.event (epoch, app_user, terminal, operation, action, result) values (2, 1, 't', 'o', 'read', 'ok')");
    QCOMPARE(summary(audit.verify()).size(), 1);
    QVERIFY(summary(audit.verify()).first().startsWith(QLatin1String("row_inserted")));
}

void TestSealing::logicalRestoreWithoutEpochIsRefused()
{
    SealedAudit audit;
    audit.write(1);
    audit.sealAll();
    // A dump read into a new cluster: its transaction numbers are far behind those in the seals.
    audit.tamper("update audit.seal set until_xid = '99999999999'");
    QCOMPARE(codeOf([&] { audit.sealer().step(); }), QByteArray("horizon_behind"));
    audit.superuser().query("alter table audit.event alter column epoch set default 0");
    QCOMPARE(codeOf([&] { audit.sealer().step(); }), QByteArray("epoch_behind"));
}

void TestSealing::settingsOfTheConnectionDoNotMatter()
{
    SealedAudit audit;
    audit.superuser().query("insert into audit.event (app_user, terminal, operation, action, object_ids, purpose, result) values "
                            "(1, E'\\\\x41', '髙', 'read', '{}', E'a\\r\\n\"b', ''), (1, '', '', '', '[0:1]={1,null}', '', 'ok')");
    audit.sealAll();
    PublicKeys keys;
    keys.addFile(audit.file("public"));
    for (const char *options : {"timezone=Asia/Kathmandu", "datestyle=German", "bytea_output=escape", "intervalstyle=sql_standard",
                                "client_encoding=EUC_JP", "extra_float_digits=-15"}) {
        Database database(audit.conninfo("sealer") + " options='-c " + options + "'", "test");
        DatabaseAuditSource source(database);
        QVERIFY2(verifyAudit(source, keys, nullptr).clean(), options);
    }
}

void TestSealing::programSealsStopsAndRepairs()
{
    SealedAudit audit;
    audit.write(3);
    const QStringList run{QStringLiteral("run"), QStringLiteral("--conninfo"), QString::fromUtf8(audit.conninfo("sealer")),
                          QStringLiteral("--key"), audit.file("key"), QStringLiteral("--heads"), audit.file("heads")};
    QProcess program;
    program.start(QStringLiteral(SEAL_PROGRAM), run);
    QVERIFY(program.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(audit.number("select coalesce(sum(rows), 0) from audit.seal"), 3, 30'000);
    audit.write(1'500);
    QTRY_COMPARE_WITH_TIMEOUT(audit.number("select coalesce(sum(rows), 0) from audit.seal"), 1'503, 30'000);
    // Its connection is cut: it comes back by itself.
    audit.superuser().query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mimamori-seal'");
    audit.write(2);
    QTRY_COMPARE_WITH_TIMEOUT(audit.number("select coalesce(sum(rows), 0) from audit.seal"), 1'505, 30'000);
    program.terminate();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QList<QByteArray> log = program.readAllStandardError().trimmed().split('\n');
    for (const QByteArray &line : log)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    QVERIFY(log.last().contains("\"stopped\""));
    program.start(QStringLiteral(SEAL_PROGRAM), run + QStringList{QStringLiteral("--once")});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(summary(audit.verify()), QStringList());
    QVERIFY(QFile::setPermissions(audit.file("key"), QFile::ReadOwner | QFile::ReadOther));
    program.start(QStringLiteral(SEAL_PROGRAM), run);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestSealing)
#include "test_seal_sealing.moc"
