// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/registry/movement.h"

namespace mimamori {

void Movement::describe(Describe &d)
{
    d.record("movement", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&Movement::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&Movement::episode>("episode", QT_TRANSLATE_NOOP("record", "Case")).inList();
    d.field<&Movement::registryFile>("registry_file", QT_TRANSLATE_NOOP("record", "Register file"));
    d.field<&Movement::eventCode>("event_code", QT_TRANSLATE_NOOP("record", "Event")).inList();
    d.field<&Movement::eventDate>("event_date", QT_TRANSLATE_NOOP("record", "Day of the event")).inList();
    d.field<&Movement::proposal>("proposal", QT_TRANSLATE_NOOP("record", "Proposal")).inList();
    d.field<&Movement::importance>("importance", QT_TRANSLATE_NOOP("record", "Importance"));
    d.field<&Movement::planned>("planned", QT_TRANSLATE_NOOP("record", "Announced"));
    d.field<&Movement::state>("state", QT_TRANSLATE_NOOP("record", "State")).inList();
    d.field<&Movement::way>("way", QT_TRANSLATE_NOOP("record", "How"));
    d.field<&Movement::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).longText().sensitive();
    d.field<&Movement::handledBy>("handled_by", QT_TRANSLATE_NOOP("record", "Handled by"));
    d.field<&Movement::handledAt>("handled_at", QT_TRANSLATE_NOOP("record", "Handled at"));
    d.field<&Movement::foundAt>("found_at", QT_TRANSLATE_NOOP("record", "Found at")).inList();
    d.partOf<&Movement::childFile>();
}

void MovementPerson::describe(Describe &d)
{
    d.record("movement_person", QT_TRANSLATE_NOOP("record", "Moved person"));
    d.field<&MovementPerson::movement>("movement", QT_TRANSLATE_NOOP("record", "Resident change")).inList();
    d.field<&MovementPerson::person>("person", QT_TRANSLATE_NOOP("record", "Person")).inList();
    d.field<&MovementPerson::via>("via", QT_TRANSLATE_NOOP("record", "Concerns")).inList();
    d.field<&MovementPerson::atenaNo>("atena_no", QT_TRANSLATE_NOOP("record", "Resident number"));
    d.field<&MovementPerson::beforeState>("before_state", QT_TRANSLATE_NOOP("record", "State before"));
    d.field<&MovementPerson::afterState>("after_state", QT_TRANSLATE_NOOP("record", "State after"));
    d.partOf<&MovementPerson::movement>();
}

void MovementLine::describe(Describe &d)
{
    d.record("movement_line", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&MovementLine::movement>("movement", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&MovementLine::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.field<&MovementLine::childFile>("child_file", QT_TRANSLATE_NOOP("record", "Child file"));
    d.field<&MovementLine::episode>("episode", QT_TRANSLATE_NOOP("record", "Case"));
    d.field<&MovementLine::episodeNumber>("episode_number", QT_TRANSLATE_NOOP("record", "Case number"));
    d.field<&MovementLine::childName>("child_name", QT_TRANSLATE_NOOP("record", "Child"));
    d.field<&MovementLine::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&MovementLine::eventCode>("event_code", QT_TRANSLATE_NOOP("record", "Event"));
    d.field<&MovementLine::eventDate>("event_date", QT_TRANSLATE_NOOP("record", "Day of the event"));
    d.field<&MovementLine::proposal>("proposal", QT_TRANSLATE_NOOP("record", "Proposal"));
    d.field<&MovementLine::importance>("importance", QT_TRANSLATE_NOOP("record", "Importance"));
    d.field<&MovementLine::planned>("planned", QT_TRANSLATE_NOOP("record", "Announced"));
    d.field<&MovementLine::state>("state", QT_TRANSLATE_NOOP("record", "State"));
    d.field<&MovementLine::relations>("relations", QT_TRANSLATE_NOOP("record", "Family"));
    d.field<&MovementLine::others>("others", QT_TRANSLATE_NOOP("record", "Others of the household"));
    d.field<&MovementLine::workerName>("worker_name", QT_TRANSLATE_NOOP("record", "Main worker"));
    d.field<&MovementLine::mine>("mine", QT_TRANSLATE_NOOP("record", "Own case"));
    d.field<&MovementLine::foundAt>("found_at", QT_TRANSLATE_NOOP("record", "Found at"));
    d.field<&MovementLine::dueAt>("due_at", QT_TRANSLATE_NOOP("record", "Due"));
}

void MovementBoard::describe(Describe &d)
{
    d.record("movement_board", QT_TRANSLATE_NOOP("record", "Resident changes"));
    d.group<&MovementBoard::movements>("movements", QT_TRANSLATE_NOOP("record", "Resident changes"));
    d.field<&MovementBoard::open>("open", QT_TRANSLATE_NOOP("record", "Open"));
}

void ShowMovementBoard::describe(Describe &d)
{
    d.record("movement.board", QT_TRANSLATE_NOOP("record", "Resident changes"));
    d.field<&ShowMovementBoard::handled>("handled", QT_TRANSLATE_NOOP("record", "Also those dealt with"));
}

void MovementChange::describe(Describe &d)
{
    d.record("movement_change", QT_TRANSLATE_NOOP("record", "Change"));
    d.field<&MovementChange::field>("field", QT_TRANSLATE_NOOP("record", "Column"));
    d.field<&MovementChange::before>("before", QT_TRANSLATE_NOOP("record", "Before")).sensitive();
    d.field<&MovementChange::after>("after", QT_TRANSLATE_NOOP("record", "After")).sensitive();
    d.field<&MovementChange::changed>("changed", QT_TRANSLATE_NOOP("record", "Changed"));
    d.field<&MovementChange::masked>("masked", QT_TRANSLATE_NOOP("record", "Masked"));
}

void MovedPerson::describe(Describe &d)
{
    d.record("moved_person", QT_TRANSLATE_NOOP("record", "Moved person"));
    d.field<&MovedPerson::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
    d.field<&MovedPerson::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&MovedPerson::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&MovedPerson::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&MovedPerson::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&MovedPerson::relation>("relation", QT_TRANSLATE_NOOP("record", "Relation"));
    d.field<&MovedPerson::via>("via", QT_TRANSLATE_NOOP("record", "Concerns"));
    d.field<&MovedPerson::registerRelation>("register_relation", QT_TRANSLATE_NOOP("record", "Relation in the register"));
    d.group<&MovedPerson::changes>("changes", QT_TRANSLATE_NOOP("record", "Changes"));
}

void HouseholdMember::describe(Describe &d)
{
    d.record("household_member", QT_TRANSLATE_NOOP("record", "Household member"));
    d.field<&HouseholdMember::name>("name", QT_TRANSLATE_NOOP("record", "Name"));
    d.field<&HouseholdMember::kana>("kana", QT_TRANSLATE_NOOP("record", "Kana"));
    d.field<&HouseholdMember::birth>("birth", QT_TRANSLATE_NOOP("record", "Date of birth"));
    d.field<&HouseholdMember::sex>("sex", QT_TRANSLATE_NOOP("record", "Sex"));
    d.field<&HouseholdMember::registerRelation>("register_relation", QT_TRANSLATE_NOOP("record", "Relation in the register"));
    d.field<&HouseholdMember::person>("person", QT_TRANSLATE_NOOP("record", "Person"));
}

void MovementView::describe(Describe &d)
{
    d.record("movement_view", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&MovementView::movement>("movement", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&MovementView::version>("version", QT_TRANSLATE_NOOP("record", "Version"));
    d.group<&MovementView::line>("line", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.group<&MovementView::people>("people", QT_TRANSLATE_NOOP("record", "Moved people"));
    d.group<&MovementView::household>("household", QT_TRANSLATE_NOOP("record", "Household in the register"));
    d.field<&MovementView::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).longText().sensitive();
    d.field<&MovementView::way>("way", QT_TRANSLATE_NOOP("record", "How"));
    d.field<&MovementView::handledBy>("handled_by", QT_TRANSLATE_NOOP("record", "Handled by"));
    d.field<&MovementView::handledAt>("handled_at", QT_TRANSLATE_NOOP("record", "Handled at"));
}

void ShowMovement::describe(Describe &d)
{
    d.record("movement.show", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&ShowMovement::movement>("movement", QT_TRANSLATE_NOOP("record", "Resident change")).required();
}

void HandleMovement::describe(Describe &d)
{
    d.record("movement.handle", QT_TRANSLATE_NOOP("record", "Resident change"));
    d.field<&HandleMovement::movement>("movement", QT_TRANSLATE_NOOP("record", "Resident change")).required();
    d.field<&HandleMovement::state>("state", QT_TRANSLATE_NOOP("record", "State")).required();
    d.field<&HandleMovement::way>("way", QT_TRANSLATE_NOOP("record", "How"));
    d.field<&HandleMovement::comment>("comment", QT_TRANSLATE_NOOP("record", "Comment")).longText().sensitive().length(1000);
}

std::optional<Problem> handleMovementProblem(const HandleMovement &in, const QString &now)
{
    if (now == QLatin1String("DONE") || now == QLatin1String("NO_ACTION"))
        return Problem("not_again", "state");
    if (in.state.value == QLatin1String("NEW"))
        return Problem("unknown_code", "state");
    if (in.state.value == QLatin1String("NO_ACTION") && in.comment.trimmed().isEmpty())
        return Problem("required", "comment");
    if (in.state.value != QLatin1String("NO_ACTION") && in.way.isEmpty())
        return Problem("required", "way");
    return std::nullopt;
}

} // namespace mimamori
