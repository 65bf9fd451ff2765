// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_work.h"

#include "dispatch/features.h"
#include "features/features_list.h"
#include "features/servicedesk/inquiry_work.h"
#include "services/clocks.h"
#include "services/codes.h"
#include "services/desk_search.h"
#include "services/inquiry_desk.h"
#include "services/numbers.h"
#include "services/tasks.h"

#include <QCoreApplication>

namespace mimamori {

namespace {

constexpr qsizetype largestPicture = 1'500'000;

/// The office in which a person works today, with its phone.
void fillOffice(Context &context, Inquiry &inquiry)
{
    static constexpr Sql post{"inquiry_office",
        "select o.id, o.phone from user_post p join office o on o.id = p.office where p.app_user = $1 and p.valid_from <= $2 "
        "and (p.valid_to is null or p.valid_to >= $2) order by p.id limit 1"};
    const auto row = inquiry.asker ? context.db().queryOne(post, {inquiry.asker.id, context.today()}) : std::nullopt;
    if (!row)
        return;
    inquiry.office.id = row->integer(0);
    if (inquiry.phone.isEmpty())
        inquiry.phone = row->text(1);
}

void requireReceiptTime(Context &context, const QDateTime &at)
{
    if (at > context.now())
        throw Problem("not_in_future", "received_at");
    if (at < context.now().addYears(-1))
        throw Problem("too_long_ago", "received_at");
}

InquiryDone receive(Context &context, const ReceiveInquiry &in)
{
    if (!in.asker && in.callerName.trimmed().isEmpty())
        throw Problem("caller_required", "asker");
    Inquiry made;
    made.kind = in.kind;
    made.channel.value = in.channel.isEmpty() ? QStringLiteral("PHONE") : in.channel.value;
    made.asker = in.asker;
    made.callerName = in.callerName;
    made.phone = in.phone;
    made.screen = in.screen;
    made.clientVersion = in.clientVersion;
    made.what = in.what;
    made.receivedAt = in.receivedAt.isValid() ? in.receivedAt : context.now();
    requireReceiptTime(context, made.receivedAt);
    requireCode(context, InquiryChannel::table, made.channel.value, context.today(), "channel");
    fillOffice(context, made);
    return openInquiry(context, made);
}

InquiryDone ask(Context &context, const AskInquiry &in)
{
    static constexpr Sql keep{"inquiry_picture_keep", "insert into inquiry_picture (inquiry, png) values ($1, $2)"};
    if (in.picture.size() > largestPicture)
        throw Problem("picture_too_large", "picture");
    if (!in.picture.isEmpty() && !in.picture.startsWith("\x89PNG\r\n\x1a\n"))
        throw Problem("not_a_picture", "picture");
    Inquiry made;
    made.kind = in.kind;
    made.channel.value = QStringLiteral("CLIENT");
    made.asker.id = context.actor().userId;
    made.what = in.what;
    made.screen = in.screen;
    made.clientVersion = in.clientVersion;
    made.lastError = in.lastError;
    made.actions = in.actions.mid(0, 20);
    made.receivedAt = context.now();
    fillOffice(context, made);
    const InquiryDone done = openInquiry(context, made);
    if (!in.picture.isEmpty())
        context.db().execute(keep, {done.inquiry.id, in.picture});
    return done;
}

void changeKind(Context &context, Inquiry &inquiry, const QString &kind)
{
    if (kind.isEmpty() || kind == inquiry.kind.value)
        return;
    changePromise(context, promiseOf(context, inquiry.kind.value), promiseOf(context, kind), inquirySubject, inquiry.id.id);
    inquiry.kind.value = kind;
    sayInInquiry(context, inquiry.id, "MOVED", true, QStringLiteral("kind=%1").arg(kind));
}

/// "FAQ/3" and "INQUIRY/12" are there and seen; "MANUAL/intake#2" is a passage.
void requireMatch(Context &context, const QString &matched, Ref<Inquiry> self)
{
    static constexpr Sql faq{"match_faq", "select 1 from faq where id = $1"};
    static constexpr Sql other{"match_inquiry", "select 1 from inquiry where id = $1 and id <> $2"};
    const QString source = matched.section(QLatin1Char('/'), 0, 0);
    const qint64 id = matched.section(QLatin1Char('/'), 1).toLongLong();
    if (matched.isEmpty() || (source == u"MANUAL" && matched.contains(QLatin1Char('#'))))
        return;
    const bool isThere = source == u"FAQ" ? context.db().value(faq, {id}).isValid()
        : source == u"INQUIRY"            ? context.db().value(other, {id, self.id}).isValid()
                                          : false;
    if (!isThere)
        throw Problem("unknown_match", "matched");
}

InquiryDone investigate(Context &context, const InvestigateInquiry &in)
{
    Inquiry inquiry = lockOpenInquiry(context, in.inquiry).record;
    changeKind(context, inquiry, in.kind.value);
    if (in.finding.value == u"KNOWN" && in.matched.isEmpty())
        throw Problem("required", "matched");
    requireMatch(context, in.matched, in.inquiry);
    if (!in.finding.isEmpty()) {
        inquiry.finding = in.finding;
        inquiry.matched = in.finding.value == u"KNOWN" ? in.matched : QString();
        sayInInquiry(context, in.inquiry, "MOVED", true, QStringLiteral("finding=%1").arg(in.finding.value));
    }
    if (inquiry.state.value == inquiry::received)
        inquiry.state.value = inquiry::investigating;
    if (in.finding.value == u"KNOWN" && inquiry.state.value == inquiry::investigating)
        inquiry.state.value = inquiry::waiting; // the answer is at hand
    return saveInquiry(context, inquiry, context.baseVersion());
}

InquiryDone handOver(Context &context, const HandOverInquiry &in)
{
    Inquiry inquiry = lockOpenInquiry(context, in.inquiry).record;
    roleOfGroup(context, in.toGroup.value, "to_group");
    if (inquiry.deskGroup.value == in.toGroup.value)
        throw Problem("same_group", "to_group");
    endHop(context, in.inquiry, context.now(), "HANDED_ON");
    InquiryHop hop;
    hop.inquiry = in.inquiry;
    hop.fromGroup = inquiry.deskGroup;
    hop.toGroup = in.toGroup;
    hop.at = context.now();
    hop.handedBy.id = context.actor().userId;
    hop.reason = textForInquiry(context, in.inquiry, in.reason);
    context.records().insert(hop);
    startClock(context, hopRule, hopSubject, in.inquiry.id, 0, 0, context.now());
    inquiry.deskGroup = in.toGroup;
    if (inquiry.state.value == inquiry::received || inquiry.state.value == inquiry::investigating)
        inquiry.state.value = inquiry::waiting;
    const InquiryDone done = saveInquiry(context, inquiry, context.baseVersion());
    tellGroup(context, inquiry, in.toGroup.value, "inquiry.handed");
    return done;
}

InquiryDone pause(Context &context, const PauseInquiry &in)
{
    const Stored<Inquiry> found = lockOpenInquiry(context, in.inquiry);
    const QDateTime at = in.at.isValid() ? in.at : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    requireCode(context, InquiryPauseReason::table, in.reason.value, context.today(), "reason");
    pauseClock(context, promiseOf(context, found.record.kind.value), inquirySubject, in.inquiry.id, at, in.reason.value, in.until);
    return saveInquiry(context, found.record, context.baseVersion());
}

InquiryDone resume(Context &context, const ResumeInquiry &in)
{
    const Stored<Inquiry> found = lockOpenInquiry(context, in.inquiry);
    const QDateTime at = in.at.isValid() ? in.at : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "at");
    resumeClock(context, promiseOf(context, found.record.kind.value), inquirySubject, in.inquiry.id, at);
    return saveInquiry(context, found.record, context.baseVersion());
}

/// The desk works on every inquiry, the asker on his own, who only sees it on none. True for the asker's own.
bool requireMayTouch(Context &context, const Inquiry &inquiry)
{
    const bool own = inquiry.asker.id == context.actor().userId;
    if (!own && !worksAtDesk(context))
        throw Problem("forbidden");
    return own;
}

InquiryDone write(Context &context, const WriteInquiry &in)
{
    const Stored<Inquiry> found = lockOpenInquiry(context, in.inquiry);
    const bool asker = requireMayTouch(context, found.record) && !in.internal;
    sayInInquiry(context, in.inquiry, asker ? "ASKER" : in.internal ? "NOTE" : "DESK", in.internal, textForInquiry(context, in.inquiry, in.body));
    if (asker)
        tellGroup(context, found.record, found.record.deskGroup.value, "inquiry.handed");
    return inquiryDone(context, found.record, found.version);
}

InquiryDone withdraw(Context &context, const WithdrawInquiry &in)
{
    Inquiry inquiry = lockOpenInquiry(context, in.inquiry).record;
    requireMayTouch(context, inquiry);
    endHop(context, in.inquiry, context.now(), "WITHDRAWN");
    const QByteArray rule = promiseOf(context, inquiry.kind.value);
    endPause(context, rule, inquirySubject, in.inquiry.id, context.now());
    stopClock(context, rule, inquirySubject, in.inquiry.id, context.now(), QStringLiteral("WITHDRAWN"));
    inquiry.state.value = inquiry::withdrawn;
    inquiry.withdrawReason = textForInquiry(context, in.inquiry, in.reason);
    inquiry.closedAt = context.now();
    finishInquiryTasks(context, in.inquiry);
    return saveInquiry(context, inquiry, context.baseVersion());
}

} // namespace

