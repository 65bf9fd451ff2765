// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

namespace mimamori {

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
