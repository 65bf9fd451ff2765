// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/operation_plan.h"
#include "services/context.h"

#include <functional>

namespace mimamori {

/// One line of a plan as the running settings say it now.
struct PlanLine {
    QString section{};
    QString label{};
    QString value{};
};
/// Reads what runs into the lines of one kind of plan, always in the same order; for a fiscal year where the kind depends on it.
using PlanSource = std::function<QList<PlanLine>(Context &, int fiscalYear)>;

/// Gives a kind of code table plan_kind its lines. Features register theirs beside their operations; registered again, the newer one counts.
void addPlanSource(const QString &kind, PlanSource source);

/// What runs now. Problem "plan_no_source" (field kind) for a kind that no feature gives lines to.
QList<PlanLine> runningPlan(Context &context, const QString &kind, int fiscalYear);
bool hasPlanSource(const QString &kind);

/// The lines of an edition as they were generated.
QList<PlanLine> linesOf(Context &context, Ref<OperationPlan> plan);
/// Line by line beside what runs: SAME, CHANGED, GONE (runs no longer), ADDED (runs, but was not planned).
QList<PlanLineView> comparePlan(const QList<PlanLine> &planned, const QList<PlanLine> &running);

/// The approved edition that counts for a day's fiscal year: of that year, else of the newest year before it, else the first to come.
std::optional<Stored<OperationPlan>> approvedPlan(Context &context, const QString &kind);

} // namespace mimamori
