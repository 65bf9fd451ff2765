// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_files.h"

#include "bench_machine.h"
#include "db/connection.h"
#include "load_loop.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <libpq-fe.h>

#include <stdexcept>

namespace mimamori::load {

namespace {

constexpr qint64 kPiece = 256 * 1024;

QStringList fieldsOf(const QByteArray &line)
{
    return QString::fromUtf8(line.trimmed()).split(QLatin1Char(',')); // the generator quotes nothing: there are no commas in its texts
}

qint64 linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    qint64 lines = 0;
    while (!file.atEnd())
        lines += file.read(kPiece).count('\n');
    return lines;
}

/// The row of somebody who moves within the city on `day`.
QStringList moved(const QStringList &columns, QStringList row, const QString &day, qint64 sequence)
{
    const auto set = [&](const char *column, const QString &value) { row[columns.indexOf(QLatin1String(column))] = value; };
    const qsizetype history = columns.indexOf(QLatin1String("hist_no"));
    row[history] = QString::number(row[history].toInt() + 1);
    set("addr_banchi", QStringLiteral("%1番%2号").arg(1 + sequence % 40).arg(1 + sequence % 23));
    set("event_code", QStringLiteral("301"));
    for (const char *column : {"addr_set_date", "event_date", "proc_date", "todoke_date"})
        set(column, day);
    set("update_kind", QStringLiteral("2"));
    set("source_seq", QString::number(sequence));
    return row;
}

/// What stands between the first line and the last (the trailer) of a file, told piece by piece.
void eachPiece(const QString &path, const std::function<void(const QByteArray &)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    file.seek(file.size() - qMin<qint64>(file.size(), 200));
    const QByteArray tail = file.readAll();
    const qint64 end = file.size() - tail.size() + tail.lastIndexOf("\nT,") + 1;
    file.seek(0);
    file.readLine();
    while (file.pos() < end)
        take(file.read(qMin(kPiece, end - file.pos())));
}

} // namespace

RegisterFiles RegisterFiles::make(const QString &programs, const QString &directory, int residents)
{
    const QDate day = QDate::currentDate();
    outputOf(programs + QStringLiteral("/mimamorictl"), {QStringLiteral("sample"), QStringLiteral("city"), QStringLiteral("--size"), QString::number(residents),
        QStringLiteral("--seed"), QStringLiteral("1"), QStringLiteral("--as-of"), day.toString(Qt::ISODate), QStringLiteral("--layout"),
        QStringLiteral("standard-csv"), QStringLiteral("--out"), directory}, {}, 3'600'000);
    const QString written = directory + QStringLiteral("/standard-csv");
    return {written, day, written + QStringLiteral("/full-") + day.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral(".csv")};
}

QString RegisterFiles::daily(int rows) const
{
    const qint64 before = linesOf(m_full) - 2; // without headings and trailer
    QFile from(m_full);
    QFile to(m_directory + QStringLiteral("/daily-bench.csv"));
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the daily file");
    const QByteArray headings = from.readLine();
    const QStringList columns = fieldsOf(headings);
    const QString day = m_day.addDays(1).toString(QStringLiteral("yyyyMMdd"));
    to.write(headings);
    for (int i = 1; i <= rows; ++i)
        to.write((moved(columns, fieldsOf(from.readLine()), day, before + i).join(QLatin1Char(',')) + QStringLiteral("\r\n")).toUtf8());
    to.write(QStringLiteral("T,%1,%2,%3\r\n").arg(rows).arg(before + 1).arg(before + rows).toUtf8());
    if (!to.flush())
        throw std::runtime_error("cannot write the daily file");
    return to.fileName();
}

double RegisterFiles::copyBare(Connection &db) const
{
    QFile file(m_full);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read the full file");
    const QStringList columns = fieldsOf(file.readLine());
    db.executeScript("bench_copy_table", "drop table if exists bench_copy; create table bench_copy (" + columns.join(QStringLiteral(" text, ")).toUtf8() + " text)");
    const auto begun = Clock::now();
    PQclear(PQexec(db.native(), "copy bench_copy from stdin (format csv)"));
    eachPiece(m_full, [&](const QByteArray &piece) { PQputCopyData(db.native(), piece.constData(), int(piece.size())); });
    PQputCopyEnd(db.native(), nullptr);
    PGresult *result = PQgetResult(db.native());
    const bool good = PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
    while (PGresult *more = PQgetResult(db.native()))
        PQclear(more);
    const double took = secondsSince(begun);
    if (!good)
        throw std::runtime_error("COPY of the full file failed");
    return took;
}

} // namespace mimamori::load
