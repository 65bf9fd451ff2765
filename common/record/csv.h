// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mimamori {

/// CSV as RFC 4180 has it, and nothing a spreadsheet would run as a formula.
class CsvWriter {
public:
    /// Adds one row. A cell that begins with = + - @ tab or return gets an apostrophe in front, so that no program computes it.
    void row(const QStringList &cells);
    /// UTF-8 with a byte order mark (what Excel in Japan opens rightly), CRLF line ends.
    QByteArray utf8() const;

private:
    QString m_text;
};

/// One parsed file or the place where it stops making sense.
struct CsvResult {
    QList<QStringList> rows;
    QByteArray error; ///< empty, "unclosed-quote", "text-after-quote", "not-utf8"
    int line{};       ///< 1-based line of the error
    int column{};     ///< 1-based cell of the error
};

/// Reads UTF-8 CSV (mark or not, CRLF or LF). Does not take off the apostrophe that CsvWriter adds.
CsvResult readCsv(const QByteArray &utf8);

} // namespace mimamori
