// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace mimamori {

class EmbeddedCluster;

/// One real PostgreSQL for a whole test executable: copied at first use from one that this build keeps, without fsync, stopped
/// at the end (also when the test crashes). If MIMAMORI_TEST_CLUSTER names the socket directory of a running one that
/// the test runner started, that one is used. Works as root and as an ordinary user. First use it in the main thread
/// (the cluster ends with the thread that started it).
class TestCluster {
public:
    static TestCluster &instance();
    ~TestCluster();

    /// A new database with all migrations applied, cloned from a template (some 50 ms); returns its name.
    QString createDatabase();
    /// The same with the reference data and the sample city's offices and users, who all have `samplePassword`.
    QString createServedDatabase();
    static constexpr const char *samplePassword = "correct horse battery";
    /// A new database as a fresh installation has it before the first migration.
    QString createEmptyDatabase();

    /// For role "app_rw", "migrator" …; superuser() only to arrange what a test needs.
    ConnectionConfig config(const QString &database, const QString &role) const;
    QString superuser() const;
    QString socketDirectory() const { return m_socketDirectory; }
    QString logDirectory() const { return m_logDirectory; }     // empty when a running cluster is used

    /// Runs statements as superuser, to arrange what a test needs.
    void superuserScript(const QString &database, const QByteArray &script);

private:
    TestCluster();
    QString cloneOf(const QString &templateName);
    void clone(const QString &templateName, const QString &name);
    void startOwn();
    void startIn(const QString &directory);
    QString freshDirectory();
    QString keptCluster();
    void makeTemplate();
    QString templateNamed(const QString &name, const QString &source, const std::function<void(Connection &)> &fill);

    std::unique_ptr<EmbeddedCluster> m_cluster;
    QString m_directory;
    QString m_socketDirectory;
    QString m_logDirectory;
    QString m_template;
    QStringList m_databases;
    int m_counter = 0;
};

} // namespace mimamori
