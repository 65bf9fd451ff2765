// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

struct DueCheck;

/// What a change of a check means: a line of its history, one incident opened, extended or ended, a notice of flapping.
void followChange(Context &context, const DueCheck &check);

/// Tells whoever is to know by now of checks that are bad and in nobody's hand: each rung once, several checks of one group in one notice;
/// notices whose checks are all well are done.
void tellAll(Context &context);

/// The morning's notice to everybody who would be told: it proves that notices arrive, once they have said so.
void sendCanary(Context &context);

} // namespace mimamori
