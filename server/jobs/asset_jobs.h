// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

namespace mimamori {

// Jobs of the registers of the operation.
JobDefinition configMeasuring(); ///< config.measure: measures versions and holds them against the register
JobDefinition lifeCycleWatch();  ///< life_cycle.watch: a clock for every end of a support

} // namespace mimamori
