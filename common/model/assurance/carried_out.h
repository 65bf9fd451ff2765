// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/access/session.h"
#include "record/describe.h"

namespace mimamori {

struct CarriedKind { static constexpr auto table = "carried_kind"; };
struct LeaveState { static constexpr auto table = "leave_state"; };

/// A medium, device or paper that leaves the building (SEC-01): with an approval in writing before, and a return that is confirmed.
struct CarriedOut {
    static constexpr auto recordName = "carried_out";
    Ref<CarriedOut> id{};
    QString number{};
    Code<CarriedKind> kind{};
    QString what{};
    bool personalData{};
    QString protection{};       ///< how what is on it is sealed; needed where it holds personal data
    QString purpose{};
    QString place{};            ///< where to
    QString carrier{};          ///< post and name of whoever carries it
    QDateTime outAt{}, dueAt{};
    Code<LeaveState> state{};   ///< WAITING, RETURNED, APPROVED, DONE
    Ref<AppUser> askedBy{};
    QDateTime askedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    QDateTime backAt{};
    QString back{};             ///< how it was confirmed, and what was erased
    static void describe(Describe &d);
};

/// Work in the city's rooms (SEC-01): who was there, when, for what; approved before.
struct SiteWork {
    static constexpr auto recordName = "site_work";
    Ref<SiteWork> id{};
    QString number{};
    QString workers{};          ///< company, posts and names
    QString place{};
    QString purpose{};
    bool personalData{};        ///< may see personal data
    QDateTime fromAt{}, toAt{};
    Code<LeaveState> state{};
    Ref<AppUser> askedBy{};
    QDateTime askedAt{};
    Ref<AppUser> approvedBy{};
    QDateTime approvedAt{};
    QDateTime doneAt{};
    QString done{};             ///< what was done, and what was taken along
    static void describe(Describe &d);
};

struct CarriedOutDone {
    Ref<CarriedOut> carriedOut{};
    QString number{};
    Code<LeaveState> state{};
    static void describe(Describe &d);
};
struct SiteWorkDone {
    Ref<SiteWork> siteWork{};
    QString number{};
    Code<LeaveState> state{};
    static void describe(Describe &d);
};

struct AskCarryingOut {
    static constexpr auto operation = "carried_out.ask";
    using Reply = CarriedOutDone;
    Code<CarriedKind> kind{};
    QString what{};
    bool personalData{};
    QString protection{};
    QString purpose{};
    QString place{};
    QString carrier{};
    QDateTime outAt{}, dueAt{};
    static void describe(Describe &d);
};

/// It is back, and somebody looked.
struct BringBack {
    static constexpr auto operation = "carried_out.back";
    using Reply = CarriedOutDone;
    Ref<CarriedOut> carriedOut{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

struct AskSiteWork {
    static constexpr auto operation = "site_work.ask";
    using Reply = SiteWorkDone;
    QString workers{};
    QString place{};
    QString purpose{};
    bool personalData{};
    QDateTime fromAt{}, toAt{};
    static void describe(Describe &d);
};

struct FinishSiteWork {
    static constexpr auto operation = "site_work.finish";
    using Reply = SiteWorkDone;
    Ref<SiteWork> siteWork{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

} // namespace mimamori
