// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CASE-02, INC-01, LAW-01: thresholds, pauses, stops and recomputation of running clocks.
#include "clock/instant.h"
#include "clock/running_clock.h"
#include "clock/time_source.h"

#include <QtTest>

using namespace mimamori;

namespace {

QDateTime at(const char *text) { return parseInstant(QString::fromLatin1(text)); }

const ClockRule &rule(const char *id, const QDate &on = QDate(2026, 4, 1))
{
    return *ClockRuleSet::seeded().find(QString::fromLatin1(id), on);
}

RunningClock clockOf(const char *id, const char *start)
{
    RunningClock clock;
    clock.ruleId = QString::fromLatin1(id);
    clock.start = clockStartFrom(rule(id), QString::fromLatin1(start));
    return clock;
}

ClockState state(const RunningClock &clock, const char *now)
{
    return stateOf(clock, *ClockRuleSet::seeded().find(clock.ruleId, QDate(2026, 4, 1)), BusinessCalendar::kobe(), at(now));
}

QStringList keys(const std::vector<ThresholdMoment> &moments)
{
    QStringList list;
    for (const ThresholdMoment &moment : moments)
        list.append(moment.key);
    return list;
}

QString text(const std::optional<ThresholdMoment> &moment)
{
    return moment ? QString(moment->key + QLatin1Char(' ') + formatInstant(moment->at)) : QStringLiteral("none");
}

} // namespace

class RunningClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // CASE-02: 24 / 36 / 44 h, the breach at 48 h, reminders after it.
    void safetyCheck_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("crossed");
        QTest::addColumn<QString>("next");
        QTest::addColumn<qint64>("remaining");
        const auto row = [](const char *now, const char *crossed, const char *next, qint64 remaining) {
            QTest::newRow(now) << QString::fromLatin1(now) << QString::fromLatin1(crossed) << QString::fromLatin1(next) << remaining;
        };
        row("2026-02-27T09:15:00+09:00", "", "24h 2026-02-28T09:15:00+09:00", 48 * 3600);
        row("2026-02-28T09:14:59+09:00", "", "24h 2026-02-28T09:15:00+09:00", 24 * 3600 + 1);
        row("2026-02-28T09:15:00+09:00", "24h", "36h 2026-02-28T21:15:00+09:00", 24 * 3600);
        row("2026-03-01T05:00:00+09:00", "24h 36h", "44h 2026-03-01T05:15:00+09:00", 4 * 3600 + 900);
        row("2026-03-01T09:14:59+09:00", "24h 36h 44h", "due 2026-03-01T09:15:00+09:00", 1);
        row("2026-03-01T09:15:00+09:00", "24h 36h 44h due", "after 2026-03-01T13:15:00+09:00", 0);
        row("2026-03-01T17:15:00+09:00", "24h 36h 44h due after after#2", "after#3 2026-03-01T21:15:00+09:00", -8 * 3600);
    }

    void safetyCheck()
    {
        QFETCH(QString, now);
        const ClockState found = state(clockOf("SAFE48", "2026-02-27T09:15:00+09:00"), now.toLatin1().constData());
        QTEST(keys(found.crossed).join(QLatin1Char(' ')), "crossed");
        QTEST(text(found.next), "next");
        QTEST(found.remainingSeconds, "remaining");
        QCOMPARE(found.phase, found.remainingSeconds > 0 ? ClockPhase::Running : ClockPhase::Overdue);
        QCOMPARE(formatInstant(found.due.due), QStringLiteral("2026-03-01T09:15:00+09:00"));
    }

    void escalatesToMoreAndMore()
    {
        const ClockState found = state(clockOf("SAFE48", "2026-02-27T09:15:00+09:00"), "2026-03-01T10:00:00+09:00");
        QCOMPARE(found.crossed[0].roles, QStringList{QStringLiteral("owner")});
        QVERIFY(found.crossed[1].roles.contains(QStringLiteral("SV")));
        QVERIFY(found.crossed[3].roles.contains(QStringLiteral("DIR")));
        QCOMPARE(found.crossed[3].level, QStringLiteral("breach"));
    }

    // A withdrawn sight starts the clock again: the time since the reception counts, what was crossed meanwhile is told at once.
    void stopsLateAndStartsAgain()
    {
        RunningClock clock = clockOf("SAFE48", "2026-02-27T09:15:00+09:00");
        clock.stoppedAt = at("2026-02-28T10:00:00+09:00");
        ClockState found = state(clock, "2026-03-05T00:00:00+09:00");
        QCOMPARE(found.phase, ClockPhase::Stopped);
        QCOMPARE(keys(found.crossed), QStringList{QStringLiteral("24h")});
        QVERIFY(!found.next);
        clock.stoppedAt = at("2026-03-01T09:15:00+09:00"); // at the last second: in time
        QCOMPARE(state(clock, "2026-03-05T00:00:00+09:00").phase, ClockPhase::Stopped);
        clock.stoppedAt = at("2026-03-01T09:15:01+09:00");
        QCOMPARE(state(clock, "2026-03-05T00:00:00+09:00").phase, ClockPhase::StoppedLate);
        clock.stoppedAt = {};
        found = state(clock, "2026-03-01T06:00:00+09:00");
        QCOMPARE(found.phase, ClockPhase::Running);
        QCOMPARE(keys(found.crossed).size(), 3);
    }

    void safetyCheckCannotPause()
    {
        RunningClock clock = clockOf("SAFE48", "2026-02-27T09:15:00+09:00");
        clock.pauses = {{at("2026-02-27T10:00:00+09:00"), at("2026-02-27T11:00:00+09:00"), {}}};
        QCOMPARE(state(clock, "2026-02-28T00:00:00+09:00").due.error, QByteArray("not-pausable"));
    }

    void pausesShiftThresholds()
    {
        RunningClock clock = clockOf("SLA_NOTIFY", "2026-05-03T23:00:00+09:00");
        QCOMPARE(text(state(clock, "2026-05-03T23:00:00+09:00").next), QStringLiteral("50% 2026-05-04T00:30:00+09:00"));
        clock.pauses = {{at("2026-05-03T23:30:00+09:00"), at("2026-05-04T00:30:00+09:00"), {}}};
        const ClockState found = state(clock, "2026-05-04T01:00:00+09:00");
        QCOMPARE(formatInstant(found.due.due), QStringLiteral("2026-05-04T03:00:00+09:00"));
        QCOMPARE(text(found.next), QStringLiteral("50% 2026-05-04T01:30:00+09:00"));
        QCOMPARE(found.remainingSeconds, 2 * 3600);
    }

    void openPauseHoldsTheClock()
    {
        RunningClock clock = clockOf("SLA_NOTIFY", "2026-05-03T23:00:00+09:00");
        clock.pauses = {{at("2026-05-04T00:00:00+09:00"), {}, {}}};
        const ClockState early = state(clock, "2026-05-04T05:00:00+09:00");
        const ClockState later = state(clock, "2026-05-05T05:00:00+09:00");
        QCOMPARE(early.phase, ClockPhase::Paused);
        QCOMPARE(early.remainingSeconds, 2 * 3600);
        QCOMPARE(later.remainingSeconds, 2 * 3600);
        QVERIFY(!early.next);
        QVERIFY(early.crossed.empty());
        // a pause that has not begun yet changes nothing
        clock.pauses = {{at("2026-05-09T00:00:00+09:00"), {}, {}}};
        QCOMPARE(state(clock, "2026-05-03T23:30:00+09:00").phase, ClockPhase::Running);
    }

    // INC-01: three business days count in open hours; 50 and 80 % of 35 open hours.
    void planInOpenTime()
    {
        const RunningClock clock = clockOf("SLA_PLAN", "2026-04-28T08:45:00+09:00");
        const ClockState found = state(clock, "2026-04-28T08:45:00+09:00");
        QCOMPARE(formatInstant(found.due.due), QStringLiteral("2026-05-07T17:30:00+09:00"));
        QCOMPARE(found.remainingSeconds, 4 * 31500);
        QCOMPARE(text(found.next), QStringLiteral("50% 2026-04-30T17:30:00+09:00"));
        QCOMPARE(keys(state(clock, "2026-05-07T17:30:00+09:00").crossed), QStringList({QStringLiteral("50%"), QStringLiteral("80%"), QStringLiteral("due")}));
        QCOMPARE(text(state(clock, "2026-05-07T17:30:00+09:00").next), QStringLiteral("after 2026-05-08T17:30:00+09:00"));
    }

    // A clock of dates runs out at midnight and warns in working hours.
    void protectionPeriod()
    {
        const RunningClock clock = clockOf("TP2M", "2026-06-10");
        const ClockState found = state(clock, "2026-08-01T00:00:00+09:00");
        QCOMPARE(found.due.date, QDate(2026, 8, 9));
        QCOMPARE(formatInstant(found.dueAt), QStringLiteral("2026-08-10T00:00:00+09:00"));
        QCOMPARE(keys(found.crossed), QStringList({QStringLiteral("before-21d"), QStringLiteral("before-14d")}));
        QCOMPARE(text(found.next), QStringLiteral("before-7d 2026-08-02T08:45:00+09:00"));
        QCOMPARE(state(clock, "2026-08-09T23:59:59+09:00").phase, ClockPhase::Running);
        QCOMPARE(state(clock, "2026-08-10T00:00:00+09:00").phase, ClockPhase::Overdue);
    }

    // Day 6 of the warrant's week reminds hourly (domain.md 1.10).
    void warrantWeek()
    {
        const RunningClock clock = clockOf("WARRANT7", "2026-02-26");
        QStringList found;
        for (const ThresholdMoment &moment : state(clock, "2026-03-03T10:50:00+09:00").crossed)
            found.append(QString(moment.key + QLatin1Char(' ') + formatInstant(moment.at).left(16)));
        QCOMPARE(found, QStringList({QStringLiteral("day1 2026-02-26T00:00"), QStringLiteral("day3 2026-02-28T08:45"), QStringLiteral("day5 2026-03-02T08:45"),
                                     QStringLiteral("day6 2026-03-03T08:45"), QStringLiteral("day6#2 2026-03-03T09:45"), QStringLiteral("day6#3 2026-03-03T10:45")}));
    }

    void monthsBefore()
    {
        const ClockState found = state(clockOf("AGE18", "2008-04-01"), "2026-01-01T00:00:00+09:00");
        QCOMPARE(keys(found.crossed), QStringList({QStringLiteral("before-12m"), QStringLiteral("before-6m"), QStringLiteral("before-3m")}));
        QCOMPARE(text(found.next), QStringLiteral("before-1m 2026-02-28T08:45:00+09:00")); // 3/31 less a month
    }

    void recomputesWhenTheCalendarChanges()
    {
        RunningClock clock = clockOf("SLA_PLAN", "2026-06-01T10:00:00+09:00");
        const ClockRuleSet &rules = ClockRuleSet::seeded();
        Recomputed first = recompute(clock, rules, BusinessCalendar::kobe(), at("2026-06-01T10:00:00+09:00"));
        clock.due = first.due.due;
        clock.ruleVersion = first.ruleVersion;
        clock.calendarVersion = first.calendarVersion;
        QCOMPARE(formatInstant(clock.due), QStringLiteral("2026-06-04T17:30:00+09:00"));
        QVERIFY(recompute(clock, rules, BusinessCalendar::kobe(), at("2026-06-02T10:00:00+09:00")).changes.empty());

        CalendarSpec spec = BusinessCalendar::kobeSpec();
        spec.version = QStringLiteral("with a new holiday");
        spec.holidays.insert(QDate(2026, 6, 3), QStringLiteral("臨時の休日"));
        const Recomputed again = recompute(clock, rules, BusinessCalendar(spec), at("2026-06-02T10:00:00+09:00"));
        QVERIFY(again.dueChanged);
        QCOMPARE(formatInstant(again.due.due), QStringLiteral("2026-06-05T17:30:00+09:00"));
        QCOMPARE(again.changes.size(), size_t(2));
        QCOMPARE(again.changes[0].code, QByteArray("calendar-changed"));
        QCOMPARE(again.changes[1].code, QByteArray("due-changed"));
        QCOMPARE(again.changes[1].args.value(QStringLiteral("from")).toString(), QStringLiteral("2026-06-04T17:30:00+09:00"));
        QCOMPARE(again.changes[1].args.value(QStringLiteral("to")).toString(), QStringLiteral("2026-06-05T17:30:00+09:00"));
    }

    // An old event is judged by the promise of its day; a corrected promise of that day moves it.
    void recomputesByTheRuleOfItsDay()
    {
        ClockRule old = rule("SAFE48");
        old.validTo = QDate(2026, 3, 31);
        ClockRule fresh = rule("SAFE48");
        fresh.validFrom = QDate(2026, 4, 1);
        fresh.amount = 24;
        fresh.version = QStringLiteral("24");
        RunningClock clock = clockOf("SAFE48", "2026-03-31T23:00:00+09:00");
        clock.ruleVersion = old.version;
        clock.calendarVersion = BusinessCalendar::kobe().version();
        clock.due = at("2026-04-02T23:00:00+09:00");
        const QDateTime now = at("2026-04-01T10:00:00+09:00");
        QVERIFY(recompute(clock, ClockRuleSet({old, fresh}), BusinessCalendar::kobe(), now).changes.empty());
        old.amount = 36;
        old.version = QStringLiteral("36");
        const Recomputed again = recompute(clock, ClockRuleSet({old, fresh}), BusinessCalendar::kobe(), now);
        QCOMPARE(formatInstant(again.due.due), QStringLiteral("2026-04-02T11:00:00+09:00"));
        QCOMPARE(again.changes[0].code, QByteArray("rule-changed"));
        clock.start.at = at("2026-04-01T00:00:00+09:00");
        QCOMPARE(formatInstant(recompute(clock, ClockRuleSet({old, fresh}), BusinessCalendar::kobe(), now).due.due), QStringLiteral("2026-04-02T00:00:00+09:00"));
        QCOMPARE(recompute(clock, ClockRuleSet{}, BusinessCalendar::kobe(), now).due.error, QByteArray("unknown-rule"));
    }

    void reversedPauseIsAnErrorNotACrash()
    {
        RunningClock clock = clockOf("SLA_NOTIFY", "2026-05-03T23:00:00+09:00");
        clock.pauses = {{at("2026-05-04T00:30:00+09:00"), at("2026-05-03T23:30:00+09:00"), {}}};
        QCOMPARE(state(clock, "2026-05-04T01:00:00+09:00").due.error, QByteArray("pause"));
        QCOMPARE(recompute(clock, ClockRuleSet::seeded(), BusinessCalendar::kobe(), at("2026-05-04T01:00:00+09:00")).due.error, QByteArray("pause"));
    }

    void timeSources()
    {
        FakeTime fake(at("2026-02-27T09:15:00+09:00"));
        QCOMPARE(fake.nowUtc(), at("2026-02-27T00:15:00Z"));
        fake.advance(48 * 3600);
        QCOMPARE(fake.nowUtc(), at("2026-03-01T00:15:00Z"));
        QCOMPARE(SystemTime().nowUtc().timeSpec(), Qt::UTC);
        QCOMPARE(SystemTime().nowUtc().time().msec(), 0);
    }
};

QTEST_APPLESS_MAIN(RunningClockTest)
#include "running_clock_test.moc"
