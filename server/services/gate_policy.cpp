// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/gate_policy.h"

#include <QString>

#include <array>

namespace mimamori {

namespace {

constexpr auto S = GateRule::Show;
constexpr auto P = GateRule::Protected;
constexpr auto M = GateRule::Mask;
constexpr auto B = GateRule::Block;

struct Policy {
    const char *recipient;
    std::array<GateRule, factClasses> rules;
};

// Police and court get what they need to act (児童虐待防止法 10条, 児童福祉法 28条), the court without the notifier. Whoever else may be
// asked by the perpetrator gets no protected whereabouts. The notifier never goes to the family (児童虐待防止法 7条), nor does
// anything that tells who it was: the way it came in, the police's number. Foster homes and facilities are never told to parents.
constexpr Policy policies[] = {
    //                Form Name Pers Where Curr Phone School Foster Facil Report Source Free Roster Sens
    {"OWN_OFFICE",   {{S,  S,   S,   S,    S,   S,    S,     S,     S,    S,     S,     S,   S,     M}}},
    {"POLICE",       {{S,  S,   S,   S,    S,   S,    S,     S,     S,    S,     S,     S,   S,     M}}},
    {"COURT",        {{S,  S,   S,   S,    S,   S,    S,     S,     S,    M,     S,     S,   S,     M}}},
    {"OTHER_OFFICE", {{S,  S,   S,   P,    P,   P,    P,     M,     P,    M,     M,     S,   S,     M}}},
    {"FACILITY",     {{S,  S,   S,   P,    P,   P,    P,     M,     P,    M,     M,     S,   B,     M}}},
    {"SCHOOL",       {{S,  S,   S,   M,    M,   M,    P,     M,     M,    M,     M,     S,   B,     M}}},
    {"MEDICAL",      {{S,  S,   S,   M,    M,   M,    P,     M,     M,    M,     M,     S,   B,     M}}},
    {"GUARDIAN",     {{S,  S,   S,   P,    M,   P,    P,     M,     M,    M,     M,     S,   B,     M}}},
    {"CHILD",        {{S,  S,   S,   P,    M,   P,    P,     M,     M,    M,     M,     S,   B,     M}}},
};
constexpr Policy unknownRecipient =
    {"",             {{S,  M,   M,   M,    M,   M,    M,     M,     M,    M,     M,     M,   B,     M}}};

} // namespace

const char *factClassName(FactClass cls)
{
    static constexpr std::array names{"form", "name", "personal", "whereabouts", "current_place", "phone", "school", "foster_home", "facility",
        "reporter", "source", "free_text", "roster", "sensitive"};
    static_assert(names.size() == factClasses);
    return names[size_t(cls)];
}

GateRule gateRule(QStringView recipientKind, FactClass cls)
{
    for (const Policy &policy : policies) {
        if (recipientKind == QLatin1String(policy.recipient))
            return policy.rules[size_t(cls)];
    }
    return unknownRecipient.rules[size_t(cls)];
}

bool isFamily(QStringView recipientKind)
{
    return recipientKind == QLatin1String("GUARDIAN") || recipientKind == QLatin1String("CHILD");
}

} // namespace mimamori
