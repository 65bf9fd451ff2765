// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/improvement.h"
#include "model/assurance/operation_plan.h"
#include "model/servicedesk/incident.h"
#include "model/servicedesk/work_order.h"
#include "record/describe.h"

namespace mimamori {

struct ConsultationKind { static constexpr auto table = "consultation_kind"; };
struct ConsultationState { static constexpr auto table = "consultation_state"; };

/// 疑義・協議 (PLAN-02): what is unclear in the contract or needs both sides, with the city's answer and its approval.
struct Consultation {
    static constexpr auto recordName = "consultation";
    Ref<Consultation> id{};
    QString number{};
    QString title{};
    Code<ConsultationKind> kind{};
    Code<ConsultationState> state{};
    QString section{};           ///< of the specification
    QString question{};
    QDate wantedBy{};
    Ref<Incident> incident{};
    Ref<WorkOrder> order{};
    Ref<OperationPlan> plan{};
    Ref<Improvement> improvement{};
    Ref<AppUser> raisedBy{};
    QDateTime raisedAt{};
    QString answer{};
    Ref<AppUser> answeredBy{};
    QDateTime answeredAt{};
    Ref<AppUser> agreedBy{};
    QDateTime agreedAt{};
    Ref<Office> office{};
    static void describe(Describe &d);
};

struct ConsultationDone {
    Ref<Consultation> consultation{};
    QString number{};
    qint64 version{};
    Code<ConsultationState> state{};
    static void describe(Describe &d);
};

struct RaiseConsultation {
    static constexpr auto operation = "consultation.raise";
    using Reply = ConsultationDone;
    QString title{};
    Code<ConsultationKind> kind{};
    QString section{};
    QString question{};
    QDate wantedBy{};
    Ref<Incident> incident{};
    Ref<WorkOrder> order{};
    Ref<OperationPlan> plan{};
    Ref<Improvement> improvement{};
    static void describe(Describe &d);
};

/// The city's answer; it counts once the city's approver has approved it.
struct AnswerConsultation {
    static constexpr auto operation = "consultation.answer";
    using Reply = ConsultationDone;
    Ref<Consultation> consultation{};
    QString answer{};
    static void describe(Describe &d);
};

struct WithdrawConsultation {
    static constexpr auto operation = "consultation.withdraw";
    using Reply = ConsultationDone;
    Ref<Consultation> consultation{};
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
