// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "model/platform/job.h"
#include "server_fixture.h"
#include "services/server_services.h"
#include "work_fixture.h"

#include <QTest>

using namespace mimamori;

namespace {

/// An instant of the clock on the wall in Japan.
QDateTime japan(const char *text)
{
    return QDateTime::fromString(QLatin1String(text) + QStringLiteral(":00+09:00"), Qt::ISODate).toUTC();
}

} // namespace

/// PLT-03: jobs on a calendar, after others, outside of the hours of service, with signed exceptions.
class TestJobCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void weekOverTheNewYear();
    void missedRunsAreMadeUpForOnce();
    void afterOthers();
    void heavyNeverInServiceHours();
    void schedulesAreSetAndRefused();
    void exceptionNeedsASecondPerson();

private:
    static JobDefinition job(const char *name, const char *schedule, QStringList *log, WorkFixture *f)
    {
        JobDefinition out;
        out.name = name;
        out.schedule = schedule;
        out.run = [log, f, name](JobRun &) { *log << QString(QLatin1String(name) + u' ' + f->time.nowUtc().addSecs(9 * 3600).toString(QStringLiteral("MM-dd HH:mm"))); };
        return out;
    }
    /// Lets the hours go by as a runner does: it wakes when the engine says, at most an hour later.
    static void live(JobEngine &engine, FakeTime &time, const QDateTime &until)
    {
        while (time.nowUtc() < until) {
            engine.runDue();
            const QDateTime next = engine.nextWake();
            const QDateTime later = time.nowUtc().addSecs(3600);
            time.set(std::min(until, next.isValid() && next > time.nowUtc() ? std::min(next, later) : later));
        }
    }
};

void TestJobCalendar::weekOverTheNewYear()
{
    WorkFixture f;
    f.time.set(japan("2026-12-27T12:00"));
    QStringList log;
    Connection db(f.connection("app_job"));
    JobEngine engine(db, f.services, {job("t.open", "open 21:30", &log, &f), job("t.end", "month-end 22:00 shift next", &log, &f)}, QStringLiteral("a"));
    engine.registerJobs();
    live(engine, f.time, japan("2027-01-06T00:00"));
    QCOMPARE(log, QStringList({QStringLiteral("t.open 12-28 21:30"), QStringLiteral("t.open 01-04 21:30"), QStringLiteral("t.end 01-04 22:00"), QStringLiteral("t.open 01-05 21:30")}));
}

void TestJobCalendar::missedRunsAreMadeUpForOnce()
{
    WorkFixture f;
    f.time.set(japan("2026-12-01T12:00"));
    QStringList log;
    Connection db(f.connection("app_job"));
    JobEngine engine(db, f.services, {job("t.daily", "daily 21:30", &log, &f)}, QStringLiteral("a"));
    engine.registerJobs();
    f.time.set(japan("2026-12-04T06:00")); // three nights without a server
    QCOMPARE(engine.runDue(), 1);
    QCOMPARE(engine.runDue(), 0);
    QCOMPARE(log, QStringList({QStringLiteral("t.daily 12-04 06:00")}));
    QCOMPARE(engine.nextWake(), japan("2026-12-04T21:30"));
}

void TestJobCalendar::afterOthers()
{
    WorkFixture f;
    f.time.set(japan("2026-12-01T20:00"));
    QStringList log;
    Connection db(f.connection("app_job"));
    JobEngine engine(db, f.services, {job("t.first", "daily 01:00", &log, &f), job("t.then", "after t.first or 03:30", &log, &f)}, QStringLiteral("a"));
    engine.registerJobs();
    live(engine, f.time, japan("2026-12-03T12:00"));
    QCOMPARE(log, QStringList({QStringLiteral("t.first 12-02 01:00"), QStringLiteral("t.then 12-02 01:00"), QStringLiteral("t.first 12-03 01:00"), QStringLiteral("t.then 12-03 01:00")}));
    f.change("update job set enabled = false where name = 't.first'"); // the latest time holds
    log.clear();
    live(engine, f.time, japan("2026-12-05T12:00"));
    QCOMPARE(log, QStringList({QStringLiteral("t.then 12-04 03:30"), QStringLiteral("t.then 12-05 03:30")}));
}

