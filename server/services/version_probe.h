// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/context.h"

namespace mimamori {

/// One part of a running system and the version it really has.
struct ProbedVersion {
    QString component{};
    QString host{};
    QString installed{};
};

/// What this server is made of, by the list in resources/assets/components.tsv. What is not there is left out; nothing is guessed.
QList<ProbedVersion> probeServer(Context &context);
/// The program that each allowed terminal had when somebody last signed in at it.
QList<ProbedVersion> probeTerminals(Context &context);
/// The code of the environment this server is: PRODUCTION, TRAINING, MAINTENANCE.
QString ownEnvironment(Context &context);
/// The name of this machine in the register.
QString ownHost();
/// Number and day of a ClamAV definition file from its first line; empty when it is none.
QString definitionVersion(const QByteArray &head);

} // namespace mimamori
