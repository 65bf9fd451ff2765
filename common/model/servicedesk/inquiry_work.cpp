// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_work.h"

namespace mimamori {

namespace {

template <class T>
void describeInquiry(Describe &d)
{
    d.field<&T::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
}

} // namespace

void InquiryDone::describe(Describe &d)
{
    d.record("inquiry_done", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&InquiryDone::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&InquiryDone::number>("number", QT_TRANSLATE_NOOP("record", "Inquiry number"));
    d.field<&InquiryDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&InquiryDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&InquiryDone::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Answer due"));
}

void ReceiveInquiry::describe(Describe &d)
{
    d.record("inquiry.receive", QT_TRANSLATE_NOOP("record", "Receive an inquiry"));
    d.field<&ReceiveInquiry::asker>("asker", QT_TRANSLATE_NOOP("record", "Caller (user)"));
    d.field<&ReceiveInquiry::callerName>("caller_name", QT_TRANSLATE_NOOP("record", "Caller (no user)")).length(100);
    d.field<&ReceiveInquiry::what>("what", QT_TRANSLATE_NOOP("record", "What is asked")).required().longText().length(longestInquiryText);
    d.field<&ReceiveInquiry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&ReceiveInquiry::channel>("channel", QT_TRANSLATE_NOOP("record", "Received by way of"));
    d.field<&ReceiveInquiry::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).length(30);
    d.field<&ReceiveInquiry::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).length(80);
    d.field<&ReceiveInquiry::clientVersion>("client_version", QT_TRANSLATE_NOOP("record", "Version of the client")).length(40);
    d.field<&ReceiveInquiry::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at"));
}

void AskInquiry::describe(Describe &d)
{
    d.record("inquiry.ask", QT_TRANSLATE_NOOP("record", "Ask the helpdesk"));
    d.field<&AskInquiry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&AskInquiry::what>("what", QT_TRANSLATE_NOOP("record", "What is asked")).required().longText().length(longestInquiryText);
    d.field<&AskInquiry::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).length(80);
    d.field<&AskInquiry::clientVersion>("client_version", QT_TRANSLATE_NOOP("record", "Version of the client")).length(40);
    d.field<&AskInquiry::lastError>("last_error", QT_TRANSLATE_NOOP("record", "Last error")).length(200);
    d.field<&AskInquiry::actions>("actions", QT_TRANSLATE_NOOP("record", "Recent actions"));
    d.field<&AskInquiry::picture>("picture", QT_TRANSLATE_NOOP("record", "Picture of the screen"));
}

void InvestigateInquiry::describe(Describe &d)
{
    d.record("inquiry.investigate", QT_TRANSLATE_NOOP("record", "Investigate"));
    describeInquiry<InvestigateInquiry>(d);
    d.field<&InvestigateInquiry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&InvestigateInquiry::finding>("finding", QT_TRANSLATE_NOOP("record", "Known or new"));
    d.field<&InvestigateInquiry::matched>("matched", QT_TRANSLATE_NOOP("record", "Matched to")).length(120);
}

void HandOverInquiry::describe(Describe &d)
{
    d.record("inquiry.hand_over", QT_TRANSLATE_NOOP("record", "Hand over"));
    describeInquiry<HandOverInquiry>(d);
    d.field<&HandOverInquiry::toGroup>("to_group", QT_TRANSLATE_NOOP("record", "To group")).required();
    d.field<&HandOverInquiry::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).length(400);
}

void PauseInquiry::describe(Describe &d)
{
    d.record("inquiry.pause", QT_TRANSLATE_NOOP("record", "Stop the clock for a time"));
    describeInquiry<PauseInquiry>(d);
    d.field<&PauseInquiry::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required();
    d.field<&PauseInquiry::at>("at", QT_TRANSLATE_NOOP("record", "Stands still from"));
    d.field<&PauseInquiry::until>("until", QT_TRANSLATE_NOOP("record", "Stands still until"));
}

void ResumeInquiry::describe(Describe &d)
{
    d.record("inquiry.resume", QT_TRANSLATE_NOOP("record", "Let the clock go on"));
    describeInquiry<ResumeInquiry>(d);
    d.field<&ResumeInquiry::at>("at", QT_TRANSLATE_NOOP("record", "At"));
}

void WriteInquiry::describe(Describe &d)
{
    d.record("inquiry.write", QT_TRANSLATE_NOOP("record", "Write to an inquiry"));
    describeInquiry<WriteInquiry>(d);
    d.field<&WriteInquiry::internal>("internal", QT_TRANSLATE_NOOP("record", "Internal"));
    d.field<&WriteInquiry::body>("body", QT_TRANSLATE_NOOP("record", "Text")).required().longText().length(longestInquiryText);
}

void AnswerInquiry::describe(Describe &d)
{
    d.record("inquiry.answer", QT_TRANSLATE_NOOP("record", "Answer an inquiry"));
    describeInquiry<AnswerInquiry>(d);
    d.field<&AnswerInquiry::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer")).required().longText().length(longestInquiryText);
    d.field<&AnswerInquiry::usedFaq>("used_faq", QT_TRANSLATE_NOOP("record", "FAQ that was used")).length(40);
    d.field<&AnswerInquiry::answeredAt>("answered_at", QT_TRANSLATE_NOOP("record", "Answered at"));
}

void ConfirmInquiry::describe(Describe &d)
{
    d.record("inquiry.confirm", QT_TRANSLATE_NOOP("record", "Solved?"));
    describeInquiry<ConfirmInquiry>(d);
    d.field<&ConfirmInquiry::solved>("solved", QT_TRANSLATE_NOOP("record", "Solved"));
    d.field<&ConfirmInquiry::words>("words", QT_TRANSLATE_NOOP("record", "What is still open")).longText().length(longestInquiryText);
}

void MergeInquiry::describe(Describe &d)
{
    d.record("inquiry.merge", QT_TRANSLATE_NOOP("record", "Merge inquiries"));
    describeInquiry<MergeInquiry>(d);
    d.field<&MergeInquiry::into>("into", QT_TRANSLATE_NOOP("record", "Merge into")).required();
}

void SplitInquiry::describe(Describe &d)
{
    d.record("inquiry.split", QT_TRANSLATE_NOOP("record", "Split an inquiry"));
    describeInquiry<SplitInquiry>(d);
    d.field<&SplitInquiry::what>("what", QT_TRANSLATE_NOOP("record", "What is asked")).required().longText().length(longestInquiryText);
}

void LinkInquiry::describe(Describe &d)
{
    d.record("inquiry.link", QT_TRANSLATE_NOOP("record", "Link inquiries"));
    describeInquiry<LinkInquiry>(d);
    d.field<&LinkInquiry::other>("other", QT_TRANSLATE_NOOP("record", "Other inquiry")).required();
}

void UnlinkInquiry::describe(Describe &d)
{
    d.record("inquiry.unlink", QT_TRANSLATE_NOOP("record", "Take a link back"));
    d.field<&UnlinkInquiry::link>("link", QT_TRANSLATE_NOOP("record", "Link between inquiries")).required();
}

void WithdrawInquiry::describe(Describe &d)
{
    d.record("inquiry.withdraw", QT_TRANSLATE_NOOP("record", "Withdraw an inquiry"));
    describeInquiry<WithdrawInquiry>(d);
    d.field<&WithdrawInquiry::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

} // namespace mimamori
