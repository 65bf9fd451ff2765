// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/layout.h"

#include <QIODevice>

#include <array>
#include <bitset>
#include <memory>
#include <stdexcept>

namespace mimamori {

/// A row cannot be written as its layout asks: which data row (from 1; 0 = the file), which of our columns, and why. Holds no value.
class RegisterWriteError : public std::runtime_error {
public:
    RegisterWriteError(qint64 row, const QByteArray &column, const QString &why);
    qint64 row() const { return m_row; }
    QByteArray column() const { return m_column; }

private:
    qint64 m_row;
    QByteArray m_column;
};

/// Writes a register file by its layout, row by row in constant memory: headings, rows, trailer. What the layout has no place for is
/// left out; what has a place and does not fit is an error, never cut or replaced.
class RegisterWriter {
public:
    /// `device` is open for writing and outlives the writer. Throws LayoutError when the layout cannot be written.
    RegisterWriter(const Layout &layout, QIODevice &device);

    void write(const ResidentRow &row);
    /// The trailer, and whatever still waits in memory. Without it the file is not whole.
    void finish();
    qint64 rows() const { return m_rows; }

private:
    /// One of our columns, ready to be written: where its parts go and the sender's words for our codes.
    struct Target {
        LayoutColumn column{};
        QList<int> cells{};              ///< CSV, TSV: the cell of each part
        QHash<QString, QString> codes{}; ///< ours -> the sender's
        bool others{};                   ///< the layout takes any other code ("*")
    };

    void prepare(const LayoutColumn &column);
    void placeCells();
    int cellNamed(const QString &heading);
    void begin();
    void writeCells(const ResidentRow &row);
    void writeFixed(const ResidentRow &row);
    void putCell(const Target &target, int part, const QString &text);
    void putBytes(QByteArray &record, const Target &target, const LayoutPart &part, const QString &text);
    void putNumber(QByteArray &record, const LayoutPart &part, const QString &number) const;
    void writeTrailer();
    void checkMark() const;
    QString sent(const Target &target, const ResidentRow &row) const;
    QStringList split(const Target &target, const QString &text) const;
    QString withUserCharacters(const QString &text, const QByteArray &column) const;
    QString joined(const QStringList &cells) const;
    QByteArray encoded(const QString &text, const QByteArray &column) const;
    void writeLine(const QString &line);
    void endRecord(const QByteArray &bytes);
    void flush();
    [[noreturn]] void wrong(const QByteArray &column, const QString &why) const;
    QByteArray columnOfCell(int cell) const;

    Layout m_layout;
    QIODevice &m_device;
    QList<Target> m_targets;
    QStringList m_headings;
    QStringList m_cells;
    QList<bool> m_filled;
    QList<std::pair<QString, QString>> m_characters; ///< what it is -> the user-defined character; longest first
    std::unique_ptr<std::bitset<0x10000>> m_special; ///< code units at which one of them may begin
    QByteArray m_buffer;
    QString m_firstSeq, m_lastSeq;
    qint64 m_rows{};
};

} // namespace mimamori
