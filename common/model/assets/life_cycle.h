// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assets/configuration.h"

namespace mimamori {

struct MaintenanceKind { static constexpr auto table = "maintenance_kind"; };
struct MaintenanceState { static constexpr auto table = "maintenance_state"; };

/// Until when a product is supported (MNT-01); a clock reminds long before.
struct LifeCycle {
    static constexpr auto recordName = "life_cycle";
    Ref<LifeCycle> id{};
    QString product{};
    QString supported{};
    Ref<ConfigItem> item{};
    QDate supportEnds{};
    QString source{};
    QString note{};
    QDate replacedOn{};
    static void describe(Describe &d);
};

/// New function, improvement, defect or life cycle: planned, approved by the city, carried out.
struct MaintenancePlan {
    static constexpr auto recordName = "maintenance_plan";
    Ref<MaintenancePlan> id{};
    QString number{};
    QString title{};
    Code<MaintenanceKind> kind{};
    Ref<LifeCycle> lifeCycle{};
    QString reason{};
    QString content{};
    QDate dueOn{};
    Code<MaintenanceState> state{};
    Ref<Office> office{};
    Ref<AppUser> draftedBy{};
    QDateTime draftedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    QString result{};
    QDateTime doneAt{};
    static void describe(Describe &d);
};

struct MaintenanceDone {
    Ref<MaintenancePlan> plan{};
    QString number{};
    qint64 version{};
    Code<MaintenanceState> state{};
    static void describe(Describe &d);
};
struct DraftMaintenance {
    static constexpr auto operation = "maintenance.draft";
    using Reply = MaintenanceDone;
    QString title{};
    Code<MaintenanceKind> kind{};
    Ref<LifeCycle> lifeCycle{};
    QString reason{};
    QString content{};
    QDate dueOn{};
    static void describe(Describe &d);
};
/// Before it is approved, or after it came back.
struct ReviseMaintenance {
    static constexpr auto operation = "maintenance.revise";
    using Reply = MaintenanceDone;
    Ref<MaintenancePlan> plan{};
    QString title{};
    QString reason{};
    QString content{};
    QDate dueOn{};
    static void describe(Describe &d);
};
struct SubmitMaintenance {
    static constexpr auto operation = "maintenance.submit";
    using Reply = MaintenanceDone;
    Ref<MaintenancePlan> plan{};
    static void describe(Describe &d);
};
/// Carried out; what it replaced needs no reminder any more.
struct FinishMaintenance {
    static constexpr auto operation = "maintenance.finish";
    using Reply = MaintenanceDone;
    Ref<MaintenancePlan> plan{};
    QString result{};
    static void describe(Describe &d);
};

} // namespace mimamori
