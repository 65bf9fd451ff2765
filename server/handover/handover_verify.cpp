// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handover_verify.h"

#include "backup/table_totals.h"
#include "base/problem.h"
#include "db/copy.h"
#include "db/migrator.h"
#include "db/transaction.h"
#include "handover/handover_tables.h"
#include "handover/openssl_tar.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace mimamori {

namespace {

constexpr qsizetype largestHead = 64 * 1024 * 1024;
const QString manifestName = QStringLiteral("manifest.json");

Problem damaged(const QString &file)
{
    return Problem("handover_damaged", {}, {{QStringLiteral("file"), file}});
}

/// SHA256SUMS against what was read; each difference by its file's name.
class Sums {
public:
    void saw(const QString &file, const QByteArray &sha256) { m_seen.insert(file, sha256.toHex()); }
    void take(const QByteArray &list)
    {
        for (const QByteArray &line : list.split('\n')) {
            if (line.size() > 66)
                m_listed.insert(QString::fromLatin1(line.mid(66)), line.left(64));
        }
    }
    QStringList wrong() const
    {
        QStringList out;
        for (auto one = m_listed.cbegin(); one != m_listed.cend(); ++one) {
            if (m_seen.value(one.key()) != one.value())
                out << one.key();
        }
        for (auto one = m_seen.cbegin(); one != m_seen.cend(); ++one) {
            if (!m_listed.contains(one.key()) && one.key() != QLatin1String("SHA256SUMS"))
                out << one.key();
        }
        return m_listed.isEmpty() ? QStringList{QStringLiteral("SHA256SUMS")} : out;
    }
    qsizetype files() const { return m_seen.size(); }

private:
    QMap<QString, QByteArray> m_listed, m_seen;
};

/// An entry through a hash into `sink`.
void readEntry(OpensslTarReader &tar, const QString &name, Sums &sums, const std::function<void(QByteArrayView)> &sink)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    tar.read([&](QByteArrayView bytes) {
        hash.addData(bytes.toByteArray());
        if (sink)
            sink(bytes);
    });
    sums.saw(name, hash.result());
}

QByteArray wholeEntry(OpensslTarReader &tar, const OpensslTarReader::Entry &entry, Sums &sums)
{
    QByteArray out;
    if (entry.bytes > largestHead)
        throw damaged(entry.name);
    readEntry(tar, entry.name, sums, [&](QByteArrayView bytes) { out.append(bytes.data(), bytes.size()); });
    return out;
}

/// The empty database on its way: foreign keys off, own triggers asleep, nothing of the seed left.
class EmptyDatabase {
public:
    explicit EmptyDatabase(Connection &db) : m_db(db), m_tables(handoverTables(db))
    {
        static constexpr Sql keys{"verify_keys", "select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid), confrelid::regclass::text from pg_constraint where contype = 'f' order by oid"};
        const Rows rows = db.query(keys);
        for (const Row &row : rows) {
            m_keys.append({row.text(0).toUtf8(), row.text(1).toUtf8(), row.text(2).toUtf8(), row.text(3).toUtf8()});
            script("alter table " + m_keys.last().table + " drop constraint " + m_keys.last().name);
        }
        QList<QByteArray> names;
        for (const HandoverTable &table : m_tables) {
            names << table.name;
            script("alter table " + table.name + " disable trigger user");
        }
        script("truncate " + names.join(", "));
    }

    const HandoverTable *table(const QString &file) const
    {
        for (const HandoverTable &one : m_tables) {
            if (one.file() == file)
                return &one;
        }
        return nullptr;
    }
    const QList<HandoverTable> &tables() const { return m_tables; }

    /// Keys between handed-over tables hold again, or their name is wrong.
    QStringList restoreKeys()
    {
        QStringList wrong;
        for (const Key &key : m_keys) {
            if (whyNotHandedOver(qualified(key.table)) || whyNotHandedOver(qualified(key.target)))
                continue;
            script("savepoint one_key");
            try {
                script("alter table " + key.table + " add constraint " + key.name + " " + key.definition);
                script("release savepoint one_key");
            } catch (const DbError &) {
                script("rollback to savepoint one_key");
                wrong << QString::fromUtf8(key.table + '.' + key.name);
            }
        }
        return wrong;
    }

private:
    struct Key {
        QByteArray table, name, definition, target;
    };
    static QByteArray qualified(const QByteArray &table) { return table.contains('.') ? table : QByteArray("public." + table); }
    void script(const QByteArray &text) { m_db.executeScript("verify_prepare", text); }

    Connection &m_db;
    QList<HandoverTable> m_tables;
    QList<Key> m_keys;
};

/// One CSV into its table; what PostgreSQL refuses is damage of this file.
void importTable(Connection &db, const HandoverTable &table, OpensslTarReader &tar, Sums &sums)
{
    CellUnguard unguard(table.textColumns());
    qsizetype skip = 3; // the byte order mark
    try {
        CsvCopyIn copy(db, "verify_copy", table.name, table.columnNames());
        readEntry(tar, table.file(), sums, [&](QByteArrayView bytes) {
            const qsizetype off = qMin(skip, bytes.size());
            skip -= off;
            copy.write(unguard.pass(bytes.sliced(off)));
        });
        copy.finish();
    } catch (const DbError &error) {
        if (error.connectionLost())
            throw;
        throw damaged(table.file());
    }
}

