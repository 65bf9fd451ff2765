// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/match_people.h"

namespace mimamori {

void ListedPerson::describe(Describe &d)
{
    d.record("listed_person", QT_TRANSLATE_NOOP("record", "Person of a list"));
    d.field<&ListedPerson::personId>("person_id", QT_TRANSLATE_NOOP("record", "Number in the list")).required().length(60);
    d.group<&ListedPerson::who>("who", QT_TRANSLATE_NOOP("record", "Person"));
}

void MatchedResident::describe(Describe &d)
{
    d.record("matched_resident", QT_TRANSLATE_NOOP("record", "Similar resident"));
    d.field<&MatchedResident::personId>("person_id", QT_TRANSLATE_NOOP("record", "Number in the list"));
    d.field<&MatchedResident::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number"));
    d.field<&MatchedResident::score>("score", QT_TRANSLATE_NOOP("record", "Points"));
    d.field<&MatchedResident::band>("band", QT_TRANSLATE_NOOP("record", "Likeness"));
    d.field<&MatchedResident::reasons>("reasons", QT_TRANSLATE_NOOP("record", "Agreements"));
}

void MatchedPeople::describe(Describe &d)
{
    d.record("matched_people", QT_TRANSLATE_NOOP("record", "Similar residents"));
    d.group<&MatchedPeople::residents>("residents", QT_TRANSLATE_NOOP("record", "Similar residents"));
}

void MatchPeople::describe(Describe &d)
{
    d.record("registry.match_people", QT_TRANSLATE_NOOP("record", "People compared with the register"));
    d.group<&MatchPeople::people>("people", QT_TRANSLATE_NOOP("record", "People"));
}

} // namespace mimamori
