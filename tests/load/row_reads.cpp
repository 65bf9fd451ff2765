// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_machine.h"
#include "bench_rows.h"

#include "db/connection.h"

#include <stdexcept>

namespace mimamori::load {

namespace {

const QByteArray auditColumns = "insert into audit.event (app_user, session_id, terminal, office, operation, action, object, object_ids, child_file, result, "
    "purpose, request_id) values (1, 1, 'pgbench', 1, ";

constexpr int kConnections = 200;
constexpr int kInFlight = 64;

void requireRight(const LoadResult &result)
{
    if (result.wrong > 0 || result.lost > 0)
        throw std::runtime_error(std::to_string(result.wrong) + " wrong answers, " + std::to_string(result.lost) + " lost connections");
}

/// The server and pgbench in turn, as often as asked; the ratio of each round.
struct Race {
    Bench &bench;
    LoadTerminals &terminals;
    PgBench physical;
    Figure figure;
    double further{};      ///< a second target for the same figure
    QString audited{};     ///< script of the same with its audit row committed, raced against in the same rounds
    QList<double> ours{};
    QList<double> theirs{};
    QList<double> serverUs{};
    QList<double> databaseUs{};
    QList<double> theirsAudited{};
    QList<double> besideAudited{};
    double p99{};
    quint64 answers{};

    void run(const LoadTerminals::Source &source)
    {
        terminals.closed(kInFlight, 1, source); // statements prepared, caches warm
        for (int round = 0; round < bench.options.rounds; ++round)
            one(source);
        figure.note = QStringLiteral("%1 requests/s against %2 transactions/s, p99 %3 ms; processor time a request: server %4 µs, database %5 µs")
            .arg(middle(ours), 0, 'f', 0).arg(middle(theirs), 0, 'f', 0).arg(p99, 0, 'f', 1).arg(middle(serverUs), 0, 'f', 0)
            .arg(middle(databaseUs), 0, 'f', 0);
        bench.report.add(figure);
        if (!audited.isEmpty())
            bench.report.add({figure.id, QStringLiteral("the same, against pgbench that commits the audit row too"), figure.unit, Figure::Wanted::Nothing, 0, besideAudited,
                QStringLiteral("against %1 transactions/s").arg(middle(theirsAudited), 0, 'f', 0)});
        if (further > 0) {
            figure.what += QStringLiteral(" (pipelined target)");
            figure.target = further;
            figure.note.clear();
            bench.report.add(figure);
        }
    }

private:
    void one(const LoadTerminals::Source &source)
    {
        BenchCity &city = bench.city();
        const double server = city.serverCpu();
        const double database = city.databaseCpu();
        const LoadResult result = terminals.closed(kInFlight, bench.options.seconds, source);
        requireRight(result);
        const double count = double(result.times.size());
        serverUs << (city.serverCpu() - server) / count * 1e6;
        databaseUs << (city.databaseCpu() - database) / count * 1e6;
        ours << result.perSecond();
        answers += result.times.size();
        p99 = result.percentile(0.99);
        theirs << physical.run(bench.options.seconds);
        figure.rounds << ours.last() / theirs.last();
        if (audited.isEmpty())
            return;
        PgBench other = physical;
        other.scriptFile = audited;
        theirsAudited << other.run(bench.options.seconds);
        besideAudited << ours.last() / theirsAudited.last();
    }
    static double middle(const QList<double> &values)
    {
        Figure figure;
        figure.rounds = values;
        return figure.median();
    }
};

} // namespace

void benchCodeRead(Bench &bench) // SPD-1
{
    BenchCity &city = bench.city();
    const auto terminals = bench.signedIn(kConnections);
    const std::vector<LoadRequest> requests = codeReads(city);
    const QByteArray draw = "\\set n random(1, " + QByteArray::number(city.plan().codes) + ")\n";
    const QByteArray select =
        "select code_table, code, name, short_name, kana, sort, valid_from, valid_to, attributes::text from code "
        "where code_table = 'bench' and code = :n::text and valid_from <= current_date and (valid_to is null or valid_to >= current_date) "
        "order by valid_from desc limit 1;\n";
    Race race{bench, *terminals, {city.socketDirectory(), city.script(QStringLiteral("code.sql"), draw + select)},
        {QStringLiteral("SPD-1"), QStringLiteral("code read by key, 200 connections, against pgbench"), QStringLiteral("×"),
         Figure::Wanted::AtLeast, 0.25}, 0.45,
        city.script(QStringLiteral("code_audited.sql"), draw + "begin;\n" + select + auditColumns + "'code.get', 'read', '', '{}', null, 'ok', '', 'pgbench');\ncommit;\n")};
    size_t next = 0;
    race.run([&](int) { return requests[next++ * 7919 % requests.size()]; });
}

void benchChildRead(Bench &bench) // SPD-2
{
    BenchCity &city = bench.city();
    const auto terminals = bench.signedIn(kConnections);
    const auto requests = childReads(city, 1000);
    // pgbench reads the same rows without row-level security: from a copy, since no serving role may pass it by.
    city.superview()->executeScript("bench_plain", "create table if not exists bench_episode as select * from case_episode; "
        "create unique index if not exists bench_episode_id on bench_episode (id); grant select on bench_episode to app_rw; analyze bench_episode");
    const QByteArray script = "\\set id random(1, " + QByteArray::number(city.plan().children) + ")\nbegin;\n"
        "select id, version, child_file, number, stage, kind, category, abuse_type, urgency, office, reception, previous, next_review, "
        "opened_at, closed_at from bench_episode where id = :id;\n"
        + auditColumns + "'case_episode.get', 'read', 'case_episode', array[:id]::bigint[], null, 'ok', '', 'pgbench');\n"
        "commit;\n";
    Race race{bench, *terminals, {city.socketDirectory(), city.script(QStringLiteral("child.sql"), script)},
        {QStringLiteral("SPD-2"), QStringLiteral("child record with permission, scope, row security and audit, against pgbench"), QStringLiteral("×"),
         Figure::Wanted::AtLeast, 0.5}};
    static constexpr Sql audited{"bench_audited", "select count(*) from audit.event where operation = 'case_episode.get' and terminal <> 'pgbench'"};
    const auto db = city.superview();
    const qint64 before = db->value(audited).toLongLong();
    size_t next = 0;
    race.run([&](int connection) {
        const auto &own = requests[size_t(terminals->terminalOf(connection))];
        return own[next++ * 7919 % own.size()];
    });
    if (db->value(audited).toLongLong() - before < qint64(race.answers))
        throw std::runtime_error("answers without their audit row");
}

} // namespace mimamori::load
