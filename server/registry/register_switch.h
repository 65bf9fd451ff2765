// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/registry/registry_file.h"
#include "registry/register_staging.h"

namespace mimamori {

/// Compares what is staged with the mirror: which rows are new, changed, the same, older than known; which say two things under one
/// number. Fills the counts of `file` and adds to the flaws of `staged`. Nothing of the mirror is changed yet.
void judgeStaged(Context &context, RegistryFile &file, StagedFile &staged);

/// Takes the judged rows over into the mirror, its states and the search keys; marks whom a full file no longer has. Part of the one
/// transaction that switches everything. True when the mirror was empty before: a first load, which moves nobody.
bool switchMirror(Context &context, RegistryFile &file);

} // namespace mimamori
