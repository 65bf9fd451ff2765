// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/improvement.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/improvement_opening.h"

namespace mimamori {

namespace {

ImprovementDone answer(Context &context, const Stored<Improvement> &stored)
{
    context.audited(Improvement::recordName, {stored.record.id.id});
    return {stored.record.id, stored.record.number, stored.version, stored.record.state};
}

ImprovementDone propose(Context &context, const ProposeImprovement &in)
{
    Stored<Improvement> made;
    made.record.title = in.title;
    made.record.reason = in.reason;
    made.record.origin.value = QStringLiteral("PROPOSAL");
    openImprovement(context, made);
    return answer(context, made);
}

QDateTime timeOf(Context &context, const Improvement &item, const QDateTime &told)
{
    const QDateTime at = told.isValid() ? told : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    if (at < item.openedAt && !item.periodEnd.isValid())
        throw Problem("end_before_start", "at");
    return at;
}

ImprovementDone setPolicy(Context &context, const SetImprovementPolicy &in)
{
    Stored<Improvement> stored = context.records().lock(in.improvement, "improvement");
    if (stored.record.state.value != QLatin1String("OPEN"))
        throw Problem("not_again", "improvement");
    stored.record.policyAt = timeOf(context, stored.record, in.at);
    stored.record.policy = in.text;
    storeImprovement(context, stored);
    return answer(context, stored);
}

ImprovementDone finish(Context &context, const FinishImprovement &in)
{
    Stored<Improvement> stored = context.records().lock(in.improvement, "improvement");
    if (stored.record.state.value == QLatin1String("DONE"))
        throw Problem("not_again", "improvement");
    if (stored.record.origin.value == QLatin1String("UNMET") && !stored.record.policyAt.isValid())
        throw Problem("policy_first", "improvement");
    const QDateTime at = timeOf(context, stored.record, in.at);
    if (stored.record.policyAt.isValid() && at < stored.record.policyAt)
        throw Problem("end_before_start", "at");
    stored.record.doneAt = at;
    stored.record.done = in.text;
    storeImprovement(context, stored);
    return answer(context, stored);
}

} // namespace

void registerImprovement(Features &features)
{
    features.record<Improvement>();
    features.operation<&propose>(writes);
    features.operation<&setPolicy>(writes);
    features.operation<&finish>(writes);
}

} // namespace mimamori
