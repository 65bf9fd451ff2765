// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/safety_check.h"

namespace mimamori {

namespace {

/// What an attempt says of itself, in the record and in the request that makes it.
template <class T>
void describeAttempt(Describe &d)
{
    d.field<&T::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&T::method>("method", QT_TRANSLATE_NOOP("record", "Method")).required().inList();
    d.field<&T::childSeen>("child_seen", QT_TRANSLATE_NOOP("record", "Child seen")).inList();
    d.field<&T::seenBy>("seen_by", QT_TRANSLATE_NOOP("record", "Seen by")).inList();
    d.field<&T::agencyPerson>("agency_person", QT_TRANSLATE_NOOP("record", "Person of the agency")).length(100);
    d.field<&T::place>("place", QT_TRANSLATE_NOOP("record", "Place")).sensitive().length(200);
    d.field<&T::injury>("injury", QT_TRANSLATE_NOOP("record", "Injury"));
    d.field<&T::result>("result", QT_TRANSLATE_NOOP("record", "Result")).inList();
    d.field<&T::attitude>("attitude", QT_TRANSLATE_NOOP("record", "Attitude of the guardian"));
    d.field<&T::note>("note", QT_TRANSLATE_NOOP("record", "Note")).longText().sensitive().length(4'000);
    d.field<&T::lateReason>("late_reason", QT_TRANSLATE_NOOP("record", "Why later than 48 hours")).length(400);
}

} // namespace

void SafetyCheck::describe(Describe &d)
{
    d.record("safety_check", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&SafetyCheck::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    d.field<&SafetyCheck::attempt>("attempt", QT_TRANSLATE_NOOP("record", "Attempt")).setByServer().inList();
    describeAttempt<SafetyCheck>(d);
    d.field<&SafetyCheck::approvedBy>("approved_by", QT_TRANSLATE_NOOP("record", "Approved by")).setByServer();
    d.field<&SafetyCheck::approvedAt>("approved_at", QT_TRANSLATE_NOOP("record", "Approved at")).setByServer();
    d.field<&SafetyCheck::withdrawnAt>("withdrawn_at", QT_TRANSLATE_NOOP("record", "Withdrawn at")).setByServer().inList();
    d.field<&SafetyCheck::withdrawnBy>("withdrawn_by", QT_TRANSLATE_NOOP("record", "Withdrawn by")).setByServer();
    d.field<&SafetyCheck::withdrawReason>("withdraw_reason", QT_TRANSLATE_NOOP("record", "Why withdrawn")).setByServer();
    d.partOf<&SafetyCheck::episode>();
}

void RecordedSafetyCheck::describe(Describe &d)
{
    d.record("recorded_safety_check", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&RecordedSafetyCheck::check>("safety_check", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&RecordedSafetyCheck::attempt>("attempt", QT_TRANSLATE_NOOP("record", "Attempt"));
    d.field<&RecordedSafetyCheck::stopped>("stopped", QT_TRANSLATE_NOOP("record", "Clock stopped"));
    d.field<&RecordedSafetyCheck::waitsForApproval>("waits_for_approval", QT_TRANSLATE_NOOP("record", "Waits for approval"));
    d.field<&RecordedSafetyCheck::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Safety check due"));
}

void RecordSafetyCheck::describe(Describe &d)
{
    d.record("safety_check.record", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&RecordSafetyCheck::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
    describeAttempt<RecordSafetyCheck>(d);
}

void WithdrawSafetyCheck::describe(Describe &d)
{
    d.record("safety_check.withdraw", QT_TRANSLATE_NOOP("record", "Withdraw a safety check"));
    d.field<&WithdrawSafetyCheck::check>("safety_check", QT_TRANSLATE_NOOP("record", "Safety check")).required();
    d.field<&WithdrawSafetyCheck::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void SafetyCheckLine::describe(Describe &d)
{
    d.record("safety_check_line", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.group<&SafetyCheckLine::check>("safety_check", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&SafetyCheckLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&SafetyCheckLine::seenByName>("seen_by_name", QT_TRANSLATE_NOOP("record", "Seen by"));
    d.field<&SafetyCheckLine::counts>("counts", QT_TRANSLATE_NOOP("record", "Stops the clock"));
    d.field<&SafetyCheckLine::waitsForApproval>("waits_for_approval", QT_TRANSLATE_NOOP("record", "Waits for approval"));
}

void SafetyCheckState::describe(Describe &d)
{
    d.record("safety_check_state", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&SafetyCheckState::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&SafetyCheckState::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&SafetyCheckState::abuse>("abuse", QT_TRANSLATE_NOOP("record", "Abuse notification"));
    d.field<&SafetyCheckState::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at"));
    d.field<&SafetyCheckState::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Safety check due"));
    d.field<&SafetyCheckState::stoppedAt>("stopped_at", QT_TRANSLATE_NOOP("record", "Clock stopped"));
    d.group<&SafetyCheckState::checks>("checks", QT_TRANSLATE_NOOP("record", "Attempts"));
}

void ShowSafetyChecks::describe(Describe &d)
{
    d.record("safety_check.state", QT_TRANSLATE_NOOP("record", "Safety check"));
    d.field<&ShowSafetyChecks::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).required();
}

std::optional<Problem> sightProblem(const RecordSafetyCheck &attempt, const SightFacts &facts)
{
    if (attempt.at > facts.now)
        return Problem("not_in_future", "at");
    if (attempt.at < facts.receivedAt)
        return Problem("sight_before_reception", "at", {{QStringLiteral("received_at"), facts.receivedAt.toUTC().toString(Qt::ISODate)}});
    if (!attempt.childSeen)
        return facts.resultNeedsSight ? std::optional(Problem("result_needs_sight", "result")) : std::nullopt;
    if (!facts.seesChild)
        return Problem("method_sees_nobody", "method");
    if (facts.needsPerson && attempt.agencyPerson.trimmed().isEmpty())
        return Problem("agency_person_required", "agency_person");
    if (!facts.needsPerson && !attempt.seenBy)
        return Problem("required_when_seen", "seen_by");
    if (attempt.place.trimmed().isEmpty())
        return Problem("required_when_seen", "place");
    const bool late = facts.stopsClock && facts.dueAt.isValid() && attempt.at > facts.dueAt;
    if (late && attempt.lateReason.trimmed().isEmpty())
        return Problem("late_reason_required", "late_reason");
    return std::nullopt;
}

bool sightCounts(const SafetyCheck &check, bool stopsClock, bool needsApproval)
{
    return check.childSeen && stopsClock && !check.withdrawnAt.isValid() && (!needsApproval || check.approvedAt.isValid());
}

} // namespace mimamori
