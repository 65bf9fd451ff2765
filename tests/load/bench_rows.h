// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench_city.h"
#include "bench_report.h"

namespace mimamori::load {

/// How long and how often.
struct BenchOptions {
    int rounds{5};
    int seconds{4};          ///< of one phase of a round
    int mostConnections{10'000};
    int residents{20'000};   ///< of the register
    QString programs;        ///< directory of the built programs
    QString makePki;
    QString out;             ///< directory of the result
    QStringList rows{};      ///< only these; empty = all
    QStringList settings{};  ///< of the server, for tuning: "workers=16"
};

/// What a row of the bench gets: the city is made when the first row asks for it.
class Bench {
public:
    explicit Bench(BenchOptions wanted) : options(std::move(wanted)) {}
    const BenchOptions options;
    Report report;
    BenchCity &city();
    /// Terminals with `connections` connections, everybody signed in through the ordinary log-in.
    std::unique_ptr<LoadTerminals> signedIn(int connections);

private:
    std::unique_ptr<BenchCity> m_city;
};

// One function a row; benchRows() in main.cpp lists them.
void benchCodeRead(Bench &bench);      // SPD-1
void benchChildRead(Bench &bench);     // SPD-2
void benchScreenChange(Bench &bench);  // SPD-3
void benchScaling(Bench &bench);       // SPD-4
void benchRegister(Bench &bench);      // SPD-6
void benchClient(Bench &bench);        // SPD-7
void benchMorning(Bench &bench);       // SPD-10

/// Requests for one episode each of the office of every terminal's person, ready to be sent.
std::vector<std::vector<LoadRequest>> childReads(BenchCity &city, int most);
/// Requests for one code each.
std::vector<LoadRequest> codeReads(BenchCity &city);
/// A new note on a child of the person at terminal `terminal`; each with a key of its own.
class NoteWriter {
public:
    explicit NoteWriter(BenchCity &city);
    LoadRequest next(int terminal);

private:
    std::vector<QList<qint64>> m_episodes;
    size_t m_next{};
};

} // namespace mimamori::load
