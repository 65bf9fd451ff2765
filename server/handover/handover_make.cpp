// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handover_make.h"

#include "backup/table_totals.h"
#include "base/problem.h"
#include "db/transaction.h"
#include "handover/handover_dictionary.h"
#include "handover/openssl_tar.h"
#include "record/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace mimamori {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
const QByteArray mark("\xEF\xBB\xBF");

struct Counted {
    HandoverTable table;
    qint64 rows{};
    qint64 bytes{};
    QByteArray sha256;
};

/// The state of one making.
struct Making {
    const HandoverWork &work;
    Connection &db;
    QList<Counted> tables{};
    QList<HandoverFile> files{};
    qint64 total{1}, done{};

    void tell(int from, int to) const
    {
        if (work.working)
            work.working(from + int(qMin<qint64>(done, total) * (to - from) / total));
    }
};

/// Rows come one by one; what is behind takes larger pieces.
class Pieces {
public:
    explicit Pieces(ByteSink sink) : m_sink(std::move(sink)) {}
    void add(QByteArrayView bytes)
    {
        m_held.append(bytes.data(), bytes.size());
        if (m_held.size() >= pieceBytes)
            flush();
    }
    void flush()
    {
        m_sink(m_held);
        m_held.resize(0);
    }

private:
    ByteSink m_sink;
    QByteArray m_held;
};

qint64 readTable(Making &making, const HandoverTable &table, const ByteSink &sink)
{
    Pieces pieces(sink);
    pieces.add(mark);
    const qint64 rows = copyCsvOut(making.db, "handover_read", table.query(), [&](QByteArrayView bytes) { pieces.add(bytes); });
    pieces.flush();
    return rows;
}

void countTables(Making &making)
{
    const QList<HandoverTable> tables = handoverTables(making.db);
    making.total = qMax<qint64>(1, tables.size());
    for (const HandoverTable &table : tables) {
        Counted counted{table};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        counted.rows = readTable(making, table, [&](QByteArrayView bytes) {
            hash.addData(bytes.toByteArray());
            counted.bytes += bytes.size();
            making.tell(0, 40);
        });
        counted.sha256 = hash.result();
        making.tables << counted;
        ++making.done;
    }
}

/// Outputs that can be made again are copies of records; those that were issued are papers of the case.
void findFiles(Making &making)
{
    static constexpr Sql find{"handover_files",
        "select a.id, a.store_name, coalesce(a.child_file, 0), coalesce(a.reception, 0), a.created_by, a.bytes, a.sha256 from attachment a "
        "where a.complete_at is not null and a.withdrawn_at is null and a.store_name <> '' "
        "and (a.subject <> 'export_register' or exists (select 1 from issued_paper p where p.export_line = a.subject_id)) order by a.id"};
    const Rows rows = making.db.query(find);
    for (const Row &row : rows)
        making.files.append({row.integer(0), row.text(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5), row.bytes(6)});
}

QJsonArray sequences(Connection &db)
{
    static constexpr Sql find{"handover_sequences", "select quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value from pg_sequences where last_value is not null order by 1"};
    QJsonArray out;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        out.append(QJsonObject{{QStringLiteral("name"), row.text(0)}, {QStringLiteral("value"), row.integer(1)}});
    return out;
}

QJsonArray migrations(Connection &db)
{
    static constexpr Sql find{"handover_migrations", "select name from schema_migration order by number"};
    QJsonArray out;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        out.append(row.text(0));
    return out;
}

QJsonObject manifest(Making &making, const QString &number, const QDateTime &at)
{
    const TableTotals totals = tableTotals(making.db, [&] { making.tell(40, 40); });
    QJsonArray tables, files;
    for (const Counted &one : making.tables) {
        QJsonArray columns;
        for (const HandoverColumn &column : one.table.columns)
            columns.append(QString::fromLatin1(column.name));
        tables.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(one.table.name)}, {QStringLiteral("file"), one.table.file()}, {QStringLiteral("rows"), one.rows},
            {QStringLiteral("bytes"), one.bytes}, {QStringLiteral("sha256"), QString::fromLatin1(one.sha256.toHex())}, {QStringLiteral("columns"), columns},
            {QStringLiteral("sum"), totals.value(QString::fromLatin1(one.table.name)).sum}});
    }
    for (const HandoverFile &one : making.files)
        files.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("file"), one.entry()}, {QStringLiteral("bytes"), one.bytes},
            {QStringLiteral("sha256"), QString::fromLatin1(one.sha256.toHex())}});
    return {{QStringLiteral("format"), 1}, {QStringLiteral("number"), number}, {QStringLiteral("at"), at.toString(Qt::ISODate)}, {QStringLiteral("tables"), tables},
        {QStringLiteral("attachments"), files}, {QStringLiteral("sequences"), sequences(making.db)}, {QStringLiteral("migrations"), migrations(making.db)}};
}

