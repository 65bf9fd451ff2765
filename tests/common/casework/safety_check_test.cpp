// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/safety_check.h"

#include <QTest>

using namespace mimamori;

namespace {

const QDateTime received(QDate(2026, 11, 20), QTime(1, 31), Qt::UTC);

RecordSafetyCheck sight(qint64 minutesAfter)
{
    RecordSafetyCheck check;
    check.episode.id = 1;
    check.at = received.addSecs(minutesAfter * 60);
    check.method.value = QStringLiteral("INTERVIEW");
    check.childSeen = true;
    check.seenBy.id = 7;
    check.place = QStringLiteral("自宅");
    return check;
}

SightFacts facts()
{
    SightFacts out;
    out.now = received.addDays(3);
    out.receivedAt = received;
    out.dueAt = received.addSecs(48 * 3600);
    out.stopsClock = true;
    return out;
}

QByteArray verdict(const RecordSafetyCheck &check, const SightFacts &known)
{
    const auto problem = sightProblem(check, known);
    return problem ? problem->code() + ' ' + problem->field() : QByteArray("ok");
}

} // namespace

/// What an attempt must say (CASE-02).
class SafetyCheckRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTimeOfTheSight()
    {
        QCOMPARE(verdict(sight(0), facts()), QByteArray("ok"));
        QCOMPARE(verdict(sight(-1), facts()), QByteArray("sight_before_reception at"));
        QCOMPARE(verdict(sight(3 * 24 * 60), facts()), QByteArray("late_reason_required late_reason"));
        QCOMPARE(verdict(sight(3 * 24 * 60 + 1), facts()), QByteArray("not_in_future at"));
    }

    void fortyEightHoursToTheMinute()
    {
        QCOMPARE(verdict(sight(48 * 60), facts()), QByteArray("ok"));
        QCOMPARE(verdict(sight(48 * 60 + 1), facts()), QByteArray("late_reason_required late_reason"));
        RecordSafetyCheck late = sight(48 * 60 + 1);
        late.lateReason = QStringLiteral("   ");
        QCOMPARE(verdict(late, facts()), QByteArray("late_reason_required late_reason"));
        late.lateReason = QStringLiteral("住所の特定に時間を要した");
        QCOMPARE(verdict(late, facts()), QByteArray("ok"));
    }

    void noReasonIsAskedWhereNothingStops()
    {
        SightFacts known = facts();
        known.stopsClock = false;
        QCOMPARE(verdict(sight(50 * 60), known), QByteArray("ok"));
        known = facts();
        known.dueAt = QDateTime(); // no clock runs any more
        QCOMPARE(verdict(sight(50 * 60), known), QByteArray("ok"));
    }

    void whoAndWhere()
    {
        RecordSafetyCheck check = sight(60);
        check.place.clear();
        QCOMPARE(verdict(check, facts()), QByteArray("required_when_seen place"));
        check = sight(60);
        check.seenBy = {};
        QCOMPARE(verdict(check, facts()), QByteArray("required_when_seen seen_by"));
        SightFacts agency = facts();
        agency.needsPerson = true;
        QCOMPARE(verdict(check, agency), QByteArray("agency_person_required agency_person"));
        check.agencyPerson = QStringLiteral("担任 森本");
        QCOMPARE(verdict(check, agency), QByteArray("ok"));
        check.childSeen = false;
        check.place.clear();
        check.agencyPerson.clear();
        QCOMPARE(verdict(check, agency), QByteArray("ok"));
    }

    void aCallSeesNobodyAndSafeNeedsASight()
    {
        SightFacts call = facts();
        call.seesChild = false;
        QCOMPARE(verdict(sight(60), call), QByteArray("method_sees_nobody method"));
        SightFacts safe = facts();
        safe.resultNeedsSight = true;
        RecordSafetyCheck unseen = sight(60);
        unseen.childSeen = false;
        QCOMPARE(verdict(unseen, safe), QByteArray("result_needs_sight result"));
    }

    void whatCounts()
    {
        SafetyCheck check;
        check.childSeen = true;
        QVERIFY(sightCounts(check, true, false));
        QVERIFY(!sightCounts(check, false, false));
        QVERIFY(!sightCounts(check, true, true));
        check.approvedAt = received;
        QVERIFY(sightCounts(check, true, true));
        check.withdrawnAt = received;
        QVERIFY(!sightCounts(check, true, true));
        QVERIFY(!sightCounts(SafetyCheck(), true, false));
    }
};

QTEST_APPLESS_MAIN(SafetyCheckRules)
#include "safety_check_test.moc"
