// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Fills the operation's registers while they are empty; afterwards they belong to the people who keep them.
void seedAssets(Connection &db);

} // namespace mimamori
