// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/features.h"
#include "features/servicedesk/inquiry_work.h"
#include "services/clocks.h"
#include "services/inquiry_desk.h"

namespace mimamori {

namespace {

void keepLink(Context &context, Ref<Inquiry> inquiry, Ref<Inquiry> other, const char *kind, const QString &stateBefore)
{
    InquiryLink link;
    link.inquiry = inquiry;
    link.other = other;
    link.kind.value = QString::fromLatin1(kind);
    link.stateBefore = stateBefore;
    link.madeAt = context.now();
    link.madeBy.id = context.actor().userId;
    context.records().insert(link);
}

void stopFor(Context &context, const Inquiry &inquiry, const char *reason)
{
    const QByteArray rule = promiseOf(context, inquiry.kind.value);
    endPause(context, rule, inquirySubject, inquiry.id.id, context.now());
    stopClock(context, rule, inquirySubject, inquiry.id.id, context.now(), QString::fromLatin1(reason));
    endHop(context, inquiry.id, context.now(), reason);
}

InquiryDone merge(Context &context, const MergeInquiry &in)
{
    if (in.inquiry.id == in.into.id)
        throw Problem("same_inquiry", "into");
    // Always the older row first, so that two merges the other way round wait instead of blocking each other.
    const bool olderFirst = in.inquiry.id < in.into.id;
    const Stored<Inquiry> first = lockOpenInquiry(context, olderFirst ? in.inquiry : in.into);
    const Stored<Inquiry> second = lockOpenInquiry(context, olderFirst ? in.into : in.inquiry);
    Inquiry inquiry = olderFirst ? first.record : second.record;
    const Inquiry into = olderFirst ? second.record : first.record;
    keepLink(context, in.inquiry, in.into, "MERGED", inquiry.state.value);
    stopFor(context, inquiry, "MERGED");
    inquiry.state.value = inquiry::merged;
    inquiry.mergedInto = in.into;
    inquiry.closedAt = context.now();
    sayInInquiry(context, in.inquiry, "MOVED", false, QStringLiteral("merged=%1").arg(into.number));
    sayInInquiry(context, in.into, "MOVED", true, QStringLiteral("takes=%1").arg(inquiry.number));
    finishInquiryTasks(context, in.inquiry);
    return saveInquiry(context, inquiry, context.baseVersion());
}

InquiryDone split(Context &context, const SplitInquiry &in)
{
    const Stored<Inquiry> found = lockOpenInquiry(context, in.inquiry);
    const Inquiry &from = found.record;
    Inquiry made;
    made.kind = from.kind;
    made.channel = from.channel;
    made.asker = from.asker;
    made.callerName = from.callerName;
    made.office = from.office;
    made.phone = from.phone;
    made.screen = from.screen;
    made.clientVersion = from.clientVersion;
    made.receivedAt = from.receivedAt; // it was asked in the same call
    made.what = in.what;
    const InquiryDone done = openInquiry(context, made);
    keepLink(context, in.inquiry, done.inquiry, "SPLIT", from.state.value);
    sayInInquiry(context, in.inquiry, "MOVED", true, QStringLiteral("split=%1").arg(done.number));
    return done;
}

InquiryDone link(Context &context, const LinkInquiry &in)
{
    static constexpr Sql known{"inquiry_linked",
        "select 1 from inquiry_link where undone_at is null and kind = 'RELATED' and ((inquiry = $1 and other = $2) or (inquiry = $2 and other = $1))"};
    if (in.inquiry.id == in.other.id)
        throw Problem("same_inquiry", "other");
    const Stored<Inquiry> found = context.records().get(in.inquiry, "inquiry");
    if (!context.db().value(known, {in.inquiry.id, in.other.id}).isValid())
        keepLink(context, in.inquiry, in.other, "RELATED", {});
    return inquiryDone(context, found.record, found.version);
}

/// The merged one stands as before and its clock goes on as if it never had stopped: the asker waited all the while.
void undoMerge(Context &context, Inquiry &inquiry, const QString &stateBefore)
{
    inquiry.state.value = stateBefore;
    inquiry.mergedInto = {};
    inquiry.closedAt = QDateTime();
    if (stateBefore != inquiry::confirming)
        restartClock(context, promiseOf(context, inquiry.kind.value), inquirySubject, inquiry.id.id);
}

void undoSplit(Context &context, Inquiry &made, const QString &number)
{
    if (made.answeredAt.isValid())
        throw Problem("nothing_to_undo", "link"); // it has a life of its own
    stopFor(context, made, "WITHDRAWN");
    made.state.value = inquiry::withdrawn;
    made.withdrawReason = number;
    made.closedAt = context.now();
    finishInquiryTasks(context, made.id);
}

InquiryDone unlink(Context &context, const UnlinkInquiry &in)
{
    const Stored<InquiryLink> stored = context.records().lock(in.link, "link");
    InquiryLink link = stored.record;
    if (link.undoneAt.isValid())
        throw Problem("nothing_to_undo", "link");
    link.undoneAt = context.now();
    link.undoneBy.id = context.actor().userId;
    Stored<Inquiry> inquiry = context.records().lock(link.inquiry, "link");
    InquiryDone done = inquiryDone(context, inquiry.record, inquiry.version);
    if (link.kind.value == u"MERGED") {
        if (inquiry.record.state.value != inquiry::merged || inquiry.record.mergedInto.id != link.other.id)
            throw Problem("nothing_to_undo", "link");
        undoMerge(context, inquiry.record, link.stateBefore);
        done = saveInquiry(context, inquiry.record, inquiry.version);
    } else if (link.kind.value == u"SPLIT") {
        Stored<Inquiry> made = lockOpenInquiry(context, link.other);
        undoSplit(context, made.record, inquiry.record.number);
        saveInquiry(context, made.record, made.version);
    }
    context.records().update(link, stored.version);
    return done;
}

} // namespace

void registerInquiryLinks(Features &features)
{
    features.operation<&merge>(changesVersion);
    features.operation<&split>(writes);
    features.operation<&link>(writes);
    features.operation<&unlink>(writes);
}

} // namespace mimamori
