// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "services/server_services.h"
#include "work_fixture.h"

#include <QTest>

#include <thread>

using namespace mimamori;

namespace {

constexpr Sql mark{"test_mark", "insert into numbering (kind, office, fiscal_year, last) values ('mark', 0, $1, 1) "
                                "on conflict (kind, office, fiscal_year) do update set last = numbering.last + 1"};

JobDefinition hourly(std::function<void(JobRun &)> run)
{
    JobDefinition job;
    job.name = "test.hourly";
    job.everySeconds = 3600;
    job.run = std::move(run);
    return job;
}

} // namespace

/// PLT-03: once whichever servers are alive, with history, retry and manual run.
class TestJobEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void runsWhenDueAndOnlyThen();
    void failureIsTriedAgainWithGrowingPauses();
    void runOfADeadServerIsLostAndMadeUpFor();
    void twoEnginesRunItOnce();
    void staleFenceWritesNothing();
    void runsByHand();
    void disabledJobRests();

private:
    qint64 marks() { return f->count("select coalesce(sum(last), 0) from numbering where kind = 'mark'"); }
    QString outcomes() { return f->look("select coalesce(string_agg(outcome || attempt, ' ' order by id), '') from job_run").toString(); }

    std::unique_ptr<WorkFixture> f;
};

void TestJobEngine::init()
{
    f = std::make_unique<WorkFixture>();
}

void TestJobEngine::runsWhenDueAndOnlyThen()
{
    Connection db(f->connection("app_job"));
    JobEngine engine(db, f->services, {hourly([](JobRun &run) {
        run.transaction([](Context &c) { c.db().execute(mark, {1}); });
        run.count("marks");
    })}, QStringLiteral("a"));
    engine.registerJobs();
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(engine.runDue(), 0);
    QCOMPARE(engine.nextWake(), f->time.nowUtc().addSecs(3600));
    f->time.advance(3599);
    QCOMPARE(engine.runDue(), 0);
    f->time.advance(1);
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(marks(), 2);
    QCOMPARE(outcomes(), QStringLiteral("DONE1 DONE1"));
    QCOMPARE(f->count("select (output->>'marks')::int from job_run order by id desc limit 1"), 1);
    QCOMPARE(f->count("select count(*) from audit.event where action = 'job' and operation = 'job.test.hourly' and terminal = 'job:test.hourly'"), 2);
}

void TestJobEngine::failureIsTriedAgainWithGrowingPauses()
{
    QCOMPARE(JobEngine::backoffSeconds(1), 30);
    QCOMPARE(JobEngine::backoffSeconds(4), 240);
    QCOMPARE(JobEngine::backoffSeconds(40), 3600);
    bool works = false;
    Connection db(f->connection("app_job"));
    JobDefinition job = hourly([&](JobRun &run) {
        run.transaction([&](Context &c) {
            c.db().execute(mark, {1});
            if (!works)
                throw Problem("broken");
        });
    });
    job.nextDue = [this](Connection &, const ServerServices &) { return f->time.nowUtc().addSecs(-60); }; // its data waits all the while
    JobEngine engine(db, f->services, {job}, QStringLiteral("a"));
    engine.registerJobs();
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(engine.runDue(), 0); // rests, though something is due
    f->time.advance(30);
    QCOMPARE(engine.runDue(), 1);
    f->time.advance(30);
    QCOMPARE(engine.runDue(), 0);
    QCOMPARE(marks(), 0);
    works = true;
    f->time.advance(30);
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(marks(), 1);
    QCOMPARE(outcomes(), QStringLiteral("FAILED1 FAILED2 DONE3"));
    QCOMPARE(f->look("select error_code from job_run order by id limit 1").toString(), QStringLiteral("broken"));
}