QByteArray countsCsv(const Making &making)
{
    CsvWriter out;
    out.row({QStringLiteral("ファイル"), QStringLiteral("件数"), QStringLiteral("バイト"), QStringLiteral("SHA-256")});
    for (const Counted &one : making.tables)
        out.row({one.table.file(), QString::number(one.rows), QString::number(one.bytes), QString::fromLatin1(one.sha256.toHex())});
    out.row({QStringLiteral("attachments/"), QString::number(making.files.size()), QString(), QString()});
    return out.utf8();
}

QByteArray sumLine(const QByteArray &sha256, const QString &name)
{
    return sha256.toHex() + "  " + name.toLatin1() + '\n';
}

/// The small files, the list of sums last.
void writeHead(Making &making, OpensslTarWriter &tar, const QString &number, const QDateTime &at)
{
    QList<HandoverTable> tables;
    QByteArray sums;
    for (const Counted &one : making.tables) {
        tables << one.table;
        sums += sumLine(one.sha256, one.table.file());
    }
    for (const HandoverFile &one : making.files)
        sums += sumLine(one.sha256, one.entry());
    const std::pair<const char *, QByteArray> heads[] = {{"README.txt", handoverReadme(number, at)},
        {"manifest.json", QJsonDocument(manifest(making, number, at)).toJson()}, {"dictionary.csv", dictionaryCsv(tables)},
        {"dictionary.md", dictionaryText(tables)}, {"counts.csv", countsCsv(making)}};
    for (const auto &[name, content] : heads) {
        tar.add(QLatin1String(name), content);
        sums += sumLine(QCryptographicHash::hash(content, QCryptographicHash::Sha256), QLatin1String(name));
    }
    tar.add(QStringLiteral("SHA256SUMS"), sums);
}

void writeFile(Making &making, OpensslTarWriter &tar, const HandoverFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    tar.begin(file.entry(), file.bytes);
    qint64 at = 0;
    try {
        while (at < file.bytes) {
            const QByteArray piece = making.work.read(file, at, qMin(pieceBytes, file.bytes - at));
            if (piece.isEmpty())
                throw Problem("file_damaged");
            hash.addData(piece);
            tar.write(piece);
            at += piece.size();
        }
    } catch (const Problem &problem) {
        if (problem.code() == "file_damaged" || problem.code() == "store" || problem.code() == "not_found")
            throw Problem("handover_attachment", {}, {{QStringLiteral("attachment"), file.id}});
        throw;
    }
    if (hash.result() != file.sha256)
        throw Problem("handover_attachment", {}, {{QStringLiteral("attachment"), file.id}});
    making.tell(40, 99);
}

} // namespace

QByteArray newHandoverPassphrase()
{
    static const QByteArray letters("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QByteArray out;
    for (int i = 0; i < 30; ++i)
        out += QByteArray(i && i % 5 == 0 ? "-" : "") + letters[int(QRandomGenerator::system()->bounded(quint32(letters.size())))];
    return out;
}

HandoverMade makeHandover(const HandoverWork &work, const QString &path, const QByteArray &passphrase, const QString &number)
{
    Connection db(work.dumper);
    Transaction snapshot(db, Isolation::RepeatableRead);
    static constexpr Sql now{"handover_now", "select now()"};
    const QDateTime at = db.queryOne(now)->dateTime(0);
    Making making{work, db};
    countTables(making);
    findFiles(making);
    OpensslTarWriter tar(path, passphrase);
    writeHead(making, tar, number, at);
    HandoverMade out;
    making.done = 0;
    making.total = making.tables.size() + making.files.size() + 1;
    for (const Counted &one : making.tables) {
        tar.begin(one.table.file(), one.bytes);
        readTable(making, one.table, [&](QByteArrayView bytes) {
            tar.write(bytes);
            making.tell(40, 99);
        });
        out.rows += one.rows;
        ++making.done;
    }
    for (const HandoverFile &file : making.files) {
        writeFile(making, tar, file);
        ++making.done;
    }
    tar.finish();
    out.tables = making.tables.size();
    out.attachments = making.files.size();
    out.bytes = tar.bytes();
    out.sha256 = tar.sha256();
    return out;
}

} // namespace mimamori
