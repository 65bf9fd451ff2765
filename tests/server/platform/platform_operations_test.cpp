// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_engine.h"
#include "jobs/job_list.h"
#include "model/platform/generic.h"
#include "model/platform/job.h"
#include "model/platform/task.h"
#include "server_fixture.h"

#include <algorithm>

using namespace mimamori;

/// job.list, job.run, code.list, town.find, task.done: what each does, who may not, what goes wrong.
class PlatformOperationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_server = std::make_unique<ServerFixture>(); }

    void jobsAreListedWithTheirRuns() // PLT-03
    {
        registerJobs();
        change("insert into job_run (job, started_at, ended_at, outcome, fence, output, server) select 'outbox.send', '2026-11-20T01:00:00Z'::timestamptz + i * interval '1 minute', "
               "'2026-11-20T02:00:00Z', 'DONE', i, '{\"sent\": 3}', 'a' from generate_series(1, 7) i");
        const JobViews views = m_server->call(m_operator, ListJobs{3});
        QCOMPARE(views.jobs.size(), allJobs().size());
        const JobView *sending = jobOf(views, QStringLiteral("outbox.send"));
        QVERIFY(sending && sending->enabled);
        QCOMPARE(sending->runs.size(), 3);
        QVERIFY(sending->runs[0].run > sending->runs[1].run); // newest first
        QCOMPARE(sending->runs[0].output, QStringLiteral("{\"sent\": 3}"));
        QCOMPARE(m_server->refusal(QStringLiteral("yamamoto"), ListJobs()), QByteArray("forbidden"));
        QCOMPARE(m_server->refusal(m_operator, ListJobs{-1}), QByteArray("out_of_range runs"));
        QCOMPARE(m_server->refusal(m_operator, ListJobs{1'000'000}), QByteArray("out_of_range runs"));
    }

    void aJobRunByHandIsDoneOnceByWhoeverTakesIt() // PLT-03
    {
        registerJobs();
        const QString job = QStringLiteral("idempotency.expire");
        change("update job set next_at = '2027-01-01'");
        Connection db(m_server->connection("app_job"));
        JobEngine engine(db, m_server->services(), allJobs(), QStringLiteral("a"));
        while (engine.runDue() > 0) // what a fresh database wakes by itself
            ;
        m_server->call(m_operator, RunJob{job});
        m_server->call(m_operator, RunJob{job}); // a second wish while one waits is the same wish
        QCOMPARE(count("select count(*) from job_run where by_hand is not null"), 1);
        QCOMPARE(count("select by_hand from job_run where by_hand is not null"), m_server->userId(m_operator));
        QCOMPARE(engine.runDue(), 1);
        QCOMPARE(engine.runDue(), 0);
        const JobViews views = m_server->call(m_operator, ListJobs());
        QCOMPARE(jobOf(views, job)->runs.at(0).outcome, QStringLiteral("DONE"));
        QCOMPARE(jobOf(views, job)->runs.at(0).byHand, QStringLiteral("運用 次郎"));
    }

    void aTerminalIsTakenInAtTheMomentOfItsSaving() // PLT-01
    {
        QCborMap terminal{{QStringLiteral("name"), QStringLiteral("window-7")}, {QStringLiteral("fingerprint"), QString(64, QLatin1Char('a'))},
            {QStringLiteral("not_after"), QStringLiteral("2099-01-01T00:00:00Z")}, {QStringLiteral("enrolled_at"), QStringLiteral("2001-01-01T00:00:00Z")}};
        const Outcome made = m_server->run(m_operator, "terminal.save", terminal);
        QVERIFY(made.ok);
        terminal = made.out.value(QStringLiteral("row")).toMap();
        const QString enrolled = terminal.value(QStringLiteral("enrolled_at")).toString();
        QVERIFY(!enrolled.isEmpty());
        QVERIFY(!enrolled.startsWith(QStringLiteral("2001"))); // the server says when, whatever the terminal's form said
        terminal.insert(QStringLiteral("name"), QStringLiteral("window-8"));
        const Outcome changed = m_server->run(m_operator, "terminal.save", terminal, 1);
        QVERIFY(changed.ok);
        QCOMPARE(changed.out.value(QStringLiteral("row")).toMap().value(QStringLiteral("enrolled_at")).toString(), enrolled);
    }

    void whatJobsRefuse()
    {
        registerJobs();
        QCOMPARE(m_server->refusal(m_operator, RunJob{QStringLiteral("no.such.job")}), QByteArray("not_found job"));
        QCOMPARE(m_server->refusal(m_operator, RunJob()), QByteArray("required job"));
        QCOMPARE(m_server->refusal(QStringLiteral("hq1"), RunJob{QStringLiteral("outbox.send")}), QByteArray("forbidden")); // may look, not run
        change("update job set enabled = false where name = 'outbox.send'");
        QCOMPARE(m_server->refusal(m_operator, RunJob{QStringLiteral("outbox.send")}), QByteArray("disabled job"));
        QCOMPARE(count("select count(*) from job_run"), 0);
    }

    void codesAreThoseOfTheDay() // PLT-08
    {
        change("insert into code (code_table, code, name, valid_from, valid_to, sort) values ('sex', 'X', '古い名', '2000-01-01', '2026-11-20', 9), "
               "('sex', 'X', '新しい名', '2026-11-21', null, 9), ('sex', 'Y', '未来', '2027-01-01', null, 10)");
        QCOMPARE(nameOf({}, QStringLiteral("X")), QStringLiteral("古い名"));
        QCOMPARE(nameOf(QDate(2026, 11, 21), QStringLiteral("X")), QStringLiteral("新しい名"));
        QCOMPARE(nameOf({}, QStringLiteral("Y")), QString());
        QCOMPARE(nameOf(QDate(2027, 1, 1), QStringLiteral("Y")), QStringLiteral("未来"));
        QCOMPARE(nameOf(QDate(1999, 12, 31), QStringLiteral("X")), QString());
        const CodeTables all = m_server->call(QStringLiteral("helpdesk"), ListCodes());
        QVERIFY(std::is_sorted(all.codes.begin(), all.codes.end(), [](const CodeView &a, const CodeView &b) { return std::pair(a.table, a.sort) < std::pair(b.table, b.sort); }));
        const Outcome impossible = m_server->run(QStringLiteral("yamamoto"), "code.list", {{QStringLiteral("on"), QStringLiteral("2026-02-30")}});
        QCOMPARE(impossible.error.code + ' ' + impossible.error.field, QByteArray("no_such_date on"));
    }

    void townsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seven digits") << QStringLiteral("6511114") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("with a hyphen") << QStringLiteral("651-1114") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("full width and mark") << QStringLiteral("〒６５１ー１１１４") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("the beginning of a zip") << QStringLiteral("65111") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("name") << QStringLiteral("鈴蘭台西") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("ward and name") << QStringLiteral("北区鈴蘭台西") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("hiragana") << QStringLiteral("すずらんだいにし") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("katakana") << QStringLiteral("スズランダイニシ") << QStringLiteral("鈴蘭台西町");
        QTest::newRow("nothing of that name") << QStringLiteral("存在しない町") << QString();
        QTest::newRow("a pattern is no pattern") << QStringLiteral("鈴%") << QString();
        QTest::newRow("a quote is a letter") << QStringLiteral("'; drop table postal_code; --") << QString();
    }
    void townsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Towns towns = m_server->call(QStringLiteral("yamamoto"), FindTowns{text});
        QStringList names;
        for (const TownView &town : towns.towns)
            names << town.town;
        QVERIFY2(expected.isEmpty() ? names.isEmpty() : names.contains(expected), qPrintable(names.join(u' ')));
        QVERIFY(names.size() <= 100);
    }
    void townsNeedAText() { QCOMPARE(m_server->refusal(QStringLiteral("yamamoto"), FindTowns{QStringLiteral("  ")}), QByteArray("required text")); }

    void aTaskIsDoneByWhomItIsGivenTo()
    {
        const qint64 mine = addTask(m_server->userId(QStringLiteral("yamamoto")), 0, {});
        const qint64 ofThePost = addTask(0, m_server->officeId(QStringLiteral("05")), QStringLiteral("WCW"));
        const qint64 ofTheChief = addTask(0, m_server->officeId(QStringLiteral("05")), QStringLiteral("WMG"));
        for (qint64 task : {mine, ofThePost}) {
            QCOMPARE(m_server->refusal(QStringLiteral("nada1"), FinishTask{{task}}), QByteArray("not_found task"));
            m_server->call(QStringLiteral("yamamoto"), FinishTask{{task}});
            QCOMPARE(count("select done_by from task where id = $1", {task}), m_server->userId(QStringLiteral("yamamoto")));
        }
        QCOMPARE(m_server->refusal(QStringLiteral("yamamoto"), FinishTask{{ofTheChief}}), QByteArray("not_found task"));
        QCOMPARE(m_server->refusal(QStringLiteral("yamamoto"), FinishTask{{999'999'999}}), QByteArray("not_found task"));
        QCOMPARE(m_server->refusal(QStringLiteral("yamamoto"), FinishTask()), QByteArray("required task"));
        // Done is done: it stays with whoever did it first.
        m_server->time.advance(60);
        m_server->call(QStringLiteral("kawaguchi"), FinishTask{{ofThePost}});
        QCOMPARE(count("select done_by from task where id = $1", {ofThePost}), m_server->userId(QStringLiteral("yamamoto")));
        QCOMPARE(count("select count(*) from audit.event where operation = 'task.done' and result = 'ok' and object_ids = array[$1::bigint]", {mine}), 1);
    }

    void aPostThatIsOverGivesNoTask()
    {
        const qint64 task = addTask(0, m_server->officeId(QStringLiteral("05")), QStringLiteral("WCW"));
        m_server->call(QStringLiteral("kawaguchi"), ListTasks()); // signed in while the post still holds
        change("update user_post set valid_to = '2026-11-19' where app_user = (select id from app_user where login_name = 'kawaguchi')");
        QVERIFY(m_server->refusal(QStringLiteral("kawaguchi"), FinishTask{{task}}) != "ok");
        QCOMPARE(count("select count(*) from task where done_at is null"), 1);
    }

