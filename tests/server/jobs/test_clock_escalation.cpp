// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "jobs/job_runner.h"
#include "services/clocks.h"
#include "work_fixture.h"

#include <QTest>

#include <thread>

using namespace mimamori;

namespace {

const QDateTime received(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

/// Who has an open task about the clock, and what kind: "clock.threshold cw1,o:SV".
constexpr auto openTasks =
    "select coalesce(string_agg(distinct t.kind, ','), '') || ' ' || coalesce(string_agg(coalesce(u.login_name, 'o:' || t.role), ',' "
    "order by coalesce(u.login_name, 'o:' || t.role)), '') from task t left join app_user u on u.id = t.app_user where t.done_at is null";

} // namespace

/// CASE-02: 24, 36, 44 hours and the breach are told by the rule's ladder, each once, whatever happens to the servers.
class TestClockEscalation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void climbsTheLadder();
    void backdatedReceptionIsToldAtOnce();
    void stoppedClockIsSilent();
    void withdrawnSightIsNotToldTwice();
    void killedInBetweenTellsOnce();
    void twoEnginesTellOnce();
    void unassignedCaseGoesToTheChief();
    void wardHasItsOwnLadder();
    void brokenRuleDoesNotStopTheOthers();
    void changedRuleMovesTheDueTime();
    void threadWakesOnNotify();

private:
    void start(const QDateTime &at);
    int escalate();
    QString told() { return f->look("select array_to_string(told, ' ') from running_clock where rule = 'SAFE48'").toString(); }

    std::unique_ptr<WorkFixture> f;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<JobEngine> m_engine;
};

void TestClockEscalation::init()
{
    f = std::make_unique<WorkFixture>();
    m_db = std::make_unique<Connection>(f->connection("app_job"));
    m_engine = std::make_unique<JobEngine>(*m_db, f->services, QList<JobDefinition>{clockEscalation()}, QStringLiteral("a"));
    m_engine->registerJobs();
}

void TestClockEscalation::start(const QDateTime &at)
{
    f->as(f->worker, [&](Context &c) { startClock(c, "SAFE48", "case_episode", f->episode, f->childFile, f->episode, at); });
}

int TestClockEscalation::escalate()
{
    return m_engine->runDue();
}

void TestClockEscalation::climbsTheLadder()
{
    start(received);
    QCOMPARE(escalate(), 0);
    QCOMPARE(m_engine->nextWake(), received.addSecs(24 * 3600));
    struct Step {
        int hours;
        const char *told;
        const char *open;
    };
    const Step steps[] = {{24, "24h", "clock.threshold cw1"},
                          {36, "24h 36h", "clock.threshold cw1,o:SV"},
                          {44, "24h 36h 44h", "clock.threshold cw1,o:SV"},
                          {48, "24h 36h 44h due", "clock.breach cw1,o:DIR,o:SV"},
                          {52, "24h 36h 44h due after", "clock.breach cw1,o:DIR,o:SV"},
                          {56, "24h 36h 44h due after after#2", "clock.breach cw1,o:DIR,o:SV"}};
    for (const Step &step : steps) {
        f->time.set(received.addSecs(step.hours * 3600 - 1));
        QCOMPARE(escalate(), 0);
        f->time.set(received.addSecs(step.hours * 3600));
        QCOMPARE(escalate(), 1);
        QCOMPARE(escalate(), 0);
        QCOMPARE(told(), QString::fromLatin1(step.told));
        QCOMPARE(f->look(openTasks).toString(), QString::fromLatin1(step.open));
    }
    // Pop-ups to every holder; a mail from the warning on; no name of a child leaves by mail.
    QCOMPARE(f->count("select count(*) from outbox where channel = 'popup' and app_user = $1", {f->secondChief}), 5);
    QCOMPARE(f->count("select count(*) from outbox where channel = 'mail' and app_user = $1", {f->worker}), 5);
    QCOMPARE(f->count("select count(*) from outbox where payload::text like '%試験%'"), 0);
}

void TestClockEscalation::backdatedReceptionIsToldAtOnce()
{
    f->time.set(received.addSecs(40 * 3600));
    start(received);
    QCOMPARE(escalate(), 1);
    QCOMPARE(told(), QStringLiteral("24h 36h"));
    QCOMPARE(f->look(openTasks).toString(), QStringLiteral("clock.threshold cw1,o:SV"));
    QCOMPARE(f->count("select count(*) from outbox where channel = 'popup' and app_user = $1", {f->worker}), 1);
}

void TestClockEscalation::stoppedClockIsSilent()
{
    start(received);
    f->time.set(received.addSecs(25 * 3600));
    QCOMPARE(escalate(), 1);
    f->as(f->worker, [&](Context &c) { stopClock(c, "SAFE48", "case_episode", f->episode, c.now(), QStringLiteral("SEEN")); });
    QCOMPARE(f->look(openTasks).toString(), QStringLiteral(" ")); // its tasks are done
    f->time.set(received.addSecs(100 * 3600));
    QCOMPARE(escalate(), 0);
    QCOMPARE(told(), QStringLiteral("24h"));
}

void TestClockEscalation::withdrawnSightIsNotToldTwice()
{
    stoppedClockIsSilent();
    f->as(f->worker, [&](Context &c) { restartClock(c, "SAFE48", "case_episode", f->episode); });
    QCOMPARE(escalate(), 1);
    QVERIFY(told().startsWith(QStringLiteral("24h 36h 44h due after")));
    QCOMPARE(f->count("select count(*) from task where dedupe like '%/24h/%'"), 1);
}

