// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/search_find.h"

#include "japanese/text.h"

namespace mimamori {

void PersonHit::describe(Describe &d)
{
    d.record("person_hit", QT_TRANSLATE_NOOP("record", "Found person"));
    d.field<&PersonHit::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&PersonHit::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&PersonHit::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&PersonHit::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&PersonHit::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&PersonHit::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&PersonHit::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&PersonHit::fileNumber>("file_number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&PersonHit::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&PersonHit::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&PersonHit::stage>("stage", QT_TRANSLATE_NOOP("record", "Stage"));
    d.field<&PersonHit::officeName>("office_name", QT_TRANSLATE_NOOP("record", "Office"));
    d.group<&PersonHit::reason>("reason", QT_TRANSLATE_NOOP("record", "Agreement"));
}

void ResidentHit::describe(Describe &d)
{
    d.record("resident_hit", QT_TRANSLATE_NOOP("record", "Found resident"));
    d.field<&ResidentHit::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number"));
    d.field<&ResidentHit::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&ResidentHit::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&ResidentHit::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&ResidentHit::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&ResidentHit::town>("town", QT_TRANSLATE_NOOP("record", "Town"));
    d.field<&ResidentHit::isProtected>("is_protected", QT_TRANSLATE_NOOP("record", "Protected by the register"));
    d.group<&ResidentHit::reason>("reason", QT_TRANSLATE_NOOP("record", "Agreement"));
}

void TextHit::describe(Describe &d)
{
    d.record("text_hit", QT_TRANSLATE_NOOP("record", "Found text"));
    d.field<&TextHit::source>("source", QT_TRANSLATE_NOOP("record", "Kind"));
    d.field<&TextHit::sourceId>("source_id", QT_TRANSLATE_NOOP("record", "Record"));
    d.field<&TextHit::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&TextHit::fileNumber>("file_number", QT_TRANSLATE_NOOP("record", "Number"));
    d.field<&TextHit::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&TextHit::at>("at", QT_TRANSLATE_NOOP("record", "At"));
    d.field<&TextHit::piece>("piece", QT_TRANSLATE_NOOP("record", "Text")).sensitive();
}

void SearchHits::describe(Describe &d)
{
    d.record("search_hits", QT_TRANSLATE_NOOP("record", "What was found"));
    d.group<&SearchHits::people>("people", QT_TRANSLATE_NOOP("record", "Found people"));
    d.group<&SearchHits::residents>("residents", QT_TRANSLATE_NOOP("record", "Residents"));
    d.group<&SearchHits::texts>("texts", QT_TRANSLATE_NOOP("record", "Found texts"));
    d.field<&SearchHits::peopleInAll>("people_in_all", QT_TRANSLATE_NOOP("record", "In all"));
    d.field<&SearchHits::morePeople>("more_people", QT_TRANSLATE_NOOP("record", "More people"));
    d.field<&SearchHits::moreResidents>("more_residents", QT_TRANSLATE_NOOP("record", "More residents"));
    d.field<&SearchHits::moreTexts>("more_texts", QT_TRANSLATE_NOOP("record", "More texts"));
}

void SearchFor::describe(Describe &d)
{
    d.record("search.find", QT_TRANSLATE_NOOP("record", "Search"));
    d.field<&SearchFor::text>("text", QT_TRANSLATE_NOOP("record", "What to look for")).required().sensitive().length(mostSearchLength);
}

void HouseholdLine::describe(Describe &d)
{
    d.record("household_line", QT_TRANSLATE_NOOP("record", "Member of the household"));
    d.field<&HouseholdLine::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number"));
    d.field<&HouseholdLine::name>("name", QT_TRANSLATE_NOOP("record", "Name")).inList();
    d.field<&HouseholdLine::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana")).inList();
    d.field<&HouseholdLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth")).inList();
    d.field<&HouseholdLine::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex")).inList();
    d.field<&HouseholdLine::registerRelation>("register_relation", QT_TRANSLATE_NOOP("record", "Relation in the register")).inList();
}

void ResidentCard::describe(Describe &d)
{
    d.record("resident_card", QT_TRANSLATE_NOOP("record", "Resident"));
    d.group<&ResidentCard::resident>("resident", QT_TRANSLATE_NOOP("record", "Resident"));
    d.field<&ResidentCard::address>("address", QT_TRANSLATE_NOOP("record", "Address")).sensitive();
    d.group<&ResidentCard::household>("household", QT_TRANSLATE_NOOP("record", "Household"));
}

void OpenResident::describe(Describe &d)
{
    d.record("search.resident", QT_TRANSLATE_NOOP("record", "Open a resident"));
    d.field<&OpenResident::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number")).required().length(30);
}

std::optional<Problem> searchProblem(const QString &text)
{
    const QString typed = text.trimmed();
    const qsizetype length = graphemeCount(typed);
    if (length > mostSearchLength)
        return Problem("too_long", "text", {{QStringLiteral("most"), mostSearchLength}});
    qsizetype letters = 0, drawn = 0; // a long mark alone is a dash
    for (const QString &one : graphemes(typed)) {
        const char32_t c = one.isEmpty() ? U' ' : one.toUcs4().constFirst();
        const bool isDrawn = c == U'ー' || c == U'\uFF70';
        drawn += isDrawn ? 1 : 0;
        letters += !isDrawn && QChar::isLetterOrNumber(c) ? 1 : 0;
    }
    if (letters == 0)
        return length == 0 ? Problem("required", "text") : Problem("search_only_marks", "text");
    if (letters + drawn < 2)
        return Problem("search_too_short", "text");
    return std::nullopt;
}

} // namespace mimamori
