// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "heads_file.h"
#include "sealer.h"
#include "signing_key.h"
#include "verify_report.h"

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace mimamori {

/// A PostgreSQL cluster for one test executable with nothing but the audit schema in each database. Started as user
/// postgres when the tests run as root; ends with the process, however that ends.
class AuditCluster {
public:
    static AuditCluster &instance();
    ~AuditCluster();
    /// A new database with server/migrations/0004_audit.sql applied.
    QByteArray createDatabase();
    QByteArray conninfo(const QByteArray &database, const QByteArray &role) const;
    QByteArray superuser() const { return "postgres"; }

private:
    AuditCluster();
    void run(const QString &program, const QStringList &args);
    QString path(const char *name) const;
    QTemporaryDir m_directory;
    QProcess m_server;
    int m_counter = 0;
};

/// One database with its key, heads file and sealer.
class SealedAudit {
public:
    SealedAudit();
    Database &superuser() { return *m_superuser; }
    QByteArray conninfo(const QByteArray &role) const { return AuditCluster::instance().conninfo(m_name, role); }
    QString file(const char *name) const { return m_directory.filePath(QLatin1String(name)); }

    /// Inserts rows as the serving role does, each in its own transaction.
    void write(int rows, const QByteArray &office = "1");
    /// Runs SQL as superuser with the triggers off.
    void tamper(const QByteArray &sql);
    qint64 number(const QByteArray &sql);

    /// A sealer that has just been started.
    Sealer &restartSealer(SealLimits limits = {});
    Sealer &sealer() { return *m_sealer; }
    /// Steps until nothing is left; returns the number of seals.
    int sealAll();
    VerifyReport verify(bool withHeads = true);

private:
    QByteArray m_name;
    QTemporaryDir m_directory;
    std::unique_ptr<Database> m_superuser;
    std::unique_ptr<Database> m_writer;
    std::unique_ptr<Database> m_sealerConnection;
    std::unique_ptr<HeadsFile> m_heads;
    std::unique_ptr<SigningKey> m_key;
    std::unique_ptr<Sealer> m_sealer;
};

/// "kind from-to" of each finding, for comparing.
QStringList summary(const VerifyReport &report);

} // namespace mimamori
