// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/movement_rules.h"

namespace mimamori {

namespace {

constexpr int adult = 18; // 民法4条

ProposedMove propose(const char *proposal, int importance)
{
    return {QString::fromLatin1(proposal), importance};
}

bool isOneOf(const QString &event, std::initializer_list<const char *> codes)
{
    for (const char *code : codes) {
        if (event == QLatin1String(code))
            return true;
    }
    return false;
}

ProposedMove forDeath(const MovementFacts &facts)
{
    if (facts.isChild)
        return propose("CHILD_DIED", 2);
    return facts.isGuardian ? propose("CUSTODY", 2) : propose("HOUSEHOLD_CHECK", 1);
}

/// Out of the city: with the child the case follows, without it somebody is gone from the home.
ProposedMove forLeavingCity(const MovementFacts &facts, bool abroad)
{
    if (facts.isChild || facts.isGuardian)
        return abroad ? propose("ABROAD", 2) : propose("TRANSFER", facts.isPlanned ? 2 : 1);
    return propose("HOUSEHOLD_CHECK", 1);
}

/// A grown-up who moves in with the child is a new risk; a child who does is family that the case may not know.
ProposedMove forJoining(const MovementFacts &facts)
{
    if (facts.isChild || facts.isGuardian)
        return propose("HOUSEHOLD_CHECK", 1);
    return facts.age < 0 || facts.age >= adult ? propose("NEW_COHABITANT", 1) : propose("FAMILY_CHECK", 1);
}

} // namespace

ProposedMove proposedMove(const MovementFacts &facts)
{
    if (facts.suppressionStarts)
        return propose("RESTRICTION_SET", 2);
    if (facts.suppressionEnds)
        return propose("RESTRICTION_ENDED", 1);
    if (facts.isAbsent)
        return propose("CHECK_REGISTER", 1);
    if (facts.event == QLatin1String("203"))
        return forDeath(facts);
    if (isOneOf(facts.event, {"201", "202"}))
        return forLeavingCity(facts, facts.event == QLatin1String("202"));
    if (facts.event == QLatin1String("206"))
        return facts.isChild || facts.isGuardian ? propose("WHEREABOUTS_UNKNOWN", 2) : propose("HOUSEHOLD_CHECK", 1);
    if (facts.event == QLatin1String("103"))
        return propose("BIRTH", 1);
    if (facts.joins && !facts.isLinked)
        return forJoining(facts);
    if (facts.wardChanges)
        return propose("WARD_CHANGE", 1);
    if (isOneOf(facts.event, {"321", "322", "323", "324"}) || facts.leaves)
        return propose("HOUSEHOLD_CHECK", 1);
    if (facts.addressChanges)
        return propose("ADDRESS_UPDATE", facts.isLowEvent ? 0 : 1);
    if (facts.nameChanges)
        return propose("NAME_CHANGE", 0);
    if (isOneOf(facts.event, {"109", "209", "309"}))
        return propose("CHECK_REGISTER", 1); // an event was taken back: what was done upon it may be wrong
    if (facts.event == QLatin1String("101") || facts.event == QLatin1String("102") || facts.event == QLatin1String("106"))
        return propose("FAMILY_CHECK", 1);
    return {};
}

} // namespace mimamori
