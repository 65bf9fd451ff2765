// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// INQ-01: clocks of the service desk count open hours, stand still for agreed stops, and every due time is the one common/clock reckons.
#include "services/clocks.h"
#include "work_fixture.h"

#include "clock/due.h"
#include "services/clock_reckoning.h"

#include <QTest>

using namespace mimamori;

namespace {

const QByteArray rule = "INQ_QUESTION"; // 525 minutes of open time
const QByteArray subject = "inquiry";

QDateTime japan(int day, int hour, int minute) { return QDateTime(QDate(2026, 11, day), QTime(hour, minute), Qt::OffsetFromUTC, 9 * 3600).toUTC(); }

} // namespace

class ClockPausesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<WorkFixture> m_world;

    void start(qint64 id, const QDateTime &at)
    {
        m_world->as(m_world->worker, [&](Context &context) { startClock(context, rule, subject, id, 0, 0, at); });
    }
    QDateTime due(qint64 id, const QByteArray &of = rule)
    {
        QDateTime out;
        m_world->as(m_world->worker, [&](Context &context) { out = findClock(context, of, subject, id)->dueAt; });
        return out;
    }
    /// What common/clock says by itself.
    QDateTime reckoned(const QDateTime &at, qint64 minutes, std::vector<Span> pauses = {})
    {
        DueRequest ask{.base = ClockBase::Opening, .amount = minutes, .unit = ClockUnit::Minutes};
        ask.start.at = at;
        ask.pauses = PauseLedger(std::move(pauses));
        return computeDue(ask, m_world->services.clockBook()->calendar).due.toUTC();
    }
    void pause(qint64 id, const QDateTime &from, const QDateTime &to = {})
    {
        m_world->as(m_world->worker, [&](Context &context) { pauseClock(context, rule, subject, id, from, QStringLiteral("CALLER_AWAY"), to); });
    }
    void resume(qint64 id, const QDateTime &at)
    {
        m_world->as(m_world->worker, [&](Context &context) { resumeClock(context, rule, subject, id, at); });
    }
    QByteArray refusedPause(qint64 id, const QDateTime &from, const QDateTime &to = {}, const QByteArray &of = rule)
    {
        return m_world->refusal(m_world->worker, [&](Context &context) { pauseClock(context, of, subject, id, from, QStringLiteral("CALLER_AWAY"), to); });
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<WorkFixture>(); }
    void cleanupTestCase() { m_world.reset(); }

    /// Friday 16:30: one open hour that day, the rest on Tuesday, because Monday 23 November is a holiday. At night: from the next opening.
    void openHoursOnly()
    {
        start(1, japan(20, 16, 30));
        QCOMPARE(due(1), japan(24, 16, 30));
        start(2, japan(20, 22, 0));
        QCOMPARE(due(2), japan(24, 17, 30));
        QCOMPARE(due(1), reckoned(japan(20, 16, 30), 525));
        QCOMPARE(due(2), reckoned(japan(20, 22, 0), 525));
    }

    void aPauseMovesTheDueTimeByItsOpenHours()
    {
        start(3, japan(19, 9, 0));
        pause(3, japan(19, 10, 0));
        m_world->as(m_world->worker, [&](Context &context) {
            const auto state = clockState(context, rule, subject, 3);
            QCOMPARE(state->phase, ClockPhase::Paused);
            QVERIFY(!state->next); // nothing fires while it stands
        });
        QCOMPARE(m_world->look("select next_at from running_clock where subject = 'inquiry' and subject_id = 3"), QVariant());
        resume(3, japan(19, 12, 30));
        pause(3, japan(19, 17, 0), japan(20, 9, 15)); // over night: 30 + 30 open minutes
        QCOMPARE(due(3), reckoned(japan(19, 9, 0), 525, {{japan(19, 10, 0).toSecsSinceEpoch(), japan(19, 12, 30).toSecsSinceEpoch()},
                                                             {japan(19, 17, 0).toSecsSinceEpoch(), japan(20, 9, 15).toSecsSinceEpoch()}}));
        QCOMPARE(due(3), japan(20, 12, 30));
        QVERIFY(m_world->look("select pauses::text from running_clock where subject = 'inquiry' and subject_id = 3").toString().contains(QStringLiteral("CALLER_AWAY")));
    }

    /// INQ-01: stopped and started again, the pauses still count.
    void reopeningKeepsTheLedger()
    {
        start(4, japan(19, 9, 0));
        pause(4, japan(19, 10, 0), japan(19, 11, 0));
        m_world->as(m_world->worker, [&](Context &context) { stopClock(context, rule, subject, 4, japan(19, 12, 0), QStringLiteral("ANSWERED")); });
        QCOMPARE(refusedPause(4, japan(19, 12, 30)), QByteArray("clock_not_running"));
        m_world->as(m_world->worker, [&](Context &context) { restartClock(context, rule, subject, 4); });
        QCOMPARE(due(4), japan(20, 10, 0));
    }

    /// A clock whose promise changes while it is paused: start and pauses stay, the new promise counts from the old start.
    void anotherPromiseWhilePaused()
    {
        start(5, japan(19, 9, 0));
        pause(5, japan(19, 10, 0));
        m_world->as(m_world->worker, [&](Context &context) { QVERIFY(changePromise(context, rule, "INQ_INVESTIGATION", subject, 5)); });
        m_world->as(m_world->worker, [&](Context &context) {
            QVERIFY(!findClock(context, rule, subject, 5));
            QCOMPARE(clockState(context, "INQ_INVESTIGATION", subject, 5)->phase, ClockPhase::Paused);
            resumeClock(context, "INQ_INVESTIGATION", subject, 5, japan(19, 12, 0));
        });
        QCOMPARE(due(5, "INQ_INVESTIGATION"), reckoned(japan(19, 9, 0), 2625, {{japan(19, 10, 0).toSecsSinceEpoch(), japan(19, 12, 0).toSecsSinceEpoch()}}));
    }

    void badPauses()
    {
        start(6, japan(19, 9, 0));
        QCOMPARE(refusedPause(6, japan(19, 11, 0), japan(19, 10, 0)), QByteArray("pause_reversed until"));
        QCOMPARE(refusedPause(6, japan(19, 8, 50)), QByteArray("pause_before_start at"));
        pause(6, japan(19, 10, 0), japan(19, 11, 0));
        QCOMPARE(refusedPause(6, japan(19, 10, 30), japan(19, 12, 0)), QByteArray("pause_order at"));
        const auto early = [&](Context &context) { resumeClock(context, rule, subject, 6, japan(19, 11, 30)); };
        QCOMPARE(m_world->refusal(m_world->worker, early), QByteArray("clock_not_paused"));
        pause(6, japan(19, 12, 0));
        QCOMPARE(refusedPause(6, japan(19, 13, 0)), QByteArray("clock_paused"));
        const auto reversed = [&](Context &context) { resumeClock(context, rule, subject, 6, japan(19, 11, 30)); };
        QCOMPARE(m_world->refusal(m_world->worker, reversed), QByteArray("pause_reversed at"));
    }

    /// The law's 48 hours never stand still.
    void theLawDoesNotPause()
    {
        m_world->as(m_world->worker, [&](Context &context) { startClock(context, "SAFE48", subject, 7, 0, 0, japan(19, 9, 0)); });
        QCOMPARE(refusedPause(7, japan(19, 10, 0), {}, "SAFE48"), QByteArray("clock_not_pausable"));
    }
};

QTEST_GUILESS_MAIN(ClockPausesTest)
#include "test_clock_pauses.moc"
