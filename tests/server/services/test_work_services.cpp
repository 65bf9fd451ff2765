// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/features.h"
#include "model/platform/approval.h"
#include "model/platform/clock_view.h"
#include "model/platform/my_work.h"
#include "record/codec.h"
#include "services/approvals.h"
#include "services/clocks.h"
#include "services/tasks.h"
#include "work_fixture.h"

#include <QJsonDocument>
#include <QTest>

namespace mimamori {

// of features/features_list.h
void registerApproval(Features &features);
void registerClockView(Features &features);
void registerMyWork(Features &features);
void registerTask(Features &features);

} // namespace mimamori

using namespace mimamori;

namespace {

const QDateTime received(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC);

template <class In>
typename In::Reply call(const Features &features, Context &context, const In &in)
{
    return fromCbor<typename In::Reply>(features.find(In::operation)->run(context, toCbor(in)));
}

} // namespace

class TestWorkServices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void taskIsMadeOnce();
    void taskAboutHiddenFileCanBeMade();
    void clockStartsStopsAndStartsAgain();
    void earlierStartWins();
    void approvalNeedsAnother();
    void approvalOfAStaleVersionIsRefused();
    void deputyDecides();
    void myWorkShowsWhatRunsOut();
    void explanationNamesTheLaw();

private:
    qint64 makeNote(int version = 1);
    qint64 draft(qint64 note, int version);

    WorkFixture f;
    Features m_features;
    QList<qint64> m_continued;
};

void TestWorkServices::initTestCase()
{
    registerApproval(m_features);
    registerClockView(m_features);
    registerMyWork(m_features);
    registerTask(m_features);
    onApprovalDecided("note", [this](Context &, const ApprovalDecision &d) { m_continued << (d.approved ? d.subjectId : -d.subjectId); });
}

void TestWorkServices::taskIsMadeOnce()
{
    const NewTask task{.kind = "reception.new", .office = f.centre, .role = QStringLiteral("SV"), .childFile = f.childFile, .subject = "reception",
                       .subjectId = f.reception, .dedupe = QStringLiteral("once"), .popup = true, .mail = true};
    qint64 first = 0;
    f.as(f.worker, [&](Context &c) { first = addTask(c, task); });
    QVERIFY(first > 0);
    f.as(f.worker, [&](Context &c) { QCOMPARE(addTask(c, task), qint64(0)); });
    QCOMPARE(f.count("select count(*) from task where dedupe = 'once'"), 1);
    // Both holders of the role are told, once each.
    QCOMPARE(f.count("select count(*) from outbox where channel = 'popup'"), 2);
    QCOMPARE(f.count("select count(*) from outbox where channel = 'mail'"), 2);
    f.as(f.chief, [&](Context &c) { finishTasks(c, {"reception.new"}, "reception", f.reception); });
    QCOMPARE(f.count("select done_by from task where id = $1", {first}), f.chief);
    // Done is done: the same event makes no second one.
    f.as(f.worker, [&](Context &c) { QCOMPARE(addTask(c, task), qint64(0)); });
}

// domain.md 8.3: the typist who must not know of a file still makes its supervisor's task
void TestWorkServices::taskAboutHiddenFileCanBeMade()
{
    f.change("update child_file set level = 2 where id = $1", {f.childFile});
    f.as(f.otherWorker, [&](Context &c) {
        QVERIFY(addTask(c, {.kind = "file.linked", .user = f.chief, .childFile = f.childFile, .dedupe = QStringLiteral("hidden")}) > 0);
        QCOMPARE(addTask(c, {.kind = "file.linked", .user = f.chief, .childFile = f.childFile, .dedupe = QStringLiteral("hidden")}), qint64(0));
    });
    f.as(f.otherWorker, [&](Context &c) {
        const TaskLines lines = call(m_features, c, ListTasks{{f.childFile}});
        QVERIFY(lines.tasks.isEmpty());
    });
    f.change("update child_file set level = 0 where id = $1", {f.childFile});
}

