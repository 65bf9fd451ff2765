// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dispatch/features.h"
#include "protocol/envelope.h"

namespace mimamori {

/// Who sends a request, as the connection knows it: the session's token and the certificate (or 'local:<uid>') it came over.
struct Caller {
    QByteArray token;
    QString terminal;
};

/// What came of a request: the reply, or the problem to tell.
struct Outcome {
    bool ok{};
    QCborMap out;
    ErrorFrame error;
};

/// Runs one request from start to finish on one worker, in one transaction, always in this order: session and scope -> permission ->
/// references (seen, and writable where the act writes) -> idempotency key -> checks and rule of the operation -> audit -> key's
/// answer -> commit. No operation can leave a step out. One runner per worker thread, with its own connection.
class RequestRunner {
public:
    RequestRunner(Connection &db, const Features &features, ServerServices &services);

    /// Never throws for what a request can cause. An answer that could not be confirmed ("outcome_unknown") is asked again with
    /// the same key by the runner itself, then by the client.
    Outcome run(const Caller &caller, const RequestFrame &request);

    /// Is the object of a live topic visible to the caller ("child_file/12", "office/3")? Asked when somebody subscribes.
    bool mayHear(const Caller &caller, const QString &topic);

private:
    QCborMap attempt(const Caller &caller, const RequestFrame &request, const QByteArray &requestId);
    Actor enter(const Caller &caller);
    void requireWriting(const Operation &operation);
    void requireReferences(const Operation &operation, const Actor &actor, const QCborMap &in);
    void requireWritable(const RecordType &target, qint64 id, const QByteArray &field);
    std::optional<QCborMap> earlierAnswer(const RequestFrame &request, const Actor &actor, const QByteArray &hash);
    void keepAnswer(const RequestFrame &request, const Actor &actor, const QByteArray &hash, const QCborMap &out);
    void auditRefusal(const Caller &caller, const RequestFrame &request, const QByteArray &code, const QByteArray &requestId);

    Connection &m_db;
    const Features &m_features;
    ServerServices &m_services;
};

} // namespace mimamori
