// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "record/csv.h"

using namespace mimamori;

/// A file somebody sent: rows, or the place where it stops making sense; what was read is read again the same after it was written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const CsvResult read = readCsv(inputOf(data, size));
    if (!read.error.isEmpty()) {
        mustHold(read.line > 0 && read.column > 0, "an error has its place");
        return 0;
    }
    CsvWriter writer;
    for (const QStringList &row : read.rows)
        writer.row(row);
    const CsvResult again = readCsv(writer.utf8());
    mustHold(again.error.isEmpty() && again.rows.size() == read.rows.size(), "what is written is read");
    for (qsizetype i = 0; i < again.rows.size(); ++i) {
        mustHold(again.rows[i].size() == read.rows[i].size(), "no cell is lost");
        for (qsizetype j = 0; j < again.rows[i].size(); ++j) {
            const QString &cell = again.rows[i][j];
            mustHold(cell.endsWith(read.rows[i][j]) && cell.size() <= read.rows[i][j].size() + 1, "no text is changed");
            mustHold(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell[0]), "no cell is a formula");
        }
    }
    return 0;
}
