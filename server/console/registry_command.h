// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/command.h"

namespace mimamori {

/// `mimamorictl registry import --layout FILE --kind full|daily --date D FILE`: sends a register file and waits for its outcome. Exit
/// code 1 when it was refused, with line and reason; the mirror is unchanged then.
int registryImport(const ConsoleOptions &options, const QStringList &arguments);

/// `mimamorictl registry list`: the ledger of imports, newest first.
int registryList(const ConsoleOptions &options, const QStringList &arguments);

/// `mimamorictl registry flaws ID`: rows of a file that were kept out or taken with a warning.
int registryFlaws(const ConsoleOptions &options, const QStringList &arguments);

/// `mimamorictl registry check --layout FILE FILE`: reads a file offline, without a server: what would be refused, kept out, warned about.
int registryCheck(const ConsoleOptions &options, const QStringList &arguments);

/// `mimamorictl registry match --people FILE.csv [--out FILE]`: the residents who may be the people of a list, with points, band and
/// reasons (CASE-19). Changes nothing; a list that cannot be read gets a sentence and nothing is written.
int registryMatch(const ConsoleOptions &options, const QStringList &arguments);

} // namespace mimamori
