// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/duty.h"
#include "model/casework/paper.h"
#include "record/describe.h"

namespace mimamori {

struct WorkOrderKind { static constexpr auto table = "work_order_kind"; };
struct WorkOrderState { static constexpr auto table = "work_order_state"; };
struct WorkStepState { static constexpr auto table = "work_step_state"; };

/// 手順書: the steps of a work that comes again. An order takes the steps of the version it was accepted with.
struct WorkProcedure {
    static constexpr auto recordName = "work_procedure";
    Ref<WorkProcedure> id{};
    QString title{};
    QString purpose{};
    QStringList steps{};
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// 作業指示 (WO-01): what the city or the calendar asks for, from its reception to the city's confirmation.
struct WorkOrder {
    static constexpr auto recordName = "work_order";
    Ref<WorkOrder> id{};
    QString number{};
    QString title{};
    Code<WorkOrderKind> kind{};
    Code<WorkOrderState> state{};
    QString what{};
    QString requestedBy{};
    QDateTime receivedAt{};
    Ref<AppUser> receivedBy{};
    QDate wantedBy{};
    Ref<ContractDuty> duty{};
    QDateTime checkedAt{};
    Ref<AppUser> checkedBy{};
    QString checkResult{};
    Ref<WorkProcedure> procedure{};
    qint64 procedureVersion{};
    Ref<AppUser> worker{};
    QDateTime plannedFrom{};
    QDateTime plannedTo{};
    QString impact{};
    QString fallback{};          ///< how it is taken back when it fails
    QDateTime startedAt{};
    QDateTime finishedAt{};
    qint64 minutes{};
    QString result{};
    QDateTime confirmedAt{};
    Ref<AppUser> confirmedBy{};
    Ref<Office> office{};
    static void describe(Describe &d);
};

/// One step of an order: when, by whom, and what shows it. Files hang on it as evidence.
struct WorkOrderStep {
    static constexpr auto recordName = "work_order_step";
    Ref<WorkOrderStep> id{};
    Ref<WorkOrder> order{};
    qint64 place{};
    QString text{};
    Code<WorkStepState> state{};
    QDateTime startedAt{};
    QDateTime endedAt{};
    Ref<AppUser> doneBy{};
    QString evidence{};
    static void describe(Describe &d);
};

struct WorkOrderDone {
    Ref<WorkOrder> order{};
    QString number{};
    qint64 version{};
    Code<WorkOrderState> state{};
    static void describe(Describe &d);
};

/// 受付: the time of the check runs from here, in the hours in which the desk is open.
struct ReceiveWorkOrder {
    static constexpr auto operation = "work_order.receive";
    using Reply = WorkOrderDone;
    QString title{};
    Code<WorkOrderKind> kind{};
    QString what{};
    QString requestedBy{};
    QDateTime receivedAt{};
    QDate wantedBy{};
    Ref<ContractDuty> duty{};
    static void describe(Describe &d);
};

/// The check at reception: taken on with its plan and steps, or refused with the reason.
struct CheckWorkOrder {
    static constexpr auto operation = "work_order.check";
    using Reply = WorkOrderDone;
    Ref<WorkOrder> order{};
    bool accept{true};
    QDateTime at{};
    QString text{};
    Ref<WorkProcedure> procedure{};
    QStringList steps{};         ///< after those of the procedure
    Ref<AppUser> worker{};
    QDateTime plannedFrom{};
    QDateTime plannedTo{};
    QString impact{};
    QString fallback{};
    static void describe(Describe &d);
};

/// Takes one step: in order, with its time and evidence (words, or a file that was attached to it before).
struct TakeWorkStep {
    static constexpr auto operation = "work_order.step";
    using Reply = WorkOrderDone;
    Ref<WorkOrderStep> step{};
    Code<WorkStepState> state{};
    QDateTime startedAt{};
    QDateTime endedAt{};
    QString evidence{};
    static void describe(Describe &d);
};

struct FinishWorkOrder {
    static constexpr auto operation = "work_order.finish";
    using Reply = WorkOrderDone;
    Ref<WorkOrder> order{};
    QDateTime at{};
    qint64 minutes{};
    QString result{};
    static void describe(Describe &d);
};

/// The city has seen the result.
struct ConfirmWorkOrder {
    static constexpr auto operation = "work_order.confirm";
    using Reply = WorkOrderDone;
    Ref<WorkOrder> order{};
    static void describe(Describe &d);
};

struct WithdrawWorkOrder {
    static constexpr auto operation = "work_order.withdraw";
    using Reply = WorkOrderDone;
    Ref<WorkOrder> order{};
    QString reason{};
    static void describe(Describe &d);
};

/// A file of an order, by its hash: evidence of a step, or what the work delivered.
struct WorkArtefact {
    qint64 attachment{};
    Ref<WorkOrderStep> step{};   ///< none = delivered by the order as a whole
    QString name{};
    qint64 bytes{};
    QString sha256{};            ///< hexadecimal
    QString createdBy{};
    QDateTime createdAt{};
    static void describe(Describe &d);
};

struct WorkOrderView {
    WorkOrder order{};
    qint64 version{};
    QString worker{};
    QDateTime checkDueAt{};
    QList<WorkOrderStep> steps{};
    QList<WorkArtefact> artefacts{};
    static void describe(Describe &d);
};

struct ShowWorkOrder {
    static constexpr auto operation = "work_order.show";
    using Reply = WorkOrderView;
    Ref<WorkOrder> order{};
    static void describe(Describe &d);
};

struct WorkOrderLine {
    Ref<WorkOrder> order{};
    QString number{};
    QString title{};
    Code<WorkOrderKind> kind{};
    Code<WorkOrderState> state{};
    QDateTime receivedAt{};
    QDateTime dueAt{};           ///< of the check while it is not taken on; else of the duty, or the day it is wanted by
    QString worker{};
    qint64 stepsDone{};
    qint64 steps{};
    static void describe(Describe &d);
};

struct WorkOrderLines {
    QList<WorkOrderLine> orders{};
    static void describe(Describe &d);
};

struct ListWorkOrders {
    static constexpr auto operation = "work_order.board";
    using Reply = WorkOrderLines;
    bool closedToo{};
    static void describe(Describe &d);
};

/// 作業依頼書兼報告書, 作業計画書兼作業結果報告書 or 作業報告書, by the kind of the order; a draft until the work is done.
struct ReportWorkOrder {
    static constexpr auto operation = "work_order.report";
    using Reply = OutputView;
    Ref<WorkOrder> order{};
    static void describe(Describe &d);
};

} // namespace mimamori
