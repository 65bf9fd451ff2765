// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan_sources.h"

#include "clock/age.h"

#include <QHash>

#include <algorithm>

namespace mimamori {

namespace {

/// Filled while the features register, before the first worker starts.
QHash<QString, PlanSource> &sources()
{
    static QHash<QString, PlanSource> map;
    return map;
}

/// A label may stand several times in a section: its first one is compared with the first.
QStringList keysOf(const QList<PlanLine> &lines)
{
    QHash<QString, int> seen;
    QStringList out;
    for (const PlanLine &line : lines) {
        const QString name = line.section + QChar(0x1f) + line.label;
        out << name + QChar(0x1f) + QString::number(++seen[name]);
    }
    return out;
}

} // namespace

void addPlanSource(const QString &kind, PlanSource source)
{
    sources().insert(kind, std::move(source));
}

bool hasPlanSource(const QString &kind)
{
    return sources().contains(kind);
}

QList<PlanLine> runningPlan(Context &context, const QString &kind, int fiscalYear)
{
    const auto source = sources().constFind(kind);
    if (source == sources().cend())
        throw Problem("plan_no_source", "kind");
    return (*source)(context, fiscalYear);
}

QList<PlanLine> linesOf(Context &context, Ref<OperationPlan> plan)
{
    QList<PlanLine> out;
    const auto lines = context.records().where<OperationPlanLine>("operation_plan = $1 order by place", {plan.id});
    for (const Stored<OperationPlanLine> &line : lines)
        out << PlanLine{line.record.section, line.record.label, line.record.value};
    return out;
}

QList<PlanLineView> comparePlan(const QList<PlanLine> &planned, const QList<PlanLine> &running)
{
    const QStringList plannedKeys = keysOf(planned);
    const QStringList runningKeys = keysOf(running);
    QList<PlanLineView> out;
    for (qsizetype i = 0; i < planned.size(); ++i) {
        const qsizetype now = runningKeys.indexOf(plannedKeys[i]);
        PlanLineView line{planned[i].section, planned[i].label, planned[i].value, now < 0 ? QString() : running[now].value, {}};
        line.drift.value = now < 0 ? QStringLiteral("GONE") : line.value == line.running ? QStringLiteral("SAME") : QStringLiteral("CHANGED");
        out << line;
    }
    for (qsizetype i = 0; i < running.size(); ++i) {
        if (!plannedKeys.contains(runningKeys[i]))
            out << PlanLineView{running[i].section, running[i].label, {}, running[i].value, {QStringLiteral("ADDED")}};
    }
    return out;
}

std::optional<Stored<OperationPlan>> approvedPlan(Context &context, const QString &kind)
{
    const auto found = context.records().where<OperationPlan>(
        "kind = $1 and state = 'APPROVED' order by fiscal_year > $2, abs(fiscal_year - $2) limit 1", {kind, fiscalYearOf(context.today()).year});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace mimamori
