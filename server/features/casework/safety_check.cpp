// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/safety_check.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/case_stage.h"
#include "services/approvals.h"
#include "services/case_moves.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/tasks.h"
#include "services/text_search.h"

namespace mimamori {

namespace {

const QByteArray rule = "SAFE48";
const QByteArray subject = "case_episode";

/// What a method meant on the day of the attempt.
struct MethodMeaning {
    bool seesChild{true}, stopsClock{}, needsPerson{}, needsApproval{};
};

MethodMeaning meaningOf(Context &context, const QString &method, const QDateTime &at)
{
    const auto row = findCode(context, SightMethod::table, method, civilDateInJapan(at));
    const auto is = [&](const char *attribute) { return row && row->attributes.value(QLatin1String(attribute)).toBool(); };
    return {is("sees_child"), is("stops_clock"), is("needs_person"), is("needs_approval")};
}

/// The earliest sight that stands for the clock started at `from`; none = the child has not been seen.
std::optional<SafetyCheck> standingSight(Context &context, Ref<CaseEpisode> episode, const QDateTime &from)
{
    const auto checks = context.records().where<SafetyCheck>(
        "episode = $1 and child_seen and withdrawn_at is null and at >= $2 order by at, id", {episode.id, from});
    for (const Stored<SafetyCheck> &check : checks) {
        const MethodMeaning meaning = meaningOf(context, check.record.method.value, check.record.at);
        if (sightCounts(check.record, meaning.stopsClock, meaning.needsApproval))
            return check.record;
    }
    return std::nullopt;
}

void askAgain(Context &context, const CaseEpisode &episode, const ClockRow &clock)
{
    NewTask task{.kind = "safety_check.due",
        .user = mainWorkerOf(context, episode.id),
        .childFile = episode.childFile.id,
        .episode = episode.id.id,
        .subject = subject,
        .subjectId = episode.id.id,
        .args = {{QStringLiteral("number"), episode.number}},
        .importance = 2,
        .dueAt = clock.dueAt,
        .popup = true};
    if (!task.user) {
        task.office = episode.office.id;
        task.role = chiefRole(officeKind(context, episode.office.id));
    }
    addTask(context, task);
}

/// Brings the clock in line with the attempts: it stands at the earliest sight that counts, and runs while there is none.
/// Every change of an attempt ends here, so that no order of entries, approvals and withdrawals can leave it wrong.
void settleClock(Context &context, const CaseEpisode &episode)
{
    const auto clock = findClock(context, rule, subject, episode.id.id);
    if (!clock)
        return;
    const auto sight = standingSight(context, episode.id, clock->startedAt);
    const bool stands = clock->stoppedAt.isValid();
    if (sight && stands && clock->stoppedAt == sight->at)
        return;
    if (stands)
        restartClock(context, rule, subject, episode.id.id);
    if (sight) {
        stopClock(context, rule, subject, episode.id.id, sight->at, QStringLiteral("SEEN"));
        finishTasks(context, {"safety_check.due", "clock.threshold", "clock.breach"}, subject, episode.id.id);
        finishTasks(context, {"clock.threshold", "clock.breach"}, "running_clock", clock->id);
    } else if (stands) {
        askAgain(context, episode, *clock);
    }
}

RecordedSafetyCheck answer(Context &context, const CaseEpisode &episode, const SafetyCheck &check, bool waits)
{
    const auto clock = findClock(context, rule, subject, episode.id.id);
    context.publish(QStringLiteral("child_file/%1").arg(episode.childFile.id),
        {{QStringLiteral("record"), QStringLiteral("safety_check")}, {QStringLiteral("id"), check.id.id}});
    context.publish(QStringLiteral("office/%1").arg(episode.office.id),
        {{QStringLiteral("record"), QStringLiteral("running_clock")}, {QStringLiteral("id"), clock ? clock->id : 0}});
    context.audited("safety_check", {check.id.id}, episode.childFile.id);
    RecordedSafetyCheck out;
    out.check = check.id;
    out.attempt = check.attempt;
    out.stopped = clock && clock->stoppedAt.isValid();
    out.waitsForApproval = waits;
    if (clock)
        out.dueAt = clock->dueAt;
    return out;
}

SightFacts factsOf(Context &context, const RecordSafetyCheck &in, const CaseEpisode &episode, const MethodMeaning &meaning)
{
    const auto clock = findClock(context, rule, subject, episode.id.id);
    const bool runs = clock && !clock->stoppedAt.isValid();
    if (episode.closedAt.isValid() && !runs)
        throw Problem("case_closed", "episode");
    const auto result = in.result.isEmpty() ? std::nullopt : findCode(context, SightResult::table, in.result.value, civilDateInJapan(in.at));
    SightFacts facts;
    facts.now = context.now();
    facts.receivedAt = episode.openedAt;
    if (runs)
        facts.dueAt = clock->dueAt;
    facts.seesChild = meaning.seesChild;
    facts.stopsClock = meaning.stopsClock;
    facts.needsPerson = meaning.needsPerson;
    facts.resultNeedsSight = result && result->attributes.value(QLatin1String("seen")).toBool();
    return facts;
}

SafetyCheck checkOf(const RecordSafetyCheck &in, qint64 attempt)
{
    SafetyCheck check;
    check.episode = in.episode;
    check.attempt = attempt;
    check.at = in.at;
    check.method = in.method;
    check.childSeen = in.childSeen;
    check.seenBy = in.seenBy;
    check.agencyPerson = in.agencyPerson;
    check.place = in.place;
    check.injury = in.injury;
    check.result = in.result;
    check.attitude = in.attitude;
    check.note = in.note;
    check.lateReason = in.lateReason;
    return check;
}

RecordedSafetyCheck recordSafetyCheck(Context &context, const RecordSafetyCheck &in)
{
    static constexpr Sql last{"last_attempt", "select coalesce(max(attempt), 0) from safety_check where episode = $1"};
    const CaseEpisode episode = context.records().lock(in.episode, "episode").record; // attempts are numbered one after the other
    const MethodMeaning meaning = meaningOf(context, in.method.value, in.at);
    if (const auto problem = sightProblem(in, factsOf(context, in, episode, meaning)))
        throw *problem;
    requireCodes(context, recordType<RecordSafetyCheck>(), &in, civilDateInJapan(in.at)); // after it: a year mistyped is no unknown code
    SafetyCheck check = checkOf(in, context.db().value(last, {episode.id.id}).toLongLong() + 1);
    context.records().insert(check);
    refreshTextKey(context, "safety_check", check.id.id);
    const bool waits = check.childSeen && meaning.needsApproval;
    if (waits) {
        draftApproval(context,
            {.kind = "safety_check",
                .subject = "safety_check",
                .subjectId = check.id.id,
                .subjectVersion = 1,
                .childFile = episode.childFile.id,
                .episode = episode.id.id,
                .office = episode.office.id,
                .approverRole = chiefRole(officeKind(context, episode.office.id))});
    }
    settleClock(context, episode);
    return answer(context, episode, check, waits);
}

/// A sight that was taken back needs nobody's approval any more.
void withdrawApproval(Context &context, Ref<SafetyCheck> check)
{
    static constexpr Sql withdraw{"withdraw_sight_approval",
        "update approval set state = 'WITHDRAWN', version = version + 1, decided_at = $2 "
        "where kind = 'safety_check' and subject = 'safety_check' and subject_id = $1 and state = 'WAITING' returning id"};
    const Rows rows = context.db().query(withdraw, {check.id, context.now()});
    for (const Row &row : rows)
        finishTasks(context, {"safety_check.approve"}, "approval", row.integer(0));
}

RecordedSafetyCheck withdrawSafetyCheck(Context &context, const WithdrawSafetyCheck &in)
{
    const Ref<CaseEpisode> owner = context.records().get(in.check, "safety_check").record.episode;
    const CaseEpisode episode = context.records().lock(owner, "safety_check").record;
    SafetyCheck check = context.records().lock(in.check, "safety_check").record;
    if (check.withdrawnAt.isValid())
        throw Problem("already_withdrawn", "safety_check");
    check.withdrawnAt = context.now();
    check.withdrawnBy.id = context.actor().userId;
    check.withdrawReason = in.reason;
    context.records().update(check, context.baseVersion());
    refreshTextKey(context, "safety_check", check.id.id);
    withdrawApproval(context, check.id);
    settleClock(context, episode);
    return answer(context, episode, check, false);
}

/// An agency's sight stops the clock when it is approved, with the time of the sight (CASE-02).
void sightDecided(Context &context, const ApprovalDecision &decision)
{
    Stored<SafetyCheck> stored = context.records().lock(Ref<SafetyCheck>{decision.subjectId}, "approval");
    SafetyCheck &check = stored.record;
    const CaseEpisode episode = context.records().lock(check.episode, "approval").record;
    if (decision.approved && !check.withdrawnAt.isValid()) {
        check.approvedBy.id = context.actor().userId;
        check.approvedAt = context.now();
        context.records().update(check, stored.version);
    }
    settleClock(context, episode);
    answer(context, episode, check, false);
}

SafetyCheckState showSafetyChecks(Context &context, const ShowSafetyChecks &in)
{
    static constexpr Sql extras{"safety_check_extras",
        "select s.id, coalesce(u.name, '') as name, exists (select 1 from approval a where a.kind = 'safety_check' and a.subject = 'safety_check' "
        "and a.subject_id = s.id and a.state = 'WAITING') as waits from safety_check s left join app_user u on u.id = s.seen_by "
        "where s.episode = $1"};
    const CaseEpisode episode = context.records().get(in.episode, "episode").record;
    const auto clock = findClock(context, rule, subject, in.episode.id);
    SafetyCheckState out;
    out.episode = in.episode;
    out.episodeNumber = episode.number;
    out.abuse = opensSafetyCheck(context, episode.kind.value, episode.category.value, context.today());
    out.receivedAt = clock ? clock->startedAt : episode.openedAt;
    if (clock) {
        out.dueAt = clock->dueAt;
        out.stoppedAt = clock->stoppedAt;
    }
    QHash<qint64, Row> byId;
    const Rows rows = context.db().query(extras, {in.episode.id});
    for (const Row &row : rows)
        byId.insert(row.integer("id"), row);
    const auto checks = context.records().where<SafetyCheck>("episode = $1 order by attempt desc", {in.episode.id});
    QList<qint64> ids;
    for (const Stored<SafetyCheck> &check : checks) {
        const MethodMeaning meaning = meaningOf(context, check.record.method.value, check.record.at);
        const Row row = byId.value(check.record.id.id);
        out.checks.append({check.record, check.version, row.text("name"), sightCounts(check.record, meaning.stopsClock, meaning.needsApproval),
            row.boolean("waits")});
        ids << check.record.id.id;
    }
    context.audited("safety_check", ids, episode.childFile.id);
    return out;
}

} // namespace

void registerSafetyCheck(Features &features)
{
    features.record<SafetyCheck>();
    features.operation<&recordSafetyCheck>(writes);
    features.operation<&withdrawSafetyCheck>(changesVersion);
    features.operation<&showSafetyChecks>(reads);
    onApprovalDecided("safety_check", sightDecided);
}

} // namespace mimamori
