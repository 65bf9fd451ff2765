// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/csv_copy.h"

#include <QSet>
#include <QStringList>

namespace mimamori {

/// One column as the database has it.
struct HandoverColumn {
    QByteArray name{};
    QByteArray type{};
    bool isText{};       ///< a cell that a spreadsheet would compute gets an apostrophe in front
    bool isRequired{};
    QByteArray target{}; ///< table that a foreign key names
};

/// One table of the hand-over.
struct HandoverTable {
    QByteArray name{};      ///< "public.person" as quote_ident writes it: the key of table totals too
    QString file() const;   ///< tables/public.person.csv
    QList<HandoverColumn> columns{};
    QList<QByteArray> key{}; ///< primary key
    QByteArray query() const;
    QList<QByteArray> columnNames() const;
    QSet<int> textColumns() const;
};

/// A table that is not handed over, and why. The words are for the README of the hand-over.
struct HandoverException {
    const char *table;  ///< "sec.session", or "search.*"
    const char *reason; ///< English, translation context "handover"
};
const QList<HandoverException> &handoverExceptions();
/// The reason, or null for a table that is handed over.
const char *whyNotHandedOver(const QByteArray &table);

/// Every stored table of the database that no exception names. There is no list to forget one in.
QList<HandoverTable> handoverTables(Connection &db);

/// Takes the apostrophes off again while a CSV streams through: the exact inverse of HandoverTable::query.
class CellUnguard {
public:
    explicit CellUnguard(QSet<int> textColumns) : m_textColumns(std::move(textColumns)) {}
    QByteArray pass(QByteArrayView bytes);

private:
    enum class State { Start, Opened, Quoted, Quote, Plain };
    void outside(char c);
    QSet<int> m_textColumns;
    State m_state{State::Start};
    int m_column{};
};

} // namespace mimamori
