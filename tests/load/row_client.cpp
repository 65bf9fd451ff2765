// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench_machine.h"
#include "bench_rows.h"

#include "db/connection.h"

#include <QCborMap>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace mimamori::load {

namespace {

constexpr int kNotes = 5000;

/// A file with many notes among those of the first terminal's person; its id.
qint64 bigFile(BenchCity &city)
{
    static constexpr Sql find{"bench_big_file",
        "select e.id, e.child_file, u.id from app_user u join user_post p on p.app_user = u.id join case_episode e on e.office = p.office "
        "where u.login_name = 'bench1' order by e.id desc limit 1"};
    static constexpr Sql fill{"bench_big_notes",
        "insert into note (episode, at, kind, counterpart, body, author, state) select $1, now() - n * interval '1 hour', "
        "(array['VISIT', 'PHONE'])[1 + n % 2], '母', '家庭訪問 ' || n || '。本児と面接し、変わりないことを確認した。', $2, 'APPROVED' from generate_series(1, $3::int) n"};
    const auto db = city.superview();
    const Row row = db->queryOne(find).value();
    db->execute(fill, {row.integer(0), row.integer(2), kNotes});
    db->executeScript("bench_analyze", "analyze note");
    return row.integer(1);
}

void benchOpenFile(Bench &bench)
{
    const auto terminals = bench.signedIn(1);
    const qint64 file = bigFile(bench.city());
    const QCborMap in{{QStringLiteral("child_file"), file}};
    const LoadRequest head{requestBytes("child_file.open", in), cborPair(QStringLiteral("child_file"), file)};
    const LoadRequest timeline{requestBytes("child_file.timeline", in), QCborValue(QStringLiteral("total")).toCbor()};
    Figure figure{QStringLiteral("SPD-7"), QStringLiteral("open a file with 5,000 notes: head and first page at the terminal, without drawing"),
        QStringLiteral("ms"), Figure::Wanted::AtMost, 150};
    double parts[2]{};
    for (int round = 0; round <= bench.options.rounds; ++round) {
        const LoadResult first = terminals->each({head}, 30);
        const LoadResult second = terminals->each({timeline}, 30);
        if (first.wrong || second.wrong || first.times.empty() || second.times.empty())
            throw std::runtime_error("the file does not open");
        parts[0] = double(first.times[0]);
        parts[1] = double(second.times[0]);
        if (round > 0) // the first prepares the statements
            figure.rounds << parts[0] + parts[1];
    }
    figure.note = QStringLiteral("head %1 ms, timeline %2 ms").arg(parts[0], 0, 'f', 1).arg(parts[1], 0, 'f', 1);
    bench.report.add(figure);
}

} // namespace

void benchClient(Bench &bench) // SPD-7
{
    Figure start{QStringLiteral("SPD-7"), QStringLiteral("client: process start to log-in window, offscreen"), QStringLiteral("ms"), Figure::Wanted::AtMost, 300};
    Figure window{QStringLiteral("SPD-7"), QStringLiteral("client: memory at the log-in window"), QStringLiteral("MiB"), Figure::Wanted::AtMost, 150};
    Figure frame{QStringLiteral("SPD-7"), QStringLiteral("client: slowest frame of 300 jumps through 100,000 rows"), QStringLiteral("ms"), Figure::Wanted::AtMost, 33};
    Figure list{QStringLiteral("SPD-7"), QStringLiteral("client: memory with 100,000 rows in a list"), QStringLiteral("MiB"), Figure::Wanted::AtMost, 150};
    QList<double> p99;
    for (int round = 0; round < bench.options.rounds; ++round) {
        const QString text = outputOf(bench.options.programs + QStringLiteral("/mimamori_client_probe"), {},
            {QStringLiteral("QT_QPA_PLATFORM=offscreen"), QStringLiteral("LANG=C.UTF-8")});
        const QJsonObject told = QJsonDocument::fromJson(text.toUtf8()).object();
        if (!told.contains(QStringLiteral("frame_max_ms")))
            throw std::runtime_error("the client's probe told nothing");
        start.rounds << told.value(QStringLiteral("start_ms")).toDouble();
        window.rounds << told.value(QStringLiteral("window_mib")).toDouble();
        frame.rounds << told.value(QStringLiteral("frame_max_ms")).toDouble();
        list.rounds << told.value(QStringLiteral("list_mib")).toDouble();
        p99 << told.value(QStringLiteral("frame_p99_ms")).toDouble();
    }
    frame.note = QStringLiteral("p99 of the last round %1 ms").arg(p99.last(), 0, 'f', 1);
    for (const Figure &figure : {start, window, frame, list})
        bench.report.add(figure);
    benchOpenFile(bench);
}

} // namespace mimamori::load