// CASE-02: 48 hours from reception; a withdrawn sight starts the clock again with its first start
void TestWorkServices::clockStartsStopsAndStartsAgain()
{
    f.as(f.worker, [&](Context &c) {
        const qint64 id = startClock(c, "SAFE48", "case_episode", f.episode, f.childFile, f.episode, received);
        QCOMPARE(startClock(c, "SAFE48", "case_episode", f.episode, f.childFile, f.episode, received.addSecs(3600)), id);
        const auto clock = findClock(c, "SAFE48", "case_episode", f.episode);
        QCOMPARE(clock->dueAt, received.addSecs(48 * 3600));
        QVERIFY(!clock->dueOn.isValid());
    });
    QCOMPARE(f.look("select next_at from running_clock").toDateTime(), received.addSecs(24 * 3600));
    f.as(f.worker, [&](Context &c) {
        QVERIFY(stopClock(c, "SAFE48", "case_episode", f.episode, received.addSecs(7200), QStringLiteral("SEEN")));
        QVERIFY(!stopClock(c, "SAFE48", "case_episode", f.episode, received.addSecs(7300), QStringLiteral("SEEN")));
    });
    QVERIFY(f.look("select next_at from running_clock").isNull());
    f.change("update running_clock set told = '{24h}'");
    f.time.set(received.addSecs(30 * 3600));
    f.as(f.worker, [&](Context &c) { QVERIFY(restartClock(c, "SAFE48", "case_episode", f.episode)); });
    QCOMPARE(f.look("select started_at from running_clock").toDateTime(), received);
    // 24 h was told before; the next one to tell is 36 h.
    QCOMPARE(f.look("select next_at from running_clock").toDateTime(), received.addSecs(36 * 3600));
    f.as(f.worker, [&](Context &c) { QVERIFY(!restartClock(c, "SAFE48", "case_episode", f.episode)); });
    f.time.set(received);
    QCOMPARE(f.refusal(f.worker, [&](Context &c) { startClock(c, "NO_SUCH_RULE", "case_episode", f.episode, 0, 0, received); }), QByteArray("unknown_rule"));
}

void TestWorkServices::earlierStartWins()
{
    const QDateTime earlier = received.addSecs(-6 * 3600); // the ward had it before the centre
    f.as(f.worker, [&](Context &c) { startClock(c, "SAFE48", "case_episode", f.episode, f.childFile, f.episode, earlier); });
    QCOMPARE(f.count("select count(*) from running_clock where rule = 'SAFE48'"), 1);
    QCOMPARE(f.look("select due_at from running_clock where rule = 'SAFE48'").toDateTime(), earlier.addSecs(48 * 3600));
    // A rule of days: due at the end of the last day, which the list may name.
    f.as(f.worker, [&](Context &c) { startClock(c, "JURI", "reception", f.reception, f.childFile, f.episode, received); });
    QCOMPARE(f.look("select due_on from running_clock where rule = 'JURI'").toDate(), QDate(2026, 11, 27));
    QCOMPARE(f.look("select due_at from running_clock where rule = 'JURI'").toDateTime(), QDateTime(QDate(2026, 11, 27), QTime(15, 0), Qt::UTC));
}

qint64 TestWorkServices::makeNote(int version)
{
    return f.count("insert into note (episode, at, kind, body, author, version, state) values ($1, now(), 'PHONE', 'x', $2, $3, 'SUBMITTED') returning id",
        {f.episode, f.worker, version});
}

qint64 TestWorkServices::draft(qint64 note, int version)
{
    qint64 id = 0;
    f.as(f.worker, [&](Context &c) {
        id = draftApproval(c, {.kind = "note", .subject = "note", .subjectId = note, .subjectVersion = version, .childFile = f.childFile,
            .episode = f.episode, .office = f.centre, .approverRole = QStringLiteral("SV")});
    });
    return id;
}

void TestWorkServices::approvalNeedsAnother()
{
    const qint64 note = makeNote();
    const qint64 old = draft(note, 1);
    const qint64 approval = draft(note, 1); // drafted again: the first one is withdrawn
    QCOMPARE(f.look("select state from approval where id = $1", {old}).toString(), QStringLiteral("WITHDRAWN"));
    QCOMPARE(f.count("select count(*) from task where kind = 'note.approve' and done_at is null"), 1);
    const auto decide = [&](Context &c) { call(m_features, c, DecideApproval{{approval}, true, {}}); };
    QCOMPARE(f.refusal(f.worker, decide), QByteArray("own_draft approval"));
    QCOMPARE(f.refusal(f.otherWorker, decide), QByteArray("not_found approval"));
    QCOMPARE(f.refusal(f.director, decide), QByteArray("not_found approval"));
    const auto giveBack = [&](Context &c) { call(m_features, c, DecideApproval{{approval}, false, QStringLiteral("  ")}); };
    QCOMPARE(f.refusal(f.chief, giveBack), QByteArray("required comment"));
    QVERIFY(m_continued.isEmpty());
    QCOMPARE(f.refusal(f.chief, decide), QByteArray("ok"));
    QCOMPARE(m_continued, QList<qint64>{note});
    QCOMPARE(f.refusal(f.secondChief, decide), QByteArray("conflict approval"));
    QCOMPARE(f.count("select count(*) from task where kind = 'note.approve' and done_at is null"), 0);
    QCOMPARE(f.count("select decided_by from approval where id = $1", {approval}), f.chief);
}

void TestWorkServices::approvalOfAStaleVersionIsRefused()
{
    m_continued.clear();
    const qint64 note = makeNote();
    const qint64 approval = draft(note, 1);
    f.change("update note set version = 2 where id = $1", {note});
    QCOMPARE(f.refusal(f.chief, [&](Context &c) { call(m_features, c, DecideApproval{{approval}, true, {}}); }), QByteArray("conflict approval"));
    QCOMPARE(f.look("select state from approval where id = $1", {approval}).toString(), QStringLiteral("WAITING"));
    QVERIFY(m_continued.isEmpty());
}

