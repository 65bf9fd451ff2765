// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"
#include "model/casework/address_restriction.h"

namespace mimamori {

/// The address restrictions of a file's family with the names of people, running ones first; with `lifted` also those of the past.
QList<RestrictionLine> restrictionsOfFile(Context &context, qint64 childFile, bool lifted);

} // namespace mimamori
