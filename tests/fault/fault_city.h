// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench_city.h"
#include "fault_proxy.h"
#include "fault_terminal.h"

#include <QProcess>

#include <random>

namespace mimamori::fault {

/// A real server with its PostgreSQL and its sealer, a proxy in front of it, and terminals that write; what can be killed is killed here.
class FaultCity {
public:
    FaultCity(const QString &programs, const QString &makePki, int terminals);
    ~FaultCity();

    load::BenchCity city;
    load::LoadLoop loop;
    FaultProxy proxy;

    /// Terminal `index` behind the proxy; made at its first use.
    FaultTerminal &terminal(int index);
    /// Lets a terminal go with what it remembers.
    void forget(int index) { m_terminals.at(size_t(index)).reset(); }
    /// Drives all terminals until `done`, at most so long; false when it was not.
    bool drive(double seconds, const std::function<bool()> &done = {});
    /// Until every terminal rests: everything that was begun is answered.
    bool settle(double seconds);

    /// A note with a text of its own on one of the terminal's children, with a fresh key.
    Act newNote(int terminal);
    /// A reception, which draws gap-free numbers.
    Act newReception(int terminal);
    /// All acts that were ever handed out, by key; the text of a note.
    QHash<QByteArray, QString> notes;
    QHash<QByteArray, QString> receptions;

    void killServer();
    void killPostmaster();
    /// One of the backends that serve requests, with SIGKILL: PostgreSQL then ends all and recovers.
    void killBackend();
    /// Brings back what is down.
    void revive();

    /// What is wrong with what the database holds, in words; empty when every invariant is true.
    QStringList findings();
    /// Lets the sealer come up to date and asks mimamorictl; its exit code, 0 = the audit is whole.
    int verifyAudit();

private:
    void startSealer();
    std::unique_ptr<Connection> patientView();

    QString m_programs;
    std::vector<ssl_ctx_st *> m_contexts;
    std::vector<std::unique_ptr<FaultTerminal>> m_terminals;
    std::vector<QList<qint64>> m_episodes;
    QProcess m_sealer;
    int m_serial{};
};

} // namespace mimamori::fault
