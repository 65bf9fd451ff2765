// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// What a check must be before it may be saved: target, thresholds in order, no circle, a chain that reaches somebody.
void checkMonitorCheck(Context &context, const void *record, const void *before);
/// A chain that checks use keeps a person who is there at any hour.
void checkMonitorRung(Context &context, const void *record, const void *before);

} // namespace mimamori
