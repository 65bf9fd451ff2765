// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/duty.h"
#include "model/casework/paper.h"
#include "record/describe.h"

namespace mimamori {

struct PlanKind { static constexpr auto table = "plan_kind"; };
struct PlanState { static constexpr auto table = "plan_state"; };
struct PlanDrift { static constexpr auto table = "plan_drift"; };

/// A plan that the city approves (PLAN-01): generated from the settings that run, one edition after the other.
struct OperationPlan {
    static constexpr auto recordName = "operation_plan";
    Ref<OperationPlan> id{};
    QString number{};
    Code<PlanKind> kind{};
    qint64 fiscalYear{};
    qint64 edition{};
    QString preface{};
    Code<PlanState> state{};
    Ref<ContractDuty> duty{};
    Ref<AppUser> draftedBy{};
    QDateTime draftedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    Ref<Office> office{};
    static void describe(Describe &d);
};

/// One line of an edition, as it was generated: never changed afterwards.
struct OperationPlanLine {
    static constexpr auto recordName = "operation_plan_line";
    Ref<OperationPlanLine> id{};
    Ref<OperationPlan> plan{};
    qint64 place{};
    QString section{};
    QString label{};
    QString value{};
    static void describe(Describe &d);
};

struct PlanDone {
    Ref<OperationPlan> plan{};
    QString number{};
    qint64 version{};
    Code<PlanState> state{};
    static void describe(Describe &d);
};

/// Generates the next edition from the running settings.
struct DraftPlan {
    static constexpr auto operation = "operation_plan.draft";
    using Reply = PlanDone;
    Code<PlanKind> kind{};
    qint64 fiscalYear{};        ///< 0 = the running one
    QString preface{};
    Ref<ContractDuty> duty{};
    static void describe(Describe &d);
};

/// Asks the city's approver. Refused when the settings have changed since the draft.
struct SubmitPlan {
    static constexpr auto operation = "operation_plan.submit";
    using Reply = PlanDone;
    Ref<OperationPlan> plan{};
    static void describe(Describe &d);
};

struct WithdrawPlan {
    static constexpr auto operation = "operation_plan.withdraw";
    using Reply = PlanDone;
    Ref<OperationPlan> plan{};
    static void describe(Describe &d);
};

/// A line of an edition beside what runs now.
struct PlanLineView {
    QString section{};
    QString label{};
    QString value{};
    QString running{};
    Code<PlanDrift> drift{};
    static void describe(Describe &d);
};

struct PlanView {
    OperationPlan plan{};
    qint64 version{};
    QString draftedBy{};
    QString approvedBy{};
    qint64 drifts{};
    QList<PlanLineView> lines{};
    static void describe(Describe &d);
};

struct ShowPlan {
    static constexpr auto operation = "operation_plan.show";
    using Reply = PlanView;
    Ref<OperationPlan> plan{};
    static void describe(Describe &d);
};

/// One kind of plan: its approved edition, and how far what runs has left it.
struct PlanStanding {
    Code<PlanKind> kind{};
    Ref<OperationPlan> plan{};   ///< the approved edition
    QString number{};
    qint64 fiscalYear{};
    qint64 edition{};
    Code<PlanState> state{};
    QDateTime approvedAt{};
    qint64 drifts{};
    Ref<OperationPlan> coming{}; ///< the edition in work: draft, waiting for the city, returned
    QString comingNumber{};
    qint64 comingEdition{};
    Code<PlanState> comingState{};
    QList<PlanLineView> lines{}; ///< those that differ from the approved edition
    static void describe(Describe &d);
};

struct PlanStandings {
    QList<PlanStanding> plans{};
    static void describe(Describe &d);
};

/// Every kind of plan with its drift.
struct ShowPlanDrift {
    static constexpr auto operation = "operation_plan.drift";
    using Reply = PlanStandings;
    static void describe(Describe &d);
};

struct ReportPlan {
    static constexpr auto operation = "operation_plan.report";
    using Reply = OutputView;
    Ref<OperationPlan> plan{};
    static void describe(Describe &d);
};

} // namespace mimamori
