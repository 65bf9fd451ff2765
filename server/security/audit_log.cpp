// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "security/audit_log.h"

namespace mimamori {

void writeAudit(Connection &db, const Actor &actor, const AuditEntry &entry)
{
    static constexpr Sql insert{"audit_event",
        "insert into audit.event (app_user, session_id, terminal, office, operation, action, object, object_ids, child_file, result, "
        "purpose, request_id) values ($1, $2, $3, $4, $5, $6, $7, $8::bigint[], $9, $10, $11, $12)"};
    const auto orNull = [](qint64 id) { return id ? QVariant(id) : QVariant(); };
    db.execute(insert, {actor.userId, orNull(actor.sessionId), actor.terminal, orNull(actor.office()), QString::fromUtf8(entry.operation),
        QString::fromUtf8(entry.action), QString::fromUtf8(entry.object), QVariant::fromValue(entry.objectIds), orNull(entry.childFile),
        QString::fromUtf8(entry.result), entry.purpose, QString::fromUtf8(entry.requestId)});
}

} // namespace mimamori