void setSequences(Connection &db, const QJsonArray &sequences)
{
    static constexpr Sql set{"verify_sequence", "select setval($1::regclass, $2)"};
    for (const QJsonValue &one : sequences)
        db.query(set, {one[QStringLiteral("name")].toString(), one[QStringLiteral("value")].toInteger()});
}

QJsonObject readManifest(const QByteArray &json)
{
    const QJsonObject out = QJsonDocument::fromJson(json).object();
    if (out.value(QStringLiteral("format")).toInt() != 1)
        throw damaged(manifestName);
    return out;
}

void requireSameSchema(Connection &db, const QJsonObject &manifest)
{
    static constexpr Sql find{"verify_migrations", "select name from schema_migration order by number"};
    QJsonArray here;
    const Rows rows = db.query(find);
    for (const Row &row : rows)
        here.append(row.text(0));
    if (here != manifest.value(QStringLiteral("migrations")).toArray())
        throw Problem("handover_schema");
}

/// Rows and sums of what was imported beside what was handed over.
void compareTables(HandoverVerdict &out, const QJsonObject &manifest, const QList<HandoverTable> &tables, const TableTotals &totals)
{
    QSet<QString> listed;
    const QJsonArray handed = manifest.value(QStringLiteral("tables")).toArray();
    for (const QJsonValue &one : handed) {
        const QString name = one[QStringLiteral("name")].toString();
        const TableTotal total = totals.value(name);
        listed << name;
        ++out.tables;
        out.rows += total.rows;
        if (total.rows != one[QStringLiteral("rows")].toInteger() || total.sum != one[QStringLiteral("sum")].toString())
            out.wrong << name;
    }
    for (const HandoverTable &table : tables) {
        if (!listed.contains(QString::fromLatin1(table.name)))
            out.wrong << QString::fromLatin1(table.name);
    }
}

/// Schema of this program in a database that has none.
void makeSchema(Connection &db)
{
    static constexpr Sql any{"verify_any", "select exists (select 1 from pg_class where relname = 'schema_migration')"};
    if (db.value(any).toBool())
        throw Problem("handover_not_empty");
    Migrator(db).run();
}

} // namespace

HandoverVerdict verifyHandover(const QString &path, const QByteArray &passphrase, const ConnectionConfig &migrator, const ConnectionConfig &dumper)
{
    OpensslTarReader tar(path, passphrase);
    OpensslTarReader::Entry entry;
    Sums sums;
    HandoverVerdict out;
    std::optional<Connection> db;
    std::optional<Transaction> transaction;
    std::optional<EmptyDatabase> empty;
    QJsonObject manifest;
    while (tar.next(entry)) {
        const HandoverTable *table = empty ? empty->table(entry.name) : nullptr;
        if (table) {
            importTable(*db, *table, tar, sums);
        } else if (entry.name == manifestName && !empty) {
            manifest = readManifest(wholeEntry(tar, entry, sums));
            db.emplace(migrator);
            makeSchema(*db);
            requireSameSchema(*db, manifest);
            transaction.emplace(*db);
            empty.emplace(*db);
        } else if (entry.name == QLatin1String("SHA256SUMS")) {
            sums.take(wholeEntry(tar, entry, sums));
        } else {
            out.attachments += entry.name.startsWith(QLatin1String("attachments/"));
            readEntry(tar, entry.name, sums, {});
        }
    }
    if (!empty)
        throw damaged(manifestName);
    out.number = manifest.value(QStringLiteral("number")).toString();
    out.wrong = sums.wrong() + empty->restoreKeys();
    setSequences(*db, manifest.value(QStringLiteral("sequences")).toArray());
    transaction->commit();
    Connection reader(dumper);
    compareTables(out, manifest, empty->tables(), tableTotals(reader));
    return out;
}

qint64 openHandover(const QString &path, const QByteArray &passphrase, const QString &directory)
{
    OpensslTarReader tar(path, passphrase);
    if (QFileInfo::exists(directory) || !QDir().mkpath(directory))
        throw Problem("handover_not_writable");
    QFile::setPermissions(directory, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    OpensslTarReader::Entry entry;
    Sums sums;
    while (tar.next(entry)) {
        if (entry.name.startsWith(u'/') || entry.name.contains(QLatin1String("..")))
            throw damaged(entry.name);
        QFile file(directory + u'/' + entry.name);
        QByteArray list;
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            throw Problem("handover_not_writable");
        readEntry(tar, entry.name, sums, [&](QByteArrayView bytes) {
            if (file.write(bytes.data(), bytes.size()) != bytes.size())
                throw Problem("no_space");
            if (entry.name == QLatin1String("SHA256SUMS"))
                list.append(bytes.data(), bytes.size());
        });
        if (!list.isEmpty())
            sums.take(list);
        if (!file.flush())
            throw Problem("no_space");
    }
    if (const QStringList wrong = sums.wrong(); !wrong.isEmpty())
        throw damaged(wrong.join(QStringLiteral(", ")));
    return sums.files();
}

} // namespace mimamori
