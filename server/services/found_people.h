// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/name_asks.h"

namespace mimamori {

/// People of files for the one box, best first, all that were looked at: candidates from the key tables, read through row-level security
/// and each with the reason that its own row gives. What the actor may not see is not among them and leaves no trace.
QList<PersonHit> findPeopleOfFiles(Context &context, const FindKeys &keys, NameAsks &names);

} // namespace mimamori
