// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/servicedesk/inquiry_suggest.h"

namespace mimamori {

void Suggestion::describe(Describe &d)
{
    d.record("suggestion", QT_TRANSLATE_NOOP("record", "Similar text"));
    d.field<&Suggestion::source>("source", QT_TRANSLATE_NOOP("record", "Source")).inList();
    d.field<&Suggestion::key>("key", QT_TRANSLATE_NOOP("record", "Key"));
    d.field<&Suggestion::title>("title", QT_TRANSLATE_NOOP("record", "Title")).inList();
    d.field<&Suggestion::text>("text", QT_TRANSLATE_NOOP("record", "Text"));
    d.field<&Suggestion::score>("score", QT_TRANSLATE_NOOP("record", "Likeness")).inList();
    d.field<&Suggestion::shared>("shared", QT_TRANSLATE_NOOP("record", "Found in both"));
    d.field<&Suggestion::solved>("solved", QT_TRANSLATE_NOOP("record", "Solved"));
}

void Suggestions::describe(Describe &d)
{
    d.record("suggestions", QT_TRANSLATE_NOOP("record", "Similar texts"));
    d.group<&Suggestions::suggestions>("suggestions", QT_TRANSLATE_NOOP("record", "Similar texts"));
}

void SuggestForInquiry::describe(Describe &d)
{
    d.record("inquiry.suggest", QT_TRANSLATE_NOOP("record", "Similar texts"));
    d.field<&SuggestForInquiry::typed>("typed", QT_TRANSLATE_NOOP("record", "What is asked")).required().longText().length(longestInquiryText);
    d.field<&SuggestForInquiry::screen>("screen", QT_TRANSLATE_NOOP("record", "Screen")).length(80);
    d.field<&SuggestForInquiry::without>("without", QT_TRANSLATE_NOOP("record", "Without")).length(40);
}

} // namespace mimamori
