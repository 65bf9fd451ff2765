// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/copy.h"

#include "db/bind.h"

#include <libpq-fe.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace mimamori {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

/// COPY's text format: tab between columns, newline between rows, backslash before what would be mistaken.
void appendEscaped(QByteArray &buffer, const QByteArray &text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return c == '\\' || c == '\t' || c == '\n' || c == '\r'; });
    if (plain) {
        buffer += text;
        return;
    }
    for (const char c : text) {
        switch (c) {
        case '\\': buffer += "\\\\"; break;
        case '\t': buffer += "\\t"; break;
        case '\n': buffer += "\\n"; break;
        case '\r': buffer += "\\r"; break;
        default: buffer += c;
        }
    }
}

void appendValue(QByteArray &buffer, const ValueText &value)
{
    if (value.isNull)
        buffer += "\\N";
    else if (value.isBytes)
        buffer += "\\\\x" + value.text.toHex();
    else
        appendEscaped(buffer, value.text);
}

} // namespace

QByteArray quotedIdentifier(const QByteArray &dottedName)
{
    QList<QByteArray> parts = dottedName.split('.');
    for (QByteArray &part : parts)
        part = '"' + part.replace('"', "\"\"") + '"';
    return parts.join('.');
}

void CopyRows::separate()
{
    if (m_any)
        m_text += '\t';
    m_any = true;
}

void CopyRows::text(const QString &value)
{
    separate();
    if (value.isEmpty())
        return;
    if (value.contains(QChar(u'\0')) || !value.isValidUtf16())
        throw DbError(m_name, {.sqlstate = "22021"});
    appendEscaped(m_text, value.toUtf8());
}

void CopyRows::value(const QVariant &value)
{
    separate();
    appendValue(m_text, valueText(m_name, value));
}

void CopyRows::endRow()
{
    m_text += '\n';
    m_begin = m_text.size();
    m_any = false;
}

QByteArray CopyRows::take()
{
    m_text.truncate(m_begin);
    m_begin = 0;
    m_any = false;
    return std::exchange(m_text, {});
}

CopyIn::CopyIn(Connection &connection, const QByteArray &statementName, const QByteArray &table,
               const QList<QByteArray> &columns)
    : m_connection(connection), m_name(statementName), m_columnCount(columns.size())
{
    if (!connection.inTransaction())
        throw std::logic_error("COPY needs a transaction");
    if (!connection.isOpen())
        throw DbError(m_name, {.sqlstate = "08003", .connectionLost = true});
    QList<QByteArray> names;
    for (const QByteArray &column : columns)
        names.append(quotedIdentifier(column));
    const QByteArray text = "COPY " + quotedIdentifier(table) + " (" + names.join(", ") + ") FROM STDIN";
    PGresult *result = PQexec(connection.native(), text.constData());
    if (PQresultStatus(result) != PGRES_COPY_IN)
        connection.fail(m_name, result);
    PQclear(result);
    m_open = true;
}

CopyIn::~CopyIn()
{
    if (!m_open || !m_connection.isOpen())
        return;
    PQputCopyEnd(m_connection.native(), "cancelled");
    while (PGresult *result = PQgetResult(m_connection.native()))
        PQclear(result);
}

void CopyIn::row(const QVariantList &values)
{
    if (values.size() != m_columnCount)
        throw std::invalid_argument("COPY " + m_name.toStdString() + ": number of values and columns differ");
    const qsizetype before = m_buffer.size();
    try {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_buffer += '\t';
            appendValue(m_buffer, valueText(m_name, values.at(i)));
        }
    } catch (...) {
        m_buffer.truncate(before);    // a value that cannot be stored leaves no half row behind
        throw;
    }
    m_buffer += '\n';
    if (m_buffer.size() >= bufferSize)
        flush();
}

void CopyIn::rows(const QByteArray &text)
{
    m_buffer += text;
    if (m_buffer.size() >= bufferSize)
        flush();
}

void CopyIn::flush()
{
    if (m_buffer.isEmpty())
        return;
    if (PQputCopyData(m_connection.native(), m_buffer.constData(), int(m_buffer.size())) != 1) {
        m_open = false;
        m_connection.fail(m_name, PQgetResult(m_connection.native()));
    }
    m_buffer.resize(0);
}

qint64 CopyIn::finish()
{
    flush();
    m_open = false;
    if (PQputCopyEnd(m_connection.native(), nullptr) != 1)
        m_connection.fail(m_name, nullptr);
    PGresult *result = PQgetResult(m_connection.native());
    while (PGresult *further = PQgetResult(m_connection.native()))
        PQclear(further);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        m_connection.fail(m_name, result);
    const qint64 count = QByteArray(PQcmdTuples(result)).toLongLong();
    PQclear(result);
    return count;
}

} // namespace mimamori
