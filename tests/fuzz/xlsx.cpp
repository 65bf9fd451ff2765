// SPDX-FileCopyrightText: 2026 Mimamori contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "base/problem.h"
#include "sheets/sheet_xml.h"
#include "sheets/spreadsheet_reader.h"

using namespace mimamori;

namespace {

void mustBeBounded(const Sheet &sheet, const SheetLimits &limits)
{
    int last = 0;
    for (const SheetRow &row : sheet.rows) {
        mustHold(row.number > last, "rows stand in their order");
        last = row.number;
        mustHold(row.cells.size() <= limits.columns, "no row is wider than is allowed");
    }
}

} // namespace

/// A workbook somebody sent, and its sheet by itself (an archive's check sums would keep a search from ever coming so far): cells
/// within the limits, or a problem on the field `file`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    SheetLimits limits;
    limits.cells = 20'000;
    const QByteArray bytes = inputOf(data, size);
    try {
        for (const Sheet &sheet : readSpreadsheet(bytes, limits))
            mustBeBounded(sheet, limits);
    } catch (const Problem &problem) {
        mustHold(problem.field() == "file", "a problem names the file");
    }
    try {
        mustBeBounded(readSheet(bytes, {QStringLiteral("x"), {}, false}, {{QStringLiteral("山本")}, {{true, 0}, {false, 5}}, false}, limits), limits);
    } catch (const Problem &problem) {
        mustHold(problem.field() == "file", "a problem names the file");
    }
    return 0;
}