void TestJobCalendar::heavyNeverInServiceHours()
{
    WorkFixture f;
    f.time.set(japan("2026-12-03T12:00")); // a Thursday
    QStringList log;
    JobDefinition heavy = job("t.heavy", "daily 04:00", &log, &f);
    heavy.heavy = true;
    heavy.forecastSeconds = 3600; // would run into the morning
    Connection db(f.connection("app_job"));
    JobEngine engine(db, f.services, {heavy}, QStringLiteral("a"));
    engine.registerJobs();
    live(engine, f.time, japan("2026-12-05T12:00"));
    QCOMPARE(log, QStringList({QStringLiteral("t.heavy 12-04 21:30"), QStringLiteral("t.heavy 12-05 04:00")})); // Saturdays are free, and it took no time
    f.change("insert into setting (key, valid_from, value) values ('job.service_hours', '2026-12-05', '{\"from\":\"04:45\",\"to\":\"22:15\"}')");
    live(engine, f.time, japan("2026-12-06T12:00"));
    f.change("update job_run set ended_at = started_at + interval '30 minutes'"); // its last run counts double
    log.clear();
    live(engine, f.time, japan("2026-12-07T23:00"));
    QCOMPARE(log, QStringList({QStringLiteral("t.heavy 12-07 22:15")}));
}

void TestJobCalendar::schedulesAreSetAndRefused()
{
    ServerFixture server;
    server.superview().execute(Sql{"test_job", "insert into job (name, next_at) values ('t.one', 'infinity'), ('t.two', 'infinity')"});
    const QString admin = QStringLiteral("admin");
    const auto set = [&](const char *text) {
        ScheduleJob in;
        in.job = QStringLiteral("t.one");
        in.schedule = QString::fromLatin1(text);
        return server.refusal(admin, in);
    };
    QCOMPARE(set("every 1"), QByteArray("schedule_too_often schedule"));
    QCOMPARE(set("once 2026-01-01 06:00"), QByteArray("schedule_never schedule"));
    QCOMPARE(set("dayly 06:00"), QByteArray("schedule_unreadable schedule"));
    QCOMPARE(set("after t.three"), QByteArray("not_found schedule"));
    QCOMPARE(set("after t.one"), QByteArray("not_found schedule"));
    QCOMPARE(set("open 21:30"), QByteArray("ok"));
    PlanJob plan;
    plan.job = QStringLiteral("t.one");
    plan.count = 2;
    const JobPlan planned = server.call(admin, plan); // a dry run: Friday, then Tuesday after a holiday
    QCOMPARE(planned.firings.size(), 2);
    QCOMPARE(planned.firings[0].at, japan("2026-11-20T21:30"));
    QCOMPARE(planned.firings[1].at, japan("2026-11-24T21:30"));
    QVERIFY(server.refusal(QStringLiteral("yamamoto"), plan).startsWith("forbidden"));
}

void TestJobCalendar::exceptionNeedsASecondPerson()
{
    ServerFixture server; // Friday noon
    server.superview().execute(Sql{"test_job", "insert into job (name, next_at, heavy) values ('t.heavy', 'infinity', true)"});
    server.superview().execute(Sql{"test_role", "insert into user_post (app_user, office, role) select u.id, o.id, 'OPM' from app_user u, office o "
                                                "where u.login_name = 'okada' and o.code = (select min(code) from office)"});
    const QString admin = QStringLiteral("admin");
    const QString second = QStringLiteral("okada");
    RunJob run;
    run.job = QStringLiteral("t.heavy");
    QCOMPARE(server.refusal(admin, run), QByteArray("heavy_window job"));
    ExceptJob ask;
    ask.job = run.job;
    ask.validFrom = server.time.nowUtc();
    ask.validTo = ask.validFrom.addSecs(25 * 3600);
    ask.reason = QStringLiteral("緊急の変更の前");
    QCOMPARE(server.refusal(admin, ask), QByteArray("exception_long valid_to"));
    ask.validTo = ask.validFrom.addSecs(3600);
    DecideJobException decide;
    decide.exception = server.call(admin, ask).exception;
    decide.approve = true;
    QCOMPARE(server.refusal(admin, run), QByteArray("heavy_window job")); // asked is not allowed
    QCOMPARE(server.refusal(admin, decide), QByteArray("own_draft exception"));
    QCOMPARE(server.refusal(second, decide), QByteArray("ok"));
    QCOMPARE(server.refusal(second, decide), QByteArray("not_again exception"));
    QCOMPARE(server.refusal(admin, run), QByteArray("ok"));
    server.time.advance(3600);
    server.superview().execute(Sql{"test_done", "update job_run set outcome = 'DONE', server = 'a'"});
    QCOMPARE(server.refusal(admin, run), QByteArray("heavy_window job")); // it has run out
}

QTEST_GUILESS_MAIN(TestJobCalendar)
#include "test_job_calendar.moc"
