// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// PLT-03: schedules of jobs in words, on Kobe's calendar; the week of the New Year, leap days, month ends on holidays.
#include "base/problem.h"
#include "clock/instant.h"
#include "clock/job_schedule.h"
#include "clock/time_source.h"

#include <QtTest>

using namespace mimamori;

class ScheduleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fires_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("next");
        const auto row = [](const char *schedule, const char *after, const QStringList &next) {
            QTest::addRow("%s after %s", schedule, after) << QString::fromLatin1(schedule) << QString(QLatin1String(after) + QStringLiteral(":00+09:00")) << next;
        };
        row("daily 21:30", "2026-05-07T21:29", {QStringLiteral("2026-05-07T21:30"), QStringLiteral("2026-05-08T21:30")});
        row("daily 21:30", "2026-05-07T21:30", {QStringLiteral("2026-05-08T21:30")});
        row("open 21:30", "2026-12-27T12:00", {QStringLiteral("2026-12-28T21:30"), QStringLiteral("2027-01-04T21:30"), QStringLiteral("2027-01-05T21:30")});
        row("closed 10:00", "2026-12-28T12:00", {QStringLiteral("2026-12-29T10:00"), QStringLiteral("2026-12-30T10:00"), QStringLiteral("2026-12-31T10:00"),
            QStringLiteral("2027-01-01T10:00"), QStringLiteral("2027-01-02T10:00"), QStringLiteral("2027-01-03T10:00"), QStringLiteral("2027-01-09T10:00")});
        row("open 02:00 plus 1", "2026-12-28T03:00", {QStringLiteral("2026-12-29T02:00"), QStringLiteral("2027-01-05T02:00")}); // the day after
        row("month-end 22:00", "2028-02-01T00:00", {QStringLiteral("2028-02-29T22:00"), QStringLiteral("2028-03-31T22:00")});
        row("month-end 22:00 shift previous", "2026-12-01T00:00", {QStringLiteral("2026-12-28T22:00"), QStringLiteral("2027-01-29T22:00")});
        row("month-end 22:00 shift next", "2026-12-01T00:00", {QStringLiteral("2027-01-04T22:00"), QStringLiteral("2027-02-01T22:00")});
        row("month-end 22:00 shift next", "2027-01-01T00:00", {QStringLiteral("2027-01-04T22:00")}); // December's, not yet run
        row("month-day 31 06:00", "2026-04-01T00:00", {QStringLiteral("2026-05-31T06:00"), QStringLiteral("2026-07-31T06:00")});
        row("yearly 02-29 06:00", "2026-04-01T00:00", {QStringLiteral("2028-02-29T06:00"), QStringLiteral("2032-02-29T06:00")});
        row("yearly 04-01 05:00 shift next", "2027-04-02T00:00", {QStringLiteral("2028-04-03T05:00")}); // a Saturday
        row("mon,thu 06:00", "2026-05-07T06:00", {QStringLiteral("2026-05-11T06:00"), QStringLiteral("2026-05-14T06:00")});
        row("once 2026-12-28 20:00", "2026-12-01T00:00", {QStringLiteral("2026-12-28T20:00"), QString()});
        row("after registry.import or 03:30", "2026-05-07T03:30", {QStringLiteral("2026-05-08T03:30")});
        row("after registry.import", "2026-05-07T03:30", {QString()});
        row("every 600", "2026-05-07T23:55", {QStringLiteral("2026-05-08T00:05")});
    }
    void fires()
    {
        QFETCH(QString, schedule);
        QFETCH(QString, after);
        QFETCH(QStringList, next);
        FakeTime clock(parseInstant(after));
        const JobSchedule read = parseJobSchedule(schedule);
        for (const QString &expected : std::as_const(next)) {
            const auto at = nextFiring(read, clock.nowUtc(), BusinessCalendar::kobe());
            QCOMPARE(at ? formatInstant(*at) : QString(), expected.isEmpty() ? QString() : expected + QStringLiteral(":00+09:00"));
            if (at)
                clock.set(*at);
        }
    }

    void refused_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char *schedule, const char *code) { QTest::addRow("%s", schedule) << QString::fromLatin1(schedule) << QByteArray(code); };
        row("", "schedule_unreadable");
        row("dayly 21:30", "schedule_unreadable");
        row("daily 24:30", "schedule_unreadable");
        row("daily 21:30 plus", "schedule_unreadable");
        row("daily 21:30 plus 31", "schedule_unreadable");
        row("daily 21:30 shift over", "schedule_unreadable");
        row("daily 21:30 22:00", "schedule_unreadable");
        row("mon,tues 06:00", "schedule_unreadable");
        row("month-day 32 06:00", "schedule_unreadable");
        row("yearly 02-30 06:00", "schedule_unreadable");
        row("after a,,b", "schedule_unreadable");
        row("every 1", "schedule_too_often");
        row("every 0", "schedule_too_often");
        row("once 2026-05-01 06:00", "schedule_never");
        row("daily 21:30", "");
        row("after registry.match", "");
    }
    void refused()
    {
        QFETCH(QString, schedule);
        QByteArray code;
        try {
            requireSensible(parseJobSchedule(schedule), parseInstant(QStringLiteral("2026-05-07T12:00:00+09:00")), BusinessCalendar::kobe());
        } catch (const Problem &problem) {
            code = problem.code();
            QCOMPARE(problem.field(), QByteArray("schedule"));
        }
        QTEST(code, "code");
    }

    void officeThatNeverOpens()
    {
        CalendarSpec spec;
        spec.id = QStringLiteral("closed");
        const BusinessCalendar never(spec);
        for (const char *schedule : {"open 21:30", "daily 21:30 shift next"}) {
            QByteArray code;
            try {
                requireSensible(parseJobSchedule(QString::fromLatin1(schedule)), parseInstant(QStringLiteral("2026-05-07T12:00:00+09:00")), never);
            } catch (const Problem &problem) {
                code = problem.code();
            }
            QCOMPARE(code, QByteArray("schedule_never"));
        }
    }
};

QTEST_APPLESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
