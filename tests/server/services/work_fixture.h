// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/time_source.h"
#include "services/context.h"
#include "services/server_services.h"

#include <functional>
#include <memory>

namespace mimamori {

/// A seeded database with a centre and a ward base, some people and one case, and a way to act in the scope of any of them on real
/// PostgreSQL as role app_rw. Only the clock is put.
class WorkFixture {
public:
    explicit WorkFixture(const ServerServices::Config &config = {});

    FakeTime time{QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC)}; // Friday noon in Japan
    ServerServices services;

    qint64 centre{}, ward{};
    qint64 worker{}, otherWorker{}, chief{}, secondChief{}, director{}, wardChief{};
    qint64 childFile{}, episode{}, reception{};

    /// Sees and changes everything; for arranging and for looking.
    Connection &superview() { return *m_superview; }
    ConnectionConfig connection(const char *role) const;
    /// Works in the scope of a user, in one transaction that is committed.
    void as(qint64 user, const std::function<void(Context &)> &work, const char *operation = "test.act");
    /// "code field" of the Problem that it ends with, "ok" when there is none; rolled back then.
    QByteArray refusal(qint64 user, const std::function<void(Context &)> &work);

    QVariant look(const char *sql, const QVariantList &binds = {});
    qint64 count(const char *sql, const QVariantList &binds = {}) { return look(sql, binds).toLongLong(); }
    void change(const char *sql, const QVariantList &binds = {});

    qint64 addUser(const QString &login, qint64 office, const QString &role);

private:
    void makePeople();
    void makeCase();

    QString m_database;
    std::unique_ptr<Connection> m_superview;
    std::unique_ptr<Connection> m_db;
};

} // namespace mimamori
