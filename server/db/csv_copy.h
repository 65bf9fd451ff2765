// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QByteArrayView>

#include <functional>

namespace mimamori {

/// Takes the next piece of a stream.
using ByteSink = std::function<void(QByteArrayView)>;

/// COPY (query) TO STDOUT as CSV with a header, each value in quotes and NULL as nothing at all: "" and NULL stay apart. Row by row, in
/// constant memory; the number of rows. What `sink` throws cancels the COPY.
qint64 copyCsvOut(Connection &connection, const QByteArray &name, const QByteArray &query, const ByteSink &sink);

/// COPY … FROM STDIN of such a CSV; the first line is skipped. Left without finish() nothing of it stays.
class CsvCopyIn {
public:
    /// Table and columns are identifiers from the source or the database's catalogue, never user input.
    CsvCopyIn(Connection &connection, const QByteArray &name, const QByteArray &table, const QList<QByteArray> &columns);
    ~CsvCopyIn();
    CsvCopyIn(const CsvCopyIn &) = delete;
    CsvCopyIn &operator=(const CsvCopyIn &) = delete;

    void write(QByteArrayView bytes);
    /// Number of rows stored. Throws DbError when the server refused one.
    qint64 finish();

private:
    Connection &m_connection;
    QByteArray m_name;
    bool m_open{};
};

} // namespace mimamori
