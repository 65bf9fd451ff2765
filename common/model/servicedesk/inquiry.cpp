// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry.h"

namespace mimamori {

void Inquiry::describe(Describe &d)
{
    d.record("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&Inquiry::number>("number", QT_TRANSLATE_NOOP("record", "Inquiry number")).setByServer().unique().inList();
    d.field<&Inquiry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&Inquiry::channel>("channel", QT_TRANSLATE_NOOP("record", "Received by way of")).required().inList();
    d.field<&Inquiry::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).required().inList();
    d.field<&Inquiry::receivedBy>("received_by", QT_TRANSLATE_NOOP("record", "Received by")).required();
    d.field<&Inquiry::asker>("asker", QT_TRANSLATE_NOOP("record", "Asker")).inList();
    d.field<&Inquiry::callerName>("caller_name", QT_TRANSLATE_NOOP("record", "Caller")).length(100);
    d.field<&Inquiry::office>("office", QT_TRANSLATE_NOOP("record", "Office")).inList();
    d.field<&Inquiry::phone>("phone", QT_TRANSLATE_NOOP("record", "Phone")).length(30);
    d.field<&Inquiry::summary>("summary", QT_TRANSLATE_NOOP("record", "Summary")).setByServer().inList().searchable();
    d.field<&Inquiry::what>("what", QT_TRANSLATE_NOOP("record", "What is asked")).required().longText().searchable().length(longestInquiryText);
    d.field<&Inquiry::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).length(80).inList();
    d.field<&Inquiry::clientVersion>("client_version", QT_TRANSLATE_NOOP("record", "Version of the client")).length(40);
    d.field<&Inquiry::serverVersion>("server_version", QT_TRANSLATE_NOOP("record", "Version of the server")).length(40);
    d.field<&Inquiry::lastError>("last_error", QT_TRANSLATE_NOOP("record", "Last error")).length(200);
    d.field<&Inquiry::actions>("actions", QT_TRANSLATE_NOOP("record", "Recent actions"));
    d.field<&Inquiry::state>("state", QT_TRANSLATE_NOOP("record", "State")).required().setByServer().inList();
    d.field<&Inquiry::finding>("finding", QT_TRANSLATE_NOOP("record", "Known or new")).setByServer().inList();
    d.field<&Inquiry::matched>("matched", QT_TRANSLATE_NOOP("record", "Matched to")).setByServer().length(120);
    d.field<&Inquiry::deskGroup>("desk_group", QT_TRANSLATE_NOOP("record", "Group in charge")).required().setByServer().inList();
    d.field<&Inquiry::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer")).setByServer().longText().searchable().length(longestInquiryText);
    d.field<&Inquiry::answeredAt>("answered_at", QT_TRANSLATE_NOOP("record", "Answered at")).setByServer().inList();
    d.field<&Inquiry::answeredBy>("answered_by", QT_TRANSLATE_NOOP("record", "Answered by")).setByServer();
    d.field<&Inquiry::inTime>("in_time", QT_TRANSLATE_NOOP("record", "Answered in time")).setByServer();
    d.field<&Inquiry::closedAt>("closed_at", QT_TRANSLATE_NOOP("record", "Done at")).setByServer();
    d.field<&Inquiry::reopened>("reopened", QT_TRANSLATE_NOOP("record", "Times opened again")).setByServer();
    d.field<&Inquiry::mergedInto>("merged_into", QT_TRANSLATE_NOOP("record", "Merged into")).setByServer();
    d.field<&Inquiry::withdrawReason>("withdraw_reason", QT_TRANSLATE_NOOP("record", "Why withdrawn")).setByServer().length(400);
}

void InquiryEntry::describe(Describe &d)
{
    d.record("inquiry_entry", QT_TRANSLATE_NOOP("record", "Entry of an inquiry"));
    d.field<&InquiryEntry::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
    d.field<&InquiryEntry::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&InquiryEntry::author>("author", QT_TRANSLATE_NOOP("record", "Author")).required().inList();
    d.field<&InquiryEntry::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&InquiryEntry::internal>("internal", QT_TRANSLATE_NOOP("record", "Internal")).inList();
    d.field<&InquiryEntry::body>("body", QT_TRANSLATE_NOOP("record", "Text")).required().longText().inList().length(longestInquiryText);
    d.partOf<&InquiryEntry::inquiry>();
}

void InquiryHop::describe(Describe &d)
{
    d.record("inquiry_hop", QT_TRANSLATE_NOOP("record", "Hand-over of an inquiry"));
    d.field<&InquiryHop::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
    d.field<&InquiryHop::fromGroup>("from_group", QT_TRANSLATE_NOOP("record", "From group")).required().inList();
    d.field<&InquiryHop::toGroup>("to_group", QT_TRANSLATE_NOOP("record", "To group")).required().inList();
    d.field<&InquiryHop::at>("at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&InquiryHop::handedBy>("handed_by", QT_TRANSLATE_NOOP("record", "Handed over by")).required().inList();
    d.field<&InquiryHop::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).inList().length(400);
    d.partOf<&InquiryHop::inquiry>();
}

void InquiryLink::describe(Describe &d)
{
    d.record("inquiry_link", QT_TRANSLATE_NOOP("record", "Link between inquiries"));
    d.field<&InquiryLink::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
    d.field<&InquiryLink::other>("other", QT_TRANSLATE_NOOP("record", "Other inquiry")).required().inList();
    d.field<&InquiryLink::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&InquiryLink::stateBefore>("state_before", QT_TRANSLATE_NOOP("record", "State before"));
    d.field<&InquiryLink::madeAt>("made_at", QT_TRANSLATE_NOOP("record", "At")).required().inList();
    d.field<&InquiryLink::madeBy>("made_by", QT_TRANSLATE_NOOP("record", "Made by")).required().inList();
    d.field<&InquiryLink::undoneAt>("undone_at", QT_TRANSLATE_NOOP("record", "Taken back at")).inList();
    d.field<&InquiryLink::undoneBy>("undone_by", QT_TRANSLATE_NOOP("record", "Taken back by"));
    d.partOf<&InquiryLink::inquiry>();
}

void InquiryCase::describe(Describe &d)
{
    d.record("inquiry_case", QT_TRANSLATE_NOOP("record", "Case named in an inquiry"));
    d.field<&InquiryCase::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
    d.field<&InquiryCase::place>("place", QT_TRANSLATE_NOOP("record", "Place")).required().inList();
    d.field<&InquiryCase::number>("number", QT_TRANSLATE_NOOP("record", "Case number")).required().inList().sensitive();
    d.field<&InquiryCase::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&InquiryCase::writtenBy>("written_by", QT_TRANSLATE_NOOP("record", "Written by")).required();
    d.partOf<&InquiryCase::inquiry>();
}

} // namespace mimamori
