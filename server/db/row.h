// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

struct pg_result;

namespace mimamori {

/// A column of a row, by position (from 0) or by name as the statement names it.
class Column {
public:
    Column(int index) : m_index(index) {}
    Column(const char *name) : m_name(QByteArray::fromRawData(name, qsizetype(qstrlen(name)))) {}
    Column(const QByteArray &name) : m_name(name) {}

    int index() const { return m_index; }                 // -1 = by name
    const QByteArray &name() const { return m_name; }

private:
    int m_index = -1;
    QByteArray m_name;
};

class ResultSet;

/// One row of an answer; cheap to copy (rows of one answer share it). Getters of a NULL column return the empty value of
/// their type; ask isNull() where the difference matters. An unknown column is a programming error: std::out_of_range.
class Row {
public:
    Row() = default;
    Row(std::shared_ptr<const ResultSet> result, int index) : m_result(std::move(result)), m_index(index) {}

    int columnCount() const;
    QByteArray columnName(int column) const;
    bool hasColumn(const QByteArray &name) const;

    bool isNull(const Column &column) const;
    QString text(const Column &column) const;             // any type, as PostgreSQL writes it
    qint64 integer(const Column &column) const;
    double real(const Column &column) const;
    bool boolean(const Column &column) const;
    QDate date(const Column &column) const;
    QDateTime dateTime(const Column &column) const;       // always Qt::UTC; milliseconds
    QByteArray bytes(const Column &column) const;         // bytea decoded, every other type as its UTF-8 text
    QStringList textList(const Column &column) const;     // text[]; NULL elements become null strings
    QList<qint64> integerList(const Column &column) const; // smallint[], integer[], bigint[]; NULL elements are refused

    /// By the column's type: bool, qint64, double, QDate, QDateTime (UTC), QByteArray for bytea, QStringList for text[],
    /// QVariantList of qint64 for integer arrays, QString for all else (numeric and uuid too); NULL is an invalid QVariant.
    QVariant value(const Column &column) const;

private:
    int position(const Column &column) const;

    std::shared_ptr<const ResultSet> m_result;
    int m_index = 0;
};

using Rows = QList<Row>;

/// The answer of one statement, kept as libpq delivered it; decoding happens when a column is asked for.
class ResultSet {
public:
    explicit ResultSet(pg_result *result);
    ~ResultSet();
    ResultSet(const ResultSet &) = delete;
    ResultSet &operator=(const ResultSet &) = delete;

    static Rows rows(pg_result *result);                  // takes over the result

    int columnOf(const QByteArray &name) const;           // -1 = none
    const pg_result *result() const { return m_result; }

private:
    pg_result *m_result;
};

} // namespace mimamori
