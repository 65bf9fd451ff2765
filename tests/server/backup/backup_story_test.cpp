// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// BKP-01, BKP-02, REL-3, REL-4: real sets of a real cluster, restored and compared; and what must never count as proven.
#include "backup/attachment_pool.h"
#include "backup/backup_register.h"
#include "backup/drill.h"
#include "backup/restore.h"
#include "backup/set_taking.h"
#include "backup/system_set.h"
#include "backup_fixture.h"
#include "services/backup_state.h"

#include <QDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace mimamori;

class BackupStoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<BackupFixture>(); }
    void cleanup() { f.reset(); }

    void provenAndRestored();
    void corruptFile();
    void missingSegment();
    void wrongKey();
    void repositoryNotWritable();
    void archiveFails();
    void diskFull();
    void neverEight();

private:
    void restoresToAMinute();
    void restoresIntoPlace(const RestoreWish &wish);
    QString states() { return f->look("select coalesce(string_agg(kind || ' ' || state || coalesce(' ' || nullif(why, ''), ''), ', ' order by id), '') from backup_set").toString(); }
    void mark(const char *name) { f->superview().execute(Sql{"test_mark", "insert into numbering (kind, office, fiscal_year, last) values ($1, 0, 1, 1)"}, {QString::fromLatin1(name)}); }
    void store(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(f->place.storeDirectory);
        QFile file(f->place.storeDirectory + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    void take() { takeSet(f->work(), QStringLiteral("AFTER_CLOSE")); }
    QByteArray drilled()
    {
        return BackupFixture::refusal([&] { drillNewestSet(f->work()); });
    }

    std::unique_ptr<BackupFixture> f;
};

/// A set is taken, proved by a drill, and the database is brought back to a time between two writes, beside the running one.
void BackupStoryTest::provenAndRestored()
{
    store(QStringLiteral("0123"), "sealed bytes");
    QCOMPARE(drilled(), QByteArray("no_set"));
    take();
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE TAKEN"));
    f->work().transaction([](Context &context) { beatHeart(context); });
    QCOMPARE(drilled(), QByteArray("ok"));
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE PROVEN"));
    const auto sheet = f->superview().queryOne(Sql{"test_sheet", "select outcome, tables, rows, attachments, signed_in, detail from restore_drill"});
    QCOMPARE(sheet->text(0), QStringLiteral("PASSED"));
    QVERIFY2(sheet->integer(1) > 60, qPrintable(QString::number(sheet->integer(1))));
    QVERIFY(sheet->integer(2) > 1000);
    QCOMPARE(sheet->integer(3), 1);
    QVERIFY(sheet->boolean(4));
    QVERIFY(!QDir(f->place.scratch).exists());
    QVERIFY(f->look("select version from backup_set").toInt() > 1);
    {
        Connection db = f->superview();
        QVERIFY(backupState(db, true).restorableUntil.isValid());
        QCOMPARE(backupState(db, true).setsProven, 1);
    }
    restoresToAMinute();
}

void BackupStoryTest::restoresToAMinute()
{
    mark("kept");
    RestoreWish wish;
    wish.to = f->look("select clock_timestamp() + interval '1 second'").toDateTime();
    QThread::msleep(2100); // the target is a whole second
    mark("lost");
    f->archiveAll();
    QThread::msleep(1100); // a segment's arrival is known to the second
    mark("later");
    f->archiveAll();

    wish.directory = f->path(QStringLiteral("beside"));
    const RestorePlan plan = planRestore(wish, restoreFacts(f->place, wish));
    const RestoreDone done = restoreBeside(f->place, plan, wish.directory, {});
    QCOMPARE(done.attachments, 1);
    QCOMPARE(BackupFixture::refusal([&] { planRestore(wish, restoreFacts(f->place, wish)); }), QByteArray("restore_not_empty"));
    wish.intoPlace = true;
    QCOMPARE(BackupFixture::refusal([&] { planRestore(wish, restoreFacts(f->place, wish)); }), QByteArray("restore_server_running"));
    EmbeddedClusterConfig beside = f->place.cluster;
    beside.dataDirectory = wish.directory;
    beside.socketDirectory.clear();
    EmbeddedCluster cluster(beside);
    cluster.start();
    ConnectionConfig as = f->place.as("migrator");
    as.host = cluster.socketDirectory();
    {
        Connection restored(as);
        QCOMPARE(restored.value(Sql{"test_marks", "select string_agg(kind, ' ' order by kind) from numbering where kind in ('kept', 'lost', 'later')"}).toString(), QStringLiteral("kept"));
    }
    cluster.stop();
    restoresIntoPlace(wish);
}

/// Two persons' names stay, sessions end, the audit begins a new epoch, the old data is kept aside.
void BackupStoryTest::restoresIntoPlace(const RestoreWish &wish)
{
    f->stop();
    const RestoreDone placed = restoreIntoPlace(f->place, planRestore(wish, restoreFacts(f->place, wish)), QStringLiteral("a + b"), QStringLiteral("drill"), {});
    QVERIFY(QDir(placed.keptAside).exists());
    EmbeddedCluster again(f->place.cluster);
    again.start();
    QCOMPARE(f->look("select string_agg(kind, ' ' order by kind) from numbering where kind in ('kept', 'lost', 'later')").toString(), QStringLiteral("kept"));
    QCOMPARE(f->look("select by_whom || '/' || reason from restore_record").toString(), QStringLiteral("a + b/drill"));
    QCOMPARE(f->look("select audit_epoch from restore_record").toLongLong(), placed.auditEpoch);
    again.stop();
}

/// Bit rot after the set was found good: the next drill names it, and it is never counted as proven.
void BackupStoryTest::corruptFile()
{
    take();
    QFile file(f->firstFile(QStringLiteral("repo/backup/mimamori"), QStringLiteral("1")));
    QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(file.fileName()));
    QVERIFY(file.seek(file.size() / 2) && file.write("rotten") == 6);
    file.close();
    const PgBackRest tool(f->place);
    const RepositorySet set = tool.sets().first();
    QCOMPARE(tool.verify(1, set.label).reason, QByteArray("file_corrupt"));
    QCOMPARE(drilled(), QByteArray("file_corrupt"));
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE FAILED file_corrupt"));
    QCOMPARE(f->look("select count(*) from restore_drill where outcome = 'PASSED'").toInt(), 0);
    QVERIFY(f->look("select count(*) from task where kind = 'backup.failed'").toInt() > 0);
    QVERIFY(f->look("select count(*) from outbox where channel = 'mail' and topic = 'backup.failed'").toInt() > 0);
    QCOMPARE(f->look("select title from incident where fingerprint = 'backup/file_corrupt' and state = 'OPEN'").toString(),
        QStringLiteral("バックアップ・リストアの異常：ファイルの破損"));
    QCOMPARE(drilled(), QByteArray("no_set"));
    take(); // a sound one again: the incident is seen well by the next drill, and a person closes it with its cause
    QCOMPARE(drilled(), QByteArray("ok"));
    QCOMPARE(f->look("select count(*) from incident where fingerprint = 'backup/file_corrupt' and recovered_at is not null").toInt(), 1);
}

