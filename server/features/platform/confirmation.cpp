// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform/confirmation.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "security/restore_voucher.h"
#include "services/approvals.h"
#include "services/confirmations.h"
#include "services/server_services.h"

namespace mimamori {

namespace {

ConfirmationAsked askRestore(Context &context, const AskRestore &in)
{
    return askConfirmation(context, {.kind = "RESTORE", .detail = in.detail.trimmed(), .reason = in.reason.trimmed(), .office = context.actor().office(),
        .role = QStringLiteral("ADM")});
}

void decided(Context &context, const ApprovalDecision &decision)
{
    Stored<Confirmation> found = context.records().lock(Ref<Confirmation>{decision.subjectId}, "confirmation");
    if (decision.approved && found.record.expiresAt <= context.now())
        throw Problem("confirmation_over", "confirmation");
    found.record.state.value = decision.approved ? QStringLiteral("CONFIRMED") : QStringLiteral("RETURNED");
    found.record.confirmedBy.id = context.actor().userId;
    found.record.confirmedAt = context.now();
    context.records().update(found.record, found.version);
}

/// For the console: the confirmation's number is what both persons speak of, not that of the approval behind it.
Done decide(Context &context, const DecideConfirmation &in)
{
    static constexpr Sql find{"confirmation_approval",
        "select id from approval where subject = 'confirmation' and subject_id = $1 and state = 'WAITING' order by id desc limit 1"};
    if (!in.confirm && in.comment.trimmed().isEmpty())
        throw Problem("required", "comment");
    const qint64 approval = context.db().value(find, {in.confirmation.id}).toLongLong();
    if (!approval)
        throw Problem("not_again", "confirmation");
    continueApproval(context, decideApproval(context, approval, in.confirm, in.comment));
    context.audited(Confirmation::recordName, {in.confirmation.id});
    return {};
}

QString loginOf(Context &context, Ref<AppUser> user)
{
    static constexpr Sql find{"confirmation_login", "select login_name from app_user where id = $1"};
    return context.db().value(find, {user.id}).toString();
}

Voucher takeVoucher(Context &context, const TakeVoucher &in)
{
    const Confirmation used = useConfirmation(context, "RESTORE", in.confirmation, {});
    context.audited(Confirmation::recordName, {used.id.id});
    const RestoreVoucher voucher{used.id.id, used.detail, used.reason, loginOf(context, used.askedBy), loginOf(context, used.confirmedBy), used.expiresAt};
    return {QString::fromLatin1(voucher.sealed(context.services().config().storeKey)), used.expiresAt};
}

} // namespace

void registerConfirmation(Features &features)
{
    features.record<Confirmation>();
    features.operation<&askRestore>(writes);
    features.operation<&decide>(writes);
    features.operation<&takeVoucher>(writes);
    onApprovalDecided("second_person", decided);
}

} // namespace mimamori
