// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/service_level.h"

namespace mimamori {

struct ImprovementOrigin { static constexpr auto table = "improvement_origin"; };
struct ImprovementState { static constexpr auto table = "improvement_state"; };

/// Something to be made better (IMP-01): proposed with its reason, or opened by itself for a service level that a period missed.
/// The latter has a policy within a month and is done within three, both from the end of the period.
struct Improvement {
    static constexpr auto recordName = "improvement";
    Ref<Improvement> id{};
    QString number{};
    QString title{};
    Code<ImprovementOrigin> origin{};
    Code<ServiceMeasure> measure{};
    QString period{};
    QDate periodEnd{};
    QString reason{};
    QString policy{};
    QDateTime policyAt{};
    QString done{};
    QDateTime doneAt{};
    Code<ImprovementState> state{};
    Ref<Office> office{};
    Ref<AppUser> openedBy{};
    QDateTime openedAt{};
    static void describe(Describe &d);
};

struct ImprovementDone {
    Ref<Improvement> improvement{};
    QString number{};
    qint64 version{};
    Code<ImprovementState> state{};
    static void describe(Describe &d);
};

struct ProposeImprovement {
    static constexpr auto operation = "improvement.propose";
    using Reply = ImprovementDone;
    QString title{};
    QString reason{};
    static void describe(Describe &d);
};

/// How it will be made better: ends the month.
struct SetImprovementPolicy {
    static constexpr auto operation = "improvement.policy";
    using Reply = ImprovementDone;
    Ref<Improvement> improvement{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

/// It is better: ends the three months.
struct FinishImprovement {
    static constexpr auto operation = "improvement.finish";
    using Reply = ImprovementDone;
    Ref<Improvement> improvement{};
    QDateTime at{};
    QString text{};
    static void describe(Describe &d);
};

} // namespace mimamori
