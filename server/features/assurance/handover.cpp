// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/assurance/handover.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "services/approvals.h"
#include "services/job_wake.h"
#include "services/numbers.h"

namespace mimamori {

namespace {

HandoverAsked ask(Context &context, const AskHandover &in)
{
    static constexpr Sql office{"handover_office", "select id from office where kind = 'HQ' order by id limit 1"};
    static constexpr Sql lock{"handover_lock", "select pg_advisory_xact_lock(hashtext('handover'))"};
    static constexpr Sql open{"handover_open", "select exists (select 1 from handover where state in ('WAITING', 'APPROVED', 'MAKING'))"};
    context.db().query(lock);
    if (context.db().value(open).toBool())
        throw Problem("handover_under_way");
    const qint64 city = context.db().value(office).toLongLong();
    Handover made;
    made.number = nextNumber(context, Handover::recordName, city, context.today());
    made.reason = in.reason;
    made.state.value = QStringLiteral("WAITING");
    made.askedBy.id = context.actor().userId;
    made.askedAt = context.now();
    context.records().insert(made);
    draftApproval(context, {.kind = "handover", .subject = Handover::recordName, .subjectId = made.id.id, .subjectVersion = 1,
        .office = city, .approverRole = QStringLiteral("APV")});
    context.audited(Handover::recordName, {made.id.id});
    return {made.id, made.number, made.state};
}

/// The second person has said yes: the server begins at once.
void decided(Context &context, const ApprovalDecision &decision)
{
    Stored<Handover> stored = context.records().lock(Ref<Handover>{decision.subjectId}, "approval");
    stored.record.state.value = decision.approved ? QStringLiteral("APPROVED") : QStringLiteral("RETURNED");
    if (decision.approved) {
        stored.record.approvedBy.id = context.actor().userId;
        stored.record.approvedAt = context.now();
        wakeJobsAtCommit(context.db());
    }
    context.records().update(stored.record, stored.version);
}

} // namespace

void registerHandover(Features &features)
{
    features.record<Handover>();
    features.operation<&ask>(writes);
    onApprovalDecided("handover", decided);
}

} // namespace mimamori
