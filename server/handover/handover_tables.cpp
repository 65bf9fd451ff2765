// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handover_tables.h"

#include "db/copy.h"

#include <QCoreApplication>

namespace mimamori {

const QList<HandoverException> &handoverExceptions()
{
    static const QList<HandoverException> all{
        {"public.schema_migration", QT_TRANSLATE_NOOP("handover", "the schema itself; its steps stand in manifest.json")},
        {"public.idempotency", QT_TRANSLATE_NOOP("handover", "answers kept for a repeated request, for some days")},
        {"sec.credential", QT_TRANSLATE_NOOP("handover", "passwords; the successor issues new ones")},
        {"sec.factor", QT_TRANSLATE_NOOP("handover", "secrets of the second factor; the successor issues new ones")},
        {"sec.failure", QT_TRANSLATE_NOOP("handover", "failed sign-ins of the last minutes")},
        {"sec.session", QT_TRANSLATE_NOOP("handover", "sessions under way; they end with this system")},
        {"sec.enrolment", QT_TRANSLATE_NOOP("handover", "one-time codes of terminals; the successor issues new ones")},
        {"sec.owner_key", QT_TRANSLATE_NOOP("handover", "keys of the attachments, which are handed over opened")},
        {"search.*", QT_TRANSLATE_NOOP("handover", "search keys, made anew from the records")},
        {"staging.*", QT_TRANSLATE_NOOP("handover", "working tables of an import, empty between imports")},
    };
    return all;
}

const char *whyNotHandedOver(const QByteArray &table)
{
    for (const HandoverException &one : handoverExceptions()) {
        const QByteArray name(one.table);
        if (name == table || (name.endsWith(".*") && table.startsWith(QByteArrayView(name).chopped(1))))
            return one.reason;
    }
    return nullptr;
}

QString HandoverTable::file() const
{
    return QStringLiteral("tables/") + QString::fromLatin1(name) + QStringLiteral(".csv");
}

QByteArray HandoverTable::query() const
{
    QList<QByteArray> items;
    for (const HandoverColumn &column : columns) {
        const QByteArray value = "t." + quotedIdentifier(column.name);
        if (column.isText)
            items << QByteArray("case when " + value + " ~ E'^[-=+@\\'\\t\\r]' then '''' || " + value + " else " + value + " end as " + quotedIdentifier(column.name));
        else
            items << value;
    }
    QList<QByteArray> order;
    for (const QByteArray &column : key)
        order << "t." + quotedIdentifier(column);
    const QByteArray by = order.isEmpty() ? QByteArray("t.ctid") : order.join(", ");
    return "select " + items.join(", ") + " from only " + name + " t order by " + by;
}

QList<QByteArray> HandoverTable::columnNames() const
{
    QList<QByteArray> out;
    for (const HandoverColumn &column : columns)
        out << column.name;
    return out;
}

QSet<int> HandoverTable::textColumns() const
{
    QSet<int> out;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns[i].isText)
            out << i;
    }
    return out;
}

QList<HandoverTable> handoverTables(Connection &db)
{
    static constexpr Sql find{"handover_columns",
        "select quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname, format_type(a.atttypid, a.atttypmod), t.typcategory = 'S', a.attnotnull, "
        "coalesce(p.place, 0), coalesce((select f.confrelid::regclass::text from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid "
        "and f.conkey = array[a.attnum] limit 1), '') "
        "from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped "
        "and a.attgenerated = '' join pg_type t on t.oid = a.atttypid left join lateral (select array_position(i.indkey::int2[], a.attnum) + 1 as place "
        "from pg_index i where i.indrelid = c.oid and i.indisprimary) p on true "
        "where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1, a.attnum"};
    QList<HandoverTable> out;
    QMap<QByteArray, QMap<qint64, QByteArray>> keys;
    const Rows rows = db.query(find);
    for (const Row &row : rows) {
        const QByteArray table = row.text(0).toUtf8();
        if (whyNotHandedOver(table))
            continue;
        if (out.isEmpty() || out.last().name != table)
            out.append({table});
        out.last().columns.append({row.text(1).toUtf8(), row.text(2).toUtf8(), row.boolean(3), row.boolean(4), row.text(6).toUtf8()});
        if (row.integer(5) > 0)
            keys[table].insert(row.integer(5), row.text(1).toUtf8());
    }
    for (HandoverTable &table : out)
        table.key = keys.value(table.name).values();
    return out;
}

void CellUnguard::outside(char c)
{
    m_state = c == ',' || c == '\n' ? State::Start : State::Plain;
    m_column = c == ',' ? m_column + 1 : c == '\n' ? 0 : m_column;
}

QByteArray CellUnguard::pass(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        switch (m_state) {
        case State::Start:
        case State::Plain:
            if (m_state == State::Start && c == '"')
                m_state = State::Opened;
            else
                outside(c);
            break;
        case State::Opened:
            m_state = c == '"' ? State::Quote : State::Quoted;
            if (c == '\'' && m_textColumns.contains(m_column))
                continue;
            break;
        case State::Quoted:
            m_state = c == '"' ? State::Quote : State::Quoted;
            break;
        case State::Quote:
            if (c == '"')
                m_state = State::Quoted;
            else
                outside(c);
            break;
        }
        out += c;
    }
    return out;
}

} // namespace mimamori
