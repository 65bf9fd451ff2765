// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/server.h"

namespace mimamori {

class Connection;

/// All servers of this database, the ones that fell silent within the last hour too (GONE). Any role that reads server_node.
QList<ServerLine> serverLines(Connection &db);

} // namespace mimamori
