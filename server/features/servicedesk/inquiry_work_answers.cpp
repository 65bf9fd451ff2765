// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/features.h"
#include "features/servicedesk/inquiry_work.h"
#include "services/clocks.h"
#include "services/inquiry_desk.h"
#include "services/tasks.h"

namespace mimamori {

namespace {

/// The asker finds the answer in the client, and is asked whether it solved.
void tellAsker(Context &context, const Inquiry &inquiry)
{
    if (inquiry.asker)
        addTask(context, {.kind = "inquiry.answered", .user = inquiry.asker.id, .subject = inquirySubject, .subjectId = inquiry.id.id,
            .args = {{QStringLiteral("number"), inquiry.number}}, .importance = 1, .popup = true, .mail = true});
}

/// Those who asked the same get the same answer.
void answerMerged(Context &context, const Inquiry &inquiry, const QString &answer)
{
    const auto merged = context.records().where<Inquiry>("merged_into = $1 and state = 'MERGED' order by id", {inquiry.id.id});
    for (const Stored<Inquiry> &stored : merged) {
        sayInInquiry(context, stored.record.id, "ANSWER", false, answer);
        tellAsker(context, stored.record);
    }
}

void stopPromise(Context &context, Inquiry &inquiry, const QDateTime &at)
{
    const QByteArray rule = promiseOf(context, inquiry.kind.value);
    endPause(context, rule, inquirySubject, inquiry.id.id, at);
    stopClock(context, rule, inquirySubject, inquiry.id.id, at, QStringLiteral("ANSWERED"));
    const auto clock = findClock(context, rule, inquirySubject, inquiry.id.id);
    inquiry.inTime = clock && at <= clock->dueAt;
}

InquiryDone answer(Context &context, const AnswerInquiry &in)
{
    Inquiry inquiry = lockOpenInquiry(context, in.inquiry).record;
    const QDateTime at = in.answeredAt.isValid() ? in.answeredAt : context.now();
    if (at > context.now())
        throw Problem("not_in_future", "answered_at");
    if (at < inquiry.receivedAt)
        throw Problem("end_before_start", "answered_at");
    inquiry.answer = textForInquiry(context, in.inquiry, in.answer);
    inquiry.answeredAt = at;
    inquiry.answeredBy.id = context.actor().userId;
    if (in.usedFaq.startsWith(QLatin1String("FAQ/"))) {
        inquiry.finding.value = QStringLiteral("KNOWN");
        inquiry.matched = in.usedFaq;
    }
    stopPromise(context, inquiry, at);
    endHop(context, in.inquiry, at, "ANSWERED");
    inquiry.state.value = inquiry::confirming;
    sayInInquiry(context, in.inquiry, "ANSWER", false, inquiry.answer);
    finishInquiryTasks(context, in.inquiry);
    tellAsker(context, inquiry);
    answerMerged(context, inquiry, inquiry.answer);
    return saveInquiry(context, inquiry, context.baseVersion());
}

/// The time in which the desk waited for the asker's word is a pause with its reason; the promise goes on where it stood.
void reopen(Context &context, Inquiry &inquiry)
{
    const QByteArray rule = promiseOf(context, inquiry.kind.value);
    restartClock(context, rule, inquirySubject, inquiry.id.id);
    if (inquiry.answeredAt < context.now())
        pauseClock(context, rule, inquirySubject, inquiry.id.id, inquiry.answeredAt, QStringLiteral("ASKER_CONFIRMS"), context.now());
    inquiry.state.value = inquiry::investigating;
    inquiry.inTime = false;
    inquiry.closedAt = QDateTime();
    ++inquiry.reopened;
    tellGroup(context, inquiry, inquiry.deskGroup.value, "inquiry.handed");
}

void countSolved(Context &context, const Inquiry &inquiry)
{
    static constexpr Sql count{"faq_solved", "select sec.count_solved($1, 1)"};
    if (inquiry.matched.startsWith(QLatin1String("FAQ/")))
        context.db().query(count, {inquiry.matched.section(QLatin1Char('/'), 1).toLongLong()});
}

InquiryDone confirm(Context &context, const ConfirmInquiry &in)
{
    Inquiry inquiry = context.records().lock(in.inquiry, "inquiry").record;
    const bool again = inquiry.state.value == inquiry::done && !in.solved; // it came back later
    if (!again)
        inquiry = lockOpenInquiry(context, in.inquiry).record;
    const bool own = inquiry.asker ? inquiry.asker.id == context.actor().userId : worksAtDesk(context);
    if (!own)
        throw Problem("not_the_asker");
    if (!again && inquiry.state.value != inquiry::confirming)
        throw Problem("inquiry_not_answered");
    if (!in.solved && in.words.trimmed().isEmpty())
        throw Problem("required", "words"); // what is still open
    if (!in.words.trimmed().isEmpty())
        sayInInquiry(context, in.inquiry, "ASKER", false, textForInquiry(context, in.inquiry, in.words));
    finishInquiryTasks(context, in.inquiry);
    if (in.solved) {
        inquiry.state.value = inquiry::done;
        inquiry.closedAt = context.now();
        countSolved(context, inquiry);
    } else {
        reopen(context, inquiry);
    }
    return saveInquiry(context, inquiry, context.baseVersion());
}

} // namespace

void registerInquiryAnswers(Features &features)
{
    features.operation<&answer>(changesVersion);
    features.operation<&confirm>(changesVersion);
}

} // namespace mimamori
