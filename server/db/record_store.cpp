// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/record_store.h"

#include "model/model.h"
#include "record/json_state.h"

namespace mimamori {

namespace {

QByteArray sortColumn(const Field &field)
{
    return field.column + "_sort";
}

/// Column list of a record's own table, in the order fill() and the binds use.
QByteArray columnList(const RecordType &type, const QByteArray &prefix)
{
    QByteArray out = prefix + "id, " + prefix + "version";
    for (const Field &field : type.fields())
        out += ", " + prefix + field.column;
    return out;
}

QVariant bindOf(const Field &field, const void *record)
{
    const QVariant value = field.value(record);
    switch (field.kind) {
    case Kind::Fuzzy: {
        const QString json = fuzzyToJson(value.value<FuzzyDate>());
        return json.isEmpty() ? QVariant() : QVariant(json);
    }
    case Kind::Text:
    case Kind::Code: return value.toString(); // '' and never NULL
    case Kind::TextList:
    case Kind::CodeList: return QVariant::fromValue(value.toStringList());
    case Kind::ReferenceList: return QVariant::fromValue(value.value<QList<qint64>>());
    default: return value;
    }
}

/// What the driver needs to be told where the column is not text.
const char *castOf(Kind kind)
{
    switch (kind) {
    case Kind::Fuzzy: return "::jsonb";
    case Kind::TextList:
    case Kind::CodeList: return "::text[]";
    case Kind::ReferenceList: return "::bigint[]";
    default: return "";
    }
}

struct Assignments {
    QList<QByteArray> columns;
    QList<QByteArray> values; ///< "$3::jsonb"
    QVariantList binds;
};

Assignments assignmentsOf(const RecordType &type, const void *record, int firstParameter)
{
    Assignments out;
    const auto add = [&](const QByteArray &column, const QVariant &bind, const char *cast) {
        out.columns << column;
        out.values << '$' + QByteArray::number(firstParameter + int(out.binds.size())) + cast;
        out.binds << bind;
    };
    for (const Field &field : type.fields()) {
        add(field.column, bindOf(field, record), castOf(field.kind));
        if (field.kind == Kind::Fuzzy)
            add(sortColumn(field), field.value(record).value<FuzzyDate>().sortKey(), "::date");
    }
    return out;
}

QByteArray joined(const QList<QByteArray> &parts)
{
    return parts.join(", ");
}

QVariant fieldOf(const Field &field, const Row &row, int column)
{
    if (row.isNull(column))
        return {};
    switch (field.kind) {
    case Kind::Fuzzy: return QVariant::fromValue(fuzzyFromJson(row.text(column)));
    case Kind::ReferenceList: return QVariant::fromValue(row.integerList(column));
    case Kind::TextList:
    case Kind::CodeList: return QVariant::fromValue(row.textList(column));
    case Kind::Text:
    case Kind::Code: return row.text(column);
    case Kind::Integer:
    case Kind::Reference: return row.integer(column);
    default: return row.value(column);
    }
}

} // namespace

int RecordStore::fill(const RecordType &type, void *record, const Row &row)
{
    type.setId(record, row.integer(0));
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const Field &field = type.fields()[i];
        field.assign(record, fieldOf(field, row, i + 2));
    }
    return int(row.integer(1));
}

Rows RecordStore::select(const RecordType &type, const QByteArray &condition, const QVariantList &binds)
{
    const QByteArray text = "select " + columnList(type, {}) + " from " + type.name() + " where " + condition;
    return m_db.query(SqlText{"select_" + type.name(), QString::fromLatin1(text)}, binds);
}

int RecordStore::read(const RecordType &type, void *record, qint64 id, const QByteArray &field, bool lock)
{
    const Rows rows = select(type, lock ? "id = $1 for update" : "id = $1", {id});
    if (rows.isEmpty())
        throw Problem("not_found", field);
    return fill(type, record, rows.first());
}

qint64 RecordStore::insertRow(const RecordType &type, void *record)
{
    // The id is drawn first: "returning" would ask the read policy before the rows that make the new one visible exist.
    const QString sequence = QString::fromLatin1("select nextval(pg_get_serial_sequence('" + type.name() + "', 'id'))");
    const qint64 id = m_db.value(SqlText{"next_" + type.name(), sequence}).toLongLong();
    type.setId(record, id);
    const Assignments a = assignmentsOf(type, record, 2);
    const QByteArray text = "insert into " + type.name() + " (id, " + joined(a.columns) + ") values ($1, " + joined(a.values) + ")";
    m_db.execute(SqlText{"insert_" + type.name(), QString::fromLatin1(text)}, QVariantList{id} + a.binds);
    keepHistory(type, record, id, 1);
    return id;
}

int RecordStore::updateRow(const RecordType &type, const void *record, int baseVersion)
{
    const qint64 id = type.id(record);
    const Assignments a = assignmentsOf(type, record, 3);
    QList<QByteArray> sets{"version = version + 1"};
    for (qsizetype i = 0; i < a.columns.size(); ++i)
        sets << a.columns[i] + " = " + a.values[i];
    const QByteArray text = "update " + type.name() + " set " + joined(sets) + " where id = $1 and version = $2";
    if (m_db.execute(SqlText{"update_" + type.name(), QString::fromLatin1(text)}, QVariantList{id, baseVersion} + a.binds) == 0) {
        const QString now = QString::fromLatin1("select version from " + type.name() + " where id = $1");
        const QVariant version = m_db.value(SqlText{"version_" + type.name(), now}, {id});
        if (!version.isValid())
            throw Problem("not_found");
        throw Problem("conflict", {}, {{QStringLiteral("version"), version.toLongLong()}});
    }
    keepHistory(type, record, id, baseVersion + 1);
    return baseVersion + 1;
}

RecordStore::OwnerPath RecordStore::ownerPath(const RecordType &type)
{
    static const QList<QByteArray> roots{"child_file", "person", "reception"};
    if (roots.contains(type.name()))
        return {type.name(), type.name() + ".id"};
    const Field *owner = type.owner();
    if (!owner)
        return {};
    const QByteArray reference = type.name() + '.' + owner->column;
    if (roots.contains(owner->target))
        return {owner->target, reference};
    const RecordType *parent = storedRecordType(owner->target);
    const OwnerPath above = parent ? ownerPath(*parent) : OwnerPath();
    if (above.column.isEmpty())
        return {};
    return {above.column, "(select " + above.expression + " from " + parent->name() + " where " + parent->name() + ".id = " + reference + ")"};
}

void RecordStore::keepHistory(const RecordType &type, const void *record, qint64 id, int version)
{
    const OwnerPath owner = ownerPath(type);
    const QByteArray column = owner.column.isEmpty() ? QByteArray() : ", " + owner.column;
    // A root owns its own history: whoever opens a file does not see it yet when its first state is kept.
    const QByteArray value = owner.column.isEmpty() ? QByteArray()
        : owner.column == type.name() ? QByteArray(", $2")
        : ", (select " + owner.expression + " from " + type.name() + " where " + type.name() + ".id = $2)";
    const QByteArray text = "insert into record_history (record, record_id, version, changed_at, changed_by, operation, state" + column
        + ") values ($1, $2, $3, $4, $5, $6, $7::jsonb" + value + ")";
    m_db.execute(SqlText{"history_" + type.name(), QString::fromLatin1(text)},
        {QString::fromLatin1(type.name()), id, version, m_authorship.at, m_authorship.userId, QString::fromLatin1(m_authorship.operation),
         QString::fromUtf8(stateJson(type, record))});
}

} // namespace mimamori
