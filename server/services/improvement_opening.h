// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assurance/improvement.h"
#include "services/context.h"

namespace mimamori {

/// Opens an item: number, clocks from the end of the missed period (none for a proposal), a task for those who answer for it.
void openImprovement(Context &context, Stored<Improvement> &item);
/// Writes a changed item, its state, and stops the clocks whose step was taken.
void storeImprovement(Context &context, Stored<Improvement> &item);

} // namespace mimamori
