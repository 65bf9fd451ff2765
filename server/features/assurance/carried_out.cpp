// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/carried_out.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/codes.h"
#include "services/numbers.h"

namespace mimamori {

namespace {

const QString approved = QStringLiteral("APPROVED");

CarriedOutDone answer(Context &context, const CarriedOut &item)
{
    context.audited(CarriedOut::recordName, {item.id.id});
    return {item.id, item.number, item.state};
}

SiteWorkDone answer(Context &context, const SiteWork &item)
{
    context.audited(SiteWork::recordName, {item.id.id});
    return {item.id, item.number, item.state};
}

/// Number, author and the approver's task: the same for both registers.
template <class T>
void propose(Context &context, T &item, const QByteArray &kind)
{
    static constexpr Sql office{"leave_office", "select id from office where kind = 'HQ' order by id limit 1"};
    const qint64 city = context.db().value(office).toLongLong();
    item.number = nextNumber(context, T::recordName, city, context.today());
    item.state.value = QStringLiteral("WAITING");
    item.askedBy.id = context.actor().userId;
    item.askedAt = context.now();
    context.records().insert(item);
    draftApproval(context, {.kind = kind, .subject = T::recordName, .subjectId = item.id.id, .subjectVersion = 1, .office = city, .approverRole = QStringLiteral("APV")});
}

CarriedOutDone askCarrying(Context &context, const AskCarryingOut &in)
{
    requireCodes(context, recordType<AskCarryingOut>(), &in, context.today());
    if (in.personalData && in.protection.trimmed().isEmpty())
        throw Problem("required", "protection");
    if (in.dueAt <= in.outAt)
        throw Problem("end_before_start", "due_at");
    if (in.outAt <= context.now())
        throw Problem("approval_comes_first", "out_at");
    CarriedOut made;
    made.kind = in.kind;
    made.what = in.what;
    made.personalData = in.personalData;
    made.protection = in.protection;
    made.purpose = in.purpose;
    made.place = in.place;
    made.carrier = in.carrier;
    made.outAt = in.outAt;
    made.dueAt = in.dueAt;
    propose(context, made, "carried_out");
    return answer(context, made);
}

SiteWorkDone askWork(Context &context, const AskSiteWork &in)
{
    if (in.toAt <= in.fromAt)
        throw Problem("end_before_start", "to_at");
    if (in.fromAt <= context.now())
        throw Problem("approval_comes_first", "from_at");
    SiteWork made;
    made.workers = in.workers;
    made.place = in.place;
    made.purpose = in.purpose;
    made.personalData = in.personalData;
    made.fromAt = in.fromAt;
    made.toAt = in.toAt;
    propose(context, made, "site_work");
    return answer(context, made);
}

/// An approval after it left is none: it can only be given back then.
template <class T>
void decide(Context &context, const ApprovalDecision &decision, QDateTime T::*begins)
{
    Stored<T> stored = context.records().lock(Ref<T>{decision.subjectId}, "approval");
    if (decision.approved && stored.record.*begins <= context.now())
        throw Problem("approval_comes_first", "approval");
    stored.record.state.value = decision.approved ? approved : QStringLiteral("RETURNED");
    if (decision.approved) {
        stored.record.approvedBy.id = context.actor().userId;
        stored.record.approvedAt = context.now();
    }
    context.records().update(stored.record, stored.version);
}

/// When it ended: not in future, not before it began, and only once, of what was approved.
template <class T>
QDateTime endOf(Context &context, const T &item, const QDateTime &begins, const QDateTime &told, const QByteArray &field)
{
    if (item.state.value == QLatin1String("DONE"))
        throw Problem("not_again", field);
    if (item.state.value != approved)
        throw Problem("approve_first", field);
    const QDateTime at = told.isValid() ? told : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    if (at < begins)
        throw Problem("end_before_start", "at");
    return at;
}

CarriedOutDone bringBack(Context &context, const BringBack &in)
{
    Stored<CarriedOut> stored = context.records().lock(in.carriedOut, "carried_out");
    stored.record.backAt = endOf(context, stored.record, stored.record.outAt, in.at, "carried_out");
    stored.record.back = in.text;
    stored.record.state.value = QStringLiteral("DONE");
    context.records().update(stored.record, stored.version);
    return answer(context, stored.record);
}

SiteWorkDone finishWork(Context &context, const FinishSiteWork &in)
{
    Stored<SiteWork> stored = context.records().lock(in.siteWork, "site_work");
    stored.record.doneAt = endOf(context, stored.record, stored.record.fromAt, in.at, "site_work");
    stored.record.done = in.text;
    stored.record.state.value = QStringLiteral("DONE");
    context.records().update(stored.record, stored.version);
    return answer(context, stored.record);
}

} // namespace

void registerCarriedOut(Features &features)
{
    features.record<CarriedOut>();
    features.record<SiteWork>();
    features.operation<&askCarrying>(writes);
    features.operation<&bringBack>(writes);
    features.operation<&askWork>(writes);
    features.operation<&finishWork>(writes);
    onApprovalDecided("carried_out", [](Context &context, const ApprovalDecision &decision) { decide<CarriedOut>(context, decision, &CarriedOut::outAt); });
    onApprovalDecided("site_work", [](Context &context, const ApprovalDecision &decision) { decide<SiteWork>(context, decision, &SiteWork::fromAt); });
}

} // namespace mimamori
