// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"

#include <QStringList>

#include <optional>

namespace mimamori {

/// The stages of a case episode (domain.md 1.2). What they are called on screen is data (code table stage); which moves
/// exist is the law of the house and stands here, for the server that enforces it and the client that offers it.
namespace stage {
constexpr QLatin1StringView received("RECEIVED"), accepted("ACCEPTED"), referredOut("REFERRED_OUT"), infoOnly("INFO_ONLY"),
    voided("VOIDED"), investigating("INVESTIGATING"), assessing("ASSESSING"), policyPending("POLICY_PENDING"), supporting("SUPPORTING"),
    closed("CLOSED"), transferring("TRANSFERRING"), transferred("TRANSFERRED");
}

/// What is known of an episode when a move is asked. What a feature does not know it leaves at "no": the guard then refuses.
struct StageFacts {
    bool abuse{};              ///< its kind is an abuse notification
    bool meetingHeld{};        ///< a reception meeting decided it
    bool hasMainWorker{};
    bool hasCategory{};
    bool hasNextReview{};
    bool hasSafetyTask{};      ///< somebody has the safety check as a task, or it is done
    bool hasSafetyResult{};    ///< an attempt counts, or escalation was decided
    bool safetyClockRuns{};
    bool hasDiagnosis{};       ///< one of the four, or the reason why none is needed
    bool hasPolicy{};          ///< decision of the support meeting, with review day; measure approved
    bool hasOpenMeasure{};     ///< protection, measure, court or handbook task still open
    bool hasReason{};
    bool handshakeDone{};      ///< the other office has accepted the transfer
};

/// Who moves: a person with roles, or the system in the course of another act.
struct StageMover {
    QStringList roles{};
    bool system{};
};

/// Why an episode may not go from one stage to another: "stage_not_allowed" (no such move), "stage_role" (not this role),
/// or the guard that fails ("main_worker_missing", ...); the field names what is missing. Nothing when it may.
std::optional<Problem> stageProblem(const QString &from, const QString &to, const StageFacts &facts, const StageMover &mover);

/// Where an episode could go from here at all, whoever asks.
QStringList nextStages(const QString &from);

/// No move leads out of it; the episode is closed.
bool isFinalStage(const QString &stage);

/// Roles whose holder may decide for an office (chair a reception meeting, approve): SV and DIR at the center, WMG in a ward.
QStringList decidingRoles();
/// Roles that work on cases as main or second worker.
QStringList workingRoles();
/// The one deciding role of an office of this kind (CGC, WARD_BASE, …), for tasks and approvals.
QString chiefRole(const QString &officeKind);
/// The roles of an office of this kind that get the task of an urgent reception meeting.
QStringList receptionRoles(const QString &officeKind);

struct MovedEpisode {
    Ref<CaseEpisode> episode{};
    Code<CaseStageCode> stage{};
    qint64 version{};
    static void describe(Describe &d);
};

/// Moves an episode by hand (調査 -> 診断, 誤登録の取消し …); names the version that was seen. Meetings move episodes by themselves.
struct MoveStage {
    static constexpr auto operation = "case_stage.move";
    using Reply = MovedEpisode;
    Ref<CaseEpisode> episode{};
    Code<CaseStageCode> to{};
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
