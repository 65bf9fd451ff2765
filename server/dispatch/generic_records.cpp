// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatch/generic_records.h"

#include "model/platform/generic.h"
#include "record/check.h"

#include <QCborArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace mimamori {

namespace {

QCborMap rowMap(const RecordType &type, const Row &row)
{
    const auto record = type.create();
    const int version = RecordStore::fill(type, record.get(), row);
    QCborMap map = toCbor(type, record.get());
    map.insert(QStringLiteral("version"), version);
    return map;
}

/// Order of a list: one column of the record, or its id.
QByteArray orderOf(const RecordType &type, QString sort)
{
    const bool descending = sort.startsWith(QLatin1Char('-'));
    if (descending)
        sort.remove(0, 1);
    const Field *field = type.field(sort.toLatin1());
    if (!sort.isEmpty() && !field)
        throw Problem("unknown_column", "sort");
    QByteArray column = field ? field->column : QByteArray("id");
    if (field && field->kind == Kind::Fuzzy)
        column += "_sort";
    return column + (descending ? " desc" : "") + ", id";
}

/// The condition of a list with its binds: its owner, and the words in its searchable fields.
QByteArray conditionOf(const RecordType &type, const ListRecords &in, QVariantList &binds)
{
    QByteArray condition = "true";
    if (const Field *owner = type.owner()) {
        if (!in.owner && !RecordStore::ownerPath(type).column.isEmpty())
            throw Problem("required", "owner");
        if (in.owner) {
            binds << in.owner;
            condition += " and " + owner->column + " = $" + QByteArray::number(binds.size());
        }
    }
    const QStringList words = in.filter.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QList<QByteArray> any;
        binds << word;
        for (const Field &field : type.fields()) {
            if (field.isSearchable || (field.kind == Kind::Text && field.isInList))
                any << "position(lower($" + QByteArray::number(binds.size()) + ") in lower(" + field.column + ")) > 0";
        }
        condition += any.isEmpty() ? QByteArray(" and $" + QByteArray::number(binds.size()) + "::text is null") : " and (" + any.join(" or ") + ")";
    }
    return condition;
}

QCborMap listRecords(const RecordType &type, Context &context, const ListRecords &in)
{
    QVariantList binds;
    const QByteArray condition = conditionOf(type, in, binds);
    const QString count = QString::fromLatin1("select count(*) from " + type.name() + " where " + condition);
    const qint64 total = context.db().value(SqlText{"count_" + type.name(), count}, binds).toLongLong();
    const QByteArray paged = condition + " order by " + orderOf(type, in.sort) + " limit " + QByteArray::number(in.limit)
        + " offset " + QByteArray::number(in.offset);
    QCborArray rows;
    QList<qint64> ids;
    const Rows found = context.records().select(type, paged, binds);
    for (const Row &row : found) {
        rows.append(rowMap(type, row));
        ids << row.integer(0);
    }
    context.audited(type.name().constData(), ids);
    return {{QStringLiteral("rows"), rows}, {QStringLiteral("total"), total}};
}

QCborMap getRecord(const RecordType &type, Context &context, const GetRecord &in)
{
    const auto record = type.create();
    const int version = context.records().read(type, record.get(), in.record, "record");
    context.audited(type.name().constData(), {in.record});
    QCborMap map = toCbor(type, record.get());
    map.insert(QStringLiteral("version"), version);
    return {{QStringLiteral("row"), map}};
}

