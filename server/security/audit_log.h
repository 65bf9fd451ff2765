// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "security/actor.h"

namespace mimamori {

/// One row of the audit: who, where, which operation, on which objects, with what result; never what was written.
struct AuditEntry {
    QByteArray operation{};
    QByteArray action{};   ///< read, write, refused, login, reveal, output, break_glass, job
    QByteArray object{};
    QList<qint64> objectIds{};
    qint64 childFile{};
    QByteArray result{"ok"}; ///< or the problem's code
    QString purpose{};
    QByteArray requestId{};
};

/// Writes the row in the caller's transaction: no audit, no data (SEC-E).
void writeAudit(Connection &db, const Actor &actor, const AuditEntry &entry);

} // namespace mimamori
