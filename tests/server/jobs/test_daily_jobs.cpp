// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "services/sealed_file.h"
#include "work_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mimamori;

/// The jobs of each day: a restriction's year is reminded of and never ended (PLT-11), old idempotency keys go.
class TestDailyJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { f = std::make_unique<WorkFixture>(); }
    void aRestrictionsYearIsRemindedOfOnce();
    void remindersFollowTheSetting();
    void nobodyIsRemindedInVain_data();
    void nobodyIsRemindedInVain();
    void aCaseWithoutWorkerIsItsLeadersMatter();
    void oldKeysGoAndTheOthersStay();
    void moreKeysThanOnePortion();
    void filesThatNothingNamesGo();

private:
    qint64 restriction(const char *reviewOn)
    {
        return f->count("insert into address_restriction (person, kind, against, valid_from, review_on, set_by) select f.person, 'DV', '{1}', '2025-12-10', $2::text::date, $3 "
                        "from child_file f where f.id = $1 returning id", {f->childFile, QString::fromLatin1(reviewOn), f->worker});
    }
    qint64 reminders(qint64 of) { return f->count("select count(*) from task where kind = 'restriction.review' and subject = 'address_restriction' and subject_id = $1", {of}); }
    int runDaily(const JobDefinition &job)
    {
        Connection db(f->connection("app_job"));
        JobEngine engine(db, f->services, {job}, QStringLiteral("a"));
        engine.registerJobs();
        return engine.runDue();
    }
    qint64 counted(const char *what) { return f->count("select coalesce((output->>$1)::int, -1) from job_run where outcome = 'DONE' order by id desc limit 1", {QString::fromLatin1(what)}); }
    void key(const QString &name, const QDateTime &at)
    {
        f->change("insert into idempotency (key, app_user, operation, request_hash, result, created_at) values ($1, $2, 'x', '', '', $3)", {name, f->worker, at});
    }

    std::unique_ptr<WorkFixture> f;
};

void TestDailyJobs::aRestrictionsYearIsRemindedOfOnce()
{
    const qint64 near = restriction("2026-12-10"), far = restriction("2027-03-01");
    QCOMPARE(runDaily(restrictionReview()), 1);
    QCOMPARE(counted("reminded"), 1);
    QCOMPARE(reminders(near), 1);
    QCOMPARE(reminders(far), 0);
    QCOMPARE(f->count("select app_user from task where kind = 'restriction.review'"), f->worker);
    QCOMPARE(f->look("select args->>'review_on' from task where kind = 'restriction.review'").toString(), QStringLiteral("2026-12-10"));
    QCOMPARE(f->look("select due_at from task where kind = 'restriction.review'").toDateTime().toUTC(), QDateTime(QDate(2026, 12, 9), QTime(15, 0), Qt::UTC)); // the day begins in Japan
    QCOMPARE(f->count("select count(*) from outbox where channel = 'popup' and app_user = $1", {f->worker}), 1);
    // The next days say nothing new, also when the task is done; the restriction stands until two persons end it.
    f->change("update task set done_at = now()");
    f->time.advance(40 * 24 * 3600);
    QCOMPARE(runDaily(restrictionReview()), 1);
    QCOMPARE(counted("reminded"), 0);
    QCOMPARE(reminders(near), 1);
    QCOMPARE(f->count("select count(*) from address_restriction where lifted_at is null"), 2);
    // A renewed year is a new reminder.
    f->change("update address_restriction set review_on = '2026-12-31' where id = $1", {near});
    f->time.advance(24 * 3600);
    runDaily(restrictionReview());
    QCOMPARE(reminders(near), 2);
}

void TestDailyJobs::remindersFollowTheSetting()
{
    const qint64 id = restriction("2027-01-15");
    runDaily(restrictionReview());
    QCOMPARE(reminders(id), 0);
    f->change("insert into setting (key, value, valid_from) values ('restriction.review.remind_days', '90', '2026-11-01') "
              "on conflict (key, valid_from) do update set value = excluded.value");
    f->time.advance(24 * 3600);
    runDaily(restrictionReview());
    QCOMPARE(reminders(id), 1);
}

