// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/faq.h"

#include "model/servicedesk/inquiry.h"

namespace mimamori {

namespace {

template <class T>
void describeText(Describe &d)
{
    d.field<&T::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&T::question>("question", QT_TRANSLATE_NOOP("record", "Question")).required().inList().searchable().length(200);
    d.field<&T::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer")).required().longText().searchable().length(longestInquiryText);
    d.field<&T::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).length(80).inList();
}

} // namespace

void Faq::describe(Describe &d)
{
    d.record("faq", QT_TRANSLATE_NOOP("record", "FAQ"));
    describeText<Faq>(d);
    d.field<&Faq::owner>("owner", QT_TRANSLATE_NOOP("record", "Owner")).required().inList();
    d.field<&Faq::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).required();
    d.field<&Faq::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.field<&Faq::state>("state", QT_TRANSLATE_NOOP("record", "State")).required().setByServer().inList();
    d.field<&Faq::publishedQuestion>("published_question", QT_TRANSLATE_NOOP("record", "Published question")).setByServer().length(200);
    d.field<&Faq::publishedAnswer>("published_answer", QT_TRANSLATE_NOOP("record", "Published answer")).setByServer().longText().length(longestInquiryText);
    d.field<&Faq::publishedAt>("published_at", QT_TRANSLATE_NOOP("record", "Published at")).setByServer().inList();
    d.field<&Faq::publishedVersion>("published_version", QT_TRANSLATE_NOOP("record", "Published version")).setByServer();
    d.field<&Faq::solved>("solved", QT_TRANSLATE_NOOP("record", "Solved")).setByServer().inList();
    d.field<&Faq::withdrawReason>("withdraw_reason", QT_TRANSLATE_NOOP("record", "Why withdrawn")).setByServer().length(400);
}

void FaqDone::describe(Describe &d)
{
    d.record("faq_done", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.field<&FaqDone::faq>("faq", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.field<&FaqDone::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&FaqDone::state>("state", QT_TRANSLATE_NOOP("record", "State"));
}

void WriteFaq::describe(Describe &d)
{
    d.record("faq.write", QT_TRANSLATE_NOOP("record", "Write FAQ"));
    d.field<&WriteFaq::faq>("faq", QT_TRANSLATE_NOOP("record", "FAQ"));
    describeText<WriteFaq>(d);
    d.field<&WriteFaq::owner>("owner", QT_TRANSLATE_NOOP("record", "Owner"));
    d.field<&WriteFaq::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from"));
    d.field<&WriteFaq::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until"));
    d.field<&WriteFaq::submit>("submit", QT_TRANSLATE_NOOP("record", "Ask for approval"));
}

void WithdrawFaq::describe(Describe &d)
{
    d.record("faq.withdraw", QT_TRANSLATE_NOOP("record", "Take FAQ out of use"));
    d.field<&WithdrawFaq::faq>("faq", QT_TRANSLATE_NOOP("record", "FAQ")).required();
    d.field<&WithdrawFaq::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason")).required().length(400);
}

void FaqLine::describe(Describe &d)
{
    d.record("faq_line", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.field<&FaqLine::faq>("faq", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.field<&FaqLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&FaqLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&FaqLine::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&FaqLine::question>("question", QT_TRANSLATE_NOOP("record", "Question")).inList();
    d.field<&FaqLine::answer>("answer", QT_TRANSLATE_NOOP("record", "Answer"));
    d.field<&FaqLine::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).inList();
    d.field<&FaqLine::ownerName>("owner_name", QT_TRANSLATE_NOOP("record", "Owner"));
    d.field<&FaqLine::publishedAt>("published_at", QT_TRANSLATE_NOOP("record", "Published at")).inList();
    d.field<&FaqLine::validTo>("valid_to", QT_TRANSLATE_NOOP("record", "Valid until")).inList();
    d.field<&FaqLine::solved>("solved", QT_TRANSLATE_NOOP("record", "Solved")).inList();
    d.field<&FaqLine::changed>("changed", QT_TRANSLATE_NOOP("record", "Changed since published"));
}

void FaqLines::describe(Describe &d)
{
    d.record("faq_lines", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.group<&FaqLines::lines>("lines", QT_TRANSLATE_NOOP("record", "FAQ"));
}

void ListFaq::describe(Describe &d)
{
    d.record("faq.published", QT_TRANSLATE_NOOP("record", "FAQ"));
    d.field<&ListFaq::typed>("typed", QT_TRANSLATE_NOOP("record", "Search")).length(400);
}

void ListFaqDrafts::describe(Describe &d) { d.record("faq.drafts", QT_TRANSLATE_NOOP("record", "FAQ in work")); }

void FaqDifference::describe(Describe &d)
{
    d.record("faq_difference", QT_TRANSLATE_NOOP("record", "Difference"));
    d.field<&FaqDifference::column>("column", QT_TRANSLATE_NOOP("record", "Field"));
    d.field<&FaqDifference::before>("before", QT_TRANSLATE_NOOP("record", "Before"));
    d.field<&FaqDifference::after>("after", QT_TRANSLATE_NOOP("record", "After"));
}

void FaqDifferences::describe(Describe &d)
{
    d.record("faq_differences", QT_TRANSLATE_NOOP("record", "Differences"));
    d.field<&FaqDifferences::before>("before", QT_TRANSLATE_NOOP("record", "Version before"));
    d.field<&FaqDifferences::after>("after", QT_TRANSLATE_NOOP("record", "Version after"));
    d.group<&FaqDifferences::differences>("differences", QT_TRANSLATE_NOOP("record", "Differences"));
}

void CompareFaq::describe(Describe &d)
{
    d.record("faq.compare", QT_TRANSLATE_NOOP("record", "Compare versions"));
    d.field<&CompareFaq::faq>("faq", QT_TRANSLATE_NOOP("record", "FAQ")).required();
    d.field<&CompareFaq::before>("before", QT_TRANSLATE_NOOP("record", "Version before"));
    d.field<&CompareFaq::after>("after", QT_TRANSLATE_NOOP("record", "Version after"));
}

} // namespace mimamori
