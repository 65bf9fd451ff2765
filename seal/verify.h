// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify_report.h"

#include <QList>

#include <utility>

namespace mimamori {

class AuditSource;
class HeadsIndex;
class PublicKeys;

struct VerifyOptions {
    /// Rows older than this without a seal, and seals older than this that the heads file lacks, are findings. `at` is
    /// the time of the entry, not of the commit, so it must exceed the longest transaction (30 s idle limit).
    int tailSeconds = 60;
    /// Ranges of seal numbers lost in restores that the reader knows of.
    QList<std::pair<qint64, qint64>> acceptedGaps{};
};

/// Checks every seal and every row of the source, in one pass and bounded memory. Read the heads file before the
/// database is opened: seals are committed before they are published, so the file then never knows more than an untouched
/// database. `heads` may be null. Throws SealError when the source cannot be read.
VerifyReport verifyAudit(AuditSource &source, const PublicKeys &keys, const HeadsIndex *heads, const VerifyOptions &options = {});

} // namespace mimamori
