// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/casework/address_restriction.h"

namespace mimamori {

void AddressRestriction::describe(Describe &d)
{
    d.record("address_restriction", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&AddressRestriction::person>("person", QT_TRANSLATE_NOOP("record", "Protected person")).required().inList();
    d.field<&AddressRestriction::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required().inList();
    d.field<&AddressRestriction::against>("against", QT_TRANSLATE_NOOP("record", "Must not know"));
    d.field<&AddressRestriction::againstText>("against_text", QT_TRANSLATE_NOOP("record", "Others who must not know")).sensitive().length(200);
    d.field<&AddressRestriction::provisional>("provisional", QT_TRANSLATE_NOOP("record", "Provisional"));
    d.field<&AddressRestriction::source>("source", QT_TRANSLATE_NOOP("record", "Source")).setByServer();
    d.field<&AddressRestriction::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).setByServer().inList();
    d.field<&AddressRestriction::reviewOn>("review_on", QT_TRANSLATE_NOOP("record", "To be reviewed by")).setByServer().inList();
    d.field<&AddressRestriction::setBy>("set_by", QT_TRANSLATE_NOOP("record", "Set by")).setByServer();
    d.field<&AddressRestriction::setAt>("set_at", QT_TRANSLATE_NOOP("record", "Set at")).setByServer();
    d.field<&AddressRestriction::liftProposedBy>("lift_proposed_by", QT_TRANSLATE_NOOP("record", "Lift proposed by")).setByServer();
    d.field<&AddressRestriction::liftProposedAt>("lift_proposed_at", QT_TRANSLATE_NOOP("record", "Lift proposed at")).setByServer();
    d.field<&AddressRestriction::liftProposedVersion>("lift_proposed_version", QT_TRANSLATE_NOOP("record", "Proposed version")).setByServer();
    d.field<&AddressRestriction::liftReason>("lift_reason", QT_TRANSLATE_NOOP("record", "Reason to lift")).setByServer().sensitive().length(400);
    d.field<&AddressRestriction::liftedBy>("lifted_by", QT_TRANSLATE_NOOP("record", "Lifted by")).setByServer();
    d.field<&AddressRestriction::liftedAt>("lifted_at", QT_TRANSLATE_NOOP("record", "Lifted at")).setByServer().inList();
    d.partOf<&AddressRestriction::person>();
}

void RestrictionLine::describe(Describe &d)
{
    d.record("restriction_line", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&RestrictionLine::restriction>("restriction", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&RestrictionLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&RestrictionLine::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&RestrictionLine::personName>("person_name", QT_TRANSLATE_NOOP("record", "Protected person")).sensitive().inList();
    d.field<&RestrictionLine::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).inList();
    d.field<&RestrictionLine::against>("against", QT_TRANSLATE_NOOP("record", "Must not know"));
    d.field<&RestrictionLine::againstNames>("against_names", QT_TRANSLATE_NOOP("record", "Must not know")).sensitive().inList();
    d.field<&RestrictionLine::againstText>("against_text", QT_TRANSLATE_NOOP("record", "Others who must not know")).sensitive();
    d.field<&RestrictionLine::provisional>("provisional", QT_TRANSLATE_NOOP("record", "Provisional"));
    d.field<&RestrictionLine::source>("source", QT_TRANSLATE_NOOP("record", "Source"));
    d.field<&RestrictionLine::validFrom>("valid_from", QT_TRANSLATE_NOOP("record", "Valid from")).inList();
    d.field<&RestrictionLine::reviewOn>("review_on", QT_TRANSLATE_NOOP("record", "To be reviewed by")).inList();
    d.field<&RestrictionLine::setBy>("set_by", QT_TRANSLATE_NOOP("record", "Set by")).inList();
    d.field<&RestrictionLine::setAt>("set_at", QT_TRANSLATE_NOOP("record", "Set at"));
    d.field<&RestrictionLine::liftProposedBy>("lift_proposed_by", QT_TRANSLATE_NOOP("record", "Lift proposed by"));
    d.field<&RestrictionLine::liftProposedAt>("lift_proposed_at", QT_TRANSLATE_NOOP("record", "Lift proposed at"));
    d.field<&RestrictionLine::liftReason>("lift_reason", QT_TRANSLATE_NOOP("record", "Reason to lift")).sensitive();
    d.field<&RestrictionLine::mayConfirm>("may_confirm", QT_TRANSLATE_NOOP("record", "May be confirmed"));
    d.field<&RestrictionLine::liftedAt>("lifted_at", QT_TRANSLATE_NOOP("record", "Lifted at"));
    d.field<&RestrictionLine::liftedBy>("lifted_by", QT_TRANSLATE_NOOP("record", "Lifted by"));
}

void RestrictionLines::describe(Describe &d)
{
    d.record("restriction_lines", QT_TRANSLATE_NOOP("record", "Address restrictions"));
    d.group<&RestrictionLines::restrictions>("restrictions", QT_TRANSLATE_NOOP("record", "Address restrictions"));
}

void ListRestrictions::describe(Describe &d)
{
    d.record("restriction.list", QT_TRANSLATE_NOOP("record", "Address restrictions"));
    d.field<&ListRestrictions::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file")).required();
    d.field<&ListRestrictions::lifted>("lifted", QT_TRANSLATE_NOOP("record", "Also lifted ones"));
}

void RestrictionState::describe(Describe &d)
{
    d.record("restriction_state", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&RestrictionState::restriction>("restriction", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&RestrictionState::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&RestrictionState::reviewOn>("review_on", QT_TRANSLATE_NOOP("record", "To be reviewed by"));
    d.field<&RestrictionState::lifted>("lifted", QT_TRANSLATE_NOOP("record", "Lifted"));
}

void SetRestriction::describe(Describe &d)
{
    d.record("restriction.set", QT_TRANSLATE_NOOP("record", "Address restriction"));
    d.field<&SetRestriction::person>("person", QT_TRANSLATE_NOOP("record", "Protected person")).required();
    d.field<&SetRestriction::kind>("kind", QT_TRANSLATE_NOOP("record", "Kind")).required();
    d.field<&SetRestriction::against>("against", QT_TRANSLATE_NOOP("record", "Must not know"));
    d.field<&SetRestriction::againstText>("against_text", QT_TRANSLATE_NOOP("record", "Others who must not know")).sensitive().length(200);
    d.field<&SetRestriction::provisional>("provisional", QT_TRANSLATE_NOOP("record", "Provisional"));
}

void ProposeLift::describe(Describe &d)
{
    d.record("restriction.propose_lift", QT_TRANSLATE_NOOP("record", "Propose to lift"));
    d.field<&ProposeLift::restriction>("restriction", QT_TRANSLATE_NOOP("record", "Address restriction")).required();
    d.field<&ProposeLift::reason>("reason", QT_TRANSLATE_NOOP("record", "Reason to lift")).required().sensitive().length(400);
}

void ConfirmLift::describe(Describe &d)
{
    d.record("restriction.confirm_lift", QT_TRANSLATE_NOOP("record", "Confirm the lift"));
    d.field<&ConfirmLift::restriction>("restriction", QT_TRANSLATE_NOOP("record", "Address restriction")).required();
}

bool proposalStands(const AddressRestriction &restriction, int version)
{
    return restriction.liftProposedBy && restriction.liftProposedVersion == version && !restriction.liftedAt.isValid();
}

std::optional<Problem> confirmLiftProblem(const AddressRestriction &restriction, int version, int seen, Ref<AppUser> by, bool proposerActive)
{
    if (restriction.liftedAt.isValid())
        return Problem("lifted", "restriction");
    if (version != seen)
        return Problem("conflict", "restriction", {{QStringLiteral("version"), version}});
    if (!proposalStands(restriction, version))
        return Problem("not_proposed", "restriction");
    if (restriction.liftProposedBy == by)
        return Problem("own_proposal", "restriction");
    if (!proposerActive) // nobody stands for it any more
        return Problem("not_proposed", "restriction");
    return std::nullopt;
}

} // namespace mimamori
