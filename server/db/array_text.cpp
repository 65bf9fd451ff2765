// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/array_text.h"

#include <optional>
#include <stdexcept>

namespace mimamori {

QByteArray toArrayText(const QStringList &values)
{
    QByteArray text = "{";
    for (const QString &value : values) {
        if (text.size() > 1)
            text += ',';
        if (value.isNull()) {
            text += "NULL";
            continue;
        }
        QByteArray element = value.toUtf8();
        element.replace('\\', "\\\\").replace('"', "\\\"");
        text += '"' + element + '"';
    }
    return text + '}';
}

QByteArray toArrayText(const QList<qint64> &values)
{
    QByteArray text = "{";
    for (const qint64 value : values) {
        if (text.size() > 1)
            text += ',';
        text += QByteArray::number(value);
    }
    return text + '}';
}

namespace {

/// Reads the elements one after another; quoted ones are never NULL.
class ArrayReader {
public:
    explicit ArrayReader(const QByteArray &text) : m_text(text)
    {
        if (!text.startsWith('{') || !text.endsWith('}'))
            throw std::invalid_argument("no one-dimensional array");
    }

    bool atEnd() const { return m_at >= m_text.size() - 1; }

    std::optional<QByteArray> next()
    {
        std::optional<QByteArray> element = m_text.at(m_at) == '"' ? quoted() : bare();
        if (m_at < m_text.size() - 1) {
            if (m_text.at(m_at) != ',' || m_at == m_text.size() - 2)
                throw std::invalid_argument("no one-dimensional array");
            ++m_at;
        }
        return element;
    }

private:
    std::optional<QByteArray> quoted()
    {
        QByteArray element;
        for (++m_at; m_at < m_text.size() - 1 && m_text.at(m_at) != '"'; ++m_at) {
            if (m_text.at(m_at) == '\\')
                ++m_at;
            element += m_text.at(m_at);
        }
        if (m_at >= m_text.size() - 1)
            throw std::invalid_argument("unfinished array element");
        ++m_at;
        return element;
    }

    std::optional<QByteArray> bare()
    {
        QByteArray element;
        for (; m_at < m_text.size() - 1 && m_text.at(m_at) != ','; ++m_at) {
            if (m_text.at(m_at) == '{')
                throw std::invalid_argument("array of more than one dimension");
            element += m_text.at(m_at);
        }
        if (element == "NULL")
            return std::nullopt;
        return element;
    }

    const QByteArray &m_text;
    qsizetype m_at = 1;
};

} // namespace

QStringList textArray(const QByteArray &arrayText)
{
    QStringList list;
    for (ArrayReader reader(arrayText); !reader.atEnd();) {
        const std::optional<QByteArray> element = reader.next();
        list.append(!element ? QString() : element->isEmpty() ? QString(QLatin1String("")) : QString::fromUtf8(*element));
    }
    return list;
}

QList<qint64> integerArray(const QByteArray &arrayText)
{
    QList<qint64> list;
    for (ArrayReader reader(arrayText); !reader.atEnd();) {
        const std::optional<QByteArray> element = reader.next();
        bool ok = false;
        const qint64 number = element ? element->toLongLong(&ok) : 0;
        if (!ok)
            throw std::invalid_argument("array element is no integer");
        list.append(number);
    }
    return list;
}

} // namespace mimamori
