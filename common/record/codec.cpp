// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/codec.h"

#include "base/problem.h"
#include "japanese/fuzzy.h"
#include "record/strict_cbor.h"

#include <QCborArray>

namespace mimamori {

namespace {

[[noreturn]] void wrongType(const QByteArray &field)
{
    throw Problem("type", field);
}

QString text(const QCborValue &value, const QByteArray &field)
{
    if (!value.isString())
        wrongType(field);
    return value.toString();
}

QVariant date(const QCborValue &value, const QByteArray &field)
{
    const QDate day = QDate::fromString(text(value, field), Qt::ISODate);
    if (!day.isValid())
        throw Problem("no_such_date", field);
    return day;
}

QVariant instant(const QCborValue &value, const QByteArray &field)
{
    const QDateTime at = QDateTime::fromString(text(value, field), Qt::ISODateWithMs);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime) // an instant without its offset means nothing
        throw Problem("no_such_time", field);
    return at.toUTC();
}

int part(const QCborMap &map, const QString &key, int most, const QByteArray &field)
{
    const QCborValue value = map.value(key);
    if (value.isUndefined() || value.isNull())
        return 0;
    const auto number = wholeNumber(value);
    if (!number || *number < 0 || *number > most)
        wrongType(field);
    return int(*number);
}

QVariant fuzzy(const QCborValue &value, const QByteArray &field)
{
    if (!value.isMap())
        wrongType(field);
    const QCborMap map = value.toMap();
    FuzzyDate out;
    out.year = part(map, QStringLiteral("y"), 9999, field);
    out.month = part(map, QStringLiteral("m"), 12, field);
    out.day = part(map, QStringLiteral("d"), 31, field);
    out.quality = fuzzyQualityOf(map.value(QStringLiteral("q")).toString()).value_or(FuzzyDate::Quality::Unknown);
    out.raw = map.value(QStringLiteral("raw")).toString();
    if (out.raw.size() > 100)
        throw Problem("too_long", field, {{QStringLiteral("most"), 100}});
    return QVariant::fromValue(out);
}

QCborMap fuzzyMap(const FuzzyDate &date)
{
    QCborMap map;
    if (date.year)
        map.insert(QStringLiteral("y"), date.year);
    if (date.month)
        map.insert(QStringLiteral("m"), date.month);
    if (date.day)
        map.insert(QStringLiteral("d"), date.day);
    map.insert(QStringLiteral("q"), fuzzyQualityName(date.quality));
    map.insert(QStringLiteral("raw"), date.raw);
    return map;
}

template <class Item>
QCborArray arrayOf(const QList<Item> &items)
{
    QCborArray out;
    for (const Item &item : items)
        out.append(item);
    return out;
}

QVariant texts(const QCborValue &value, const QByteArray &field)
{
    if (!value.isArray())
        wrongType(field);
    QStringList out;
    const QCborArray items = value.toArray();
    for (const QCborValue &item : items)
        out << text(item, field);
    return out;
}

/// CBOR carries bytes as they are; JSON has them in base64url, as QCborValue itself writes them.
QVariant bytes(const QCborValue &value, const QByteArray &field)
{
    if (value.isByteArray())
        return value.toByteArray();
    const auto decoded = QByteArray::fromBase64Encoding(text(value, field).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        wrongType(field);
    return *decoded;
}

QVariant ids(const QCborValue &value, const QByteArray &field)
{
    if (!value.isArray())
        wrongType(field);
    QList<qint64> out;
    const QCborArray items = value.toArray();
    for (const QCborValue &item : items) {
        if (!item.isInteger())
            wrongType(field);
        out << item.toInteger();
    }
    return QVariant::fromValue(out);
}

void readGroup(const Field &field, void *record, const QCborValue &value, const QByteArray &path)
{
    if (field.kind == Kind::Group) {
        if (!value.isMap())
            wrongType(path);
        fromCbor(*field.group, field.groupAppend(record), value.toMap(), path + '.');
        return;
    }
    if (!value.isArray())
        wrongType(path);
    const QCborArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray at = path + '.' + QByteArray::number(i);
        if (!items.at(i).isMap())
            wrongType(at);
        fromCbor(*field.group, field.groupAppend(record), items.at(i).toMap(), at + '.');
    }
}

} // namespace

QCborValue toCborValue(Kind kind, const QVariant &value)
{
    if (!value.isValid())
        return QCborValue(QCborValue::Null);
    switch (kind) {
    case Kind::Text:
    case Kind::Code: return value.toString();
    case Kind::Integer:
    case Kind::Reference: return value.toLongLong();
    case Kind::Boolean: return value.toBool();
    case Kind::Date: return value.toDate().toString(Qt::ISODate);
    case Kind::DateTime: return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    case Kind::Fuzzy: return fuzzyMap(value.value<FuzzyDate>());
    case Kind::CodeList:
    case Kind::TextList: return arrayOf(value.toStringList());
    case Kind::ReferenceList: return arrayOf(value.value<QList<qint64>>());
    case Kind::Bytes: return value.toByteArray();
    case Kind::Group:
    case Kind::GroupList: break;
    }
    Q_UNREACHABLE();
}

QVariant fromCborValue(Kind kind, const QCborValue &value, const QByteArray &field)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (kind) {
    case Kind::Text:
    case Kind::Code: return text(value, field);
    case Kind::Integer:
    case Kind::Reference:
        if (const auto number = wholeNumber(value))
            return *number;
        wrongType(field);
    case Kind::Boolean:
        if (!value.isBool())
            wrongType(field);
        return value.toBool();
    case Kind::Date: return date(value, field);
    case Kind::DateTime: return instant(value, field);
    case Kind::Fuzzy: return fuzzy(value, field);
    case Kind::CodeList:
    case Kind::TextList: return texts(value, field);
    case Kind::ReferenceList: return ids(value, field);
    case Kind::Bytes: return bytes(value, field);
    case Kind::Group:
    case Kind::GroupList: break;
    }
    Q_UNREACHABLE();
}

QCborMap toCbor(const RecordType &type, const void *record)
{
    QCborMap map;
    if (type.isStored() && type.id(record) != 0)
        map.insert(QStringLiteral("id"), type.id(record));
    for (const Field &field : type.fields()) {
        const QString key = QString::fromLatin1(field.column);
        if (field.kind == Kind::Group) {
            map.insert(key, toCbor(*field.group, field.groupAt(record, 0)));
        } else if (field.kind == Kind::GroupList) {
            QCborArray items;
            for (int i = 0; i < field.groupCount(record); ++i)
                items.append(toCbor(*field.group, field.groupAt(record, i)));
            map.insert(key, items);
        } else if (const QVariant value = field.value(record); value.isValid()) {
            map.insert(key, toCborValue(field.kind, value));
        }
    }
    return map;
}

void fromCbor(const RecordType &type, void *record, const QCborMap &map, const QByteArray &path)
{
    if (type.isStored() && map.contains(QStringLiteral("id")))
        type.setId(record, fromCborValue(Kind::Reference, map.value(QStringLiteral("id")), path + "id").toLongLong());
    for (const Field &field : type.fields()) {
        const QCborValue value = map.value(QString::fromLatin1(field.column));
        if (value.isUndefined())
            continue;
        const QByteArray at = path + field.column;
        if (field.kind == Kind::Group || field.kind == Kind::GroupList)
            readGroup(field, record, value, at);
        else
            field.assign(record, fromCborValue(field.kind, value, at));
    }
}

} // namespace mimamori
