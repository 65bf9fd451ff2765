// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/strict_cbor.h"

#include "base/problem.h"

#include <QCborStreamReader>
#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace mimamori {

namespace {

[[noreturn]] void refuse(const char *why)
{
    throw Problem("frame", {}, {{QStringLiteral("why"), QLatin1String(why)}});
}

/// Walks the bytes once without building anything but the keys of the maps it is in.
class Walker {
public:
    Walker(const QByteArray &bytes, const CborLimits &limits) : m_size(bytes.size()), m_reader(bytes), m_limits(limits) {}

    void walk()
    {
        if (!m_reader.isMap())
            refuse("not-a-map");
        value(0);
        if (m_reader.lastError() != QCborError::NoError && m_reader.lastError() != QCborError::EndOfFile)
            refuse("malformed");
        if (m_reader.currentOffset() != m_size)
            refuse("trailing-bytes");
    }

private:
    void value(int depth)
    {
        if (++m_items > m_limits.items)
            refuse("too-many-values");
        switch (m_reader.type()) {
        case QCborStreamReader::UnsignedInteger:
        case QCborStreamReader::NegativeInteger:
        case QCborStreamReader::SimpleType:
        case QCborStreamReader::Double:
        case QCborStreamReader::Float:
        case QCborStreamReader::Float16:
            if (!m_reader.next())
                refuse("malformed");
            return;
        case QCborStreamReader::String: text(); return;
        case QCborStreamReader::ByteArray: bytes(); return;
        case QCborStreamReader::Array: container(depth, false); return;
        case QCborStreamReader::Map: container(depth, true); return;
        case QCborStreamReader::Tag: refuse("tag");
        case QCborStreamReader::Invalid: break;
        }
        refuse("malformed");
    }

    void requireLength()
    {
        if (!m_reader.isLengthKnown())
            refuse("indefinite-length");
        const quint64 length = m_reader.length();
        if (length > quint64(m_limits.textBytes) || length > quint64(m_size - m_reader.currentOffset()))
            refuse("too-long");
    }

    QString text()
    {
        requireLength();
        const auto chunk = m_reader.readString();
        if (chunk.status != QCborStreamReader::Ok || m_reader.readString().status != QCborStreamReader::EndOfString)
            refuse("malformed-text");
        return chunk.data;
    }

    void bytes()
    {
        requireLength();
        if (m_reader.readByteArray().status != QCborStreamReader::Ok || m_reader.readByteArray().status != QCborStreamReader::EndOfString)
            refuse("malformed");
    }

    void container(int depth, bool isMap)
    {
        if (depth >= m_limits.depth)
            refuse("too-deep");
        if (!m_reader.isLengthKnown())
            refuse("indefinite-length");
        if (m_reader.length() > quint64(m_size - m_reader.currentOffset())) // every element needs a byte at least
            refuse("too-long");
        if (!m_reader.enterContainer())
            refuse("malformed");
        QSet<QString> keys;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (isMap)
                key(keys);
            value(depth + 1);
        }
        if (m_reader.lastError() != QCborError::NoError || !m_reader.leaveContainer())
            refuse("malformed");
    }

    void key(QSet<QString> &keys)
    {
        if (!m_reader.isString())
            refuse("key-not-text");
        const QString name = text();
        if (keys.contains(name))
            refuse("duplicate-key");
        keys.insert(name);
    }

    qint64 m_size;
    QCborStreamReader m_reader;
    CborLimits m_limits;
    qint64 m_items{};
};

/// QJsonDocument keeps the last of two equal keys, so they are looked for in the text itself. Also bounds the depth. Gives the number
/// of keys: fewer in the document means that two were equal although they are written differently ("a", "\u0061").
qsizetype requireStrictJsonText(const QByteArray &bytes, const CborLimits &limits)
{
    QList<QSet<QByteArray>> open;
    QList<bool> isObject;
    QByteArray lastText;
    qsizetype keys = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '"') {
            const qsizetype start = ++i;
            while (i < bytes.size() && bytes[i] != '"')
                i += bytes[i] == '\\' ? 2 : 1;
            lastText = bytes.mid(start, i - start);
        } else if (c == '{' || c == '[') {
            open.append(QSet<QByteArray>());
            isObject.append(c == '{');
            if (open.size() > limits.depth)
                refuse("too-deep");
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.removeLast();
            isObject.removeLast();
        } else if (c == ':' && !open.isEmpty() && isObject.last()) {
            if (open.last().contains(lastText))
                refuse("duplicate-key");
            open.last().insert(lastText);
            ++keys;
        }
    }
    return keys;
}

qsizetype keysOf(const QJsonValue &value)
{
    qsizetype keys = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        keys = object.size();
        for (const QJsonValue &inner : object)
            keys += keysOf(inner);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &inner : array)
            keys += keysOf(inner);
    }
    return keys;
}

} // namespace

QCborMap readStrictCbor(const QByteArray &bytes, const CborLimits &limits)
{
    Walker(bytes, limits).walk();
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap())
        refuse("malformed");
    return value.toMap();
}

QCborMap readStrictJson(const QByteArray &bytes, const CborLimits &limits)
{
    if (bytes.size() > limits.textBytes)
        refuse("too-long");
    const qsizetype keys = requireStrictJsonText(bytes, limits);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuse("malformed");
    if (keysOf(document.object()) != keys)
        refuse("duplicate-key");
    return QCborMap::fromJsonObject(document.object());
}

std::optional<qint64> wholeNumber(const QCborValue &value)
{
    constexpr double beyond = 9223372036854775808.0; // 2^63: a double at or past it cannot be converted
    if (value.isInteger())
        return value.toInteger();
    const double number = value.toDouble();
    if (!value.isDouble() || !(number >= -beyond && number < beyond) || number != double(qint64(number)))
        return std::nullopt;
    return qint64(number);
}

} // namespace mimamori
