// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/office.h"
#include "record/describe.h"

namespace mimamori {

struct OperationPlan;
struct WorkOrder;
struct WorkProcedure;

struct DutyCycle { static constexpr auto table = "duty_cycle"; };
struct DutyProof { static constexpr auto table = "duty_proof"; };
struct DutyState { static constexpr auto table = "duty_state"; };
struct DutyStanding { static constexpr auto table = "duty_standing"; };
struct DutyMoveReason { static constexpr auto table = "duty_move_reason"; };

/// One periodic duty of the contract as data (TERM-01): how often, when due, what proves it, who is reminded. The dates are words of
/// common/clock/job_schedule.h.
struct DutyRule {
    static constexpr auto recordName = "duty_rule";
    Ref<DutyRule> id{};
    QString code{};
    QString name{};
    QString section{};           ///< of the city's specification: "S5"
    Code<DutyCycle> cycle{};
    QString schedule{};          ///< "yearly 03-31 17:30 shift previous"
    qint64 periodsBack{};        ///< 1 = a date of this period is about the one before
    Code<DutyProof> proof{};
    QString proofKind{};         ///< kind of set or of plan
    qint64 remindDays{};         ///< business days before
    Code<RoleCode> role{};
    bool makesOrder{};           ///< a work order by itself when the reminder is due
    Ref<WorkProcedure> procedure{}; ///< of that order
    QDate validFrom{};
    QDate validTo{};
    static void describe(Describe &d);
};

/// A duty of one period: due once, done once.
struct ContractDuty {
    static constexpr auto recordName = "contract_duty";
    Ref<ContractDuty> id{};
    Ref<DutyRule> rule{};
    QString name{};
    QString section{};
    QString period{};            ///< "2026-05", "2026-Q1", "2026"
    QDate periodFrom{};
    QDate periodTo{};
    QDateTime dueAt{};
    QDateTime remindAt{};
    Code<DutyState> state{};
    QDateTime doneAt{};
    Ref<AppUser> doneBy{};
    Code<DutyProof> proof{};
    QString proofNumber{};       ///< number of the paper, order or plan, label of the set
    QString note{};
    QString calendarVersion{};   ///< by which the due time was reckoned
    qint64 ruleVersion{};
    QDateTime madeAt{};
    static void describe(Describe &d);
};

/// A due time that moved because the calendar or the rule was edited.
struct DutyMove {
    static constexpr auto recordName = "duty_move";
    Ref<DutyMove> id{};
    Ref<ContractDuty> duty{};
    QDateTime fromAt{};
    QDateTime toAt{};
    QDateTime at{};
    Code<DutyMoveReason> reason{};
    static void describe(Describe &d);
};

/// One duty as the calendar shows it.
struct DutyLine {
    Ref<ContractDuty> duty{};
    qint64 version{};
    QString code{};
    QString name{};
    QString section{};
    QString period{};
    QDateTime dueAt{};
    Code<DutyStanding> standing{};
    QDateTime doneAt{};
    QString doneBy{};
    QString proofNumber{};
    QString note{};
    qint64 moves{};
    static void describe(Describe &d);
};

struct DutyLines {
    QList<DutyLine> duties{};
    QDateTime at{};
    QDate contractFrom{};
    QDate contractTo{};
    qint64 fiscalYear{};
    qint64 late{};
    qint64 soon{};
    qint64 done{};
    static void describe(Describe &d);
};

/// The calendar of a fiscal year: what is due, late, done.
struct ShowDuties {
    static constexpr auto operation = "duty.calendar";
    using Reply = DutyLines;
    qint64 fiscalYear{};         ///< 0 = the running one
    bool lateOnly{};             ///< of every year, with what is due soon
    bool daily{};                ///< those of each day too; late ones always show
    static void describe(Describe &d);
};

struct DutyDone {
    Ref<ContractDuty> duty{};
    qint64 version{};
    Code<DutyState> state{};
    static void describe(Describe &d);
};

/// Records that a duty is done, with what proves it.
struct FinishDuty {
    static constexpr auto operation = "duty.finish";
    using Reply = DutyDone;
    Ref<ContractDuty> duty{};
    QDateTime at{};
    Ref<WorkOrder> order{};      ///< that is done
    Ref<OperationPlan> plan{};   ///< that is approved
    QString paper{};             ///< number of an issued paper
    QString note{};
    static void describe(Describe &d);
};

/// Takes a wrong "done" back.
struct ReopenDuty {
    static constexpr auto operation = "duty.reopen";
    using Reply = DutyDone;
    Ref<ContractDuty> duty{};
    QString reason{};
    static void describe(Describe &d);
};

} // namespace mimamori