void BackupStoryTest::missingSegment()
{
    take();
    for (const char *name : {"one", "two", "three"}) {
        mark(name);
        f->archiveAll();
    }
    const QMap<QString, QDateTime> archived = PgBackRest(f->place).archived(1);
    QStringList segments;
    for (auto it = archived.cbegin(); it != archived.cend(); ++it) {
        if (it.key().endsWith(QLatin1String(".zst")))
            segments << it.key();
    }
    QVERIFY(QFile::remove(f->path(QStringLiteral("repo/archive/mimamori/")) + segments.at(segments.size() - 2)));
    QCOMPARE(drilled(), QByteArray("wal_missing"));
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE FAILED wal_missing"));
    RestoreWish wish;
    wish.to = QDateTime::currentDateTimeUtc();
    wish.directory = f->path(QStringLiteral("beside"));
    QCOMPARE(BackupFixture::refusal([&] { planRestore(wish, restoreFacts(f->place, wish)); }), QByteArray("restore_gap"));
}

void BackupStoryTest::wrongKey()
{
    take();
    QFile config(f->place.configFile);
    QVERIFY(config.open(QIODevice::ReadWrite));
    QByteArray text = config.readAll();
    const qsizetype at = text.indexOf("cipher-pass=") + 12;
    text.replace(at, 64, QByteArray(64, '0'));
    QVERIFY(config.resize(0) && config.seek(0) && config.write(text) == text.size());
    config.close();
    QCOMPARE(BackupFixture::refusal([&] { PgBackRest(f->place).sets(); }), QByteArray("wrong_key"));
    QCOMPARE(BackupFixture::refusal([&] { take(); }), QByteArray("wrong_key"));
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE TAKEN, AFTER_CLOSE FAILED wrong_key"));
}

