// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform/server.h"

namespace mimamori {

class Connection;
class ServerServices;

/// The operations board: all of one moment and of one transaction, so that what stands side by side belongs together. Inside a transaction.
OperationsBoard operationsBoard(Connection &db, const ServerServices &services);

} // namespace mimamori
