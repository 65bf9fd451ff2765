// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

/// Rows in COPY's text format, made without a connection: many threads can fold rows while one sends them. Values as in Connection's
/// binds, text exactly as it came or DbError 22021; a row whose value was refused leaves nothing behind.
class CopyRows {
public:
    explicit CopyRows(QByteArray statementName) : m_name(std::move(statementName)) {}

    void text(const QString &value);
    void value(const QVariant &value);
    void endRow();
    qsizetype size() const { return m_text.size(); }
    /// The whole rows so far; an unfinished one is dropped.
    QByteArray take();

private:
    void separate();

    QByteArray m_name;
    QByteArray m_text;
    qsizetype m_begin = 0; ///< of the row that is being written
    bool m_any = false;
};

/// Fills a table with COPY … FROM STDIN, the fast way for imports: inside the caller's transaction, any number of rows
/// with a buffer of 64 KiB. Values as in Connection's binds. Left without finish() the whole COPY is cancelled.
class CopyIn {
public:
    /// Table ("staging.resident") and columns are identifiers from the source or a record description, never user input.
    CopyIn(Connection &connection, const QByteArray &statementName, const QByteArray &table,
           const QList<QByteArray> &columns);
    ~CopyIn();
    CopyIn(const CopyIn &) = delete;
    CopyIn &operator=(const CopyIn &) = delete;

    void row(const QVariantList &values);
    /// Rows that CopyRows made, with as many values each as there are columns: PostgreSQL refuses others.
    void rows(const QByteArray &text);
    /// Number of rows stored. Throws DbError when the server refused one; nothing of the COPY stays then.
    qint64 finish();

private:
    void flush();

    Connection &m_connection;
    QByteArray m_name;
    QByteArray m_buffer;
    qsizetype m_columnCount;
    bool m_open = false;
};

/// "staging"."resident": an identifier, dotted parts quoted one by one.
QByteArray quotedIdentifier(const QByteArray &dottedName);

} // namespace mimamori