void BackupStoryTest::repositoryNotWritable()
{
    take();
    const QByteArray sets = QFile::encodeName(f->path(QStringLiteral("repo/backup/mimamori")));
    QVERIFY(::chmod(sets.constData(), 0500) == 0);
    QCOMPARE(BackupFixture::refusal([&] { take(); }), QByteArray("repository_not_writable"));
    QVERIFY(::chmod(sets.constData(), 0750) == 0);
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE TAKEN, AFTER_CLOSE FAILED repository_not_writable"));
    QCOMPARE(PgBackRest(f->place).sets().size(), 1); // a broken one is not listed
    take();
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE TAKEN, AFTER_CLOSE FAILED repository_not_writable, AFTER_CLOSE TAKEN"));
}

/// The archive is away: it is seen, the newest restorable time stands still, and all is archived when it is back.
void BackupStoryTest::archiveFails()
{
    take();
    f->work().transaction([](Context &context) { beatHeart(context); });
    f->archiveAll();
    Connection db = f->superview();
    const QDateTime until = backupState(db, true).restorableUntil;
    QVERIFY(until.isValid());
    const QString archive = f->path(QStringLiteral("repo/archive"));
    QVERIFY(QDir().rename(archive, archive + QStringLiteral(".away")));
    mark("unarchived");
    f->work().transaction([](Context &context) { beatHeart(context); });
    Connection(f->place.as("backup")).query(Sql{"test_switch", "select pg_switch_wal()"});
    QTRY_VERIFY_WITH_TIMEOUT(backupState(db, true).archiveFailingSince.isValid(), 60'000);
    QCOMPARE(backupState(db, true).restorableUntil, until);
    QVERIFY(BackupFixture::refusal([&] { take(); }) != QByteArray("ok"));
    QDir(archive).removeRecursively();
    QVERIFY(QDir().rename(archive + QStringLiteral(".away"), archive));
    QTRY_VERIFY_WITH_TIMEOUT(!backupState(db, true).archiveFailingSince.isValid(), 120'000);
    QVERIFY(backupState(db, true).restorableUntil > until);
}

/// No set begins without its reserve, and nothing is removed for one that does not.
void BackupStoryTest::diskFull()
{
    take();
    f->place.reserveMegabytes = 1'000'000'000;
    QCOMPARE(BackupFixture::refusal([&] { take(); }), QByteArray("no_space"));
    QCOMPARE(PgBackRest(f->place).sets().size(), 1);
    QCOMPARE(states(), QStringLiteral("AFTER_CLOSE TAKEN, AFTER_CLOSE FAILED no_space"));
    f->place.reserveMegabytes = 1;
    f->place.scratch = QStringLiteral("/proc/none"); // a drill without room says nothing about the set
    QVERIFY(drilled() != QByteArray("ok"));
    QVERIFY(states().startsWith(QStringLiteral("AFTER_CLOSE TAKEN")));
}

/// T04 with a limit of three: at no moment more, the two proven ones stay, the log before the oldest goes.
void BackupStoryTest::neverEight()
{
    f->change("insert into setting (key, valid_from, value) values ('backup.most', '2026-01-01', '3')");
    for (int i = 0; i < 5; ++i) {
        take();
        if (i == 0 || i == 2)
            QCOMPARE(drilled(), QByteArray("ok"));
        QVERIFY(PgBackRest(f->place).sets().size() <= 3);
    }
    QCOMPARE(f->look("select count(*) from backup_set where state = 'PROVEN'").toInt(), 2);
    QCOMPARE(f->look("select count(*) from backup_set where state = 'EXPIRED'").toInt(), 2);
    const RepositorySet oldest = PgBackRest(f->place).sets().first();
    QVERIFY(PgBackRest(f->place).archived(1).keys().filter(QStringLiteral(".zst")).first().contains(oldest.firstWal.left(24)));
    takeSystemSet(f->work());
    QCOMPARE(f->look("select state from backup_set where kind = 'SYSTEM'").toString(), QStringLiteral("PROVEN"));
}

QTEST_GUILESS_MAIN(BackupStoryTest)
#include "backup_story_test.moc"
