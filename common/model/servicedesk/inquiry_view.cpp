// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_view.h"

namespace mimamori {

void InquiryLine::describe(Describe &d)
{
    d.record("inquiry_line", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&InquiryLine::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&InquiryLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&InquiryLine::number>("number", QT_TRANSLATE_NOOP("record", "Inquiry number")).inList();
    d.field<&InquiryLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&InquiryLine::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&InquiryLine::summary>("summary", QT_TRANSLATE_NOOP("record", "Summary")).inList();
    d.field<&InquiryLine::askerName>("asker_name", QT_TRANSLATE_NOOP("record", "Asker"));
    d.field<&InquiryLine::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.field<&InquiryLine::deskGroup>("desk_group", QT_TRANSLATE_NOOP("record", "Group in charge"));
    d.field<&InquiryLine::receivedAt>("received_at", QT_TRANSLATE_NOOP("record", "Received at")).inList();
    d.field<&InquiryLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Answer due"));
    d.field<&InquiryLine::remainingSeconds>("remaining_seconds", QT_TRANSLATE_NOOP("record", "Open seconds left"));
    d.field<&InquiryLine::paused>("paused", QT_TRANSLATE_NOOP("record", "Clock stands still"));
}

void InquiryLines::describe(Describe &d)
{
    d.record("inquiry_lines", QT_TRANSLATE_NOOP("record", "Inquiries"));
    d.group<&InquiryLines::lines>("lines", QT_TRANSLATE_NOOP("record", "Inquiries"));
    d.field<&InquiryLines::open>("open", QT_TRANSLATE_NOOP("record", "Open"));
}

void ShowInquiryBoard::describe(Describe &d)
{
    d.record("inquiry.board", QT_TRANSLATE_NOOP("record", "Inquiries"));
    d.field<&ShowInquiryBoard::deskGroup>("desk_group", QT_TRANSLATE_NOOP("record", "Group in charge"));
    d.field<&ShowInquiryBoard::closed>("closed", QT_TRANSLATE_NOOP("record", "Closed ones"));
}

void ShowMyInquiries::describe(Describe &d) { d.record("inquiry.mine", QT_TRANSLATE_NOOP("record", "My inquiries")); }

void InquiryWords::describe(Describe &d)
{
    d.record("inquiry_words", QT_TRANSLATE_NOOP("record", "Entry of an inquiry"));
    d.field<&InquiryWords::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&InquiryWords::authorName>("author_name", QT_TRANSLATE_NOOP("record", "Author"));
    d.field<&InquiryWords::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&InquiryWords::internal>("internal", QT_TRANSLATE_NOOP("record", "Internal"));
    d.field<&InquiryWords::body>("body", QT_TRANSLATE_NOOP("record", "Text"));
}

void InquiryHopLine::describe(Describe &d)
{
    d.record("inquiry_hop_line", QT_TRANSLATE_NOOP("record", "Hand-over of an inquiry"));
    d.field<&InquiryHopLine::fromGroup>("from_group", QT_TRANSLATE_NOOP("record", "From group"));
    d.field<&InquiryHopLine::toGroup>("to_group", QT_TRANSLATE_NOOP("record", "To group"));
    d.field<&InquiryHopLine::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&InquiryHopLine::byName>("by_name", QT_TRANSLATE_NOOP("record", "Handed over by"));
    d.field<&InquiryHopLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason"));
    d.field<&InquiryHopLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
    d.field<&InquiryHopLine::endedAt>("ended_at", QT_TRANSLATE_NOOP("record", "Ended at"));
}

void InquiryLinkLine::describe(Describe &d)
{
    d.record("inquiry_link_line", QT_TRANSLATE_NOOP("record", "Link between inquiries"));
    d.field<&InquiryLinkLine::link>("link", QT_TRANSLATE_NOOP("record", "Link between inquiries"));
    d.field<&InquiryLinkLine::other>("other", QT_TRANSLATE_NOOP("record", "Other inquiry"));
    d.field<&InquiryLinkLine::otherNumber>("other_number", QT_TRANSLATE_NOOP("record", "Inquiry number"));
    d.field<&InquiryLinkLine::otherSummary>("other_summary", QT_TRANSLATE_NOOP("record", "Summary"));
    d.field<&InquiryLinkLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&InquiryLinkLine::madeAt>("made_at", QT_TRANSLATE_NOOP("record", "At"));
}

void InquiryPauseLine::describe(Describe &d)
{
    d.record("inquiry_pause_line", QT_TRANSLATE_NOOP("record", "Stop of the clock"));
    d.field<&InquiryPauseLine::from>("from", QT_TRANSLATE_NOOP("record", "Stands still from"));
    d.field<&InquiryPauseLine::to>("to", QT_TRANSLATE_NOOP("record", "Stands still until"));
    d.field<&InquiryPauseLine::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason"));
}

void InquiryView::describe(Describe &d)
{
    d.record("inquiry_view", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.group<&InquiryView::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.group<&InquiryView::line>("line", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&InquiryView::receivedByName>("received_by_name", QT_TRANSLATE_NOOP("record", "Received by"));
    d.field<&InquiryView::answeredByName>("answered_by_name", QT_TRANSLATE_NOOP("record", "Answered by"));
    d.field<&InquiryView::matchedTitle>("matched_title", QT_TRANSLATE_NOOP("record", "Matched to"));
    d.group<&InquiryView::words>("words", QT_TRANSLATE_NOOP("record", "Conversation"));
    d.group<&InquiryView::hops>("hops", QT_TRANSLATE_NOOP("record", "Hand-overs"));
    d.group<&InquiryView::links>("links", QT_TRANSLATE_NOOP("record", "Links"));
    d.group<&InquiryView::pauses>("pauses", QT_TRANSLATE_NOOP("record", "Stops of the clock"));
    d.field<&InquiryView::picture>("picture", QT_TRANSLATE_NOOP("record", "Picture of the screen"));
    d.field<&InquiryView::mine>("mine", QT_TRANSLATE_NOOP("record", "My own"));
}

void ShowInquiry::describe(Describe &d)
{
    d.record("inquiry.show", QT_TRANSLATE_NOOP("record", "Inquiry"));
    d.field<&ShowInquiry::inquiry>("inquiry", QT_TRANSLATE_NOOP("record", "Inquiry")).required();
}

} // namespace mimamori
