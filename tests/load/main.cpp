// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mimamori_bench: the figures of quality.md as ratios of one run (./dev bench). Starts its own server with its own PostgreSQL on
// loopback in a temporary directory, ends by itself, and ends what it started.
#include "bench_rows.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <stdexcept>

namespace mimamori::load {

namespace {

/// The rows, in the order they are measured. A new one is a function in bench_rows.h and a line here.
struct Row {
    const char *id;
    void (*measure)(Bench &);
};
constexpr Row benchRows[] = {
    {"SPD-10", benchMorning},
    {"SPD-1", benchCodeRead},
    {"SPD-2", benchChildRead},
    {"SPD-3", benchScreenChange},
    {"SPD-4", benchScaling},
    {"SPD-6", benchRegister},
    {"SPD-7", benchClient},
};

} // namespace

BenchCity &Bench::city()
{
    if (!m_city) {
        CityPlan plan;
        plan.programs = options.programs;
        plan.makePki = options.makePki;
        plan.settings = options.settings;
        m_city = std::make_unique<BenchCity>(plan);
    }
    return *m_city;
}

std::unique_ptr<LoadTerminals> Bench::signedIn(int connections)
{
    BenchCity &all = city();
    auto terminals = std::make_unique<LoadTerminals>(all.pki(), all.plan().terminals, all.port());
    if (all.signedIn.empty()) {
        all.signedIn = all.accounts(all.plan().terminals);
        LoadTerminals first(all.pki(), all.plan().terminals, all.port());
        first.connect(all.plan().terminals);
        first.signIn(all.signedIn, all.password());
    }
    terminals->connect(connections);
    terminals->signIn(all.signedIn, all.password());
    return terminals;
}

namespace {

/// As mimamorictl sample city has it; a tenth of it is a city too.
int residentsOf(const QString &size)
{
    if (size == QLatin1String("small"))
        return 20'000;
    if (size == QLatin1String("city"))
        return 1'500'000;
    const int number = size.toInt();
    if (number < 20'000 || number > 20'000'000)
        throw std::runtime_error("--size is small, city, or a number from 20000 to 20000000");
    return number;
}

BenchOptions readOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the figures of quality.md."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("rows"), QStringLiteral("only these rows: SPD-1 SPD-2 …"), QStringLiteral("[SPD-n…]"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("residents of the city: small, city or a number"), QStringLiteral("size"), QStringLiteral("small"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("interleaved rounds"), QStringLiteral("n"), QStringLiteral("5"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("length of a phase"), QStringLiteral("n"), QStringLiteral("4"));
    const QCommandLineOption most(QStringLiteral("connections"), QStringLiteral("largest number of terminals"), QStringLiteral("n"), QStringLiteral("10000"));
    const QCommandLineOption pki(QStringLiteral("make-pki"), QStringLiteral("installer/make-pki"), QStringLiteral("file"), QStringLiteral("installer/make-pki"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("directory of the result"), QStringLiteral("directory"), QStringLiteral("build/bench"));
    const QCommandLineOption server(QStringLiteral("server"), QStringLiteral("a setting of the server's section [server]"), QStringLiteral("key=value"));
    parser.addOptions({size, rounds, seconds, most, pki, out, server});
    parser.process(app);
    BenchOptions options;
    options.rounds = qBound(1, parser.value(rounds).toInt(), 100);
    options.seconds = qBound(1, parser.value(seconds).toInt(), 600);
    options.mostConnections = parser.value(most).toInt();
    options.programs = QCoreApplication::applicationDirPath();
    options.makePki = QDir::current().absoluteFilePath(parser.value(pki));
    options.out = parser.value(out);
    options.settings = parser.values(server);
    options.rows = parser.positionalArguments();
    for (const QString &row : std::as_const(options.rows)) {
        if (std::none_of(std::begin(benchRows), std::end(benchRows), [&](const Row &known) { return row == QLatin1String(known.id); }))
            throw std::runtime_error("there is no such row: " + row.toStdString());
    }
    options.residents = residentsOf(parser.value(size));
    return options;
}

int run(const BenchOptions &options)
{
    Bench bench(options);
    int measured = 0;
    for (const Row &row : benchRows) {
        const QString id = QString::fromLatin1(row.id);
        if (!options.rows.isEmpty() && !options.rows.contains(id))
            continue;
        ++measured;
        std::printf("%s\n", row.id);
        std::fflush(stdout);
        try {
            row.measure(bench);
        } catch (const std::exception &error) {
            bench.report.failed(id, QString::fromUtf8(error.what()));
        }
    }
    bench.report.print();
    bench.report.write(options.out, {{QStringLiteral("processors"), QThread::idealThreadCount()}, {QStringLiteral("residents"), options.residents}, {QStringLiteral("rounds"), options.rounds},
        {QStringLiteral("seconds"), options.seconds}});
    std::printf("written to %s\n", qPrintable(options.out));
    return measured > 0 && bench.report.complete() ? 0 : 1;
}

} // namespace

} // namespace mimamori::load

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    try {
        return mimamori::load::run(mimamori::load::readOptions(app));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
