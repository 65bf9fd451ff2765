// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casework/child_file.h"

namespace mimamori {

struct Reception;
struct CaseStageCode { static constexpr auto table = "stage"; };
struct ReceptionKind { static constexpr auto table = "reception_kind"; };
struct Category { static constexpr auto table = "category"; };
struct AbuseType { static constexpr auto table = "abuse_type"; };
struct Urgency { static constexpr auto table = "urgency"; };
struct CaseStaffRole { static constexpr auto table = "case_staff_role"; };

/// ケース: one course of work on a child, opened by a reception and run by the state machine of case_stage.h.
struct CaseEpisode {
    static constexpr auto recordName = "case_episode";
    Ref<CaseEpisode> id{};
    Ref<ChildFile> childFile{};
    QString number{};
    Code<CaseStageCode> stage{};
    Code<ReceptionKind> kind{};
    Code<Category> category{};
    Code<AbuseType> abuseType{};
    Code<Urgency> urgency{};
    Ref<Office> office{};
    Ref<Reception> reception{};
    Ref<CaseEpisode> previous{};
    QDate nextReview{};
    QDateTime openedAt{};       ///< when its reception came in
    QDateTime closedAt{};
    static void describe(Describe &d);
};

/// Who works on an episode, as what, since when.
struct CaseStaff {
    static constexpr auto recordName = "case_staff";
    Ref<CaseStaff> id{};
    Ref<CaseEpisode> episode{};
    Ref<AppUser> appUser{};
    Code<CaseStaffRole> role{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// One move of the state machine: when, who, from where to where, why.
struct CaseEvent {
    static constexpr auto recordName = "case_event";
    Ref<CaseEvent> id{};
    Ref<CaseEpisode> episode{};
    QDateTime at{};
    Ref<AppUser> appUser{};
    Code<CaseStageCode> fromStage{};
    Code<CaseStageCode> toStage{};
    QString reason{};
    QString subject{};          ///< record that brought it about, "meeting"
    qint64 subjectId{};
    static void describe(Describe &d);
};

} // namespace mimamori