InquiryDone openInquiry(Context &context, Inquiry &inquiry)
{
    if (inquiry.kind.isEmpty())
        inquiry.kind.value = QStringLiteral("QUESTION");
    const QByteArray rule = promiseOf(context, inquiry.kind.value);
    const KeptApart kept = keepCasesApart(inquiry.what, 1);
    inquiry.what = kept.text;
    inquiry.summary = summaryOf(kept.text);
    inquiry.number = nextNumber(context, "inquiry", 0, context.today());
    inquiry.receivedBy.id = context.actor().userId;
    inquiry.serverVersion = QCoreApplication::applicationVersion();
    inquiry.state.value = inquiry::received;
    inquiry.deskGroup.value = QStringLiteral("FIRST");
    context.records().insert(inquiry);
    storeCases(context, inquiry.id, kept.numbers, 1);
    startClock(context, rule, inquirySubject, inquiry.id.id, 0, 0, inquiry.receivedAt);
    sayInInquiry(context, inquiry.id, "ASKER", false, inquiry.what);
    refreshDeskText(context, "INQUIRY", inquiry.id.id, {}, inquiry.what);
    tellGroup(context, inquiry, inquiry.deskGroup.value, "inquiry.new");
    return inquiryDone(context, inquiry, 1);
}

void registerInquiry(Features &features)
{
    features.record<Inquiry>();
    features.record<InquiryEntry>();
    features.record<InquiryHop>();
    features.record<InquiryLink>();
    features.record<InquiryCase>();
    features.operation<&receive>(writes);
    features.operation<&ask>(writes);
    features.operation<&investigate>(changesVersion);
    features.operation<&handOver>(changesVersion);
    features.operation<&pause>(changesVersion);
    features.operation<&resume>(changesVersion);
    features.operation<&write>(writes);
    features.operation<&withdraw>(changesVersion);
    registerInquiryAnswers(features);
    registerInquiryLinks(features);
}

} // namespace mimamori