void TestWorkServices::deputyDecides()
{
    m_continued.clear();
    const qint64 note = makeNote();
    const qint64 approval = draft(note, 1);
    const auto giveBack = [&](Context &c) { call(m_features, c, DecideApproval{{approval}, false, QStringLiteral("日時を直す")}); };
    f.change("insert into deputy (app_user, deputy, valid_from, valid_to) values ($1, $2, '2026-11-01', '2026-11-10')", {f.chief, f.director});
    QCOMPARE(f.refusal(f.director, giveBack), QByteArray("not_found approval")); // his time is over
    f.change("update deputy set valid_to = '2026-12-01'");
    f.as(f.director, [&](Context &c) {
        const ApprovalLines waiting = call(m_features, c, ListApprovals{});
        QVERIFY(std::any_of(waiting.approvals.begin(), waiting.approvals.end(),
            [&](const ApprovalLine &a) { return a.approval == approval && a.deputyFor == QLatin1String("sv1"); }));
    });
    QCOMPARE(f.refusal(f.director, giveBack), QByteArray("ok"));
    QCOMPARE(f.count("select deputy_for from approval where id = $1", {approval}), f.chief);
    QCOMPARE(m_continued, QList<qint64>{-note});
    // The drafter is told what to mend, among the changes.
    f.as(f.worker, [&](Context &c) {
        const MyWork work = call(m_features, c, GetMyWork{});
        QVERIFY(std::any_of(work.changes.begin(), work.changes.end(), [](const TaskLine &t) { return t.kind.value == QLatin1String("approval.returned"); }));
    });
}

// CASE-20
void TestWorkServices::myWorkShowsWhatRunsOut()
{
    f.time.set(received.addSecs(43 * 3600));
    f.as(f.worker, [&](Context &c) {
        const MyWork work = call(m_features, c, GetMyWork{});
        QCOMPARE(work.clocks.size(), 2);
        QCOMPARE(work.clocks[0].rule, QStringLiteral("SAFE48")); // overdue first
        QCOMPARE(work.clocks[0].status.value, QStringLiteral("OVERDUE"));
        QCOMPARE(work.clocks[0].childName, QStringLiteral("試験 子"));
        QCOMPARE(work.clocks[0].worker, QStringLiteral("cw1"));
        QVERIFY(work.clocks[0].mine);
        QCOMPARE(work.clocks[1].status.value, QStringLiteral("LATER"));
        QCOMPARE(work.overdue, 1);
    });
    // A colleague has nothing to do with it, the section head sees the office, another office nothing.
    f.as(f.otherWorker, [&](Context &c) { QVERIFY(call(m_features, c, GetMyWork{}).clocks.isEmpty()); });
    f.as(f.chief, [&](Context &c) {
        const MyWork work = call(m_features, c, GetMyWork{});
        QCOMPARE(work.clocks.size(), 2);
        QVERIFY(!work.clocks[0].mine);
    });
    f.as(f.wardChief, [&](Context &c) { QVERIFY(call(m_features, c, GetMyWork{}).clocks.isEmpty()); });
    // Nobody assigned: whoever works in the office sees it.
    f.change("update case_staff set valid_to = '2026-11-19'");
    f.as(f.otherWorker, [&](Context &c) { QCOMPARE(call(m_features, c, GetMyWork{}).clocks.size(), 2); });
    f.change("update case_staff set valid_to = null");
    // A restricted file is in nobody's list.
    f.change("update child_file set level = 2 where id = $1", {f.childFile});
    f.as(f.chief, [&](Context &c) { QVERIFY(call(m_features, c, GetMyWork{}).clocks.isEmpty()); });
    f.change("update child_file set level = 0 where id = $1", {f.childFile});
    f.time.set(received);
}

void TestWorkServices::explanationNamesTheLaw()
{
    const qint64 clock = f.count("select id from running_clock where rule = 'SAFE48'");
    f.as(f.chief, [&](Context &c) {
        const ClockExplanation why = call(m_features, c, ExplainClock{{clock}});
        QVERIFY(why.legalBasis.contains(QStringLiteral("児童虐待の防止等に関する法律")));
        QVERIFY(!why.steps.isEmpty());
        QCOMPARE(why.steps[0].code, QStringLiteral("rule"));
        QCOMPARE(why.thresholds[0].threshold, QStringLiteral("24h"));
        QCOMPARE(why.thresholds[0].at, why.clock.startedAt.addSecs(24 * 3600));
        QCOMPARE(call(m_features, c, ListClocks{}).total, 2);
    });
    QCOMPARE(f.refusal(f.wardChief, [&](Context &c) { call(m_features, c, ExplainClock{{clock}}); }), QByteArray("not_found clock"));
}

QTEST_GUILESS_MAIN(TestWorkServices)
#include "test_work_services.moc"
