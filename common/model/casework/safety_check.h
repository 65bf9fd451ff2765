// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"

namespace mimamori {

/// The dated attributes of a method: `sees_child`, `stops_clock` (a sight by it counts), `needs_person` and `needs_approval` (somebody
/// else's staff saw the child: who, and a supervisor must agree).
struct SightMethod { static constexpr auto table = "sight_method"; };
struct SightResult { static constexpr auto table = "sight_result"; };
struct Attitude { static constexpr auto table = "attitude"; };

/// One attempt to see a child after an abuse notification (児童虐待防止法 8条).
struct SafetyCheck {
    static constexpr auto recordName = "safety_check";
    Ref<SafetyCheck> id{};
    Ref<CaseEpisode> episode{};
    qint64 attempt{};
    QDateTime at{};             ///< time of the attempt, not of the entry
    Code<SightMethod> method{};
    bool childSeen{};
    Ref<AppUser> seenBy{};
    QString agencyPerson{};
    QString place{};
    bool injury{};
    Code<SightResult> result{};
    Code<Attitude> attitude{};
    QString note{};
    QString lateReason{};
    Ref<AppUser> approvedBy{};  ///< an agency's sight counts when it is approved
    QDateTime approvedAt{};
    QDateTime withdrawnAt{};    ///< a withdrawn sight starts the clock again
    Ref<AppUser> withdrawnBy{};
    QString withdrawReason{};
    static void describe(Describe &d);
};

struct RecordedSafetyCheck {
    Ref<SafetyCheck> check{};
    qint64 attempt{};
    bool stopped{};             ///< the clock stands now
    bool waitsForApproval{};
    QDateTime dueAt{};
    static void describe(Describe &d);
};

struct RecordSafetyCheck {
    static constexpr auto operation = "safety_check.record";
    using Reply = RecordedSafetyCheck;
    Ref<CaseEpisode> episode{};
    QDateTime at{};
    Code<SightMethod> method{};
    bool childSeen{};
    Ref<AppUser> seenBy{};
    QString agencyPerson{};
    QString place{};
    bool injury{};
    Code<SightResult> result{};
    Code<Attitude> attitude{};
    QString note{};
    QString lateReason{};
    static void describe(Describe &d);
};

/// Takes an attempt back (it was another child, another day). Nothing is deleted.
struct WithdrawSafetyCheck {
    static constexpr auto operation = "safety_check.withdraw";
    using Reply = RecordedSafetyCheck;
    Ref<SafetyCheck> check{};
    QString reason{};
    static void describe(Describe &d);
};

/// An attempt as the panel shows it: with its version, the names of people, and whether it is what the clock stands on.
struct SafetyCheckLine {
    SafetyCheck check{};
    qint64 version{};
    QString seenByName{};
    bool counts{};
    bool waitsForApproval{};
    static void describe(Describe &d);
};

/// Where the safety check of an episode stands.
struct SafetyCheckState {
    Ref<CaseEpisode> episode{};
    QString episodeNumber{};
    bool abuse{};
    QDateTime receivedAt{};
    QDateTime dueAt{};          ///< invalid when no clock ever ran
    QDateTime stoppedAt{};
    QList<SafetyCheckLine> checks{};
    static void describe(Describe &d);
};

struct ShowSafetyChecks {
    static constexpr auto operation = "safety_check.state";
    using Reply = SafetyCheckState;
    Ref<CaseEpisode> episode{};
    static void describe(Describe &d);
};

/// What the rule of an attempt has to know besides the attempt. Instants in UTC.
struct SightFacts {
    QDateTime now{};
    QDateTime receivedAt{};     ///< of the episode's reception
    QDateTime dueAt{};          ///< of the clock that an attempt may stop; invalid when none runs
    bool seesChild{true};       ///< attributes of the method on the day of the attempt
    bool stopsClock{};
    bool needsPerson{};
    bool resultNeedsSight{};    ///< attribute `seen` of the result
};

/// The first thing wrong with an attempt, or nothing. The same on both sides: the form shows it, the server refuses it.
std::optional<Problem> sightProblem(const RecordSafetyCheck &attempt, const SightFacts &facts);

/// Does this attempt stand as a sight that stops the clock? `stopsClock`, `needsApproval`: attributes of its method on its day.
bool sightCounts(const SafetyCheck &check, bool stopsClock, bool needsApproval);

} // namespace mimamori
