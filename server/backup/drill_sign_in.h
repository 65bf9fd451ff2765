// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/scratch_cluster.h"
#include "services/server_services.h"

namespace mimamori {

/// Serves from the restored database as a server does: its schema is this program's, its rights and rules load, a person (made there, and
/// gone with it) signs in with a password and is answered; and without a session nobody sees a row. Throws Problem "sign_in_failed".
void requireSignIn(const ScratchCluster &scratch, const ServerServices::Config &config);

} // namespace mimamori
