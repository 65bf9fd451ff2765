// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/assets/configuration.h"
#include "services/version_probe.h"

namespace mimamori {

/// Keeps what an environment measured of itself.
void keepMeasured(Context &context, const QString &environment, const QList<ProbedVersion> &versions, const QDateTime &at);

struct Compared {
    qint64 found{};   ///< differences that are new
    qint64 ended{};   ///< that are no more
    qint64 open{};
};
/// Holds what was measured against the register: writes new differences, ends those that are gone, and asks for the new ones.
Compared compareRegister(Context &context);

/// Ends a difference, and its task when it was the last that was open.
void endDrift(Context &context, Stored<ConfigDrift> &drift, const char *how, const QString &reason);
/// Tasks of differences end with the last of them.
void finishDriftTasks(Context &context);

} // namespace mimamori