void TestDailyJobs::nobodyIsRemindedInVain_data()
{
    QTest::addColumn<QByteArray>("arrange");
    QTest::newRow("lifted") << QByteArray("update address_restriction r set lift_proposed_by = (select id from app_user u where u.id <> r.set_by order by id limit 1), "
                                          "lift_proposed_at = now(), lift_proposed_version = version;"
                                          "update address_restriction set lifted_at = now(), lifted_by = set_by");
    QTest::newRow("without a year") << QByteArray("update address_restriction set review_on = null");
    QTest::newRow("case closed") << QByteArray("update case_episode set closed_at = now()");
}

void TestDailyJobs::nobodyIsRemindedInVain()
{
    QFETCH(QByteArray, arrange);
    restriction("2026-12-01");
    for (const QByteArray &step : arrange.split(';')) // proposed by one, lifted by another
        f->change(step.constData());
    QCOMPARE(runDaily(restrictionReview()), 1);
    QCOMPARE(counted("reminded"), -1); // nobody was even looked at
    QCOMPARE(f->count("select count(*) from task"), 0);
}

void TestDailyJobs::aCaseWithoutWorkerIsItsLeadersMatter()
{
    const qint64 id = restriction("2026-12-01");
    f->change("delete from case_staff");
    runDaily(restrictionReview());
    QVERIFY(reminders(id) > 0); // somebody hears of it
    QCOMPARE(f->count("select count(*) from task where app_user = $1", {f->worker}), 0);
}

void TestDailyJobs::oldKeysGoAndTheOthersStay()
{
    const QDateTime now = f->time.nowUtc();
    key(QStringLiteral("old"), now.addDays(-91));
    key(QStringLiteral("just inside"), now.addDays(-90).addSecs(60));
    key(QStringLiteral("new"), now);
    QCOMPARE(runDaily(idempotencyExpiry()), 1);
    QCOMPARE(counted("removed"), 1);
    QCOMPARE(f->look("select string_agg(key, ',' order by key) from idempotency").toString(), QStringLiteral("just inside,new"));
}

void TestDailyJobs::moreKeysThanOnePortion()
{
    f->change("insert into idempotency (key, app_user, operation, request_hash, result, created_at) select 'k' || i, $1, 'x', '', '', '2026-01-01' "
              "from generate_series(1, 5001) i", {f->worker});
    QCOMPARE(runDaily(idempotencyExpiry()), 1);
    QCOMPARE(counted("removed"), 5001);
    QCOMPARE(f->count("select count(*) from idempotency"), 0);
}

/// The job sees every row that names a file, whoever's it is; what a killed request or import left behind goes after its days.
void TestDailyJobs::filesThatNothingNamesGo()
{
    QTemporaryDir directory;
    ServerServices::Config config;
    config.storeDirectory = directory.path();
    f = std::make_unique<WorkFixture>(config);
    const auto stored = [&](const QString &name, int daysAgo) {
        const QString path = SealedFile::pathOf(directory.path(), name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1 && file.flush());
        QVERIFY(file.setFileTime(f->time.nowUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
    };
    const QString attached = SealedFile::newName(), waiting = SealedFile::newName(), applied = SealedFile::newName(), orphan = SealedFile::newName(),
                  young = SealedFile::newName();
    const QString source = attached + QStringLiteral(".source"); // a paper's own data, beside it
    f->change("insert into attachment (child_file, subject, subject_id, name, bytes, store_name, created_by) values ($1, 'note', 1, 'a', 1, $2, $3)", {f->childFile, attached, f->worker});
    for (const auto &[name, state] : {std::pair(waiting, "WAITING"), std::pair(applied, "APPLIED")}) {
        const qint64 file = f->count("insert into registry_file (kind, register_date, name, layout, bytes, state, received_at, received_by) "
                                     "values ('FULL', '2026-11-01', 'x', 'x', 1, $1, now(), $2) returning id", {QString::fromLatin1(state), f->worker});
        f->change("insert into registry.file_content (registry_file, layout_body, store_name) values ($1, '', $2)", {file, name});
    }
    for (const QString &name : {attached, source, waiting, applied, orphan})
        stored(name, 8);
    stored(young, 6);
    QCOMPARE(runDaily(storeSweep()), 1);
    QCOMPARE(counted("removed"), 2);
    for (const QString &name : {attached, source, waiting, young})
        QVERIFY(QFile::exists(SealedFile::pathOf(directory.path(), name)));
    for (const QString &name : {applied, orphan})
        QVERIFY(!QFile::exists(SealedFile::pathOf(directory.path(), name)));
}

QTEST_GUILESS_MAIN(TestDailyJobs)
#include "test_daily_jobs.moc"
