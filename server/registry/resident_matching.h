// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry/registry_match.h"
#include "registry/resident_finding.h"
#include "services/context.h"

namespace mimamori {

/// Looks for the residents who may be a person of a case and puts the new ones into the review queue, with a task for the worker.
/// The number of new offers.
int offerMatches(Context &context, qint64 person);

} // namespace mimamori
