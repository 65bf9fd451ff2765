// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/command.h"
#include "sample/city/base_city.h"

namespace mimamori {

/// `mimamorictl sample city`: writes the register files of an invented city; needs no server.
int sampleCity(const ConsoleOptions &options, const QStringList &arguments);

/// `mimamorictl sample cases`: some months of work in a training system, by its sample users; nothing when there is work already.
/// Size, seed and day must be those of the register that was imported.
int sampleCases(const ConsoleOptions &options, const QStringList &arguments);

/// Reads --size, --seed and --as-of; `others` are options that stand beside them. The line that says what is wrong, or null.
const char *readCity(const QStringList &arguments, const QStringList &others, CityConfig &city);

} // namespace mimamori
