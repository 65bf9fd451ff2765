// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Gives the sample administrator a second factor whose secret stands in `directory`/factor (only for its owner), so that a training
/// system can be administered by scripts as a real one is. A second run changes nothing.
void loadSampleFactor(Connection &migrator, const QString &directory, const QByteArray &storeKey);

} // namespace mimamori
