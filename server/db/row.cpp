// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/row.h"

#include "db/array_text.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace mimamori {

namespace {

// Type numbers of pg_type.dat; they are fixed for built-in types.
enum TypeOid : unsigned {
    oidBool = 16, oidBytea = 17, oidInt8 = 20, oidInt2 = 21, oidInt4 = 23, oidOid = 26, oidFloat4 = 700, oidFloat8 = 701,
    oidInt2Array = 1005, oidInt4Array = 1007, oidTextArray = 1009, oidVarcharArray = 1015, oidInt8Array = 1016,
    oidDate = 1082, oidTimestamp = 1114, oidTimestampTz = 1184
};

QByteArray decodedBytea(const char *text)
{
    size_t length = 0;
    unsigned char *bytes = PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &length);
    if (!bytes)
        throw std::bad_alloc();
    const QByteArray copy(reinterpret_cast<const char *>(bytes), qsizetype(length));
    PQfreemem(bytes);
    return copy;
}

/// "+09", "-03:30", "+09:18:59" -> seconds east of Greenwich.
int offsetSeconds(const QByteArray &zone)
{
    const int sign = zone.startsWith('-') ? -1 : 1;
    const QList<QByteArray> parts = zone.mid(1).split(':');
    int seconds = 0;
    int unit = 3600;
    for (const QByteArray &part : parts) {
        seconds += part.toInt() * unit;
        unit /= 60;
    }
    return sign * seconds;
}

/// PostgreSQL's ISO form "2026-11-22 17:24:09.123456+00"; without zone it is UTC. Empty for infinity and BC.
QDateTime parsedTimestamp(const QByteArray &text)
{
    if (text.size() < 19 || text.endsWith("BC"))
        return {};
    const qsizetype zoneAt = std::max(text.indexOf('+', 19), text.indexOf('-', 19));
    const QByteArray local = zoneAt < 0 ? text : text.left(zoneAt);
    const qsizetype space = local.indexOf(' ');
    const QDate date = QDate::fromString(QString::fromLatin1(local.left(space)), Qt::ISODate);
    const int milliseconds = local.size() > space + 10 ? local.mid(space + 10, 3).leftJustified(3, '0').toInt() : 0;
    const QTime time(local.mid(space + 1, 2).toInt(), local.mid(space + 4, 2).toInt(), local.mid(space + 7, 2).toInt(),
                     milliseconds);
    const QDateTime utc(date, time, Qt::UTC);
    return zoneAt < 0 ? utc : utc.addSecs(-offsetSeconds(text.mid(zoneAt)));
}

} // namespace

ResultSet::ResultSet(pg_result *result) : m_result(result) {}

ResultSet::~ResultSet()
{
    PQclear(m_result);
}

Rows ResultSet::rows(pg_result *result)
{
    auto shared = std::make_shared<const ResultSet>(result);
    const int count = PQntuples(result);
    Rows rows;
    rows.reserve(count);
    for (int i = 0; i < count; ++i)
        rows.append(Row(shared, i));
    return rows;
}

int ResultSet::columnOf(const QByteArray &name) const
{
    // Records have some dozen columns: comparing is quicker than keeping a map for each answer.
    for (int i = 0, count = PQnfields(m_result); i < count; ++i) {
        if (name == PQfname(m_result, i))
            return i;
    }
    return -1;
}

int Row::columnCount() const
{
    return m_result ? PQnfields(m_result->result()) : 0;
}

QByteArray Row::columnName(int column) const
{
    return column >= 0 && column < columnCount() ? QByteArray(PQfname(m_result->result(), column)) : QByteArray();
}

bool Row::hasColumn(const QByteArray &name) const
{
    return m_result && m_result->columnOf(name) >= 0;
}

int Row::position(const Column &column) const
{
    const int index = !m_result ? -1 : column.index() >= 0 ? column.index() : m_result->columnOf(column.name());
    if (index < 0 || index >= columnCount())
        throw std::out_of_range("no column \"" + column.name().toStdString() + "\" in the answer");
    return index;
}

bool Row::isNull(const Column &column) const
{
    const int index = position(column);
    return PQgetisnull(m_result->result(), m_index, index);
}

namespace {

/// The column's text, not copied: valid as long as the answer lives.
QByteArray raw(const pg_result *result, int row, int column)
{
    return QByteArray::fromRawData(PQgetvalue(result, row, column), PQgetlength(result, row, column));
}

} // namespace

QString Row::text(const Column &column) const
{
    const int index = position(column);
    if (PQgetisnull(m_result->result(), m_index, index))
        return {};
    const QString text = QString::fromUtf8(raw(m_result->result(), m_index, index));
    return text.isNull() ? QLatin1String("") : text;
}

qint64 Row::integer(const Column &column) const
{
    return raw(m_result->result(), m_index, position(column)).toLongLong();
}

double Row::real(const Column &column) const
{
    return raw(m_result->result(), m_index, position(column)).toDouble();
}

bool Row::boolean(const Column &column) const
{
    return raw(m_result->result(), m_index, position(column)) == "t";
}

QDate Row::date(const Column &column) const
{
    const QByteArray text = raw(m_result->result(), m_index, position(column));
    return text.size() < 10 || text.endsWith("BC") ? QDate()
                                                   : QDate::fromString(QString::fromLatin1(text.left(10)), Qt::ISODate);
}

QDateTime Row::dateTime(const Column &column) const
{
    return parsedTimestamp(raw(m_result->result(), m_index, position(column)));
}

QByteArray Row::bytes(const Column &column) const
{
    const int index = position(column);
    if (PQgetisnull(m_result->result(), m_index, index))
        return {};
    const char *text = PQgetvalue(m_result->result(), m_index, index);
    return PQftype(m_result->result(), index) == oidBytea ? decodedBytea(text) : QByteArray(text);
}

QStringList Row::textList(const Column &column) const
{
    const QByteArray text = raw(m_result->result(), m_index, position(column));
    return text.isEmpty() ? QStringList() : textArray(text);
}

QList<qint64> Row::integerList(const Column &column) const
{
    const QByteArray text = raw(m_result->result(), m_index, position(column));
    return text.isEmpty() ? QList<qint64>() : integerArray(text);
}

QVariant Row::value(const Column &column) const
{
    const int index = position(column);
    if (PQgetisnull(m_result->result(), m_index, index))
        return {};
    switch (PQftype(m_result->result(), index)) {
    case oidBool:
        return boolean(index);
    case oidInt2: case oidInt4: case oidInt8: case oidOid:
        return integer(index);
    case oidFloat4: case oidFloat8:
        return real(index);
    case oidBytea:
        return bytes(index);
    case oidDate:
        return date(index);
    case oidTimestamp: case oidTimestampTz:
        return dateTime(index);
    case oidTextArray: case oidVarcharArray:
        return textList(index);
    case oidInt2Array: case oidInt4Array: case oidInt8Array: {
        QVariantList list;
        for (const qint64 element : integerList(index))
            list.append(element);
        return list;
    }
    default:
        return text(index);
    }
}

} // namespace mimamori
