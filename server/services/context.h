// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problem.h"
#include "db/record_store.h"
#include "security/actor.h"

#include <QDateTime>
#include <QJsonObject>

namespace mimamori {

class ServerServices;

/// All an operation may use: the actor, one instant, the database inside the request's transaction and scope, and the services
/// that stand on them. One per request, on one worker, gone with the answer.
class Context {
public:
    struct Request {
        QByteArray operation;
        QByteArray requestId;
        int baseVersion{-1};
    };
    Context(Connection &db, Actor actor, QDateTime now, Request request, ServerServices &services);

    Connection &db() { return m_db; }
    RecordStore &records() { return m_records; }
    const Actor &actor() const { return m_actor; }
    ServerServices &services() { return m_services; }
    /// One instant for the whole request, UTC.
    QDateTime now() const { return m_now; }
    /// The civil date in Japan at now(); what "today" means for codes, rules and ages.
    QDate today() const;
    const Request &request() const { return m_request; }
    /// The version the user saw. Throws Problem{"base_version"} when the request did not say.
    int baseVersion() const;

    /// May the actor's roles call this operation? (The dispatcher asked already for the one that runs.)
    bool may(QByteArrayView operation) const;

    /// Adds to the audit row of this request which objects were read or written; ids only. `childFile` where there is one.
    void audited(const char *record, const QList<qint64> &ids, qint64 childFile = 0);
    /// The audit row's purpose code, where a reason was asked for.
    void auditedPurpose(const QString &purpose) { m_audit.purpose = purpose; }
    /// "reveal", "output", "break_glass" instead of read/write.
    void auditedAction(const QByteArray &action) { m_audit.action = action; }

    /// Tells live clients after the commit (through NOTIFY, so those of other servers too): topic "child_file/12", "office/3",
    /// "user/7"; `what` holds record names and ids only, never content.
    void publish(const QString &topic, const QJsonObject &what);

    struct Audit {
        QByteArray action;
        QByteArray object;
        QList<qint64> ids;
        qint64 childFile{};
        QString purpose;
    };
    const Audit &audit() const { return m_audit; }

private:
    Connection &m_db;
    Actor m_actor;
    QDateTime m_now;
    Request m_request;
    ServerServices &m_services;
    RecordStore m_records;
    Audit m_audit;
};

} // namespace mimamori