private:
    void registerJobs()
    {
        Connection db(m_server->connection("app_job"));
        JobEngine(db, m_server->services(), allJobs(), QStringLiteral("a")).registerJobs();
    }
    static const JobView *jobOf(const JobViews &views, const QString &name)
    {
        for (const JobView &view : views.jobs) {
            if (view.job == name)
                return &view;
        }
        return nullptr;
    }
    QString nameOf(QDate on, const QString &code)
    {
        const CodeTables tables = m_server->call(QStringLiteral("yamamoto"), ListCodes{on});
        for (const CodeView &view : tables.codes) {
            if (view.table == QLatin1String("sex") && view.code == code)
                return view.name;
        }
        return {};
    }
    qint64 addTask(qint64 user, qint64 office, const QString &role)
    {
        return count("insert into task (kind, app_user, office, role) values ('note.approve', nullif($1, 0), nullif($2, 0), $3) returning id", {user, office, role});
    }
    void change(const char *sql) { m_server->superview().executeScript("test_change", sql); }
    qint64 count(const char *sql, const QVariantList &binds = {}) { return m_server->superview().value(SqlText{"test_count", QString::fromLatin1(sql)}, binds).toLongLong(); }

    const QString m_operator = QStringLiteral("helpdesk");
    std::unique_ptr<ServerFixture> m_server;
};

QTEST_GUILESS_MAIN(PlatformOperationsTest)
#include "platform_operations_test.moc"