QCborMap historyOf(const RecordType &type, Context &context, const GetRecord &in)
{
    context.records().read(type, type.create().get(), in.record, "record"); // whoever may not see it now may not see what it was
    static constexpr Sql states{"record_history",
        "select h.version, h.changed_at, h.operation, h.state::text, coalesce(u.name, '') from record_history h "
        "left join app_user u on u.id = h.changed_by where h.record = $1 and h.record_id = $2 order by h.version desc"};
    QCborArray out;
    const Rows found = context.db().query(states, {QString::fromLatin1(type.name()), in.record});
    for (const Row &row : found) {
        out.append(QCborMap{{QStringLiteral("version"), row.integer(0)},
            {QStringLiteral("changed_at"), row.dateTime(1).toString(Qt::ISODateWithMs)}, {QStringLiteral("operation"), row.text(2)},
            {QStringLiteral("state"), QCborMap::fromJsonObject(QJsonDocument::fromJson(row.bytes(3)).object())},
            {QStringLiteral("changed_by"), row.text(4)}});
    }
    context.audited(type.name().constData(), {in.record});
    return {{QStringLiteral("states"), out}};
}

/// A field that only the server sets keeps what it has, whatever the client sent; a moment that must be there is when the record was made.
void keepServerFields(const RecordType &type, void *record, const void *before, const QDateTime &made)
{
    for (const Field &field : type.fields()) {
        if (!field.isSetByServer)
            continue;
        const bool isMoment = made.isValid() && field.isRequired && field.kind == Kind::DateTime;
        field.assign(record, isMoment ? QVariant(made) : field.value(before));
    }
}

QCborMap saveRecord(const RecordType &type, const RecordRule &rule, Context &context, const QCborMap &map)
{
    const auto record = type.create();
    const auto before = type.create();
    const qint64 id = map.value(QStringLiteral("id")).toInteger();
    if (id)
        context.records().read(type, before.get(), id, "id", true);
    fromCbor(type, record.get(), map);
    keepServerFields(type, record.get(), before.get(), id ? QDateTime() : context.now());
    requireValid(type, record.get());
    if (rule.check)
        rule.check(context, record.get(), id ? before.get() : nullptr);
    type.setId(record.get(), id);
    const int version = id ? context.records().updateRow(type, record.get(), context.baseVersion()) : 1;
    const qint64 saved = id ? id : context.records().insertRow(type, record.get());
    context.audited(type.name().constData(), {saved});
    QCborMap row = toCbor(type, record.get());
    row.insert(QStringLiteral("version"), version);
    return {{QStringLiteral("row"), row}};
}

template <class In>
Operation generic(const RecordType &type, const char *verb, std::function<QCborMap(Context &, const In &)> handler)
{
    Operation made{type.name() + '.' + verb, &recordType<In>(), nullptr, reads, {}, {}};
    made.run = [handler = std::move(handler)](Context &context, const QCborMap &map) {
        const In in = fromCbor<In>(map);
        requireValid(recordType<In>(), &in);
        return handler(context, in);
    };
    made.references = [](const QCborMap &, const std::function<void(const Field &, qint64)> &) {};
    return made;
}

} // namespace

QList<Operation> genericOperations(const RecordType &type, RecordRule rule)
{
    const RecordType *t = &type;
    QList<Operation> out{
        generic<ListRecords>(type, "list", [t](Context &c, const ListRecords &in) { return listRecords(*t, c, in); }),
        generic<GetRecord>(type, "get", [t](Context &c, const GetRecord &in) { return getRecord(*t, c, in); }),
        generic<GetRecord>(type, "history", [t](Context &c, const GetRecord &in) { return historyOf(*t, c, in); })};
    if (rule.saved) {
        Operation save{type.name() + ".save", &type, nullptr, writes, {}, {}};
        save.run = [t, rule](Context &c, const QCborMap &map) { return saveRecord(*t, rule, c, map); };
        // The record itself is looked for and asked for like every reference in it, before anything is read.
        const auto self = std::make_shared<Field>();
        self->column = "id";
        self->kind = Kind::Reference;
        self->target = type.name();
        save.references = [t, self](const QCborMap &map, const std::function<void(const Field &, qint64)> &visit) {
            const auto record = t->create();
            fromCbor(*t, record.get(), map);
            if (const qint64 id = map.value(QStringLiteral("id")).toInteger())
                visit(*self, id);
            Features::visitReferences(*t, record.get(), visit);
        };
        out << save;
    }
    return out;
}

} // namespace mimamori
