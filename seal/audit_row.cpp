// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_row.h"

#include "bytes.h"
#include "seal_error.h"
#include "timestamp.h"

namespace mimamori {

namespace {

enum class Kind { Int4, Int8, Xid8, Timestamp, Text, Int8Array };

struct ColumnFacts {
    const char *name;
    Kind kind;
};

constexpr std::array<ColumnFacts, AuditRow::ColumnCount> columns{{
    {"seq", Kind::Int8}, {"epoch", Kind::Int4}, {"xid", Kind::Xid8}, {"at", Kind::Timestamp}, {"app_user", Kind::Int8},
    {"session_id", Kind::Int8}, {"terminal", Kind::Text}, {"office", Kind::Int8}, {"operation", Kind::Text},
    {"action", Kind::Text}, {"object", Kind::Text}, {"object_ids", Kind::Int8Array}, {"child_file", Kind::Int8},
    {"result", Kind::Text}, {"purpose", Kind::Text}, {"request_id", Kind::Text},
}};

/// PostgreSQL's array: ndim, flag, element type, (size, lower bound) each, elements. Kept whole when it is none.
QByteArray canonicalArray(const QByteArray &sent)
{
    if (sent.size() < 12)
        return sent;
    return sent.left(4) + sent.mid(12);
}

std::optional<QByteArray> arrayText(const QByteArray &array)
{
    if (array == bytes::of<qint32>(0))
        return QByteArray("{}");
    const qint32 count = bytes::read<qint32>(array.mid(4, 4));
    if (bytes::read<qint32>(array.left(4)) != 1 || bytes::read<qint32>(array.mid(8, 4)) != 1
        || array.size() != 12 + 12 * qsizetype(count))
        return std::nullopt;
    QByteArray text("{");
    for (qsizetype at = 12; at < array.size(); at += 12) {
        if (bytes::read<qint32>(array.mid(at, 4)) != 8)
            return std::nullopt;
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(bytes::read<qint64>(array.mid(at + 4, 8)));
    }
    return text + '}';
}

template<typename T>
QByteArray integer(const QByteArray &text)
{
    bool ok = false;
    T value{};
    if constexpr (std::is_same_v<T, quint64>)
        value = text.toULongLong(&ok);
    else if constexpr (std::is_same_v<T, qint32>)
        value = text.toInt(&ok);
    else
        value = text.toLongLong(&ok);
    if (!ok)
        throw SealError("export_malformed");
    return bytes::of<T>(value);
}

QByteArray arrayFromText(const QByteArray &text)
{
    if (!text.startsWith('{') || !text.endsWith('}'))
        throw SealError("export_malformed");
    if (text == "{}")
        return bytes::of<qint32>(0);
    const QList<QByteArray> parts = text.mid(1, text.size() - 2).split(',');
    QByteArray array = bytes::of<qint32>(1) + bytes::of<qint32>(qint32(parts.size())) + bytes::of<qint32>(1);
    for (const QByteArray &part : parts)
        bytes::appendWithLength(array, integer<qint64>(part));
    return array;
}

std::optional<QByteArray> niceText(Kind kind, const QByteArray &value)
{
    if (kind == Kind::Text)
        return csv::quoted(value);
    if (kind == Kind::Int8Array) {
        const std::optional<QByteArray> text = arrayText(value);
        return text ? std::optional(csv::quoted(*text)) : std::nullopt;
    }
    if (value.size() != (kind == Kind::Int4 ? 4 : 8))
        return std::nullopt;
    switch (kind) {
    case Kind::Int4: return QByteArray::number(bytes::read<qint32>(value));
    case Kind::Xid8: return QByteArray::number(bytes::read<quint64>(value));
    case Kind::Timestamp: return timestamp::toIso(bytes::read<qint64>(value));
    default: return QByteArray::number(bytes::read<qint64>(value));
    }
}

QByteArray fromNiceText(Kind kind, const QByteArray &text)
{
    if (kind == Kind::Text)
        return text;
    if (text.startsWith("hex:"))
        return QByteArray::fromHex(text.mid(4));
    switch (kind) {
    case Kind::Int4: return integer<qint32>(text);
    case Kind::Xid8: return integer<quint64>(text);
    case Kind::Int8Array: return arrayFromText(text);
    case Kind::Timestamp: {
        const std::optional<qint64> at = timestamp::fromIso(text);
        if (!at)
            throw SealError("export_malformed");
        return bytes::of<qint64>(*at);
    }
    default: return integer<qint64>(text);
    }
}

QByteArray columnList(const QByteArray &prefix, const QByteArray &separator)
{
    QByteArray list;
    for (const ColumnFacts &column : columns)
        list += (list.isEmpty() ? QByteArray() : separator) + prefix + column.name;
    return list;
}

} // namespace

RowKey AuditRow::key() const
{
    return {bytes::read<qint32>(values[Epoch].value_or(QByteArray())), bytes::read<quint64>(values[Xid].value_or(QByteArray())),
            bytes::read<qint64>(values[Seq].value_or(QByteArray()))};
}

qint64 AuditRow::at() const { return bytes::read<qint64>(values[At].value_or(QByteArray())); }

QByteArray AuditRow::canonicalBytes() const
{
    QByteArray sealed("mimamori.audit.event.v1");
    sealed.reserve(256);
    sealed.append('\0');
    for (const std::optional<QByteArray> &value : values) {
        if (value)
            bytes::appendWithLength(sealed, *value);
        else
            bytes::append<qint32>(sealed, -1);
    }
    return sealed;
}

QByteArray AuditRow::toCsv() const
{
    QByteArray line;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (i > 0)
            line += ',';
        if (!values[i])
            continue;
        line += niceText(columns[i].kind, *values[i]).value_or("hex:" + values[i]->toHex());
    }
    return line;
}

AuditRow AuditRow::fromCsv(const csv::Fields &fields)
{
    if (fields.size() != ColumnCount)
        throw SealError("export_malformed");
    AuditRow row;
    for (size_t i = 0; i < columns.size(); ++i)
        if (const std::optional<QByteArray> &field = fields[qsizetype(i)])
            row.values[i] = fromNiceText(columns[i].kind, *field);
    return row;
}

QByteArray AuditRow::csvHeader() { return columnList({}, ","); }

QByteArray AuditRow::selectSql() { return "select " + columnList("event.", ", ") + " from audit.event event "; }

void AuditRow::setFromDatabase(int column, std::optional<QByteArray> value)
{
    if (value && columns[size_t(column)].kind == Kind::Int8Array)
        value = canonicalArray(*value);
    values[size_t(column)] = std::move(value);
}

} // namespace mimamori
