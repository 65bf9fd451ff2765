// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "model/casework/case_episode.h"
#include "model/casework/urgency_chart.h"

namespace mimamori {

/// The dated attributes of a question are those of UrgencyChart.
struct UrgencyQuestion { static constexpr auto table = "urgency_question"; };
/// What a question is answered yes for; the dated attribute `question` says for which.
struct UrgencyEvidence { static constexpr auto table = "urgency_evidence"; };

/// The chart as somebody answered it. A question in none of the lists is open.
struct UrgencyAnswers {
    QList<Code<UrgencyQuestion>> yes{};
    QList<Code<UrgencyQuestion>> no{};
    QList<Code<UrgencyQuestion>> unknown{}; ///< counts as yes
    QList<Code<UrgencyEvidence>> evidence{};
    QString overrideReason{};   ///< why another rank than the chart's was given
    static void describe(Describe &d);

    bool isEmpty() const { return yes.isEmpty() && no.isEmpty() && unknown.isEmpty() && evidence.isEmpty(); }
};

/// 緊急度アセスメント of a case. Each assessment is a row of its own: what was judged before stays readable.
struct UrgencyAssessment {
    static constexpr auto recordName = "urgency_assessment";
    Ref<UrgencyAssessment> id{};
    Ref<CaseEpisode> episode{};
    QDateTime at{};
    QList<Code<UrgencyQuestion>> yes{};
    QList<Code<UrgencyQuestion>> no{};
    QList<Code<UrgencyQuestion>> unknown{};
    QList<Code<UrgencyEvidence>> evidence{};
    Code<Urgency> chartRank{};  ///< empty = the chart was not gone through to its end
    Code<Urgency> rank{};       ///< what was given
    QString overrideReason{};
    Ref<AppUser> assessedBy{};
    Ref<AppUser> confirmedBy{}; ///< a second pair of eyes
    QDateTime confirmedAt{};
    static void describe(Describe &d);
};

struct AssessedUrgency {
    Ref<UrgencyAssessment> assessment{};
    Code<Urgency> chartRank{};
    Code<Urgency> rank{};
    static void describe(Describe &d);
};

/// Judges a case (again). The rank becomes the case's; whoever leads the office is asked to confirm it.
struct AssessUrgency {
    static constexpr auto operation = "urgency.assess";
    using Reply = AssessedUrgency;
    Ref<CaseEpisode> episode{};
    UrgencyAnswers answers{};
    Code<Urgency> rank{};       ///< empty = the chart's
    static void describe(Describe &d);
};

/// Confirms somebody else's assessment.
struct ConfirmUrgency {
    static constexpr auto operation = "urgency.confirm";
    using Reply = AssessedUrgency;
    Ref<UrgencyAssessment> assessment{};
    static void describe(Describe &d);
};

struct UrgencyLine {
    UrgencyAssessment assessment{};
    qint64 version{};
    QString assessedByName{};
    QString confirmedByName{};
    bool mayConfirm{};          ///< by whom asks: somebody else's, not confirmed yet
    static void describe(Describe &d);
};

struct UrgencyAssessments {
    QList<UrgencyLine> lines{}; ///< newest first
    static void describe(Describe &d);
};

/// Every assessment of a case.
struct ShowUrgency {
    static constexpr auto operation = "urgency.state";
    using Reply = UrgencyAssessments;
    Ref<CaseEpisode> episode{};
    static void describe(Describe &d);
};

/// The answers as the chart takes them.
ChartAnswers chartAnswers(const UrgencyAnswers &answers);

/// The first thing wrong with answers and the rank given beside them, or nothing. Codes: answered_twice (a question in two lists),
/// override_reason_required (a rank other than the chart's needs its reason). `path`: where the answers stand in
/// the request ("assessment.").
std::optional<Problem> urgencyProblem(const UrgencyAnswers &answers, const ChartOutcome &outcome, const Code<Urgency> &rank, const QByteArray &path);

} // namespace mimamori
