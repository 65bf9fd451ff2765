// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/whereabouts.h"

namespace mimamori {

/// Where a person lives, is reached and goes to school, as the acting user may know it now. The only reader of person_address and
/// person_phone for the screen and for paper: a protected person comes back masked unless this user has revealed it and the
/// minutes are not over. A person the user cannot see has no whereabouts at all.
Whereabouts whereaboutsOf(Context &context, qint64 person);

/// Is a person protected today? (Whoever asks; ids only.)
bool isProtected(Context &context, qint64 person);

} // namespace mimamori
