// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QIODevice;

namespace mimamori {

/// `mimamorictl audit verify` and `mimamori-seal verify`; `args` are what follows "verify". Options:
///   --conninfo TEXT | --from-export DIR   what to check (conninfo as libpq has it; select on audit.event and audit.seal)
///   --public FILE                         trusted public key, repeatable
///   --heads FILE                          outside heads file
///   --tail-seconds N                      see VerifyOptions, 60
///   --accept-gap A-B                      seals lost in a known restore, repeatable
///   --json                                machine-readable
///   --export DIR                          writes the export instead of checking
///   --prove SEQ                           inclusion proof of one row as JSON instead of checking
/// Returns 0 clean, 1 findings (or no proof), 2 wrong usage or something cannot be read.
int runAuditVerify(const QStringList &args, QIODevice &out);

} // namespace mimamori
