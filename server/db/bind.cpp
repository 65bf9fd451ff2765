// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bind.h"

#include "db/array_text.h"
#include "db/db_error.h"

#include <QDateTime>
#include <QLocale>
#include <QUuid>

#include <stdexcept>

namespace mimamori {

namespace {

/// Text must arrive exactly as it came or not at all: U+0000 would cut it, half a surrogate pair would become '?'.
QByteArray storableText(const QByteArray &statementName, const QString &text)
{
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        throw DbError(statementName, {.sqlstate = "22021"});
    return text.toUtf8();
}

void requireYear(const QByteArray &statementName, const QDate &date)
{
    if (date.year() < 1 || date.year() > 9999)
        throw DbError(statementName, {.sqlstate = "22008"});
}

ValueText dateText(const QByteArray &statementName, const QDate &date)
{
    if (!date.isValid())
        return {.isNull = true};
    requireYear(statementName, date);
    return {.text = date.toString(Qt::ISODate).toLatin1()};
}

ValueText dateTimeText(const QByteArray &statementName, const QDateTime &value)
{
    if (!value.isValid())
        return {.isNull = true};
    const QDateTime utc = value.toUTC();
    requireYear(statementName, utc.date());
    return {.text = utc.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toLatin1() + "+00"};
}

ValueText listText(const QByteArray &statementName, const QVariantList &list)
{
    QStringList elements;
    for (const QVariant &value : list) {
        const ValueText element = valueText(statementName, value);
        if (element.isBytes)
            throw std::invalid_argument("bytes in an array of " + statementName.toStdString());
        elements.append(element.isNull ? QString()
                        : element.text.isEmpty() ? QString(QLatin1String("")) : QString::fromUtf8(element.text));
    }
    return {.text = toArrayText(elements)};
}

ValueText stringListText(const QByteArray &statementName, const QStringList &list)
{
    for (const QString &value : list)
        storableText(statementName, value);
    return {.text = toArrayText(list)};
}

} // namespace

ValueText valueText(const QByteArray &statementName, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {.isNull = true};
    switch (value.metaType().id()) {
    case QMetaType::QString:
        return {.text = storableText(statementName, value.toString())};
    case QMetaType::Bool:
        return {.text = value.toBool() ? "t" : "f"};
    case QMetaType::Int: case QMetaType::LongLong: case QMetaType::Long: case QMetaType::Short:
        return {.text = QByteArray::number(value.toLongLong())};
    case QMetaType::UInt: case QMetaType::ULongLong: case QMetaType::ULong: case QMetaType::UShort:
        return {.text = QByteArray::number(value.toULongLong())};
    case QMetaType::Double: case QMetaType::Float:
        return {.text = QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)};
    case QMetaType::QDate:
        return dateText(statementName, value.toDate());
    case QMetaType::QDateTime:
        return dateTimeText(statementName, value.toDateTime());
    case QMetaType::QTime:
        return {.text = value.toTime().toString(Qt::ISODateWithMs).toLatin1()};
    case QMetaType::QUuid:
        return {.text = value.toUuid().toByteArray(QUuid::WithoutBraces)};
    case QMetaType::QByteArray:
        return {.text = value.toByteArray(), .isBytes = true};
    case QMetaType::QStringList:
        return stringListText(statementName, value.toStringList());
    case QMetaType::QVariantList:
        return listText(statementName, value.toList());
    default:
        break;
    }
    if (value.metaType() == QMetaType::fromType<QList<qint64>>())
        return {.text = toArrayText(value.value<QList<qint64>>())};
    throw std::invalid_argument("type " + std::string(value.typeName()) + " cannot be bound to " + statementName.toStdString());
}

BindValues::BindValues(const QByteArray &statementName, const QVariantList &values)
{
    m_storage.reserve(size_t(values.size()));       // pointers into it must stay
    for (const QVariant &value : values) {
        ValueText text = valueText(statementName, value);
        m_storage.push_back(std::move(text.text));
        m_pointers.push_back(text.isNull ? nullptr : m_storage.back().constData());
        m_lengths.push_back(int(m_storage.back().size()));
        // Bytes travel in binary form: right for bytea (raw bytes) and for text (its UTF-8) alike.
        m_formats.push_back(text.isBytes ? 1 : 0);
    }
}

} // namespace mimamori
