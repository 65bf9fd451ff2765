// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "monitor/monitor_place.h"

#include <optional>

namespace mimamori {

/// What is to be measured, without the database. Any thread.
struct Probe {
    QString kind{};   ///< code monitor_kind
    QString target{};
    int timeoutSeconds{10};
};

/// What came of it. Without a value it could not be measured, and the reason is a code for operators.
struct Measured {
    std::optional<qint64> value{};
    QByteArray reason{};
    bool applies{true}; ///< false: there is nothing of the kind here (no backups, no replication); it counts as nothing at all
};

/// Measures; never longer than the probe's time.
Measured measure(const Probe &probe, const MonitorPlace &place);

/// Is there such a target? Throws Problem naming "target": what nobody can ever measure is refused when it is entered.
void requireTarget(const Probe &probe, const MonitorPlace *place);

} // namespace mimamori