void TestJobEngine::runOfADeadServerIsLostAndMadeUpFor()
{
    int dying = 2;
    const auto run = [&](JobRun &r) {
        r.transaction([](Context &c) { c.db().execute(mark, {1}); });
        r.transaction([&](Context &c) {
            c.db().execute(mark, {2});
            if (dying-- > 0) // the backend goes away as it does when the server is killed
                f->change("select pg_terminate_backend($1)", {c.db().value(Sql{"pid", "select pg_backend_pid()"})});
        });
    };
    for (const bool dies : {true, true, false}) {
        Connection db(f->connection("app_job"));
        JobEngine engine(db, f->services, {hourly(run)}, QStringLiteral("a"));
        engine.registerJobs();
        if (dies) {
            QVERIFY_THROWS_EXCEPTION(DbError, engine.runDue());
            continue;
        }
        QCOMPARE(engine.runDue(), 0); // lost twice in a row: not at once again
        f->time.advance(60);
        QCOMPARE(engine.runDue(), 1);
    }
    QCOMPARE(outcomes(), QStringLiteral("LOST1 LOST2 DONE3"));
    QCOMPARE(f->count("select last from numbering where kind = 'mark' and fiscal_year = 2"), 1);
}

void TestJobEngine::twoEnginesRunItOnce()
{
    const auto serve = [this](const QString &name) {
        Connection db(f->connection("app_job"));
        JobEngine engine(db, f->services, {hourly([](JobRun &run) {
            run.transaction([](Context &c) {
                c.db().execute(mark, {1});
                c.db().query(Sql{"test_sleep", "select pg_sleep(0.05)"});
            });
        })}, name);
        engine.registerJobs();
        for (int i = 0; i < 20; ++i)
            engine.runDue();
    };
    std::vector<std::thread> threads;
    for (const char *name : {"a", "b", "c"})
        threads.emplace_back([&serve, name] { serve(QString::fromLatin1(name)); });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(marks(), 1);
    QCOMPARE(outcomes(), QStringLiteral("DONE1"));
}

void TestJobEngine::staleFenceWritesNothing()
{
    bool wasLost = false;
    Connection db(f->connection("app_job"));
    JobEngine engine(db, f->services, {hourly([&](JobRun &run) {
        run.transaction([](Context &c) { c.db().execute(mark, {1}); });
        // Another runner took the job over while this one was away (a stopped virtual machine).
        f->change("update job set fence = fence + 1 where name = 'test.hourly'");
        try {
            run.transaction([](Context &c) { c.db().execute(mark, {2}); });
        } catch (const JobInterrupted &interrupted) {
            wasLost = interrupted.reason() == JobInterrupted::Reason::LeaseLost;
            throw;
        }
    })}, QStringLiteral("a"));
    engine.registerJobs();
    engine.runDue();
    QVERIFY(wasLost);
    QCOMPARE(f->count("select count(*) from numbering where kind = 'mark' and fiscal_year = 2"), 0);
    QCOMPARE(outcomes(), QStringLiteral("RUNNING1")); // the history is the other's to write
}

void TestJobEngine::runsByHand()
{
    Connection db(f->connection("app_job"));
    JobDefinition job = hourly([](JobRun &run) { run.transaction([](Context &c) { c.db().execute(mark, {1}); }); });
    job.everySeconds = 0;
    JobEngine engine(db, f->services, {job}, QStringLiteral("a"));
    engine.registerJobs();
    QCOMPARE(engine.runDue(), 0);
    f->change("insert into job_run (job, by_hand, fence) values ('test.hourly', $1, 0)", {f->chief});
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(engine.runDue(), 0);
    QCOMPARE(outcomes(), QStringLiteral("DONE1"));
    QCOMPARE(f->count("select by_hand from job_run"), f->chief);
}

void TestJobEngine::disabledJobRests()
{
    Connection db(f->connection("app_job"));
    JobEngine engine(db, f->services, {hourly([](JobRun &) {})}, QStringLiteral("a"));
    engine.registerJobs();
    f->change("update job set enabled = false");
    QCOMPARE(engine.runDue(), 0);
    QVERIFY(!engine.nextWake().isValid());
}

QTEST_GUILESS_MAIN(TestJobEngine)
#include "test_job_engine.moc"
