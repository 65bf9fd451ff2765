// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/time_source.h"
#include "db/connection.h"
#include "dispatch/features.h"
#include "dispatch/request_runner.h"
#include "protocol/envelope.h"
#include "record/codec.h"
#include "services/server_services.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace mimamori {

/// A server without sockets: a migrated and seeded database of its own with the sample city's offices and users, and the real way of a
/// request through RequestRunner as the real role app_rw. Nothing is faked but the clock.
class ServerFixture {
public:
    /// `now` in UTC; a Friday noon in Japan unless told otherwise.
    explicit ServerFixture(const QDateTime &now = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC));

    FakeTime time;
    ServerServices &services() { return *m_services; }
    const Features &features() const { return m_features; }
    /// A connection that sees everything, for looking at what was written.
    Connection &superview() { return *m_migrator; }
    ConnectionConfig connection(const char *role) const;

    /// Signs a sample user in (by login name), once.
    const Caller &user(const QString &loginName);
    qint64 userId(const QString &loginName);
    qint64 officeId(const QString &code);

    /// Runs a request as a user; the whole outcome.
    Outcome run(const QString &loginName, const QByteArray &operation, const QCborMap &in, qint64 baseVersion = -1, const QByteArray &key = {});

    template <class In>
    Outcome tryCall(const QString &loginName, const In &in, qint64 baseVersion = -1, const QByteArray &key = {})
    {
        return run(loginName, In::operation, toCbor(in), baseVersion, key);
    }
    /// The reply; a refusal fails the test with its code and field.
    template <class In>
    typename In::Reply call(const QString &loginName, const In &in, qint64 baseVersion = -1)
    {
        const Outcome outcome = tryCall(loginName, in, baseVersion);
        if (!outcome.ok)
            qFatal("%s as %s was refused: %s %s", In::operation, qPrintable(loginName), outcome.error.code.constData(), outcome.error.field.constData());
        return fromCbor<typename In::Reply>(outcome.out);
    }
    /// "code field" of the refusal, "ok" when there was none.
    template <class In>
    QByteArray refusal(const QString &loginName, const In &in, qint64 baseVersion = -1)
    {
        const Outcome outcome = tryCall(loginName, in, baseVersion);
        return outcome.ok ? QByteArray("ok") : outcome.error.field.isEmpty() ? outcome.error.code : outcome.error.code + ' ' + outcome.error.field;
    }
    /// Reads permissions, rules and calendar again (after a test changed them).
    void reloadBooks();

private:
    QString m_database;
    QTemporaryDir m_directory;
    std::unique_ptr<Connection> m_migrator;
    std::unique_ptr<Connection> m_db;
    std::unique_ptr<Connection> m_loginDb;
    std::unique_ptr<ServerServices> m_services;
    Features m_features;
    std::unique_ptr<RequestRunner> m_runner;
    QHash<QString, Caller> m_callers;
};

} // namespace mimamori
