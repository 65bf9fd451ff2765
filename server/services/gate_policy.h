// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace mimamori {

/// What kind of fact a text is, as far as somebody may be forbidden to know it.
enum class FactClass {
    Form,          ///< the form's own words, dates of the office, numbers
    Name,          ///< of the child and its family
    Personal,      ///< birth, sex, relation, occupation
    Whereabouts,   ///< address and postal code of a person
    CurrentPlace,  ///< where a child is now: may be a shelter, a foster home, the reporter's flat
    Phone,         ///< of a person
    School,        ///< school, nursery: as good as an address
    FosterHome,
    Facility,
    Reporter,      ///< who reported, and all that tells it
    Source,        ///< by which way it came in: tells who reported
    FreeText,      ///< sentences; may hold any of the above
    Roster,        ///< several families on one sheet
    Sensitive      ///< a field its record calls sensitive, in a list taken out without the right to it
};
constexpr int factClasses = 14;

/// "name", "whereabouts", …; what the register lists as masked.
const char *factClassName(FactClass cls);

/// What the policy says of one class of facts for one kind of recipient.
enum class GateRule {
    Show,
    Protected, ///< shown, unless the person's whereabouts are protected at the moment of output
    Mask,
    Block      ///< the whole output is refused
};

/// The policy: recipient kind (code table "recipient") × class. An unknown kind gets the most restrictive row.
GateRule gateRule(QStringView recipientKind, FactClass cls);

/// 保護者, 本人: to them the notifier is never named (児童虐待防止法 7条) and nobody's protected whereabouts.
bool isFamily(QStringView recipientKind);

} // namespace mimamori
