// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registry/layout.h"

#include <QStringDecoder>

#include <functional>
#include <optional>

namespace mimamori {

/// Cuts a register file into records: cells of a CSV or TSV line, or the one cell of a fixed-length record. Works on bytes: in UTF-8
/// and in CP932 no second byte of a character is a comma, a quote, a tab or a line end. UTF-16 is turned into UTF-8 on the way.
class RecordSplitter {
public:
    RecordSplitter(const Layout &layout, std::function<QByteArray()> piece);
    /// False at the end of the file. Throws FileRefused.
    bool next(QList<QByteArray> &cells);
    /// Of the record that next() gave: lines of the file, for fixed length the number of the record.
    qint64 line() const { return m_line; }

private:
    int peek();
    int get();
    bool refill();
    QByteArray decoded(const QByteArray &piece);
    void skipMark();
    bool nextDelimited(QList<QByteArray> &cells);
    bool nextFixed(QList<QByteArray> &cells);
    void quotedCell(QByteArray &cell);
    bool lineEndsHere(int c);
    bool isFileEnd();

    const Layout &m_layout;
    std::function<QByteArray()> m_piece;
    std::optional<QStringDecoder> m_utf16;
    QByteArray m_buffer;
    qsizetype m_at{};
    qint64 m_line{};
    qint64 m_nextLine{1};
    bool m_ended{};
    bool m_begun{};
};

} // namespace mimamori
