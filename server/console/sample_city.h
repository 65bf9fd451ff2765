// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/command.h"

namespace mimamori {

/// `mimamorictl sample city`: writes the register files of an invented city; needs no server.
int sampleCity(const ConsoleOptions &options, const QStringList &arguments);

} // namespace mimamori