void TestClockEscalation::killedInBetweenTellsOnce()
{
    start(received);
    f->time.set(received.addSecs(37 * 3600));
    // The connection dies while the transaction is open: told[] and tasks are gone together, and the next server tells.
    JobDefinition dying = clockEscalation();
    dying.run = [this](JobRun &run) {
        run.transaction([this](Context &c) {
            c.db().execute(Sql{"t1", "update running_clock set told = '{24h,36h}'"});
            c.db().execute(Sql{"t2", "insert into task (kind, dedupe) values ('clock.threshold', 'half')"});
            f->change("select pg_terminate_backend($1)", {c.db().value(Sql{"pid", "select pg_backend_pid()"})});
        });
    };
    {
        Connection db(f->connection("app_job"));
        JobEngine engine(db, f->services, {dying}, QStringLiteral("b"));
        QVERIFY_THROWS_EXCEPTION(DbError, engine.runDue());
    }
    QCOMPARE(told(), QString());
    QCOMPARE(escalate(), 1);
    QCOMPARE(told(), QStringLiteral("24h 36h"));
    QCOMPARE(f->count("select count(*) from task"), 2);
    QCOMPARE(f->look("select string_agg(outcome, ' ' order by id) from job_run").toString(), QStringLiteral("LOST DONE"));
}

void TestClockEscalation::twoEnginesTellOnce()
{
    start(received);
    f->as(f->worker, [&](Context &c) { startClock(c, "JURI", "reception", f->reception, f->childFile, f->episode, received); });
    f->time.set(received.addSecs(60 * 3600));
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this] {
            Connection db(f->connection("app_job"));
            JobEngine engine(db, f->services, {clockEscalation()}, QStringLiteral("x"));
            for (int n = 0; n < 5; ++n)
                engine.runDue();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(f->look(openTasks).toString(), QStringLiteral("clock.breach cw1,o:DIR,o:SV"));
    QCOMPARE(f->count("select count(*) from task"), 3);
    QCOMPARE(f->count("select cardinality(told) - cardinality(array(select distinct unnest(told))) from running_clock where rule = 'SAFE48'"), 0);
}

void TestClockEscalation::unassignedCaseGoesToTheChief()
{
    f->change("delete from case_staff");
    start(received);
    f->time.set(received.addSecs(24 * 3600));
    QCOMPARE(escalate(), 1);
    QCOMPARE(f->look(openTasks).toString(), QStringLiteral("clock.threshold o:SV"));
}

void TestClockEscalation::wardHasItsOwnLadder()
{
    f->change("delete from case_staff");
    f->change("update case_episode set office = $1", {f->ward});
    start(received);
    f->time.set(received.addSecs(48 * 3600));
    QCOMPARE(escalate(), 1);
    QCOMPARE(f->look(openTasks).toString(), QStringLiteral("clock.breach o:WMG"));
    QCOMPARE(f->count("select count(*) from outbox where app_user = $1 and channel = 'popup'", {f->wardChief}), 1);
}

void TestClockEscalation::brokenRuleDoesNotStopTheOthers()
{
    f->change("insert into running_clock (rule, rule_from, subject, subject_id, started_at, next_at) "
              "values ('NO_SUCH', '2026-01-01', 'case_episode', 1, $1, $1)", {received});
    start(received);
    f->time.set(received.addSecs(24 * 3600));
    QCOMPARE(escalate(), 1);
    QCOMPARE(told(), QStringLiteral("24h"));
    QCOMPARE(f->count("select (output->>'unreckoned')::int from job_run"), 1);
    QCOMPARE(f->look("select next_at from running_clock where rule = 'NO_SUCH'").toDateTime(), f->time.nowUtc().addDays(1));
}

// LAW-01: rules and calendars change under running clocks
void TestClockEscalation::changedRuleMovesTheDueTime()
{
    // One that no rule can reckon comes first and does not keep the others from theirs.
    f->change("insert into running_clock (rule, rule_from, subject, subject_id, started_at, next_at) "
              "values ('NO_SUCH', '2026-01-01', 'case_episode', 1, $1, $1)", {received});
    start(received);
    f->change("update clock_rule set body = jsonb_set(body, '{amount}', '24') where rule = 'SAFE48'");
    f->services.setClockBook(std::make_shared<const ServerServices::ClockBook>(ServerServices::ClockBook{
        parseClockRules(QByteArray("{\"rules\":[") + f->look("select body::text from clock_rule where rule = 'SAFE48'").toString().toUtf8() + "]}"),
        BusinessCalendar::kobe()}));
    JobEngine engine(*m_db, f->services, {clockRecomputation()}, QStringLiteral("a"));
    engine.registerJobs();
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(f->look("select due_at from running_clock where rule = 'SAFE48'").toDateTime(), received.addSecs(24 * 3600));
    QCOMPARE(f->count("select (output->>'moved')::int from job_run where job = 'clock.recompute'"), 1);
}

void TestClockEscalation::threadWakesOnNotify()
{
    f->time.set(received.addSecs(25 * 3600));
    JobRunner runner(f->connection("app_job"), f->services, quickJobs());
    QTRY_VERIFY_WITH_TIMEOUT(f->count("select count(*) from job") >= 5, 20000);
    start(received); // its first threshold has passed: the runner must not wait for its next look
    QTRY_COMPARE_WITH_TIMEOUT(told(), QStringLiteral("24h"), 20000);
    // A pop-up left the outbox by the same runner.
    QTRY_COMPARE_WITH_TIMEOUT(f->count("select count(*) from outbox where channel = 'popup' and sent_at is null"), qint64(0), 20000);
}

QTEST_GUILESS_MAIN(TestClockEscalation)
#include "test_clock_escalation.moc"
