// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitor/probe.h"
#include "services/context.h"

#include <QStringList>

namespace mimamori {

/// Every measure the product brings along.
const QStringList &builtinMeasures();

/// Measures of the machine: os.*, watch.age, server.round_trip. Needs no database; any thread.
Measured measureSystem(const QString &name, int timeoutSeconds, const MonitorPlace &place);

/// Is it one that the database answers?
bool isDatabaseMeasure(const QString &name);
/// Measures that the database answers: jobs, queues, terminals, backups from the job's own tables; activity and replication through the
/// role monitor, which sees no statement's text.
Measured measureDatabase(Context &context, Connection &monitor, const QString &name);

} // namespace mimamori
