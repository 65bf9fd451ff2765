// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/case_stage.h"

#include "base/japan_time.h"
#include "dispatch/features.h"
#include "features/features_list.h"
#include "model/casework/meeting.h"
#include "model/casework/safety_check.h"
#include "services/case_moves.h"
#include "services/clocks.h"
#include "services/codes.h"

namespace mimamori {

namespace {

/// What the database knows of an episode for its guards. Diagnoses, support meetings and measures are other features': until they
/// answer, their guards refuse.
StageFacts factsOf(Context &context, const CaseEpisode &episode, const QString &reason)
{
    static constexpr Sql facts{"stage_facts",
        "select exists (select 1 from meeting_item i where i.episode = $1) as held, "
        "exists (select 1 from safety_check s where s.episode = $1 and s.child_seen and s.withdrawn_at is null) as seen"};
    const auto row = context.db().queryOne(facts, {episode.id.id});
    const auto clock = findClock(context, "SAFE48", "case_episode", episode.id.id);
    const QDate day = civilDateInJapan(episode.openedAt);
    StageFacts out;
    out.abuse = opensSafetyCheck(context, episode.kind.value, episode.category.value, day);
    out.meetingHeld = row->boolean("held");
    out.hasMainWorker = mainWorkerOf(context, episode.id) != 0;
    out.hasCategory = !episode.category.isEmpty();
    out.hasNextReview = episode.nextReview.isValid();
    out.safetyClockRuns = clock && !clock->stoppedAt.isValid();
    out.hasSafetyTask = clock.has_value();
    out.hasSafetyResult = row->boolean("seen") && !out.safetyClockRuns;
    out.hasReason = !reason.trimmed().isEmpty();
    return out;
}

MovedEpisode moveStage(Context &context, const MoveStage &in)
{
    requireCode(context, CaseStageCode::table, in.to.value, context.today(), "to");
    Stored<CaseEpisode> episode = context.records().lock(in.episode, "episode");
    if (episode.version != context.baseVersion())
        throw Problem("conflict", {}, {{QStringLiteral("version"), episode.version}});
    const StageFacts facts = factsOf(context, episode.record, in.reason);
    moveEpisode(context, episode, in.to.value, facts, {context.actor().roles, false}, {in.reason, "case_episode", in.episode.id});
    context.audited("case_episode", {in.episode.id}, episode.record.childFile.id);
    return {in.episode, episode.record.stage, episode.version};
}

} // namespace

void registerCaseStage(Features &features)
{
    features.operation<&moveStage>(changesVersion);
    features.record<CaseEpisode>();
    features.record<CaseStaff>();
    features.record<CaseEvent>();
}

} // namespace mimamori
