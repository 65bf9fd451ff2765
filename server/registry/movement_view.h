// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/registry/movement.h"

namespace mimamori {

/// Those whom an event moved with each value before and after, in the order of the register's columns. Whereabouts of somebody who is
/// protected, here or by the register, are masked until the user has revealed them (services/whereabouts.h).
QList<MovedPerson> movedPeople(Context &context, const Movement &movement);

/// Who lives in the household of the linked people now, as the register has it.
QList<HouseholdMember> householdOf(Context &context, const Movement &movement);

} // namespace mimamori
