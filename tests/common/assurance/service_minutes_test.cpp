// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/service_minutes.h"
#include "model/servicedesk/incident.h"

#include <QTest>

using namespace mimamori;

namespace {

QDateTime jst(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + QStringLiteral("+09:00"), Qt::ISODate).toUTC();
}

ServiceEvidence span(const char *from, const char *to, MinuteState state, qint64 record = 0)
{
    return {jst(from), jst(to), state, record};
}

Availability year(int fiscalYear, QList<ServiceEvidence> evidence)
{
    const ServicePeriod period = fiscalYearPeriod(fiscalYear);
    evidence << ServiceEvidence{period.from, period.to, MinuteState::InService, 1};
    return availabilityOf(evidence, period, period.from, period.to);
}

} // namespace

/// SLA-01: the arithmetic of the service levels, and the traps in it.
class ServiceMinutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ninetyNinePointNineNeedsItsPeriod()
    {
        QCOMPARE(year(2026, {}).allowanceMinutes, 525.6);
        QCOMPARE(year(2027, {}).allowanceMinutes, 527.04); // 29 February 2028
        const ServicePeriod may = monthPeriod(2026, 5);
        const auto month = availabilityOf({{may.from, may.to, MinuteState::InService, 1}}, may, may.from, may.to);
        QCOMPARE(month.allowanceMinutes, 44.64);
        QCOMPARE(month.percent, 100.0);
    }

    void oneStopOfSixHoursUsesTwoThirdsOfTheYear()
    {
        const Availability out = year(2026, {span("2026-07-01T10:00:00", "2026-07-01T16:00:00", MinuteState::Down, 7)});
        QVERIFY(out.met);
        QCOMPARE(qRound(360 / out.allowanceMinutes * 100), 68);
        QCOMPARE(qRound(out.leftMinutes * 10), 1656);
        // and it breaks its month
        const ServicePeriod july = monthPeriod(2026, 7);
        QVERIFY(!availabilityOf({{july.from, july.to, MinuteState::InService, 1}, span("2026-07-01T10:00:00", "2026-07-01T16:00:00", MinuteState::Down, 7)},
            july, july.from, july.to).met);
    }

    void theLastAllowedSecondIsMetTheNextIsNot()
    {
        const QDateTime from = jst("2026-07-01T00:00:00");
        const auto down = [&](qint64 seconds) { return ServiceEvidence{from, from.addSecs(seconds), MinuteState::Down, 7}; };
        QVERIFY(year(2026, {down(31'536)}).met); // 525.6 min
        QVERIFY(!year(2026, {down(31'537)}).met);
    }

    void whatNobodyCanShowCountsAsDown()
    {
        const ServicePeriod may = monthPeriod(2026, 5);
        const auto out = availabilityOf({span("2026-05-01T00:00:00", "2026-05-20T00:00:00", MinuteState::InService, 1),
            span("2026-05-20T01:00:00", "2026-06-01T00:00:00", MinuteState::InService, 2)}, may, may.from, may.to);
        QCOMPARE(out.downSeconds, 3600);
        QVERIFY(!out.met);
    }

    void plannedStopsLeaveTheBaseAndOverlapsCountOnce()
    {
        const auto out = year(2026, {span("2026-07-01T22:00:00", "2026-07-02T02:00:00", MinuteState::PlannedStop, 3),
            span("2026-07-02T01:00:00", "2026-07-02T03:00:00", MinuteState::Down, 7), span("2026-07-02T01:30:00", "2026-07-02T02:30:00", MinuteState::Down, 8)});
        QCOMPARE(out.plannedSeconds, 4 * 3600);
        QCOMPARE(out.downSeconds, 3600); // from the end of the planned stop
        QCOMPARE(out.baseSeconds, 365 * 86'400 - 4 * 3600);
    }

    void aPlannedStopAheadShrinksTheAllowanceAlready()
    {
        const ServicePeriod may = monthPeriod(2026, 5);
        const QDateTime now = jst("2026-05-11T00:00:00");
        const auto out = availabilityOf({{may.from, now, MinuteState::InService, 1}, span("2026-05-30T00:00:00", "2026-05-31T00:00:00", MinuteState::PlannedStop, 3)},
            may, may.from, now);
        QCOMPARE(out.allowanceMinutes, 43.2);
        QCOMPARE(out.percent, 100.0);
        QCOMPARE(out.elapsedSeconds, 10 * 86'400);
    }

    void platformFaultsAreDownForTheAvailability()
    {
        const auto out = year(2026, {span("2026-07-01T10:00:00", "2026-07-01T11:00:00", MinuteState::Platform, 7),
            span("2026-07-01T10:30:00", "2026-07-01T12:00:00", MinuteState::Degraded, 8)});
        QCOMPARE(out.downSeconds, 3600);
    }

    void beforeMeasuringBeganNothingIsDown()
    {
        const ServicePeriod june = monthPeriod(2025, 6);
        const QDateTime first = jst("2025-06-02T09:00:00"); // the contract's first day
        const auto out = availabilityOf({{first, june.to, MinuteState::InService, 1}}, june, first, june.to);
        QCOMPARE(out.downSeconds, 0);
        QCOMPARE(out.baseSeconds, first.secsTo(june.to));
        QVERIFY(!availabilityOf({}, june, {}, june.to).measured);
    }

    void everySecondIsInOneStretch()
    {
        const ServicePeriod may = monthPeriod(2026, 5);
        const auto spans = classify({span("2026-04-30T00:00:00", "2026-05-10T00:00:00", MinuteState::InService, 1),
            span("2026-05-09T23:00:00", "2026-05-10T01:00:00", MinuteState::Degraded, 4), span("2026-05-20T00:00:00", "2026-07-01T00:00:00", MinuteState::InService, 2)},
            may.from, may.to);
        qint64 sum = 0;
        for (qsizetype i = 0; i < spans.size(); ++i) {
            sum += spans[i].from.secsTo(spans[i].to);
            if (i > 0)
                QCOMPARE(spans[i].from, spans[i - 1].to);
        }
        QCOMPARE(sum, may.from.secsTo(may.to));
        QCOMPARE(spans.size(), 4);
        QCOMPARE(spans[1].record, 4);
        QCOMPARE(minuteCode(spans[2].state), QStringLiteral("UNKNOWN"));
    }

    void fourTimeBasesInOneContract() // INC-01
    {
        Incident incident;
        incident.occurredAt = jst("2026-05-01T21:00:00");
        incident.detectedAt = jst("2026-05-01T23:00:00");
        incident.interruptedAt = jst("2026-05-01T22:00:00");
        incident.triagedAt = jst("2026-05-02T10:00:00");
        const QList<IncidentClock> clocks = incidentClocks(incident, true);
        QCOMPARE(clocks.size(), 5);
        QCOMPARE(clocks[0], (IncidentClock{"SLA_NOTIFY", incident.detectedAt, {}}));
        QCOMPARE(clocks[1], (IncidentClock{"SLA_TRIAGE", incident.occurredAt, incident.triagedAt}));
        QCOMPARE(clocks[2], (IncidentClock{"INC_TRIAGE", incident.detectedAt, incident.triagedAt}));
        QCOMPARE(clocks[3], (IncidentClock{"SLA_PLAN", incident.occurredAt, {}}));
        QCOMPARE(clocks[4], (IncidentClock{"SLA_RESTORE", incident.interruptedAt, {}}));
        QVERIFY(incidentClocks(incident, false).isEmpty());
        // 13 hours after it occurred, 11 after it was detected: missed by one, met by the other
        QCOMPARE(promiseOf(incident.occurredAt.addSecs(12 * 3600), incident.triagedAt, {}), Promise::Missed);
        QCOMPARE(promiseOf(incident.detectedAt.addSecs(12 * 3600), incident.triagedAt, {}), Promise::Met);
    }

    void thePromiseIsKeptToTheSecond()
    {
        const QDateTime due = jst("2026-05-01T12:00:00");
        QCOMPARE(promiseOf(due, due, due.addDays(1)), Promise::Met);
        QCOMPARE(promiseOf(due, due.addSecs(1), due.addDays(1)), Promise::Missed);
        QCOMPARE(promiseOf(due, {}, due), Promise::Open);
        QCOMPARE(promiseOf(due, {}, due.addSecs(1)), Promise::Missed);
    }

    void responsesAreCountedInBuckets()
    {
        QCOMPARE(responseBounds().size() + 1, responseBuckets);
        QCOMPARE(responseBucket(50), 0);
        QCOMPARE(responseBucket(51), 1);
        QCOMPARE(responseBucket(3000), responseBucket(2501));
        QCOMPARE(responseBucket(3001), responseBucket(3000) + 1);
        QCOMPARE(responseBucket(60'000), responseBuckets - 1);
        QList<qint64> counts(responseBuckets);
        QVERIFY(!responsePercentile(counts, 95));
        counts[responseBucket(80)] = 95;
        counts[responseBucket(4000)] = 5;
        QCOMPARE(*responsePercentile(counts, 95), 100.0);
        QVERIFY(*responsePercentile(counts, 96) > 3000);
        QCOMPARE(responsesWithin(counts, 3000), 95);
    }
};

QTEST_GUILESS_MAIN(ServiceMinutesTest)
#include "service_minutes_test.moc"
