// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_terminals.h"

#include <QProcess>
#include <QTemporaryDir>

namespace mimamori {
class Connection;
}

namespace mimamori::load {

/// What the bench and its city are made of.
struct CityPlan {
    QString programs;            ///< directory of mimamorid
    QString makePki;             ///< installer/make-pki
    int terminals{192};
    int people{400};
    int children{10'000};
    int codes{10'000};
    QStringList settings{};      ///< further lines of section [server] of its configuration
};

/// A real server with its private PostgreSQL on loopback, in a directory of its own that goes away with it, and a made-up city in
/// it. Ends what it started, also when the bench is killed.
class BenchCity {
public:
    explicit BenchCity(CityPlan plan);
    ~BenchCity();
    BenchCity(const BenchCity &) = delete;
    BenchCity &operator=(const BenchCity &) = delete;

    const CityPlan &plan() const { return m_plan; }
    quint16 port() const { return m_port; }
    QByteArray pki() const { return QFile::encodeName(m_directory.filePath(QStringLiteral("pki"))); }
    QString password() const { return m_password; }
    QString file(const QString &name) const { return m_directory.filePath(name); }
    QString socketDirectory() const { return m_directory.filePath(QStringLiteral("data/cluster/run")); }
    qint64 serverPid() const { return m_server.processId(); }
    qint64 postmasterPid() const;
    /// Processor seconds of server and of PostgreSQL so far.
    double serverCpu() const;
    double databaseCpu() const;

    /// People 1…n at ward bases, caseworkers with the right to write; the account of each terminal's person.
    std::vector<Account> accounts(int count) const;
    /// kill -9, as the kernel's memory killer or a power switch would do it; restart() as the service manager would.
    void killServer();
    void restart();

    /// A connection that sees everything, for preparing and counting.
    std::unique_ptr<Connection> superview() const;
    /// Writes a pgbench script and gives its file.
    QString script(const QString &name, const QByteArray &text) const;

    /// Tokens of people signed in already, by terminal; rows share them.
    std::vector<Account> signedIn;

private:
    void makeCertificates();
    void writeConfiguration();
    void start();
    void startGuard();
    void fill();

    CityPlan m_plan;
    QTemporaryDir m_directory;
    QString m_password;
    QProcess m_guard; ///< outlives us by a moment, should we crash
    QProcess m_server;
    quint16 m_port{};
};

} // namespace mimamori::load
