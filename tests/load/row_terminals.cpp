// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_machine.h"
#include "bench_rows.h"

#include <QCborArray>
#include <QCborMap>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace mimamori::load {

namespace {

constexpr double kScalingRate = 2000; // requests/s
constexpr double kWorkRate = 200;     // reads and saves/s of 200 people at work: far more than they do
constexpr double kScreenRate = 100;
constexpr int kSavers = 8;
constexpr double kSaveRate = 5;

QString perCent(const LoadResult &result)
{
    return QStringLiteral("%1 answers, p50 %2 ms, p99 %3 ms").arg(result.times.size()).arg(result.percentile(0.5), 0, 'f', 1)
        .arg(result.percentile(0.99), 0, 'f', 1);
}

struct Step {
    double cpuUs{};
    double p99{};
    double kib{};
    quint64 unsent{};
};

/// One size of the scaling row. The connections end with it.
Step scalingStep(Bench &bench, int connections, const std::vector<LoadRequest> &requests)
{
    BenchCity &city = bench.city();
    const qint64 memory = residentKiB(city.serverPid());
    const auto terminals = bench.signedIn(connections);
    Step step;
    step.kib = double(residentKiB(city.serverPid()) - memory) / connections;
    size_t next = 0;
    const auto source = [&](int) { return requests[next++ * 7919 % requests.size()]; };
    terminals->open(kScalingRate, 1, source);
    const double cpu = city.serverCpu();
    const LoadResult result = terminals->open(kScalingRate, bench.options.seconds, source);
    step.cpuUs = (city.serverCpu() - cpu) / double(result.times.size()) * 1e6;
    step.p99 = result.percentile(0.99);
    step.unsent = result.unsent;
    if (result.wrong || result.lost)
        throw std::runtime_error("wrong or lost answers at " + std::to_string(connections) + " connections");
    return step;
}

} // namespace

void benchScreenChange(Bench &bench) // SPD-3
{
    BenchCity &city = bench.city();
    const auto terminals = bench.signedIn(200);
    const auto reads = childReads(city, 100);
    NoteWriter notes(city);
    const LoadRequest change{requestBytes("events.subscribe", {{QStringLiteral("topics"), QCborArray()}}), cborPair(QStringLiteral("done"), true)};
    Figure p99{QStringLiteral("SPD-3"), QStringLiteral("screen change while 200 terminals work, p99 at the terminal"), QStringLiteral("ms"),
        Figure::Wanted::AtMost, 50};
    Figure p50{QStringLiteral("SPD-3"), QStringLiteral("the same, p50"), QStringLiteral("ms")};
    for (int round = 0; round < bench.options.rounds; ++round) {
        LoadResult work;
        size_t next = 0;
        const LoadResult changes = terminals->mixed(kScreenRate, bench.options.seconds, [&](int) { return change; }, kWorkRate,
            [&](int connection) {
                const int terminal = terminals->terminalOf(connection);
                const auto &own = reads[size_t(terminal)];
                return ++next % 10 == 0 ? notes.next(terminal) : own[next % own.size()];
            }, work);
        if (changes.wrong || changes.lost || work.wrong || work.lost)
            throw std::runtime_error("wrong or lost answers");
        p99.rounds << changes.percentile(0.99);
        p50.rounds << changes.percentile(0.5);
        p99.note = QStringLiteral("%1/s of them; beside them %2 reads and saves/s: %3").arg(kScreenRate).arg(kWorkRate).arg(perCent(work));
    }
    bench.report.add(p99);
    bench.report.add(p50);
}

void benchScaling(Bench &bench) // SPD-4
{
    const std::vector<LoadRequest> requests = codeReads(bench.city());
    std::vector<int> sizes;
    for (int size : {2000, 10'000}) {
        if (size <= bench.options.mostConnections)
            sizes.push_back(size);
    }
    for (int size : sizes) {
        const QString n = QString::number(size);
        Figure cpu{QStringLiteral("SPD-4"), QStringLiteral("processor time a request with %1 terminals, against 200").arg(n), QStringLiteral("×"), Figure::Wanted::AtMost, 1.5};
        Figure p99{QStringLiteral("SPD-4"), QStringLiteral("p99 with %1 terminals at 2,000 requests/s").arg(n), QStringLiteral("ms"), Figure::Wanted::AtMost, 10};
        Figure memory{QStringLiteral("SPD-4"), QStringLiteral("memory a connection, %1 terminals").arg(n), QStringLiteral("KiB"), Figure::Wanted::AtMost, 80};
        const int rounds = size > 5000 ? 1 : std::min(3, bench.options.rounds);
        for (int round = 0; round < rounds; ++round) {
            const Step few = scalingStep(bench, 200, requests);
            const Step many = scalingStep(bench, size, requests);
            cpu.rounds << many.cpuUs / few.cpuUs;
            p99.rounds << many.p99;
            if (round == 0) // later ones find the memory of the first still there
                memory.rounds << many.kib;
            cpu.note = QStringLiteral("%1 µs against %2 µs; %3 and %4 arrivals not even sent").arg(many.cpuUs, 0, 'f', 0).arg(few.cpuUs, 0, 'f', 0)
                .arg(many.unsent).arg(few.unsent);
        }
        bench.report.add(cpu);
        bench.report.add(p99);
        bench.report.add(memory);
    }
}

void benchMorning(Bench &bench) // SPD-10
{
    BenchCity &city = bench.city();
    NoteWriter notes(city);
    LoadTerminals savers(city.pki(), city.plan().terminals, city.port());
    std::vector<Account> early = city.accounts(city.plan().terminals);
    savers.connect(kSavers);
    savers.signIn(early, city.password());
    std::atomic<bool> over{false};
    LoadResult saves;
    std::thread working([&] {
        while (!over) {
            const LoadResult part = savers.open(kSaveRate, 1, [&](int connection) { return notes.next(savers.terminalOf(connection)); });
            saves.times.insert(saves.times.end(), part.times.begin(), part.times.end());
            saves.wrong += part.wrong + part.lost;
        }
    });
    const auto start = Clock::now();
    LoadTerminals terminals(city.pki(), city.plan().terminals, city.port());
    LoadResult logins;
    std::string trouble;
    try {
        terminals.connect(city.plan().people);
        std::vector<LoadRequest> requests;
        for (const Account &account : city.accounts(city.plan().people))
            requests.push_back({requestBytes("session.login", signInOf(account.loginName, city.password())),
                                cborPair(QStringLiteral("login_name"), account.loginName)});
        logins = terminals.each(requests, 300);
    } catch (const std::exception &error) {
        trouble = error.what();
    }
    const double took = secondsSince(start);
    over = true;
    working.join();
    if (!trouble.empty() || logins.wrong || logins.lost || saves.wrong || logins.times.size() != size_t(city.plan().people))
        throw std::runtime_error("not everybody is in: " + trouble);
    Figure all{QStringLiteral("SPD-10"), QStringLiteral("192 terminals connect and 400 people log in, all at once"), QStringLiteral("s"), Figure::Wanted::AtMost, 60, {took}};
    all.note = QStringLiteral("%1 log-ins/s").arg(double(logins.times.size()) / took, 0, 'f', 1);
    Figure save{QStringLiteral("SPD-10"), QStringLiteral("p95 of a save meanwhile"), QStringLiteral("ms"), Figure::Wanted::AtMost, 1000,
        {saves.percentile(0.95)}, perCent(saves)};
    bench.report.add(all);
    bench.report.add(save);
}

} // namespace mimamori::load
