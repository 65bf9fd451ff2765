// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The clock's seed data, compiled into app_base.
#pragma once

#include <QByteArray>

namespace mimamori {

/// Content of "holidays.tsv" or "clock_rules.json". Needs no Q_INIT_RESOURCE by whoever links app_base.
/// Throws Problem "resource" for another name.
QByteArray clockResource(const char *name);

} // namespace mimamori
